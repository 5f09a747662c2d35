"""What an update asks of us -> what goes out; no network, and the same for the same."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.channels.telegram.composing import Composing
from bot.channels.telegram.incoming import Ask, Incoming
from bot.channels.telegram.late import LATE, MOST, is_late
from bot.channels.telegram.out import Out
from bot.edition import Edition
from bot.model import Kind, Reply, Thread
from tests.conftest import AT

MINUTE = timedelta(minutes=1)
KNIFE = "he has a knife"


@pytest.fixture
def composing(tiny_edition: Edition) -> Composing:
    return Composing(tiny_edition, "TestBot")


def said(text: str, ask: Ask = Ask.TEXT, at: datetime = AT, language: str | None = "en") -> Incoming:
    return Incoming(1, ask, chat=5, sent=at, text=text, message=41, language=language)


def reply_of(out: Out | None) -> Reply:
    assert out is not None
    assert out.reply is not None
    return out.reply


def test_a_question_is_answered_in_its_chat(composing: Composing) -> None:
    """With the number of the message it answers; nothing is edited, removed or acknowledged by it."""
    out = composing.out(said("what is the scheme"), AT)
    assert reply_of(out).entry == "what-is-it"
    assert out == Out(5, reply_of(out), answered=(41,))


def test_a_thread_is_kept_and_forgotten(composing: Composing) -> None:
    """What was answered is remembered for what follows, until /clear."""
    composing.out(said("how long can i rest"), AT)
    assert composing.threads.of(5, AT).answered == "rest"
    composing.out(said("/clear"), AT)
    assert composing.threads.of(5, AT) == Thread()
    composing.forget_the_old(AT)
    assert len(composing.threads) == 0


def test_nothing_asked_nothing_said(composing: Composing) -> None:
    """No reply at all."""
    assert composing.out(said("", Ask.NOTHING), AT) is None


def test_in_a_group_one_line_with_a_link(composing: Composing) -> None:
    """It answers no message there, so that nothing is quoted, and offers no buttons; to what is late, nothing."""
    out = composing.out(said(KNIFE, Ask.IN_GROUP), AT)
    assert reply_of(out).text == "I answer in a private chat only: https://t.me/TestBot"
    assert out == Out(5, reply_of(out))
    assert reply_of(out).buttons == ()
    assert composing.out(said(KNIFE, Ask.IN_GROUP, AT - LATE), AT) is not None
    assert composing.out(said(KNIFE, Ask.IN_GROUP, AT - LATE - MINUTE), AT) is None


def test_an_edit_passes_the_floor_only(composing: Composing) -> None:
    """Danger is answered, all else is not; the thread remembers the danger."""
    assert composing.out(said("what is the scheme", Ask.EDITED), AT) is None
    assert len(composing.threads) == 0
    assert reply_of(composing.out(said(KNIFE, Ask.EDITED), AT)).kind is Kind.CRISIS
    assert composing.threads.of(5, AT).danger == "danger-now"


def test_an_edit_brings_no_old_thread_back(composing: Composing) -> None:
    """What was talked about more than half an hour ago stays forgotten."""
    composing.out(said("how long can i rest"), AT)
    composing.out(said(KNIFE, Ask.EDITED), AT + 31 * MINUTE)
    kept = composing.threads.of(5, AT + 31 * MINUTE)
    assert (kept.answered, kept.danger) == (None, "danger-now")


def test_what_is_no_text_gets_the_numbers_first(composing: Composing) -> None:
    """Then that only text is read; unless what stands under it can be answered."""
    for caption in ("", "asdkjh"):
        reply = reply_of(composing.out(said(caption, Ask.OTHER), AT))
        assert reply.text.startswith("999: call, if it cannot wait.")
        assert "I can only read text." in reply.text
    assert reply_of(composing.out(said(KNIFE, Ask.OTHER), AT)).kind is Kind.CRISIS


def test_its_own_sentences_in_the_chats_language(composing: Composing) -> None:
    """That of the app, of whatever region; English where we do not have it; the chosen one above all."""
    languages = [reply_of(composing.out(said("", Ask.OTHER, language=it), AT)).language for it in ("sq-XK", "fr", None)]
    assert languages == ["sq", "en", "en"]
    composing.out(Incoming(2, Ask.PRESS, chat=5, text="language:sq", query="q"), AT)
    assert reply_of(composing.out(said("", Ask.OTHER), AT)).language == "sq"


def test_a_flood_is_told_once_but_danger_always(composing: Composing) -> None:
    """The 21st message within a minute gets a notice, the 22nd nothing; a cry for help its card."""
    kinds = [reply_of(composing.out(said("hello"), AT)).kind for _ in range(21)]
    assert kinds == [*[Kind.SMALLTALK] * 20, Kind.NOTICE]
    assert composing.out(said("hello"), AT) is None
    assert reply_of(composing.out(said(KNIFE), AT)).kind is Kind.CRISIS
    assert composing.out(said("hello"), AT) is None


def test_a_flood_counts_by_the_time_of_sending(composing: Composing) -> None:
    """What was sent minutes apart and comes all at once is answered."""
    outs = [composing.out(said("hello", at=AT - number * MINUTE), AT) for number in range(40, 0, -1)]
    assert {reply_of(out).kind for out in outs} == {Kind.SMALLTALK}


@pytest.mark.parametrize(("ask", "kinds"), [(Ask.OTHER, [Kind.NOTICE]), (Ask.IN_GROUP, [])])
def test_a_flood_of_what_is_no_text(composing: Composing, ask: Ask, kinds: list[Kind]) -> None:
    """More than twenty messages within a minute are a flood, whatever they are; a group is not even told so."""
    outs = [composing.out(said("", ask), AT) for _ in range(30)]
    assert None not in outs[:20]
    assert [reply_of(out).kind for out in outs[20:] if out] == kinds
    again = composing.out(said("hello"), AT)
    assert again is None or reply_of(again).kind is Kind.NOTICE, "all kinds count together"


def test_no_flood_holds_back_danger_in_a_caption_or_an_edit(composing: Composing) -> None:
    """Whatever it is written into, the card comes."""
    for _ in range(30):
        composing.out(said("", Ask.OTHER), AT)
    for ask in (Ask.OTHER, Ask.EDITED, Ask.TEXT):
        assert reply_of(composing.out(said(KNIFE, ask), AT)).kind is Kind.CRISIS


@pytest.mark.parametrize("command", ["help", "start", "clear", "reports", "privacy", "help@TestBot", "START"])
def test_danger_behind_a_command(composing: Composing, command: str) -> None:
    """No limit and no command applies to the danger floor."""
    assert reply_of(composing.out(said(f"/{command} {KNIFE}"), AT)).kind is Kind.CRISIS


def test_words_behind_a_command_are_what_is_answered(composing: Composing) -> None:
    """Not the command; but one word behind /start is a deep link, and one that leads nowhere is a plain start."""
    for command in ("help", "start"):
        assert reply_of(composing.out(said(f"/{command} how long can i rest"), AT)).entry == "rest"
    assert composing.threads.of(5, AT).answered == "rest", "nothing was cleared"
    assert composing.out(said("/start nothing-such"), AT) == composing.out(said("/start"), AT)
    assert reply_of(composing.out(said("/start house"), AT)).entry == "house"


def test_danger_behind_any_other_slash(composing: Composing) -> None:
    """A word that is no command is read without its slash."""
    assert reply_of(composing.out(said("/sos"), AT)).kind is Kind.CRISIS
    assert reply_of(composing.out(said(f"/nosuch {KNIFE}"), AT)).kind is Kind.CRISIS


def test_late_from_a_second_over_fifteen_minutes() -> None:
    """At fifteen minutes exactly it is answered openly; a press, which has no date, always is."""
    assert timedelta(minutes=15) == LATE
    assert not is_late(said(""), AT + LATE)
    assert is_late(said(""), AT + LATE + timedelta(seconds=1))


def test_the_late_line_tells_nothing_of_what_was_asked(composing: Composing) -> None:
    """One line and neutral buttons, to at most three different answers, the newest; none says what it leads to."""
    asked = ("what is the scheme", "what is the scheme", "how long can i rest", "where can i live", "small steps")
    outs = [out for text in asked if (out := composing.out(said(text), AT))]
    late = reply_of(composing.late.line_for(outs, composing.edition.library, AT))
    assert MOST == 3
    assert late.text == "I could not write earlier. Here is what I have for you now."
    assert [button.label for button in late.buttons] == ["Answer 1", "Answer 2", "Answer 3"]
    assert [button.entry for button in late.buttons] == ["rest", "house", "small-steps"]
    assert late.kind is Kind.NOTICE
    assert late.sources == ()


def test_late_and_nothing_to_offer(composing: Composing) -> None:
    """Then the line speaks of no answers, has no button, and answers the message that it is about."""
    out = composing.out(said("", Ask.OTHER), AT)
    assert out is not None
    late = composing.late.line_for([out], composing.edition.library, AT)
    assert reply_of(late).text == "I could not write earlier. If you still want an answer, please write again."
    assert (reply_of(late).buttons, late.answered) == ((), (41,))


def test_late_danger_has_the_numbers_in_the_text(composing: Composing) -> None:
    """After a blank line; it is as urgent as danger is."""
    outs = [out for text in (KNIFE, "how long can i rest") if (out := composing.out(said(text), AT))]
    late = composing.late.line_for(outs, composing.edition.library, AT)
    first, blank, numbers = reply_of(late).text.split("\n")
    assert (first, blank) == ("I could not write earlier. Here is what I have for you now.", "")
    assert numbers == "999 | 0808 157 0000 | 0808 157 0000"
    assert late.urgent
    assert "knife" not in reply_of(late).text


def test_the_remove_button_speaks_the_replys_language(composing: Composing, tiny_edition: Edition) -> None:
    """English where there is no reply."""
    label = tiny_edition.library.phrases["sq"].buttons["remove"]
    out = composing.out(said("", Ask.OTHER, language="sq"), AT)
    assert out is not None
    assert composing.remove_label(out) == label
    assert composing.remove_label(Out(5)) == tiny_edition.library.phrases["en"].buttons["remove"]
