"""The walk of one message, and the one place that catches what nobody foresaw."""

from __future__ import annotations

import logging
from collections.abc import Callable, Set
from dataclasses import dataclass, replace

from bot.answering import answer, with_notes
from bot.answering.cards import CONDITIONS
from bot.answering.presses import CLEAR, LANGUAGE, browsed_by, shows
from bot.answering.stopped import unless_stopped
from bot.content.library import Library, london_day
from bot.keeping.threads import LASTS
from bot.model import ENGLISH, Kind, Message, Offer, Question, Reply, Thread
from bot.safety import harmless_part, respond
from bot.search.index import Index
from bot.text.words import words
from bot.understanding import addressed, understand
from bot.understanding.chosen import chosen

SHOW_ANSWER = "show-answer"
"""The name of the button on a card of danger that leads to the answer."""
SAFE_NOW = "safe-now"
LADDER = ("for-myself", "for-work", "go-on", SAFE_NOW, "back", "enough")
"""The names of the buttons on the way to a form: typed, the floor would hear "its for me" or "stop" as a cry."""
log = logging.getLogger(__name__)
Walk = Callable[[Message, Thread, Reply | None], tuple[Reply | None, Thread]]
"""What is done with a message once it is known if it is one of danger."""


@dataclass(frozen=True)
class Assistant:
    """Answers messages from one Library. It knows no user and keeps nothing between two messages."""

    library: Library
    index: Index
    stopped: Callable[[], Set[str]]
    """What staff have stopped at this moment, by name."""

    def reply_to(self, message: Message, thread: Thread) -> tuple[Reply, Thread]:
        """The one Reply to a message, and the thread after it.

        Whatever breaks, somebody in danger still gets the card that was found for them, and everybody else the
        emergency card.
        """
        reply, after = self._try(message, thread, self._walk)
        reply = reply or self._fault(message, thread)
        return replace(reply, text=self.library.phrases[reply.language].directed(reply.text)), after

    def danger_in(self, message: Message, thread: Thread) -> Reply | None:
        """The card for a message of danger; nothing else is looked at."""
        return self._try(message, thread, _danger_alone)[0]

    def _try(self, message: Message, thread: Thread, then: Walk) -> tuple[Reply | None, Thread]:
        danger: Reply | None = None
        try:
            thread = _still_fresh(thread, message)
            message = addressed(message, thread, self.library)
            message = _as_press(message, thread, self.library)
            danger = respond(message, thread, self.library)
            return then(message, thread, danger)
        except Exception as error:  # the only one: nobody in need may be left without a reply
            log.error("A reply failed: %s at %s", type(error).__name__, _place(error))
            if danger:
                return danger, replace(thread, danger=danger.danger, at=message.at)
            return self._fault(message, thread), thread

    def _walk(self, message: Message, thread: Thread, danger: Reply | None) -> tuple[Reply, Thread]:
        asking = replace(message, text=harmless_part(message, thread, self.library)) if danger else message
        question = understand(asking, thread, self.library)
        found = answer(question, self.library, self.index)
        reply = unless_stopped(found, question, self.library, self.stopped())
        if danger:
            reply = self._with_a_way_to(reply, danger)
        return with_notes(reply, question, thread, self.library), _after(reply, thread, question, self.library)

    def _with_a_way_to(self, reply: Reply, danger: Reply) -> Reply:
        """The crisis card, with a button to the answer if one was found, or to the nearest of a few."""
        found = reply.entry if reply.kind in (Kind.ANSWER, Kind.REPORT, Kind.HANDOFF) else None
        label = self.library.phrases[danger.language].buttons[SHOW_ANSWER]
        onward = (shows(label, found),) if found else ()
        return replace(danger, buttons=danger.buttons + onward, matches=reply.matches)

    def _fault(self, message: Message, thread: Thread) -> Reply:
        language = self.library.spoken(thread.language, message.client_language) or ENGLISH
        text = self.library.say(language, "fault", london_day(message.at))
        return Reply(Kind.CRISIS, language, text, danger="fault")


def _danger_alone(_: Message, thread: Thread, danger: Reply | None) -> tuple[Reply | None, Thread]:
    return danger, thread


def _still_fresh(thread: Thread, message: Message) -> Thread:
    return Thread() if thread.at and message.at - thread.at > LASTS else thread


def _as_press(message: Message, thread: Thread, library: Library) -> Message:
    """A button typed whose words the floor would hear as news: a step to a form; "I am safe, show the answer"."""
    here = () if thread.danger else thread.offered  # after a danger the floor hears everything
    steps = replace(thread, offered=tuple(each for each in here if each.name in LADDER))
    language = message.client_language or ENGLISH
    if steps.offered and (press := chosen(message.text, steps, library, language, london_day(message.at))):
        return replace(message, text="", press=press)
    press = next((offer.press for offer in thread.offered if offer.name == SHOW_ANSWER), None)
    if press and any(words(message.text) == words(each.buttons[SHOW_ANSWER]) for each in library.phrases.values()):
        return replace(message, text="", press=press)
    return message


def _after(reply: Reply, thread: Thread, question: Question, library: Library) -> Thread:
    """The thread after a reply; /clear leaves nothing of it."""
    if question.message.press == CLEAR:
        return Thread()
    return replace(
        thread,
        answered=_topic_of(reply) or thread.answered,
        offered=_offered(reply, thread, library, typed=not question.message.press),
        danger=reply.danger or thread.danger,
        language=_chosen(reply, question, thread),
        heard=thread.heard if reply.kind is Kind.SMALLTALK and thread.heard else reply.language,
        at=question.message.at,
    )


def _chosen(reply: Reply, question: Question, thread: Thread) -> str | None:
    """The language that was chosen now, or earlier."""
    press = question.message.press or ""
    return press.partition(":")[2] if press.startswith(f"{LANGUAGE}:") else thread.language


def _offered(reply: Reply, thread: Thread, library: Library, *, typed: bool) -> tuple[Offer, ...]:
    """The buttons that can be typed instead of pressed. Small talk without any leaves those that were there, and what
    is told of a call leaves the steps to its form; the last of them, whether it is safe, is always asked anew.

    Of a card of danger it is only what leads to an answer: the rest is for the floor to hear.
    """
    earlier = tuple(each for each in thread.offered if each.name != SAFE_NOW)
    if reply.kind is Kind.SMALLTALK and not reply.buttons:
        return earlier
    names = {label: name for name, label in library.phrases[reply.language].buttons.items()}
    offers = tuple(
        Offer(each.press, names.get(each.label) or browsed_by(each.press), each.entry)
        for each in reply.buttons
        if each.press
    )
    of_a_call = library.call(reply.entry or "") is not None or reply.entry == CONDITIONS
    told = typed and of_a_call and not any(each.name in LADDER for each in offers)
    steps = tuple(each for each in earlier if each.name in LADDER) if told else ()
    return steps + tuple(each for each in offers if each.entry or (each.name and reply.kind is not Kind.CRISIS))


def _topic_of(reply: Reply) -> str | None:
    """What a reply is about; of one that asks back, the likeliest. Small talk and refusals leave it as it was."""
    if reply.kind is Kind.CHOICE:
        return reply.buttons[0].entry
    return reply.entry if reply.kind in (Kind.ANSWER, Kind.REPORT, Kind.HANDOFF) else None


def _place(error: BaseException) -> str:
    """File and line where an error arose. Its message is left out: it may hold what somebody wrote."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename.rsplit('/', 1)[-1]}:{trace.tb_lineno}" if trace else "nowhere"
