"""Doors: how messages come in and replies go out. One file for each."""

from __future__ import annotations

from types import ModuleType

from bot.channels import console, lines, telegram

CHANNELS: tuple[ModuleType, ...] = (console, lines, telegram)
