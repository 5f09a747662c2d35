"""deleteMessage and deleteMessages: within 48 hours, and in a group only the bot's own."""

from typing import Any

from .arguments import Arguments
from .chats import Chat
from .refusal import Json, bad
from .world import World

_DELETABLE = 48 * 60 * 60  # seconds: telegram.md
_MOST = 100


def delete_message(world: World, arguments: Arguments) -> bool:
    """deleteMessage."""
    number = arguments.number("message_id", 0, 0, 2**31 - 1)
    if not number:
        raise bad("message identifier is not specified")
    chat = world.chats.writable(arguments)
    if number not in chat.messages:
        raise bad("message to delete not found")
    _delete(world, chat, [number])
    return True


def delete_messages(world: World, arguments: Arguments) -> bool:
    """deleteMessages: unknown ones are skipped; one that is too old spoils the whole call."""
    numbers = _numbers(arguments.parsed("message_ids", "message_ids"))
    chat = world.chats.writable(arguments)
    _delete(world, chat, [number for number in dict.fromkeys(numbers) if number in chat.messages])
    return True


def _numbers(listed: Any) -> list[int]:
    if listed is None or listed == []:
        raise bad("message identifiers are not specified")
    if not isinstance(listed, list):
        raise bad("expected an Array of message identifiers")
    if len(listed) > _MOST:
        raise bad("too many message identifiers specified")
    return [_number(entry) for entry in listed]


def _number(entry: Any) -> int:
    if isinstance(entry, bool) or not isinstance(entry, (int, str)):
        raise bad("message identifier must be a Number")
    try:
        number = int(entry)
    except ValueError:
        raise bad("can't parse message identifier as a Number") from None
    if number <= 0:
        raise bad("invalid message identifier specified")
    return number


def _delete(world: World, chat: Chat, numbers: list[int]) -> None:
    for number in numbers:
        _check(world, chat, chat.messages[number])
    for number in numbers:
        del chat.messages[number]
        world.record.deleted.append((chat.id, number))
    world.record.happenings.happened()


def _check(world: World, chat: Chat, message: Json) -> None:
    mine = message["from"] == world.me
    if not chat.private and not mine:
        raise bad("message can't be deleted")
    if world.clock.now() - message["date"] > _DELETABLE:
        raise bad("message can't be deleted for everyone")
