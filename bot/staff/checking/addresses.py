"""Links stand where they can be checked

Must. People press what looks like a link. Those of sources.yaml, reports.yaml and calls.yaml are https, on a host
that is allowed, and `--online` tries them; one inside a text is none of this. E-mail addresses may stand in a text.
Passes: an answer whose source has a link.
Fails: `See www.example.org/help` in an answer, a card, a sentence or the words of a call.
To put right: give the page a place in sources.yaml, and name it under `sources`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from bot.edition import Edition
from bot.model import Problem
from bot.staff.texts import texts_of

ADDRESS = re.compile(r"\w+://\S*|\bwww\.\S+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/\S*", re.I)
"""With its protocol, with www, or a host with a path behind it."""


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    for text, place in texts_of(edition.library):
        for found in ADDRESS.finditer(text):
            what = f'The link "{found[0]}" stands inside a text.'
            yield Problem(place, what, "Put the page into sources.yaml, and its id under sources.", wording=found[0])
