"""Learning: the weights that examples teach."""

from __future__ import annotations

from bot.model import HARMLESS, Example
from bot.safety.learning import learned, tried
from bot.safety.weighing import Scales
from bot.text.meaning import meanings
from tests.learning import EXAMPLES

KINDS, TABLE = ["danger-now"], meanings()


def test_what_was_taught_is_heard_in_other_words() -> None:
    """In a message that was no example; what was taught as harmless is let through, and so is what nobody taught."""
    scales = Scales(learned(EXAMPLES, KINDS, TABLE), TABLE)
    assert scales.danger_in("they are burning my leg") == "danger-now"
    assert scales.danger_in("where do i find the second report") is None
    assert scales.danger_in("quantum giraffe") is None


def test_danger_is_heard_beside_a_question() -> None:
    """Whoever cries for help may ask something in the same message."""
    scales = Scales(learned(EXAMPLES, KINDS, TABLE), TABLE)
    for text in ("what is the form he burns my arm", "he burns my arm. who wrote this report"):
        assert scales.danger_in(text) == "danger-now"


def test_the_same_examples_give_the_same_weights() -> None:
    """So that a file of weights changes only when examples do."""
    one, two = learned(EXAMPLES, KINDS, TABLE), learned(EXAMPLES, KINDS, TABLE)
    assert (one.kinds, one.pieces, one.numbers) == (two.kinds, two.pieces, two.numbers)
    assert one.kinds == (HARMLESS, "danger-now")


def test_rare_pieces_are_not_learned() -> None:
    """A word of one example says nothing of other messages."""
    pieces = learned([*EXAMPLES, Example("tomorrow at Zanzibar street", "danger-now")], KINDS, TABLE).pieces
    assert "zanzibar" not in pieces
    assert "burns" in pieces


def test_few_examples_teach_nothing_and_break_nothing() -> None:
    """None at all, and one."""
    for examples in ([], [Example("he hit me", "danger-now")], [Example("🙏", HARMLESS)]):
        assert len(Scales(learned(examples, KINDS, TABLE), TABLE).shares_of("he hit me")) == 2


def test_each_example_is_tried_without_having_been_taught() -> None:
    """Every one once, in a cross-validation; an odd one is not heard, for it taught itself nothing."""
    odd = Example("zebra quantum", "danger-now")
    results = list(tried([*EXAMPLES, odd], KINDS, TABLE))
    assert sorted(example.text for example, _ in results) == sorted(each.text for each in (*EXAMPLES, odd))
    heard = {example.text: kind for example, kind in results}
    assert heard["zebra quantum"] is None
    assert sum(heard[each.text] is not None for each in EXAMPLES if each.kind == "danger-now") >= 10
