"""No token and no text in any log: what the libraries underneath would print is cut down to kind and place."""

from __future__ import annotations

import logging
import warnings

from telegram.warnings import PTBUserWarning

TALKATIVE = ("aiohttp", "httpx", "httpcore", "telegram", "asyncio")
"""python-telegram-bot prints whole updates at DEBUG; HTTP clients print addresses, and in ours stands the token."""


class KindAndPlaceOnly(logging.Filter):
    """Lets a library's record through as its level and place only: its words may hold a token or a person's text."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = f"({record.name} spoke at {record.filename}:{record.lineno})", ()
        record.exc_info = record.exc_text = record.stack_info = None
        return record.levelno >= logging.ERROR


def hush() -> None:
    """Tame every logger underneath, whatever level the program logs at."""
    for name in TALKATIVE:
        logger = logging.getLogger(name)
        logger.setLevel(logging.ERROR)
        logger.propagate = False
        logger.handlers[:] = [handler := logging.StreamHandler()]
        handler.addFilter(KindAndPlaceOnly())
    warnings.filterwarnings("ignore", category=PTBUserWarning)


def kind_of(error: BaseException) -> str:
    """What may be told of an error: its kind. Its message may hold a token or a person's text."""
    return type(error).__name__
