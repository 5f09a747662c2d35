"""One Out on its way: the calls it takes, and what to do where Telegram will not take one as it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions
from telegram.constants import ParseMode
from telegram.error import BadRequest

from bot.channels.telegram.composing import Out
from bot.channels.telegram.line import Line, Outcome
from bot.channels.telegram.rendering import html_of, keyboard_of, plain_of

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
UNCHANGED = "message is not modified"
Call = Callable[[Bot], Awaitable[object]]


class Posting:
    """An Out, and how much of it has gone out: a try after a failure begins where the last one stopped."""

    def __init__(self, out: Out, remove_label: str) -> None:
        self.out, self.remove_label = out, remove_label
        self.gone_out: list[int] = []
        """The numbers of the pieces that Telegram has taken."""

    async def go(self, line: Line) -> tuple[Outcome, float]:
        """Send, change or take away, and acknowledge the press. What became of it; seconds to wait, if told."""
        out = self.out
        if out.remove:
            return await self._take_away(line)
        outcome, wait = await self._reply(line)
        if outcome is not Outcome.LATER and out.query:
            await self._acknowledge("", line)
        return outcome, wait

    async def _reply(self, line: Line) -> tuple[Outcome, float]:
        reply = self.out.reply
        if reply is None:
            return Outcome.DONE, 0.0
        pieces, plain = html_of(reply), plain_of(reply)
        for number in range(len(self.gone_out), len(pieces)):
            removes = (*self.out.answered, *self.gone_out) if self.out.answered else ()
            keyboard = keyboard_of(reply, self.remove_label, removes) if number == len(pieces) - 1 else None
            outcome, wait, sent = await self._piece(pieces[number], plain[number], keyboard, number == 0, line)
            if outcome is not Outcome.DONE:
                return outcome, wait
            self.gone_out.append(_number_of(sent))
        return Outcome.DONE, 0.0

    async def _piece(
        self, html: str, plain: str, keyboard: InlineKeyboardMarkup | None, first: bool, line: Line
    ) -> tuple[Outcome, float, object]:
        """In place of the old message, if so wished and possible; else as a new one; without marks, if need be."""
        if first and self.out.edit is not None:
            outcome, wait, error = await line.send(self._edits(html, keyboard, self.out.edit), self.out.urgent)
            if outcome is not Outcome.REFUSED or (isinstance(error, BadRequest) and UNCHANGED in str(error).lower()):
                return (Outcome.DONE if outcome is Outcome.REFUSED else outcome), wait, error
        outcome, wait, sent = await line.send(self._sends(html, keyboard, ParseMode.HTML), self.out.urgent)
        if outcome is Outcome.REFUSED:
            outcome, wait, sent = await line.send(self._sends(plain, keyboard, None), self.out.urgent)
        return outcome, wait, sent

    def _sends(self, text: str, keyboard: InlineKeyboardMarkup | None, mode: str | None) -> Call:
        """Asked for raw: of the message that comes back we need its number only."""
        asked = {
            "chat_id": self.out.chat,
            "text": text,
            "parse_mode": mode,
            "reply_markup": keyboard,
            "link_preview_options": NO_PREVIEW,
            "disable_notification": True,
        }
        given = {name: value for name, value in asked.items() if value is not None}
        return lambda bot: bot.do_api_request("sendMessage", api_kwargs=given)

    def _edits(self, html: str, keyboard: InlineKeyboardMarkup | None, message: int) -> Call:
        return lambda bot: bot.edit_message_text(
            html,
            chat_id=self.out.chat,
            message_id=message,
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard,
            link_preview_options=NO_PREVIEW,
        )

    async def _take_away(self, line: Line) -> tuple[Outcome, float]:
        """Remove the reply and what it answered, within 48 hours; say honestly when it cannot be done."""
        outcome, wait, _ = await line.send(
            lambda bot: bot.delete_messages(self.out.chat, self.out.remove), self.out.urgent
        )
        if outcome is Outcome.LATER:
            return outcome, wait
        if outcome is Outcome.DONE:
            await self._acknowledge(self.out.note, line, stays=self.out.note_stays)
        else:
            await self._acknowledge(self.out.failed_note, line, stays=True)
        return outcome, 0.0

    async def _acknowledge(self, note: str, line: Line, stays: bool = False) -> None:
        """Stop the little clock on the button. Not tried again: it stops by itself."""
        query = self.out.query or ""
        await line.send(lambda bot: bot.answer_callback_query(query, text=note, show_alert=stays), urgent=False)


def _number_of(sent: object) -> int:
    """The number of a message that came back, raw from a send or read from an edit."""
    number = sent.get("message_id") if isinstance(sent, dict) else getattr(sent, "message_id", 0)
    return number if isinstance(number, int) else 0
