"""A Reply -> one or more Telegram messages: HTML, and buttons below the last. Nothing is added to the words."""

from __future__ import annotations

from html import escape

from bot.answering.pages import pages
from bot.model import Button, Reply, Source

LONGEST = 4096
"""Characters of one message after its marks are taken out (Bot API, sendMessage)."""
REMOVE = "x"
"""A press of the channel's own: take away this reply and the message it answered, whose number follows."""
LONGEST_PRESS = 64
"""Bytes that a button may hold (Bot API, callback_data)."""
NOT_ALL = "+"
"""Stands last in the press of a remove button that could not name all messages."""
LONGEST_LABEL, LONGEST_COPY = 60, 256
Keyboard = dict[str, list[list[dict[str, object]]]]
"""Buttons in the form of the Bot API (InlineKeyboardMarkup), which objects would have to be turned into first."""


def html_of(reply: Reply) -> tuple[str, ...]:
    """The text in pieces, escaped, with each source's title as a link in the source line."""
    whole = []
    for piece in pages(_sendable(reply.text), LONGEST):
        body, mark, line = piece.rpartition("\n\n")
        whole.append(f"{escape(body, quote=False)}{mark}{_with_links(line, reply.sources)}")
    return tuple(whole)


def _with_links(line: str, sources: tuple[Source, ...]) -> str:
    """The source line, escaped, each title a link; they stand in the line in their order."""
    done, rest = "", line
    for source in sources:
        before, title, after = rest.partition(source.title)
        if title and source.url:
            link = f'<a href="{escape(source.url)}">{escape(title, quote=False)}</a>'
            done, rest = done + escape(before, quote=False) + link, after
        elif title:
            done, rest = done + escape(before + title, quote=False), after
    return done + escape(rest, quote=False)


def plain_of(reply: Reply) -> tuple[str, ...]:
    """The text in pieces without any marks, for the day on which Telegram will not take our HTML."""
    return pages(_sendable(reply.text), LONGEST)


def keyboard_of(reply: Reply, remove: str, removes: tuple[int, ...]) -> Keyboard | None:
    """One button a row; last, where a message was answered, the one that removes it, this reply and these others."""
    rows = [[_button(button)] for button in reply.buttons]
    if removes:
        rows.append([{"text": remove, "callback_data": removes_press(removes)}])
    return {"inline_keyboard": rows} if rows else None


def removes_press(removes: tuple[int, ...]) -> str:
    """The press of a remove button: as many of the messages, the first ones first, as it can hold."""
    for count in range(len(removes), -1, -1):
        named = [*map(str, removes[:count]), *([NOT_ALL] if count < len(removes) else [])]
        press = f"{REMOVE}:{','.join(named)}"
        if len(press) <= LONGEST_PRESS:
            break
    return press


def removed_by(keyboard: tuple[str, ...]) -> tuple[int, ...]:
    """The numbers of the messages that a remove button takes away beside its own: first of all the one answered."""
    for press in keyboard:
        if press.startswith(f"{REMOVE}:"):
            return tuple(int(number) for number in press.partition(":")[2].split(",") if number.isdecimal())
    return ()


def _button(button: Button) -> dict[str, object]:
    label = button.label[:LONGEST_LABEL]
    if button.url:
        return {"text": label, "url": button.url}
    if button.copy:
        return {"text": label, "copy_text": {"text": button.copy[:LONGEST_COPY]}}
    return {"text": label, "callback_data": button.press}


def _sendable(text: str) -> str:
    """Without halves of characters, which no connection carries (and whose error would print the text)."""
    return text.encode("utf-8", "replace").decode("utf-8")
