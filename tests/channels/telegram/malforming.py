"""Malformed updates: real ones with wrong types, missing fields, huge numbers, halves of characters, deep nesting."""

from __future__ import annotations

import copy
import random
from collections.abc import Iterator
from typing import Any

from tests.botapi import TOKEN

Json = dict[str, Any]
CHAT = 666
CANARIES = ("kanarinka", "papagalli", "trumcaku")
"""Words that stand in the updates as text, as caption and as names, and may stand nowhere else."""
SECRETS = (*CANARIES, TOKEN, TOKEN.partition(":")[2])

_PERSON: Json = {"id": CHAT, "is_bot": False, "first_name": CANARIES[2], "username": CANARIES[2], "language_code": "en"}
_CHAT: Json = {"id": CHAT, "type": "private", "first_name": CANARIES[2], "username": CANARIES[2]}
_GROUP: Json = {"id": -5, "type": "group", "title": CANARIES[2]}
_PLAIN: Json = {"message_id": 5, "date": 1795255200, "from": _PERSON, "chat": _CHAT}
_TEXT: Json = _PLAIN | {"text": f"what is the {CANARIES[0]} scheme"}
_VOICE: Json = {"file_id": "f", "file_unique_id": "u", "duration": 3}
_PHOTO: Json = {"file_id": "f", "file_unique_id": "u", "width": 9, "height": 9}
_ROW = [{"text": "On", "callback_data": "show:rest"}, {"text": "X", "callback_data": "x:5"}]
_KEYS: Json = {"inline_keyboard": [_ROW]}
_ENTITY: Json = {"type": "bot_command", "offset": 0, "length": 6}

REAL: tuple[Json, ...] = (
    {"message": _TEXT},
    {"message": _PLAIN | {"text": f"/start {CANARIES[0]}", "entities": [_ENTITY]}},
    {"message": _PLAIN | {"text": f"he has a big knife {CANARIES[0]}"}},
    {"message": _PLAIN | {"voice": _VOICE, "caption": CANARIES[1]}},
    {"message": _PLAIN | {"photo": [_PHOTO, _PHOTO], "caption": CANARIES[1], "caption_entities": [_ENTITY]}},
    {"message": _PLAIN | {"contact": {"phone_number": "1", "first_name": CANARIES[2]}}},
    {"message": _PLAIN | {"location": {"latitude": 51.5, "longitude": -0.1}}},
    {"message": _TEXT | {"reply_to_message": _TEXT}},
    {"message": _TEXT | {"chat": _GROUP, "text": f"@TestBot {CANARIES[0]}"}},
    {"edited_message": _TEXT | {"edit_date": 1795255300}},
    {
        "callback_query": {
            "id": "77",
            "from": _PERSON,
            "chat_instance": "1",
            "data": "show:rest",
            "message": _TEXT | {"reply_markup": _KEYS},
        }
    },
)


def _deep(levels: int) -> list[Any]:
    nest: list[Any] = []
    for _ in range(levels):
        nest = [nest]
    return nest


WRONG: tuple[Any, ...] = (
    None, True, False, 0, -1, 2**31, 2**63, -(2**63), 10**40, 1e308, 0.5, "", " ", "0", "\ud800", "\x00",
    f"{CANARIES[0]}\udfff", CANARIES[0] * 999, [], [[]], [None], {}, {"id": {}}, {CANARIES[0]: CANARIES[1]}, _deep(400),
)  # fmt: skip


def malformed(seed: int, count: int) -> Iterator[Json]:
    """So many different wrecks of real updates; the same seed, the same wrecks."""
    chance = random.Random(seed)
    for _ in range(count):
        update: Json = copy.deepcopy(chance.choice(REAL))
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            _wreck(update, chance)
        yield update


def _wreck(update: Json, chance: random.Random) -> None:
    """Put something wrong in one place, or take that place away."""
    places = list(_places(update))
    if not places:
        return
    holder, key = chance.choice(places)
    if chance.random() < 0.25:
        del holder[key]
        return
    holder[key] = copy.deepcopy(chance.choice(WRONG))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, held in list(inside):
        yield value, key
        if not (isinstance(held, list) and held and isinstance(held[0], list) and not held[0]):
            yield from _places(held)
