"""The methods that this server knows, by name; getUpdates, the only one that waits, is in `polling`."""

from collections.abc import Callable

from .arguments import Arguments
from .deleting import delete_message, delete_messages
from .refusal import Json, bad, forbidden
from .sending import edit_message_text, send_message
from .world import World

Method = Callable[[World, Arguments], object]

_ACTIONS = (
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
)  # fmt: skip


def _get_me(world: World, arguments: Arguments) -> Json:
    return world.me | {
        "can_join_groups": True,
        "can_read_all_group_messages": True,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def _send_chat_action(world: World, arguments: Arguments) -> bool:
    world.chats.writable(arguments)
    if arguments.get("action") not in _ACTIONS:
        raise bad("wrong parameter action in request")
    return True


def _leave_chat(world: World, arguments: Arguments) -> bool:
    chat = world.chats.writable(arguments)
    if chat.private:
        raise bad("chat member status can't be changed in private chats")
    chat.closed = forbidden("bot is not a member of the group chat")
    return True


METHODS: dict[str, Method] = {
    "getMe": _get_me,
    "sendMessage": send_message,
    "editMessageText": edit_message_text,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
    "answerCallbackQuery": lambda world, arguments: world.presses.answer(arguments),
    "setMyCommands": lambda world, arguments: world.profile.set_commands(arguments),
    "setMyName": lambda world, arguments: world.profile.set_name(arguments),
    "setMyDescription": lambda world, arguments: world.profile.set_description(arguments),
    "setMyShortDescription": lambda world, arguments: world.profile.set_short_description(arguments),
    "setWebhook": lambda world, arguments: world.webhook.set(arguments),
    "deleteWebhook": lambda world, arguments: world.webhook.delete(arguments),
    "getWebhookInfo": lambda world, arguments: world.webhook.info(arguments),
    "leaveChat": _leave_chat,
    "sendChatAction": _send_chat_action,
}
