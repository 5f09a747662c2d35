"""What staff wrote, walked from end to end: every reply is short, sourced, and every button leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.shapes.placeholders import placeholders_in
from bot.edition import Edition
from bot.model import ENGLISH, Button, Kind, Message, Reply, Thread
from bot.text.directions import END, ISOLATE, RIGHT
from tests.conftest import AT, REAL

UNSEEN = re.compile(f"[{ISOLATE}{END}{RIGHT}]")
ID = re.compile(r"[a-z0-9-]{1,48}")
SOURCED = (Kind.ANSWER, Kind.REPORT, Kind.HANDOFF)
LISTS = ["newest report", "list all reports", "reports on children", "briefings"]
ASKED = [*LISTS, "who are the members", "who left atmg"]
Walk = dict[str, Reply]


def pressed(edition: Edition, press: str) -> Reply:
    return edition.assistant.reply_to(Message(AT, press=press), Thread())[0]


def asked(edition: Edition, text: str) -> Reply:
    return edition.assistant.reply_to(Message(AT, text), Thread())[0]


def starts(edition: Edition) -> Iterator[str]:
    """A press for each thing in the folder that holds today."""
    library, day = edition.library, AT.date()
    yield from (f"show:{entry.id}" for entry in library.entries if library.entry(entry.id, entry.language, day))
    yield from (f"show:{report.id}" for report in library.reports)
    yield from (f"show:{call.id}" for call in library.calls)
    yield from ("show:members", "members:latest", "members:left", "members:founders", "none")


@pytest.fixture(scope="module")
def walk(real_edition: Edition) -> Walk:
    """Every reply that a button can lead to, by its press, from all that stands in the folder."""
    found: Walk = {}
    waiting = list(starts(real_edition))
    while waiting:
        press = waiting.pop()
        if press not in found:
            found[press] = pressed(real_edition, press)
            waiting += [button.press for button in found[press].buttons if button.press]
    assert len([press for press in found if press.startswith("show:")]) > 100
    assert len([press for press in found if press.startswith("more:")]) > 50
    return found


def replies(edition: Edition, walk: Walk) -> Walk:
    """Those of the walk; one for every view of members, every wording of lists, and every danger."""
    members = [f"is {member.name} a member" for member in edition.library.members]
    nations = [f"members in {member.nation}" for member in edition.library.members if member.nation]
    years = [f"members in {listed.date.removeprefix('about ')[:4]}" for listed in edition.library.member_lists]
    dangers = [text for danger in edition.library.dangers for text in danger.must_catch]
    texts = [*ASKED, *members, *nations, *years, *dangers, "which members are for children", "", "quantum banana"]
    assert len(members) > 15
    assert len(dangers) > 20
    return walk | {text: asked(edition, text) for text in texts}


def buttons(found: Walk) -> list[Button]:
    every = [button for reply in found.values() for button in reply.buttons]
    assert len(every) > 200
    return every


def test_every_reply_is_short_and_not_empty(real_edition: Edition, walk: Walk) -> None:
    """At most 900 characters, source line included and marks of direction not; with no placeholder left in it."""
    for asked_for, reply in replies(real_edition, walk).items():
        assert 0 < len(UNSEEN.sub("", reply.text)) <= 900, asked_for
        assert reply.text == reply.text.strip(), asked_for
        placeholder = r"\{[a-z][a-z0-9-]*\}" if asked_for.startswith("cite:") else r"\{"  # BibTeX has braces of its own
        assert not re.search(placeholder, reply.text), asked_for
        assert reply.danger != "fault", asked_for


def test_every_entry_report_and_call_is_shown_under_its_own_id(real_edition: Edition, walk: Walk) -> None:
    """A press to show something shows that; a further page is one of the same entry."""
    for press, reply in walk.items():
        deed, _, rest = press.partition(":")
        if deed in ("show", "more") and rest != "members":
            assert reply.entry == rest.split(":")[0], press


def test_no_button_is_too_old(walk: Walk, real_edition: Edition) -> None:
    """None leads to "this button no longer leads anywhere"; unknown are only the entries that will not say."""
    gone = pressed(real_edition, "show:gone").text
    will_not_say = {entry.id for entry in real_edition.library.entries if entry.topic == "cannot-say"}
    assert will_not_say
    for press, reply in walk.items():
        assert reply.text != gone, press
        assert reply.kind is not Kind.UNKNOWN or press == "none" or reply.entry in will_not_say, press


def test_every_answer_has_a_source_with_title_and_date(real_edition: Edition, walk: Walk) -> None:
    """The first promise: for answers, reports and ways to take part, on every page."""
    found = {key: reply for key, reply in replies(real_edition, walk).items() if reply.kind in SOURCED}
    assert len(found) > 150
    for press, reply in found.items():
        assert reply.sources, press
        assert all(source.title and source.date for source in reply.sources), press


def test_all_sources_that_an_entry_names_are_cited(real_edition: Edition, walk: Walk) -> None:
    """Over all its pages together: those of the answer and the detail and of every figure they quote, and no other."""
    library, day = real_edition.library, AT.date()
    entries = [each for each in library.entries if each.language == ENGLISH and library.entry(each.id, ENGLISH, day)]
    assert len(entries) > 50
    on_many_pages = 0
    for entry in entries:
        pages = [reply for press, reply in walk.items() if re.fullmatch(f"show:{entry.id}|more:{entry.id}:.*", press)]
        quoted = (library.figures.get(name) for name in placeholders_in(entry.answer + entry.more))
        named = {*entry.sources, *entry.more_sources, *(figure.source_on(day) for figure in quoted if figure)}
        assert {source.id for reply in pages for source in reply.sources} == named, entry.id
        on_many_pages += len(pages) > 1
    assert on_many_pages > 20


def test_every_source_is_named_in_the_text_that_people_see(walk: Walk) -> None:
    """With its title: a source that is only a field helps nobody who reads."""
    cited = [(press, reply, source) for press, reply in walk.items() for source in reply.sources]
    assert len(cited) > 150
    for press, reply, source in cited:
        assert source.title in reply.text, press


def test_every_button_has_one_way_and_a_press_fits(real_edition: Edition, walk: Walk) -> None:
    """A press of 1 to 64 bytes, a https address, or a number; exactly one of them, under a label."""
    for button in buttons(replies(real_edition, walk)):
        assert button.label.strip()
        ways = [way for way in (button.press, button.url, button.copy) if way is not None]
        assert len(ways) == 1, button
        assert button.press is None or 1 <= len(button.press.encode()) <= 64
        assert button.entry is None or button.press


def test_links_lead_to_allowed_hosts_only(walk: Walk) -> None:
    """https, on a host in hosts.yaml or below one."""
    found = {button.url for button in buttons(walk) if button.url}
    found |= {source.url for reply in walk.values() for source in reply.sources if source.url}
    hosts = [line.split()[1] for line in (REAL / "hosts.yaml").read_text("utf-8").splitlines() if line.startswith("- ")]
    assert len(found) > 20
    assert len(hosts) > 5
    for url in found:
        parts = urlsplit(url)
        host = (parts.hostname or "").removeprefix("www.")
        assert parts.scheme == "https"
        assert any(host == allowed or host.endswith(f".{allowed}") for allowed in hosts), url


def test_ids_are_those_of_the_contract(real_edition: Edition) -> None:
    """a-z, 0-9 and -, at most 48, unique across entries, reports and calls."""
    library = real_edition.library
    entries = {entry.id for entry in library.entries}
    rest = [*(report.id for report in library.reports), *(call.id for call in library.calls)]
    assert len(entries) > 50
    assert all(ID.fullmatch(name) for name in [*entries, *rest])
    assert len(entries) + len(rest) == len(entries | set(rest))


def test_no_number_that_must_never_be_given_is_given(real_edition: Edition, walk: Walk) -> None:
    """Wrong and old numbers that stand on the web."""
    assert real_edition.library.never
    for asked_for, reply in replies(real_edition, walk).items():
        numbers = re.findall(r"\d[\d ]{6,}\d", reply.text)
        assert not {number.replace(" ", "") for number in numbers} & real_edition.library.never.keys(), asked_for


WORDS = "what is the nrm rna atmg how long do i wait support house report newest member left who sos * a".split()
TEXTS = st.text(st.characters(codec=None), max_size=400) | st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(text=TEXTS, press=st.none() | st.from_regex(r"(show|more|members):[a-z0-9-]{1,48}(:\d+)?", fullmatch=True))
def test_any_text_and_any_press_gets_one_short_reply(real_edition: Edition, text: str, press: str | None) -> None:
    """Exactly one Reply, of at most 900 characters, without a fault."""
    reply, _ = real_edition.assistant.reply_to(Message(AT, text, press), Thread(answered="nrm-what-is", danger="held"))
    assert isinstance(reply, Reply)
    assert 0 < len(reply.text) <= 900
    assert reply.danger != "fault"
