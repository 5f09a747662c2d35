"""What people see of the bot before they write: its commands, name and descriptions, by language."""

import re
from dataclasses import dataclass, field
from typing import Any

from .arguments import Arguments
from .refusal import bad

_LANGUAGE = re.compile(r"(?:[a-z]{2})?\Z")
_COMMAND = re.compile(r"[a-z0-9_]+\Z")
_SCOPES = (
    "default", "all_private_chats", "all_group_chats", "all_chat_administrators",
    "chat", "chat_administrators", "chat_member",
)  # fmt: skip
_MOST_COMMANDS = 100
_LONGEST = {"name": 64, "description": 512, "short_description": 120}


@dataclass
class Profile:
    """Each by language code, "" standing for every language; the commands by scope and language."""

    commands: dict[tuple[str, str], dict[str, str]] = field(default_factory=dict)
    name: dict[str, str] = field(default_factory=dict)
    description: dict[str, str] = field(default_factory=dict)
    short_description: dict[str, str] = field(default_factory=dict)

    def set_commands(self, arguments: Arguments) -> bool:
        """setMyCommands."""
        listed = arguments.parsed("commands", "commands") or []
        if not isinstance(listed, list):
            raise bad("expected an Array of BotCommand")
        if len(listed) > _MOST_COMMANDS:
            raise bad("BOT_COMMANDS_TOO_MUCH")
        commands = dict(_command(entry) for entry in listed)
        self.commands[_scope(arguments), _language(arguments)] = commands
        return True

    def set_name(self, arguments: Arguments) -> bool:
        """setMyName."""
        return _set(self.name, "name", arguments)

    def set_description(self, arguments: Arguments) -> bool:
        """setMyDescription."""
        return _set(self.description, "description", arguments)

    def set_short_description(self, arguments: Arguments) -> bool:
        """setMyShortDescription."""
        return _set(self.short_description, "short_description", arguments)


def _set(texts: dict[str, str], field_name: str, arguments: Arguments) -> bool:
    text = arguments.get(field_name, "")
    if len(text) > _LONGEST[field_name]:  # the limit is documented, the words of the refusal are assumed
        raise bad(f"{field_name} is too long")
    texts[_language(arguments)] = text
    return True


def _language(arguments: Arguments) -> str:
    code = arguments.get("language_code", "")
    if not _LANGUAGE.match(code):
        raise bad("invalid language code specified")
    return code


def _scope(arguments: Arguments) -> str:
    scope = arguments.parsed("scope", "BotCommandScope") or {"type": "default"}
    if not isinstance(scope, dict):
        raise bad("can't parse BotCommandScope: BotCommandScope must be an Object")
    if scope.get("type") not in _SCOPES:
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    return str(scope["type"])


def _command(entry: Any) -> tuple[str, str]:
    if not isinstance(entry, dict) or not all(isinstance(entry.get(name), str) for name in ("command", "description")):
        raise bad("can't parse BotCommand: expected an Object")
    command, description = entry["command"].strip().removeprefix("/"), entry["description"].strip()
    if not command:
        raise bad("command must be non-empty")
    if len(command) > 32:
        raise bad("command length must not exceed 32")
    if not _COMMAND.match(command):
        raise bad("BOT_COMMAND_INVALID")
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > 256:
        raise bad("command description length must not exceed 256")
    return command, description
