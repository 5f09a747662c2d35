"""One report: by its title, by its year, as the one that was spoken of last, or as the one beside that."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.answering.steps.one_report import answer
from bot.content.library import Library
from bot.edition import Edition
from bot.model import ENGLISH, Match, Message, Question, Reply, Thread
from bot.search.ranking import CLEAR
from bot.text.words import words
from tests.conftest import AT


def asked(library: Library, text: str, *matches: Match, follows: str | None = None) -> Reply | None:
    return answer(Question(Message(AT, text), words(text), ENGLISH, follows, follows), library, matches)


@pytest.mark.parametrize("text", ["who are the authors of the 2019 one", "the one 2019ish", "the 2019 paper please"])
def test_the_only_report_of_a_year(tiny: Library, text: str) -> None:
    """Named so, it is meant."""
    reply = asked(tiny, text)
    assert reply is not None
    assert reply.entry == "small-steps"


@pytest.mark.parametrize("text", ["who wrote it", "what year", "is there a pdf", "isbn", "was it with partners"])
def test_a_question_about_the_last_report_shows_it_again(tiny: Library, text: str) -> None:
    """Its card has author, date and link."""
    reply = asked(tiny, text, follows="long-road")
    assert reply is not None
    assert reply.entry == "long-road"


def test_a_report_that_is_named_beats_the_one_before(real_edition: Edition) -> None:
    """Somebody who names another report is not told about the last one again; without a name it is the last one."""
    said = real_edition.assistant.reply_to
    thread = said(Message(AT, "one day at a time report"), Thread())[1]
    assert thread.answered == "one-day-at-a-time"
    assert said(Message(AT, "pdf of in the dock"), thread)[0].entry == "in-the-dock"
    assert said(Message(AT, "pdf?"), thread)[0].entry == "one-day-at-a-time"


@pytest.mark.parametrize("text", ["who wrote it", "what year", "date", "is there a link"])
def test_words_about_a_report_are_about_the_one_before(real_edition: Edition, text: str) -> None:
    """Words that can only ask about a report follow on it, whatever the search makes of them alone."""
    said = real_edition.assistant.reply_to
    thread = said(Message(AT, "one day at a time report"), Thread())[1]
    assert said(Message(AT, text), thread)[0].entry == "one-day-at-a-time"


@pytest.mark.parametrize(
    ("text", "follows", "wanted"),
    [
        ("the one before that", "long-road", "small-steps"),
        ("and the next one", "small-steps", "long-road"),
        ("the one before that", "small-steps", None),
        ("and the next one", "long-road", None),
    ],
)
def test_the_report_beside_the_last_one(tiny: Library, text: str, follows: str, wanted: str | None) -> None:
    """Earlier and later by date; nothing beyond either end of the shelf."""
    reply = asked(tiny, text, follows=follows)
    assert (reply and reply.entry) == wanted


def test_an_undated_report_has_none_beside_it(tiny: Library) -> None:
    """Nobody knows where it stands."""
    undated = replace(tiny.reports[0], date="undated")
    assert asked(replace(tiny, reports=(undated, *tiny.reports[1:])), "the next one", follows=undated.id) is None


def test_a_title_that_is_said_word_for_word_is_meant(tiny: Library) -> None:
    """Whatever else the search would rather find, if the rest asks what one asks of a report."""
    titled = replace(tiny.reports[0], title="Taking Small Steps: A Year")
    library = replace(tiny, reports=(titled, *tiny.reports[1:]))
    surer = Match("rest", CLEAR)
    reply = asked(library, "taking small steps, author and year", surer)
    assert reply is not None
    assert reply.entry == titled.id
    assert asked(library, "how do i rest after taking small steps", surer) is None
    unsure = asked(library, "how do i rest after taking small steps", Match("rest", CLEAR - 0.01))
    assert unsure is not None
    assert unsure.entry == titled.id


def test_is_that_still_the_newest(tiny: Library) -> None:
    """Asked after a report, it is answered by the dates; alone it is nothing for the shelf's last report."""
    reply = asked(tiny, "is that still the newest", follows="small-steps")
    assert reply is not None
    assert reply.text.startswith("No. The newest report that we know of is: The Long Road")


def test_an_author_is_known_by_the_last_name(tiny: Library) -> None:
    """Among other words too, where a report is asked for."""
    reply = asked(tiny, "i only have a surname, Example. trafficking, uk. which report is it")
    assert reply is not None
    assert reply.entry == "small-steps"
    assert asked(tiny, "for example a house") is None


def titled(library: Library, title: str) -> Library:
    return replace(library, reports=(replace(library.reports[0], title=title), *library.reports[1:]))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("All Steps - what is it on", True),
        ("all steps that i did", False),
        ("ALL STEPS", False),
    ],
)
def test_a_title_of_two_words_is_known_as_it_is_printed(tiny: Library, text: str, found: bool) -> None:
    """In small letters it may be anything."""
    assert (asked(titled(tiny, "All Steps: Towards Rest"), text) is not None) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("wrong type of steps, the report", True),
        ("pdf of wrong kinds of steps", True),
        ("it was the wrong type of steps", False),
        ("the report on a wrong step", False),
        ("wrong sorts of stairs, the report", False),
    ],
)
def test_a_title_with_one_word_wrong_is_known_where_a_report_is_asked_for(
    tiny: Library, text: str, found: bool
) -> None:
    """All other words stand in their places."""
    assert (asked(titled(tiny, "Wrong kind of steps? A year on"), text) is not None) == found


def test_an_answer_that_names_one_report_speaks_of_it(tiny: Library) -> None:
    """ "who wrote it" after it asks for that report; where it names two, nobody knows which."""
    spoken = [replace(each, answer="See Small Steps.") if each.id == "house" else each for each in tiny.entries]
    reply = asked(replace(tiny, entries=tuple(spoken)), "who wrote it", follows="house")
    assert reply is not None
    assert reply.entry == "small-steps"
    both = [replace(each, answer="Small Steps, The Long Road.") if each.id == "house" else each for each in spoken]
    assert asked(replace(tiny, entries=tuple(both)), "who wrote it", follows="house") is None


def test_a_long_message_may_begin_with_a_word_on_the_last_report(tiny: Library) -> None:
    """What is said after the mark explains; a long message without such a beginning is about something else."""
    thread = {"follows": None, "topic": "long-road"}
    text = "what year is it? mine has no date on the cover and no name on the back"
    question = Question(Message(AT, text), words(text), ENGLISH, **thread)
    reply = answer(question, tiny, ())
    assert reply is not None
    assert reply.entry == "long-road"
    plain = "mine has no date on the cover and no name on the back so what year is it"
    assert answer(replace(question, message=Message(AT, plain), words=words(plain)), tiny, ()) is None


@pytest.mark.parametrize("text", ["how do i cite it", "how do i cite it, harvard style", "the citation please"])
def test_how_it_is_cited(tiny: Library, text: str) -> None:
    """Asked in any words after a report."""
    reply = asked(tiny, text, follows="small-steps")
    assert reply is not None
    assert reply.text.startswith("In one line:")


@pytest.mark.parametrize(("text", "follows"), [("who wrote it", None), ("who wrote it", "house"), ("", "long-road")])
def test_what_is_not_about_a_report_is_left_to_the_next_step(tiny: Library, text: str, follows: str | None) -> None:
    """No report before it, another thing before it, nothing said."""
    assert asked(tiny, text, follows=follows) is None


def test_another_report_that_is_named_is_not_cited_as_the_last(tiny: Library) -> None:
    """ "How do I cite the prevention report" is about that one, whatever was spoken of before."""
    reply = asked(tiny, "how do i cite the prevention one", Match("small-steps", 0.9), follows="long-road")
    assert reply is None or reply.entry == "small-steps"
