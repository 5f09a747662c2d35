"""asked.txt: ways of asking as plain lines."""

from __future__ import annotations

from pathlib import Path

from bot.content.asked import read_asked
from bot.content.loading import load_library
from bot.model import Problem

FILE = "sq/asked.txt"


def test_lines_stand_below_the_id_of_their_answer() -> None:
    """Empty lines and remarks are passed over."""
    problems: list[Problem] = []
    found = read_asked("# how people ask\n\n## rest\nsa kohë\n  sa ditë \n\n## house\n# no\nku fle\n", FILE, problems)
    assert {name: each.texts for name, each in found.items()} == {"rest": ["sa kohë", "sa ditë"], "house": ["ku fle"]}
    assert found["house"].place.line == 7
    assert not problems


def test_what_stands_in_the_wrong_place_is_told() -> None:
    """A line above the first heading, and a second heading for one answer, whose lines are kept."""
    problems: list[Problem] = []
    found = read_asked("sa kohë\n## rest\na\n## rest\nb\n", FILE, problems)
    assert found["rest"].texts == ["a", "b"]
    assert [str(problem) for problem in problems] == [
        "sq/asked.txt:1: It is not said for which answer this is. "
        'Write "## " and the id of the answer in a line above it.',
        'sq/asked.txt:4: "rest" has a heading in line 2 already. Put all its lines under one of the two.',
    ]


def test_they_are_added_to_what_the_answer_says_itself(tiny_copy: Path) -> None:
    """Or are all that a language has of an answer: it is then given in English."""
    (tiny_copy / FILE).write_text("## what-is-it\nshpjegoje skemën\n## hello\nç'kemi\n", "utf-8")
    library = load_library(tiny_copy)
    own = {entry.id: entry for entry in library.entries if entry.language == "sq"}
    assert own["what-is-it"].asked == ("çfarë është skema", "cfare eshte kjo", "shpjegoje skemën")
    assert (own["hello"].asked, own["hello"].answer) == (("ç'kemi",), "")
    assert own["hello"].place.file == FILE
