"""No token and no text in any log, whatever the libraries underneath would print."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator

import pytest
from telegram.warnings import PTBDeprecationWarning, PTBUserWarning

from bot.channels.telegram.quiet import TALKATIVE, hush, kind_of

CANARY = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw he hits me"
CHILDREN = (
    "aiohttp.client",
    "httpx",
    "httpcore.connection",
    "telegram",
    "telegram.Bot",
    "telegram.ext.Updater",
    "asyncio",
)


@pytest.fixture(autouse=True)
def _loggers_as_before() -> Iterator[None]:
    """The loggers are everybody's: put them back."""
    before = [(log, log.level, log.propagate, log.handlers[:]) for log in map(logging.getLogger, TALKATIVE)]
    with warnings.catch_warnings():
        yield
    for log, log.level, log.propagate, log.handlers[:] in before:  # noqa: B007
        pass


@pytest.mark.parametrize("name", CHILDREN)
@pytest.mark.parametrize("level", [logging.DEBUG, logging.INFO, logging.WARNING])
def test_below_an_error_nothing_is_printed(name: str, level: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Although the program itself logs everything."""
    hush()
    with all_logged():
        logging.getLogger(name).log(level, "at %s", CANARY)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", CHILDREN)
@pytest.mark.parametrize("level", [logging.ERROR, logging.CRITICAL])
def test_an_error_is_told_by_its_place_only(name: str, level: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither its words nor its traceback, which hold what somebody wrote."""
    hush()
    with all_logged():
        try:
            raise ValueError(CANARY)
        except ValueError:
            logging.getLogger(name).log(level, "%s", CANARY, exc_info=True, stack_info=True)
    shown = capfd.readouterr()
    assert shown.out == ""
    assert shown.err.startswith(f"({name} spoke at test_quiet.py:")
    assert shown.err.count("\n") == 1


def test_hushing_twice_tells_nothing_twice(capfd: pytest.CaptureFixture[str]) -> None:
    """One handler, however often."""
    hush()
    hush()
    logging.getLogger("telegram").error(CANARY)
    assert capfd.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("category", [PTBUserWarning, PTBDeprecationWarning])
def test_its_warnings_are_not_printed(category: type[PTBUserWarning], capfd: pytest.CaptureFixture[str]) -> None:
    """They are for programmers, and would be shown on the console of whoever runs the bot."""
    hush()
    with warnings.catch_warnings(record=True) as told:
        args = (CANARY,) if category is PTBUserWarning else ("22", CANARY)
        warnings.warn(category(*args), stacklevel=1)
    assert told == []
    assert capfd.readouterr() == ("", "")


def test_our_own_words_still_come_through(capfd: pytest.CaptureFixture[str]) -> None:
    """What the bot itself tells is its own."""
    hush()
    with all_logged():
        logging.getLogger("bot.channels.telegram.running").warning("Answering on Telegram as @TestBot.")
    assert "Answering on Telegram as @TestBot." in capfd.readouterr().err


def test_of_an_error_only_its_kind_may_be_told() -> None:
    """Its message may hold a token or a text."""
    assert kind_of(ValueError(CANARY)) == "ValueError"


class all_logged:  # noqa: N801
    """A root logger that prints everything to stderr, as ``logging.basicConfig(level=DEBUG)`` does."""

    def __enter__(self) -> None:
        self.handler, self.root = logging.StreamHandler(), logging.getLogger()
        self.before = self.root.level
        self.root.addHandler(self.handler)
        self.root.setLevel(logging.DEBUG)

    def __exit__(self, *_: object) -> None:
        self.root.removeHandler(self.handler)
        self.root.setLevel(self.before)
