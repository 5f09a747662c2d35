"""Examples of danger, as staff write them."""

from __future__ import annotations

from bot.content.examples import fingerprint_of, read_examples
from bot.model import HARMLESS, Example, Problem


def read(problems: list[Problem], **files: str) -> tuple[Example, ...]:
    written = {f"en/safety/examples/{name.replace('_', '-')}.txt": text for name, text in files.items()}
    return read_examples(written, ["danger-now"], problems)


def test_a_line_is_a_message() -> None:
    """As it was typed, of the kind that the file is called after; comments and empty lines are none."""
    problems: list[Problem] = []
    found = read(problems, danger_now='# a comment\n\n  he hit me: help  \n"no"\n', harmless="hello\n")
    assert found == (
        Example("he hit me: help", "danger-now"),
        Example('"no"', "danger-now"),
        Example("hello", HARMLESS),
    )
    assert not problems


def test_the_same_message_twice_is_told() -> None:
    """Within a file, and, which would teach nothing, in two; capitals make no difference."""
    problems: list[Problem] = []
    read(problems, danger_now="he hit me\nhe hit me\n", harmless="\nHe hit me\n")
    here = "This message stands in en/safety/examples/danger-now.txt:1 already. Take out one of the two."
    assert [str(problem) for problem in problems] == [
        f"en/safety/examples/danger-now.txt:2: {here}",
        f"en/safety/examples/harmless.txt:2: {here}",
    ]


def test_a_file_of_no_kind_is_told() -> None:
    """Its messages would teach nothing."""
    problems: list[Problem] = []
    assert read(problems, danger_nwo="he hit me\n") == ()
    assert read_examples({"en/safety/examples/danger-now.yaml": "x"}, ["danger-now"], problems) == ()
    assert [str(problem) for problem in problems] == [
        "en/safety/examples/danger-nwo.txt:1: No kind of danger is called like this file. "
        "The files here are named like a kind of danger, or harmless.txt: rename it.",
        "en/safety/examples/danger-now.yaml:1: No kind of danger is called like this file. "
        "The files here are named like a kind of danger, or harmless.txt: rename it.",
    ]


def test_the_fingerprint_tells_any_change() -> None:
    """Of a text or a kind; not of the order."""
    one, two = Example("a", HARMLESS), Example("b", "danger-now")
    assert fingerprint_of([one, two], "en") == fingerprint_of([two, one], "en")
    others = [[one], [one, Example("b", HARMLESS)], [one, Example("c", "danger-now")]]
    assert fingerprint_of([one, two], "en") not in {fingerprint_of(each, "en") for each in others}
