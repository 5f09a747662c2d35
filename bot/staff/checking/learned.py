"""The examples of danger are learned

Should. What danger sounds like is learned from the messages in `safety/examples/`; until then the old ones hold.
Passes: nothing in `examples/` changed since it was learned.
Fails: a line was added, changed or taken out.
To put right: `python run_bot.py learn` (it takes some minutes), and keep the file that it writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.content.examples import fingerprint_of
from bot.content.weights import FILE
from bot.edition import Edition
from bot.model import Place, Problem


def find(edition: Edition, at: datetime) -> Iterator[Problem]:
    library = edition.library
    for language, examples in library.examples.items():
        weights = library.weights.get(language)
        if examples and (weights is None or weights.learned_from != fingerprint_of(examples, language)):
            place = Place(FILE.format(language=language), 1)
            what = "The examples of danger are not learned yet."
            yield Problem(place, what, 'Run "python run_bot.py learn".', should=True)
