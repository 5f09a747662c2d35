"""A Reply -> HTML and buttons: nothing is added to the words, and nothing in them is taken for a mark."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.cards.entry import entry_card
from bot.channels.telegram.rendering import LONGEST, html_of, keyboard_of, plain_of, removed_by, removes_press
from bot.edition import Edition
from bot.model import Button, Kind, Reply, Source
from tests.botapi.html import parse_html

GUIDE = Source("guide", "The guide", "Office", "2026", "https://example.org/guide?a=1&b=2")
LEAFLET = Source("leaflet", "Rights & <duties>", "Charity", "undated", None)


def reply(text: str, *sources: Source, buttons: tuple[Button, ...] = ()) -> Reply:
    return Reply(Kind.ANSWER, "en", text, sources=sources, buttons=buttons)


def links(html: str) -> list[tuple[str, object]]:
    text, entities = parse_html(html)
    return [(text[one.start : one.end], one.extra.get("url")) for one in entities]


def test_signs_of_html_are_escaped() -> None:
    """A question or a title with < & > stays as it is."""
    said = 'Is 1 < 2 & "so" > 0? <b>no</b>\n\nSource: Charity, Rights & <duties> (undated).'
    html = html_of(reply(said, LEAFLET))
    assert len(html) == 1
    assert parse_html(html[0]) == (said, [])


def test_the_title_of_a_source_is_a_link() -> None:
    """In the source line, once, to the right page; its words stay the same, and the answer above has no links."""
    said = "The guide says so.\n\nSource: Office, The guide (2026)."
    html = html_of(reply(said, GUIDE))[0]
    assert parse_html(html)[0] == said
    assert links(html) == [("The guide", GUIDE.url)]
    assert html.startswith("The guide says so.\n\nSource: Office, <a href=")


def test_a_title_with_signs_is_a_link_too() -> None:
    """Escaped, and still found."""
    source = Source("x", "Rights & <duties>", "Charity", "2026", 'https://example.org/"x"&y')
    html = html_of(reply("Yes.\n\nSource: Charity, Rights & <duties> (2026).", source))[0]
    assert links(html) == [("Rights & <duties>", source.url)]


LONGER = Source("longer", "The guide for children", "Office", "2026", "https://example.org/children")
NO_PAGE = Source("longer", "The guide for children", "Office", "2026", None)


@pytest.mark.parametrize("sources", [(LONGER, GUIDE), (GUIDE, LONGER), (NO_PAGE, GUIDE), (GUIDE, GUIDE)])
def test_a_title_within_another_title(sources: tuple[Source, ...]) -> None:
    """Each title leads to its own page, whichever comes first; one without a page is no link to another's."""
    said = "Yes.\n\nSources: " + "; ".join(f"Office, {source.title} (2026)" for source in sources) + "."
    html = html_of(reply(said, *sources))[0]
    assert parse_html(html)[0] == said
    assert links(html) == [(source.title, source.url) for source in sources if source.url]


def test_every_answer_of_the_real_folder(real_edition: Edition) -> None:
    """In every language and on every page: what Telegram shows are the words, and each link is the right one."""
    library, seen = real_edition.library, 0
    day = datetime(2026, 11, 21, tzinfo=UTC).date()
    shown = {entry.id for entry in library.entries}
    for language in library.languages:
        for entry in filter(None, (library.entry(name, language, day) for name in shown)):
            page = 0
            while card := entry_card(entry, library, language, day, page):
                seen, page = seen + 1, page + 1
                assert [parse_html(html)[0] for html in html_of(card)] == list(plain_of(card))
                found = {link for html in html_of(card) for link in links(html)}
                assert found == {(source.title, source.url) for source in card.sources if source.url}
    assert seen > 100


def test_a_long_text_is_cut_where_a_sentence_ends() -> None:
    """Into pieces of at most 4,096 characters as they are shown, however many signs had to be escaped."""
    sentence = "This & that <is> it. "
    html = html_of(reply(sentence * 500))
    shown = [parse_html(piece)[0] for piece in html]
    assert len(shown) == 3
    assert all(len(piece) <= LONGEST and piece.endswith("it.") for piece in shown)
    assert " ".join(shown) == (sentence * 500).strip()
    assert plain_of(reply(sentence * 500)) == tuple(shown)


@pytest.mark.parametrize(("letters", "pieces"), [(4096, 1), (4097, 2), (8192, 2), (8193, 3)])
def test_at_the_limit(letters: int, pieces: int) -> None:
    """4,096 characters are one message, one more makes two; letters beyond the first plane count once."""
    assert len(html_of(reply("x" * letters))) == len(plain_of(reply("🙂" * letters))) == pieces


def test_half_a_character_goes_out_as_a_question_mark() -> None:
    """No connection carries it, and the error about it would print the text."""
    assert plain_of(reply("a\ud800b")) == html_of(reply("a\ud800b")) == ("a?b",)


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=9000))
def test_any_text_is_sendable(text: str) -> None:
    """Telegram reads the HTML, and it shows what the plain text says."""
    said = reply(text, GUIDE)
    assert [parse_html(piece)[0] for piece in html_of(said)] == list(plain_of(said))
    for piece in html_of(said):
        assert len(parse_html(piece)[0]) <= LONGEST
        piece.encode("utf-8")


def test_buttons_of_each_kind() -> None:
    """One a row: a press, an address, a number to copy; last the one that removes."""
    buttons = (Button("A", press="show:a"), Button("B", url="https://example.org"), Button("999", copy="999"))
    keyboard = keyboard_of(reply("x", buttons=buttons), "Remove", (41,))
    assert keyboard == {
        "inline_keyboard": [
            [{"text": "A", "callback_data": "show:a"}],
            [{"text": "B", "url": "https://example.org"}],
            [{"text": "999", "copy_text": {"text": "999"}}],
            [{"text": "Remove", "callback_data": "x:41"}],
        ]
    }


def test_no_buttons_no_keyboard() -> None:
    """And none that removes, where there is no message that was answered."""
    assert keyboard_of(reply("x"), "Remove", ()) is None


def test_long_labels_are_cut() -> None:
    """At sixty characters: a phone shows no more."""
    keyboard = keyboard_of(reply("x", buttons=(Button("L" * 90, press="none"), Button("n", copy="1" * 300))), "R", ())
    assert keyboard is not None
    (label,), (copy,) = keyboard["inline_keyboard"]
    assert label["text"] == "L" * 60
    assert copy["copy_text"] == {"text": "1" * 256}


@pytest.mark.parametrize(
    ("presses", "numbers"),
    [
        ((), ()),
        (("show:a", "none"), ()),
        (("show:a", "x:41"), (41,)),
        (("x:41,42,43",), (41, 42, 43)),
        (("x:",), ()),
        (("x:4a",), ()),
        (("x:-4",), ()),
        (("x:41,,4a,-4,42",), (41, 42)),
    ],
)
def test_which_messages_are_removed(presses: tuple[str, ...], numbers: tuple[int, ...]) -> None:
    """The remove button tells; anything else does not, and what is no number is passed over."""
    assert removed_by(presses) == numbers


@settings(deadline=None)
@given(numbers=st.lists(st.integers(1, 2**31 - 1), max_size=60).map(tuple))
def test_a_remove_button_names_as_many_messages_as_it_can(numbers: tuple[int, ...]) -> None:
    """64 bytes hold the first ones, the one answered among them; where not all fit, the press says so."""
    press = removes_press(numbers)
    named = removed_by((press,))
    assert len(press.encode()) <= 64
    assert named == numbers[: len(named)]
    assert press.endswith("+") is (len(named) < len(numbers))
    assert len(named) >= min(len(numbers), 5)
