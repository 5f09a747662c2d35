"""phrases.yaml of a language -> the assistant's own sentences and buttons, words of helplines and calls."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.content.pieces import Fields, Piece
from bot.content.shapes.calls import read_call_words
from bot.content.shapes.placeholders import placeholders_in
from bot.content.shapes.record import Record, named_items
from bot.content.shapes.sentences import ASKING, BUTTONS, SAY
from bot.model import CallWords, Place, Problem
from bot.text.directions import directed, from_the_right
from bot.text.words import words

MONTHS = 12
MEMBERS = ("title", "asked")
SECTIONS = ("say", "buttons", "commands", "asking", "members", "helplines", "calls", "offer")

ONE_THOUSAND = re.compile(r"1\D?000")


@dataclass(frozen=True, slots=True)
class HelplineWords:
    """What a helpline is called and for whom it is, in one language."""

    name: str
    whom: str


@dataclass(frozen=True, slots=True)
class CommandWords:
    """A command of a chat: what it does, as the app's menu shows it, the button that it stands for, and whole messages
    that mean the same."""

    does: str
    press: str
    said: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class MembersWords:
    """What the table of members is called, and how people ask for it."""

    title: str
    asked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Phrases:
    """All the words of one language that are not answers."""

    say: dict[str, str]
    buttons: dict[str, str]
    asking: dict[str, tuple[str, ...]]
    helplines: dict[str, HelplineWords]
    calls: dict[str, CallWords]
    offer: tuple[str, ...]
    """Ids of what is offered where nothing is near."""
    members: MembersWords
    commands: dict[str, CommandWords]
    places: dict[str, Place]
    """Where each sentence stands, by its key; and the words of each "helplines:ID" and "calls:ID"."""

    def directed(self, text: str) -> str:
        """A text in this language, each part of it read in its own direction. The language's own name tells which."""
        return directed(text, rightward=not from_the_right(self.say["language-name"]))


def read_phrases(piece: Piece | None, problems: list[Problem]) -> Phrases:
    if piece is None:
        return Phrases({}, {}, {}, {}, {}, (), MembersWords("", ()), {}, {})
    whole = Record(piece, "file of phrases", SECTIONS, problems)
    say, buttons, asking = (
        Record(whole.fields.get(name) or Fields(piece.place, {}, {}), f'part "{name}"', allowed, problems)
        for name, allowed in (("say", tuple(SAY)), ("buttons", BUTTONS), ("asking", ASKING))
    )
    sentences = {key: say.text(key) for key in SAY}
    for key, text in sentences.items():
        _no_slot_missing(say, key, text)
    if sentences["months"] and len(set(sentences["months"].split())) != MONTHS:
        say.say(say.at("months"), '"months" does not name twelve months.', "Write them with spaces between.")
    if sentences["one-thousand"] and not ONE_THOUSAND.fullmatch(sentences["one-thousand"]):
        say.say(say.at("one-thousand"), '"one-thousand" is not a thousand.', 'Write it as usual: "1,000" or "1 000".')
    return Phrases(
        say=sentences,
        buttons={key: buttons.text(key) for key in BUTTONS},
        asking={key: asking.texts(key, at_least=1) for key in ASKING},
        helplines=_helpline_words(whole.fields.get("helplines"), problems),
        calls=read_call_words(whole.fields.get("calls"), problems),
        offer=whole.texts("offer", at_least=2),
        members=_members_words(whole, problems),
        commands=_command_words(whole.fields.get("commands"), problems),
        places={key: say.at(key) for key in SAY} | _places_of(whole, "helplines") | _places_of(whole, "calls"),
    )


def _places_of(whole: Record, section: str) -> dict[str, Place]:
    piece = whole.fields.get(section)
    return {f"{section}:{name}": at for name, at in piece.places.items()} if isinstance(piece, Fields) else {}


def _members_words(whole: Record, problems: list[Problem]) -> MembersWords:
    record = Record(whole.fields.get("members") or Fields(whole.place, {}, {}), 'part "members"', MEMBERS, problems)
    return MembersWords(record.text("title"), record.texts("asked", at_least=1))


def _command_words(piece: Piece | None, problems: list[Problem]) -> dict[str, CommandWords]:
    found = {}
    for name, _, item in named_items(piece, "command", problems):
        record = Record(item, "command", ("does", "press", "said"), problems)
        said = tuple(words(text) for text in record.texts("said"))
        found[name] = CommandWords(record.text("does"), record.text("press"), said)
    return found


def _no_slot_missing(record: Record, key: str, text: str) -> None:
    missing = [slot for slot in SAY[key] if slot not in placeholders_in(text)]
    if text and missing:
        names = ", ".join("{" + slot + "}" for slot in missing)
        record.say(record.at(key), f'"{key}" lacks {names}.', "Put it where the program shall fill it in.")


def _helpline_words(piece: Piece | None, problems: list[Problem]) -> dict[str, HelplineWords]:
    found = {}
    for name, _, item in named_items(piece, "helpline", problems):
        record = Record(item, "helpline", ("name", "for"), problems)
        found[name] = HelplineWords(record.text("name"), record.text("for"))
    return found
