"""A raw update -> what it asks of us. Of a person it keeps the chat's number and the language of their app, no more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum

from telegram import Bot, CallbackQuery, InlineKeyboardMarkup, MaybeInaccessibleMessage, Message, MessageEntity, Update
from telegram.constants import ChatType
from telegram.ext.filters import StatusUpdate

MENTIONS: list[str | None] = [MessageEntity.MENTION, MessageEntity.BOT_COMMAND]
"""How a group speaks to a bot: @name, or /command@name."""
MOST = 2**31
"""Update numbers are 32-bit integers with a sign; what is larger is no number of Telegram's."""


class Ask(Enum):
    """What an update asks of us."""

    TEXT = "text"
    PRESS = "press"
    EDITED = "edited text"
    OTHER = "something that is not text"
    IN_GROUP = "spoken to in a group"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Incoming:
    """One update, understood."""

    number: int
    ask: Ask
    chat: int = 0
    sent: datetime | None = None
    """When it was sent, UTC."""
    text: str = ""
    language: str | None = None
    message: int | None = None
    """The number of the message in its chat; of a press, that of the message with the button."""
    query: str | None = None
    """The number by which a press is acknowledged."""
    keyboard: tuple[str, ...] = ()
    """The presses of all buttons under the message whose button was pressed."""
    album: str | None = None
    """What the pictures of one album share."""


def number_of(raw: object) -> int | None:
    """An update's number, whatever else is wrong with it; None if even that cannot be read."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if isinstance(number, int) and not isinstance(number, bool) and 0 <= number < MOST else None


def read_update(raw: dict[str, object], bot: Bot, name: str, now: datetime) -> Incoming:
    """One raw update, parsed by python-telegram-bot. ``name`` is the bot's own, without the @.

    A press bears no date: it was sent when it came in (Telegram drops presses after 150 seconds), ``now``.

    Raises:
        Exception: it cannot be parsed; of whatever kind, for it is malformed in whatever way.
    """
    update = Update.de_json(raw, bot)
    number = update.update_id
    if query := update.callback_query:
        return _press(number, query, now)
    message = update.message or update.edited_message
    if message is None or (message.from_user and message.from_user.is_bot):
        return Incoming(number, Ask.NOTHING)
    if message.chat.type != ChatType.PRIVATE:
        spoken_to = update.message is not None and _speaks_to(message, name)
        return Incoming(number, Ask.IN_GROUP if spoken_to else Ask.NOTHING, message.chat.id, _utc(message.date))
    return Incoming(
        number,
        Ask.EDITED if update.edited_message is not None else _asked_by(message),
        chat=message.chat.id,
        sent=_utc(message.edit_date or message.date),
        text=message.text or message.caption or "",
        language=message.from_user.language_code if message.from_user else None,
        message=message.message_id,
        album=message.media_group_id,
    )


def _press(number: int, query: CallbackQuery, now: datetime) -> Incoming:
    message = query.message
    if message is None or message.chat.type != ChatType.PRIVATE:
        return Incoming(number, Ask.NOTHING)
    return Incoming(
        number,
        Ask.PRESS,
        chat=message.chat.id,
        sent=now,
        text=query.data or "",
        language=query.from_user.language_code,
        message=message.message_id,
        query=query.id,
        keyboard=_presses_under(message),
    )


def _presses_under(message: MaybeInaccessibleMessage) -> tuple[str, ...]:
    markup: InlineKeyboardMarkup | None = getattr(message, "reply_markup", None)
    rows = markup.inline_keyboard if markup else ()
    return tuple(str(button.callback_data) for row in rows for button in row if button.callback_data)


def _asked_by(message: Message) -> Ask:
    """Text, something that a person sent instead, or a note of Telegram's own, such as that a message was pinned."""
    if message.text is not None:
        return Ask.TEXT
    return Ask.NOTHING if StatusUpdate.ALL.check_update(Update(0, message=message)) else Ask.OTHER


def _speaks_to(message: Message, name: str) -> bool:
    """Is the bot named in a group, or is one of its own messages answered?"""
    mentions = {**message.parse_entities(MENTIONS), **message.parse_caption_entities(MENTIONS)}.values()
    answered = message.reply_to_message.from_user if message.reply_to_message else None
    named = any(each.partition("@")[2].lower() == name.lower() for each in mentions)
    return named or (answered is not None and (answered.username or "").lower() == name.lower())


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)
