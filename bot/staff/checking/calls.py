"""Calls are whole, and end with a result

Should. A call is offered only when it has all that people want to know before a yes; one that is over has a result.
Passes: a call with its days, form, contact, and its words on readers, names, stopping, taking back, pay and company.
Fails: one of these lacks; or the call has been over for half a year, and nobody wrote what came of it.
To put right: write what lacks, under the call or under its id in phrases.yaml; `result:` is the id of a report.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.content.library import london_day
from bot.content.offering import is_over, lacking
from bot.edition import Edition
from bot.model import Problem

REMEDY = "Write it here; what has a language behind it, under this id in phrases.yaml of that language."
PATIENCE = timedelta(days=183)
"""Time after which people may expect to hear what came of a call."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for call in edition.library.calls:
        missing = lacking(call, edition.library)
        if missing and not is_over(call, at):
            what = f'The call "{call.id}" is not offered to anybody: it lacks {", ".join(missing)}.'
            yield Problem(call.place, what, REMEDY, should=True)
        if call.span.end and call.result is None and london_day(at) - call.span.end > PATIENCE:
            what = f'The call "{call.id}" is over since {call.span.end}, and nothing says what came of it.'
            yield Problem(call.place, what, 'Add "result:" with the id of a report.', should=True)
