"""One Out on its way: the calls it takes, and what to do where Telegram will not take one as it is."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable

from telegram import Bot
from telegram.constants import ParseMode

from bot.channels.telegram.line import Line, Outcome
from bot.channels.telegram.out import Out
from bot.channels.telegram.rendering import Keyboard, html_of, keyboard_of, plain_of
from bot.model import Missed

NO_PREVIEW = {"is_disabled": True}
UNCHANGED = "message is not modified"
Call = Callable[[Bot], Awaitable[object]]
log = logging.getLogger(__name__)


class Posting:
    """An Out, and how much of it has gone out: a try after a failure begins where the last one stopped."""

    def __init__(self, out: Out, remove_label: str) -> None:
        self.out, self.remove_label = out, remove_label
        self.gone_out: list[int] = []
        """The numbers of the pieces that Telegram has taken."""
        self.acknowledged = False
        """Does the app know that the press has come?"""

    @property
    def missed(self) -> Missed | None:
        """What was not found, if anything was not."""
        return self.out.reply.missed if self.out.reply else None

    async def go(self, line: Line, stale: Callable[[], bool] = lambda: False) -> tuple[Outcome, float]:
        """Send, change or take away, and acknowledge the press. What became of it; seconds to wait, if told.

        ``stale`` is asked just before the first piece goes out: is another reply the right one by now?
        """
        out = self.out
        if out.remove:
            return await self._take_away(line)
        if out.query and not self.acknowledged:
            self.acknowledged = True
            await self._acknowledge("", line)
        return await self._reply(line, stale)

    async def _reply(self, line: Line, stale: Callable[[], bool]) -> tuple[Outcome, float]:
        reply = self.out.reply
        if reply is None:
            return Outcome.DONE, 0.0
        pieces, plain = html_of(reply), plain_of(reply)
        for number in range(len(self.gone_out), len(pieces)):
            removes = (*self.out.answered, *self.gone_out) if self.out.answered else ()
            keyboard = keyboard_of(reply, self.remove_label, removes) if number == len(pieces) - 1 else None
            calls = self._ways_to_send(pieces[number], plain[number], keyboard, first=number == 0)
            outcome, wait, sent = await self._first_that_works(calls, line, (lambda: False) if number else stale)
            if outcome is not Outcome.DONE:
                return outcome, wait
            self.gone_out.append(_number_of(sent))
        return Outcome.DONE, 0.0

    def _ways_to_send(self, html: str, plain: str, keyboard: Keyboard | None, first: bool) -> list[Call]:
        """In place of the old message, if so wished; as a new one; without marks; without buttons: out it must go."""
        changed = [self._edits(html, keyboard, self.out.edit)] if first and self.out.edit is not None else []
        marked, unmarked = self._sends(html, keyboard, ParseMode.HTML), self._sends(plain, keyboard, None)
        return [*changed, marked, unmarked, self._sends(plain, None, None)]

    async def _first_that_works(
        self, calls: list[Call], line: Line, stale: Callable[[], bool]
    ) -> tuple[Outcome, float, object]:
        outcome, wait, result = Outcome.REFUSED, 0.0, None
        for call in calls:
            outcome, wait, result = await line.send(call, self.out.urgent, stale)
            if outcome is not Outcome.REFUSED:
                return outcome, wait, result
            if UNCHANGED in str(result).lower():
                return Outcome.DONE, 0.0, result
        log.error("Telegram refused a reply in every form.")
        return outcome, wait, result

    def _sends(self, text: str, keyboard: Keyboard | None, mode: str | None) -> Call:
        return self._calls("sendMessage", text, keyboard, mode, disable_notification=True)

    def _edits(self, html: str, keyboard: Keyboard | None, message: int) -> Call:
        return self._calls("editMessageText", html, keyboard, ParseMode.HTML, message_id=message)

    def _calls(self, method: str, text: str, keyboard: Keyboard | None, mode: str | None, **more: object) -> Call:
        """Asked for raw: of the message that comes back we need its number only."""
        given: dict[str, object] = {"chat_id": self.out.chat, "text": text, "link_preview_options": NO_PREVIEW, **more}
        if keyboard:
            given["reply_markup"] = keyboard
        if mode:
            given["parse_mode"] = mode
        return lambda bot: bot.do_api_request(method, api_kwargs=given)

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
    """The number of a message that came back raw."""
    number = sent.get("message_id") if isinstance(sent, dict) else 0
    return number if isinstance(number, int) else 0
