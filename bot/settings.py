"""What the outside may set: read once, strictly, from a mapping (environment and .env file). Secrets do not print."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from bot.text.nearness import guess

TOKEN, API_URL, STATE, RUN_BY = "TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "STATE_FOLDER", "RUN_BY"
NAMES = (TOKEN, API_URL, STATE, RUN_BY)
LONGEST_RUN_BY = 120
"""Characters of who runs it: a name and how to reach them, for one short line."""
PREFIXES = ("TELEGRAM_", "STATE_", "WEBHOOK_")
"""Names in the environment that begin like this are ours: one that is not known is a mistake, not somebody else's."""
HOST = re.compile(r"[A-Za-z0-9.:-]+")
OFFICIAL = "https://api.telegram.org"


class SettingsError(Exception):
    """A setting is wrong; the text is the one sentence that says which and how to put it right. It holds no secret."""


@dataclass(frozen=True, slots=True)
class Secret:
    """A value that never shows in print, in a log or in an error."""

    value: str = field(repr=False)

    def __str__(self) -> str:
        return "(secret)"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings, checked."""

    token: Secret | None
    api_url: str
    state_folder: Path
    run_by: str = ""
    """Who runs this assistant and how to reach them, as people read it; empty where nobody has said so."""


def read_settings(given: Mapping[str, str]) -> Settings:
    """The settings of a mapping; names that are not ours are passed over.

    Raises:
        SettingsError: a name of ours is unknown, or a value is wrong.
    """
    for name in given:
        if name.startswith(PREFIXES) and name not in NAMES:
            near = guess(name, NAMES)
            raise SettingsError(f"There is no setting {name}: " + (f"did you mean {near}?" if near else "take it out."))
    token = given.get(TOKEN, "").strip()
    return Settings(
        token=_token(token) if token else None,
        api_url=_api_url(given.get(API_URL, "").strip() or OFFICIAL),
        state_folder=Path(given.get(STATE, "").strip() or "state"),
        run_by=_run_by(given.get(RUN_BY, "")),
    )


def read_env_file(text: str) -> dict[str, str]:
    """The settings of a .env file: one NAME=value a line; # begins a comment line; quotes round a value are dropped.

    Raises:
        SettingsError: a line is of no such form, or names a setting that does not exist.
    """
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        name, equals, value = stripped.removeprefix("export ").partition("=")
        if not equals:
            raise SettingsError(f".env, line {number}: write NAME=value.")
        if name.strip() not in NAMES:
            near = guess(name.strip(), NAMES)
            hint = f"did you mean {near}?" if near else f"the settings are {', '.join(NAMES)}."
            raise SettingsError(f".env, line {number}: there is no such setting; {hint}")
        found[name.strip()] = value.strip().strip("\"'")
    return found


def _token(text: str) -> Secret:
    number, colon, rest = text.partition(":")
    if not (number.isdecimal() and colon and len(rest) >= 20 and rest.replace("-", "").replace("_", "").isalnum()):
        raise SettingsError(f"{TOKEN} is not a bot's token: copy it whole from Telegram's @BotFather.")
    return Secret(text)


def _run_by(text: str) -> str:
    line = " ".join(text.split())
    if len(line) > LONGEST_RUN_BY or set("{}<>") & set(line):
        raise SettingsError(f"{RUN_BY} is a name and how to reach them: at most {LONGEST_RUN_BY} plain characters.")
    return line


def _api_url(text: str) -> str:
    try:
        parts = urlsplit(text)
        sound = parts.scheme in ("http", "https") and HOST.fullmatch(parts.hostname or "") and parts.port != 0
    except ValueError:
        sound = None
    if not sound:
        raise SettingsError(f"{API_URL} is not an address: write it with https:// (or http:// on your own machine).")
    return text.rstrip("/")
