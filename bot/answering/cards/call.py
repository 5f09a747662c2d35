"""A call for participation as a reply: open or closed on the day of asking, and what came of it."""

from __future__ import annotations

from datetime import date

from bot.answering.citing import cited, printed
from bot.answering.presses import shows
from bot.content.library import Library
from bot.model import Button, Call, Kind, Reply


def call_card(call: Call, library: Library, language: str, day: date) -> Reply:
    """An open call with its form; a closed one with what was asked and what came of it, and never with a form."""
    words, source = library.phrases[language].calls[call.id], library.sources[call.source]
    open_now = call.is_open(day)
    result = library.report(call.result) if call.result else None
    lines = [library.say(language, "call-open", day, title=words.title) if open_now else words.closed, words.about]
    buttons: tuple[Button, ...] = ()
    if open_now:
        buttons = (Button(library.phrases[language].buttons["open-form"], url=call.form),)
    elif result:
        when = printed(result.date, library, language, day)
        lines.append(library.say(language, "call-result", day, title=result.title, date=when))
        buttons = (shows(result.title, result.id),)
    lines.append(cited((source,), library, language, day))
    return Reply(Kind.HANDOFF, language, "\n\n".join(lines), (source,), buttons, entry=call.id)
