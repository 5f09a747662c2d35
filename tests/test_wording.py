"""How staff's English answers are worded: plain, short, asked for in many ways, and honestly examined."""

from __future__ import annotations

import re
from collections import defaultdict

import pyphen
import pytest

from bot.content.library import Library, london_day
from bot.content.shapes.placeholders import filled
from bot.edition import Edition
from bot.model import ENGLISH, Entry
from bot.text.words import telling, words
from tests.conftest import AT

OLDEST = 11.0
"""Reading age in years up to which an answer for survivors may go."""
LONGEST = 600
"""Characters of an answer; the rest stands behind "more"."""
NEAR = 0.8
"""Share of words, all of both counted once, from which a proof is nearly an asked."""
KEY_TERMS = (
    "Anti-Trafficking Monitoring Group|National Referral Mechanism|Recovery Needs Assessment|"
    "Modern Slavery (& Exploitation )?Helpline|Modern Slavery Victim Care Contract|(The )?Salvation Army|Home Office|"
    "reasonable grounds|conclusive grounds|first responder|support worker|legal aid|safe house|asylum|immigration|"
    "trafficking|Northern Ireland|Scotland|England|solicitor|interpreter"
)
"""They have to stand as they are, and count as one syllable each."""


@pytest.fixture(scope="session")
def entries(real_edition: Edition) -> list[Entry]:
    found = [entry for entry in real_edition.library.entries if entry.language == ENGLISH and not entry.draft]
    assert len(found) > 200
    return found


def reading_age(text: str, library: Library) -> float:
    """Flesch-Kincaid grade (Kincaid and others, 1975) plus five years; syllables by Pyphen's places for hyphens."""
    syllables = pyphen.Pyphen(lang="en_GB")
    plain = filled(text, lambda _: "five")
    plain = re.sub(KEY_TERMS, "term", re.sub(r"\([A-Z]{2,6}\)|[\d,.]*\d", "", plain))
    sentences = [each for each in re.split(r"[.!?:\n]+", plain) if re.search("[a-z]", each)]
    spoken = re.findall(r"[A-Za-z']+", plain)
    beats = sum(len(syllables.positions(word)) + 1 for word in spoken)
    return 0.39 * len(spoken) / len(sentences) + 11.8 * beats / len(spoken) - 15.59 + 5


def test_answers_for_survivors_are_plain(entries: list[Entry], real_edition: Edition) -> None:
    """A reading age of eleven at most; what is for professionals says so, and may be harder."""
    ages = {each.id: reading_age(each.answer, real_edition.library) for each in entries if not each.professional}
    assert len(ages) > 200
    assert {name: age for name, age in ages.items() if age > OLDEST} == {}


def test_hard_words_make_a_text_older(real_edition: Edition) -> None:
    """The measure measures: long sentences and long words count."""
    library = real_edition.library
    assert reading_age("You can ask. It is free.", library) < 6
    hard = "Notwithstanding administrative considerations, accommodation remains conditional."
    assert reading_age(hard, library) > 16


def test_answers_are_short(entries: list[Entry], real_edition: Edition) -> None:
    """600 characters with the figures filled in."""
    lengths = {each.id: len(real_edition.library.fill(each.answer, london_day(AT))) for each in entries}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_no_wording_asks_for_two_things(entries: list[Entry]) -> None:
    """No two "asked" are equal once small words are dropped, within an entry or between two."""
    asking: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for entry in entries:
        for asked in entry.asked:
            asking[telling(words(asked))].append(f"{entry.id}: {asked}")
    assert [same for same in asking.values() if len(same) > 1] == []


def test_each_is_asked_for_in_words_that_its_title_lacks(entries: list[Entry]) -> None:
    """At least three wordings share no word that tells anything with the title."""
    poor = []
    for entry in entries:
        title = set(telling(words(entry.title)))
        others = [asked for asked in entry.asked if not title & set(telling(words(asked)))]
        poor += [entry.id] if len(others) < 3 else []
    assert poor == []


def test_each_has_two_honest_proofs(entries: list[Entry]) -> None:
    """Two or more, none of them nearly an "asked" of the same entry."""
    few = [entry.id for entry in entries if len(entry.proof) < 2]
    near = []
    for entry in entries:
        for proof in entry.proof:
            said = set(words(proof))
            for asked in entry.asked:
                other = set(words(asked))
                if len(said & other) / len(said | other) >= NEAR:
                    near.append(f"{entry.id}: {proof} ~ {asked}")
    assert (few, near) == ([], [])
