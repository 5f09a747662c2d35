"""``gaps``: what people asked for and did not find, by week: the nearest topic, why, and how often."""

from __future__ import annotations

from argparse import Namespace
from itertools import groupby

from bot.commands.command import Command, Outside, no_options
from bot.keeping.counts import FEWEST, NOWHERE, Counts

WIDEST = 30
"""Characters of the longest bar of a week."""
NONE = f"Nothing to tell yet: only weeks that are over are told, and only what happened {FEWEST} times or more.\n"


def run(options: Namespace, outside: Outside) -> int:
    """Print a table for each week, with bars.

    Raises:
        SettingsError: a setting is wrong.
    """
    told = list(Counts(outside.settings().state_folder).told(outside.now()))
    outside.shown.write("" if told else NONE)
    for (year, week), rows in groupby(told, key=lambda each: each[0]):
        outside.shown.write(f"Week {week} of {year} (fewer than {FEWEST} are not told)\n")
        named = [("no topic near" if topic == NOWHERE else topic, reason, count) for _, reason, topic, count in rows]
        wide, wide_reason = (max(map(len, names)) for names in ([row[0] for row in named], [row[1] for row in named]))
        most = max(count for _, _, count in named)
        for topic, reason, count in named:
            bar = "#" * max(1, WIDEST * count // most)
            outside.shown.write(f"  {topic:<{wide}}  {reason:<{wide_reason}}  {count:>5}  {bar}\n")
    return 0


COMMAND = Command("gaps", "what people asked for and did not find, by week", run, no_options)
