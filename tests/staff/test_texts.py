"""All that people may read, where staff wrote it."""

from __future__ import annotations

from bot.edition import Edition
from bot.staff.texts import texts_of


def test_each_sort_of_text_is_there_with_its_place(tiny_edition: Edition) -> None:
    """Answers, reports, cards, sentences, the words of calls."""
    library = tiny_edition.library
    told = list(texts_of(library))
    for wanted, file in (
        ("The scheme helps people who were exploited.", "en/answers/basics.yaml"),
        ("It was {rest-days} by the guide.", "en/answers/basics.yaml"),
        ("How small steps prevent harm.", "reports.yaml"),
        ("Or {tiny-line}.", "en/safety/danger.yaml"),
        ("I am not sure what you mean.", "en/phrases.yaml"),
        ("You get a voucher of 20 pounds.", "en/phrases.yaml"),
    ):
        assert file in [place.file for text, place in told if wanted in text], wanted


def test_the_words_of_a_call_stand_at_its_line(tiny_edition: Edition) -> None:
    """Not at the start of the file."""
    library = tiny_edition.library
    [place] = [place for text, place in texts_of(library) if "You get a voucher of 20 pounds." in text][:1]
    lines = (library.folder / place.file).read_text("utf-8").splitlines()
    assert lines[place.line - 1] == "  next-call:"
