"""Inline keyboards: what the server takes, and how they look to the person."""

from dataclasses import dataclass
from typing import Any

from .arguments import Arguments
from .links import check_link
from .refusal import Json, RefusedError, bad

ACTIONS = (
    "url", "callback_data", "copy_text", "switch_inline_query", "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat", "web_app", "login_url", "callback_game", "pay",
)  # fmt: skip
_MOST_BUTTONS = 100  # undocumented: python-telegram-bot, InlineKeyboardMarkupLimit
_LONGEST_MARKUP = 10_000  # bytes; not in any source, so assumed
_LONGEST_COPY = 256


@dataclass(frozen=True)
class Button:
    """One button as a person meets it: its label, its one action and that action's text."""

    label: str
    action: str
    value: str


Rows = tuple[tuple[Button, ...], ...]


def read_keyboard(arguments: Arguments, only_inline: bool = False) -> Json | None:
    """The inline keyboard of a send or an edit, checked; None when there is none."""
    markup = arguments.parsed("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    if "inline_keyboard" not in markup:
        if only_inline and markup:
            raise bad("inline keyboard expected")
        return None
    if len(arguments["reply_markup"].encode("utf-8", "replace")) > _LONGEST_MARKUP:
        raise bad("reply markup is too long")
    rows = [row for row in _checked_rows(markup["inline_keyboard"]) if row]
    return {"inline_keyboard": rows} if rows else None


def shown_rows(markup: Json | None) -> Rows:
    """The buttons of a keyboard, row by row."""
    rows = markup["inline_keyboard"] if markup else []
    return tuple(tuple(_shown(button) for button in row) for row in rows)


def _shown(button: Json) -> Button:
    action = next(name for name in ACTIONS if name in button)
    value = button[action]
    if action == "copy_text":
        value = value["text"]
    return Button(button["text"], action, str(value))


def _checked_rows(rows: Any) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad('field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    if sum(len(row) for row in rows) > _MOST_BUTTONS:
        raise bad("reply markup is too long")
    return [[_checked(button) for button in row] for row in rows]


def _checked(button: Any) -> Json:
    if not isinstance(button, dict):
        raise _unparsable("InlineKeyboardButton must be an Object")
    if not isinstance(button.get("text"), str):
        raise _unparsable('Can\'t find field "text"')
    if not button["text"].strip():
        raise bad("inline keyboard button text must be non-empty")
    actions = [name for name in ACTIONS if button.get(name) not in (None, "") or name in _MAY_BE_EMPTY & button.keys()]
    if not actions:
        raise _unparsable("Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:  # the real server takes the first of them and says nothing; the documents forbid it
        raise _unparsable("exactly one of the optional fields must be used")
    _check_action(actions[0], button[actions[0]])
    return {"text": button["text"], actions[0]: button[actions[0]]}


_MAY_BE_EMPTY = {"switch_inline_query", "switch_inline_query_current_chat"}


def _check_action(action: str, value: Any) -> None:
    if action in ("url", "callback_data") and not isinstance(value, str):
        raise _unparsable(f'Field "{action}" must be of type String')
    if action == "callback_data" and len(value.encode("utf-8", "surrogatepass")) > 64:
        raise bad("BUTTON_DATA_INVALID")
    if action == "url":
        try:
            check_link(value)
        except ValueError as error:
            raise bad(f"inline keyboard button URL '{value}' is invalid: {error}") from None
    if action == "copy_text":
        _check_copy(value)


def _check_copy(value: Any) -> None:
    text = value.get("text") if isinstance(value, dict) else None
    if not isinstance(text, str):
        raise _unparsable('Can\'t find field "text"')
    if not 1 <= len(text) <= _LONGEST_COPY:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _unparsable(reason: str) -> RefusedError:
    return bad(f"can't parse inline keyboard button: {reason}")
