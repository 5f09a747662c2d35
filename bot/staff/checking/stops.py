"""What is stopped has a name

Should. Each name in stopped.yaml is that of an answer, report, call, topic or language, or `all`; helplines stay.
Passes: `- nrm-how-long`.
Fails: `- nrm-how-lang`. The others in the file hold all the same.
To put right: write the name as it stands behind `id:`; the message guesses at it.
"""

from __future__ import annotations

from datetime import datetime

from bot.content.stopped import FILE, stopped_in
from bot.edition import Edition
from bot.model import Problem


def find(edition: Edition, at: datetime) -> list[Problem]:
    problems: list[Problem] = []
    if (edition.library.folder / FILE).exists():
        stopped_in(edition.library, problems)
    return [Problem(each.place, each.what, each.remedy, should=True) for each in problems]
