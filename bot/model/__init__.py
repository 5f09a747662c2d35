"""The words of the project as frozen values. They travel between floors; nothing here imports anything of ours.

written   what staff write
calls     what staff write about calls
danger    what staff write about danger
said      what is asked, and what goes out
"""

from __future__ import annotations

from bot.model.calls import Call, CallWords, Event, Way
from bot.model.danger import HARMLESS, Danger, Example, Gap, Hearing, Phrase, Refusal, Weights, Wording
from bot.model.said import Button, Kind, Match, Message, Missed, Offer, Question, Reply, Thread
from bot.model.written import (
    ENGLISH,
    Entry,
    Figure,
    Helpline,
    Member,
    MemberList,
    Place,
    Problem,
    Report,
    Source,
    Span,
)

__all__ = (
    "ENGLISH", "HARMLESS", "Button", "Call", "CallWords", "Danger", "Entry", "Event", "Example", "Figure", "Gap",
    "Hearing", "Helpline", "Kind", "Match", "Member", "MemberList", "Message", "Missed", "Offer", "Phrase", "Place",
    "Problem", "Question", "Refusal", "Reply", "Report", "Source", "Span", "Thread", "Way", "Weights", "Wording",
)  # fmt: skip
