"""sendMessage and editMessageText."""

from dataclasses import dataclass

from .arguments import Arguments
from .chats import Chat
from .keyboard import read_keyboard, shown_rows
from .record import Sent
from .refusal import Json, bad
from .wording import Wording, read_wording
from .world import World

_NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


@dataclass(frozen=True)
class _Content:
    """What a call puts into a message."""

    wording: Wording
    keyboard: Json | None
    preview: Json | None
    reply_to: int | None = None

    def fields(self) -> Json:
        """The fields of a Message object."""
        shown: Json = {"text": self.wording.text}
        if self.wording.entities:
            shown["entities"] = list(self.wording.entities)
        if self.keyboard:
            shown["reply_markup"] = self.keyboard
        if self.preview:
            shown["link_preview_options"] = self.preview
        return shown


def send_message(world: World, arguments: Arguments) -> Json:
    """sendMessage: the new Message."""
    wording, keyboard, preview = read_wording(arguments), read_keyboard(arguments), _preview(arguments)
    chat = world.chats.writable(arguments)
    content = _Content(wording, keyboard, preview, _reply_to(chat, arguments))
    world.flood.count(chat.id)
    fields = content.fields()
    if content.reply_to is not None:
        fields["reply_to_message"] = _without_reply(chat.messages[content.reply_to])
    if arguments.flag("protect_content"):
        fields["has_protected_content"] = True
    message = chat.keep(world.me, int(world.clock.now()), fields)
    _write_down(world, chat, message["message_id"], content, arguments)
    return message


def edit_message_text(world: World, arguments: Arguments) -> Json:
    """editMessageText: the changed Message; without reply_markup its keyboard goes away."""
    content = _Content(read_wording(arguments), read_keyboard(arguments, only_inline=True), _preview(arguments))
    chat = world.chats.writable(arguments)
    message = chat.messages.get(arguments.number("message_id", 0, 0, 2**31 - 1))
    if message is None:
        raise bad("message to edit not found")
    if message["from"] != world.me:
        raise bad("message can't be edited")
    if all(message.get(name) == content.fields().get(name) for name in ("text", "entities", "reply_markup")):
        raise bad(_NOT_MODIFIED)
    world.flood.count(chat.id)
    for name in ("text", "entities", "reply_markup", "link_preview_options"):
        message.pop(name, None)
    message |= content.fields() | {"edit_date": int(world.clock.now())}
    _write_down(world, chat, message["message_id"], content, arguments, edit=True)
    return message


def _write_down(
    world: World, chat: Chat, message_id: int, content: _Content, arguments: Arguments, edit: bool = False
) -> None:
    sent = Sent(
        chat=chat.id,
        message_id=message_id,
        text=content.wording.text,
        raw=content.wording.raw,
        entities=content.wording.entities,
        buttons=shown_rows(content.keyboard),
        silent=arguments.flag("disable_notification"),
        link_preview=not (content.preview and content.preview.get("is_disabled")),
        time=world.clock.now(),
        unconfirmed=world.updates.unconfirmed,
        reply_to=content.reply_to,
        edit=edit,
    )
    world.record.add(sent)
    chat.shown.add(sent)


def _preview(arguments: Arguments) -> Json | None:
    options = arguments.parsed("link_preview_options", "link preview options")
    if options is None:
        return {"is_disabled": True} if arguments.flag("disable_web_page_preview") else None
    if not isinstance(options, dict):
        raise bad("object expected as link preview options")
    return options


def _reply_to(chat: Chat, arguments: Arguments) -> int | None:
    """The message that is answered, if it is still there."""
    named = arguments.parsed("reply_parameters", "reply parameters")
    if named is None:
        named = {"message_id": arguments.number("reply_to_message_id", 0, 0, 2**31 - 1)}
    if not isinstance(named, dict) or not isinstance(named.get("message_id"), int):
        raise bad("object expected as reply parameters")
    number = named["message_id"]
    if number in chat.messages:
        return int(number)
    optional = named.get("allow_sending_without_reply") or arguments.flag("allow_sending_without_reply")
    if number and not optional:
        raise bad("message to be replied not found")
    return None


def _without_reply(message: Json) -> Json:
    return {name: value for name, value in message.items() if name != "reply_to_message"}
