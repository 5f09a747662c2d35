"""Kinds of danger, from the three sorts of files of a safety folder."""

from __future__ import annotations

from bot.content.shapes.danger import read_safety
from bot.model import Danger, Hearing, Place, Problem, Refusal
from tests.content.conftest import ReadPiece, told

KINDS = """
    - id: now
      card: |
        {emergency}: call now
        Or wait.
    - id: later
      card: Call.
    """
WORDS = """
    passed_over: [a, The]
    turns: [but]
    families:
      hurter: [he/she, my boss]
      weapon: [knife]
    """
REFUSALS = """
    - entry: house
      phrases: [where is <hurter>]
      must_catch: [where is she]
    """
NOW = """
    families:
      armed: [has .. <weapon>]
    phrases: [help me now, <hurter> has .. <weapon>]
    said: [SOS!, help me, "?"]
    unless: [help me now understand]
    must_catch: [he has a knife]
    must_let_through: [help me now understand]
    """


def read(piece_of: ReadPiece, problems: list[Problem], **files: str) -> tuple[list[Danger], list[Refusal]]:
    """What a folder of these files holds, instead of the usual ones."""
    later = "phrases: [tomorrow]\nmust_catch: [tomorrow]"
    usual = {"danger": KINDS, "words": WORDS, "now": NOW, "later": later, "refusals": REFUSALS}
    return read_safety(lambda name: piece_of({**usual, **files}[name]), "en", problems)


def test_every_field_is_read_in_order_of_urgency(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """The order of danger.yaml is kept; families are put in; exceptions may be left out."""
    (now, later), _ = read(piece_of, problems, now=NOW.replace("armed: [has .. <weapon>]", "armed: [knife/<weapon>]"))
    assert not problems
    assert now.id == "now"
    assert now.hearing == Hearing(frozenset(["a", "the"]), frozenset(["but"]))
    assert now.phrases[1].parts[0] == {"he": (("he",),), "she": (("she",),), "my": (("my", "boss"),)}
    assert len(now.unless) == 1
    assert now.card == "{emergency}: call now\nOr wait."
    assert (now.must_catch, now.must_let_through) == (("he has a knife",), ("help me now understand",))
    assert now.said == {("sos",), ("help", "me")}
    assert (later.id, later.unless, later.must_let_through, later.place) == ("later", (), (), Place("f.yaml", 1))


def test_what_is_only_for_afterwards(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """And the button that leads to its card."""
    kinds = "- id: later\n  card: Call.\n  afterwards: yes\n  button: I cannot call"
    (later,), _ = read(piece_of, problems, danger=kinds)
    assert (later.afterwards, later.button) == (True, "I cannot call")
    assert not problems


def test_a_refusal(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """The entry that says no, and what asks for it; it shares the families and the way of listening."""
    _, (refusal,) = read(piece_of, problems)
    assert (refusal.entry, refusal.language, refusal.must_catch) == ("house", "en", ("where is she",))
    assert refusal.phrases[0].parts[2] == {"he": (("he",),), "she": (("she",),), "my": (("my", "boss"),)}
    assert refusal.hearing.turns == {"but"}


def test_what_a_refusal_lacks_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Its entry, phrases, and what it must catch."""
    read(piece_of, problems, refusals="- unless: [x]")
    assert told(problems) == [
        'f.yaml:1: This refusal has no "entry". Add a line "entry: …".',
        'f.yaml:1: This refusal has no "phrases". Add a list "phrases: [ … ]".',
        'f.yaml:1: This refusal has no "must_catch". Add a list "must_catch: [ … ]".',
    ]


def test_what_a_danger_lacks_is_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Phrases, a card, and what it must catch: none goes without its exam."""
    read(piece_of, problems, danger="- id: now", now="unless: [x]", refusals="[]")
    assert told(problems) == [
        'f.yaml:1: This danger has no "phrases". Add a list "phrases: [ … ]".',
        'f.yaml:1: This danger has no "card". Add a line "card: …".',
        'f.yaml:1: This danger has no "must_catch". Add a list "must_catch: [ … ]".',
    ]


def test_names_that_are_not_there_are_told(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Of families, where they are used."""
    read(piece_of, problems, now=NOW.replace("<hurter> has", "<hurtr> has"))
    found = told(problems)
    assert 'f.yaml:3: There is no family "hurtr" (above this line). Did you mean "<hurter>"?' in found


def test_what_is_passed_over_is_one_word(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Of "very much indeed" each word would be passed over by itself; the line of the text is told."""
    read(piece_of, problems, words="passed_over:\n  - a\n  - very much\nturns: [but, and now]\n")
    found = told(problems)
    assert 'f.yaml:3: "very much" is not one word. Write one word, or take it out.' in found
    assert 'f.yaml:4: "and now" is not one word. Write one word, or take it out.' in found


def test_a_choice_that_is_never_heard_is_told_at_its_line(piece_of: ReadPiece, problems: list[Problem]) -> None:
    """Not at the start of the list: there may be hundreds."""
    read(piece_of, problems, now="phrases:\n  - help me now\n  - the/his knife\nmust_catch: [x]\n")
    assert any(each.startswith('f.yaml:3: "the" is never heard') for each in told(problems))
