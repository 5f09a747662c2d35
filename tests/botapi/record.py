"""What the bot did, written down for tests: in order, complete, and to be awaited."""

from collections import Counter
from dataclasses import dataclass, field

from .happenings import Happenings
from .keyboard import Button, Rows
from .refusal import Json


@dataclass(frozen=True)
class Sent:
    """A message that the server accepted, as the person sees it; `edit` if it replaced an earlier one."""

    chat: int
    message_id: int
    text: str
    raw: str
    entities: tuple[Json, ...]
    buttons: Rows
    silent: bool
    link_preview: bool
    time: float
    unconfirmed: range
    reply_to: int | None = None
    edit: bool = False

    @property
    def labels(self) -> list[str]:
        """What stands on its buttons, in reading order."""
        return [button.label for row in self.buttons for button in row]

    def button(self, label_or_data: str) -> Button:
        """The button with this label or this callback data; LookupError names those that there are."""
        every = [button for row in self.buttons for button in row]
        for button in every:
            if label_or_data in (button.label, button.value):
                return button
        raise LookupError(f"no button {label_or_data!r} among {[button.label for button in every]}")


@dataclass(frozen=True)
class Answered:
    """An answerCallbackQuery that the server accepted."""

    query: str
    text: str
    alert: bool


@dataclass
class Shown:
    """What appeared in one chat, and how far its person has read."""

    _all: list[Sent] = field(default_factory=list)
    _read: int = 0
    _happenings: Happenings = field(default_factory=Happenings)

    def add(self, sent: Sent) -> None:
        self._all.append(sent)
        self._happenings.happened()

    async def next(self, edits: bool, timeout: float) -> Sent:
        """The next message, waiting for it if need be; edits are passed over unless asked for."""
        await self._happenings.until(lambda: self._skip_to_next(edits), timeout)
        self._read += 1
        return self._all[self._read - 1]

    def _skip_to_next(self, edits: bool) -> bool:
        while self._read < len(self._all) and self._all[self._read].edit and not edits:
            self._read += 1
        return self._read < len(self._all)


@dataclass
class Record:
    """Everything that the server accepted, and how often it was called."""

    sent: list[Sent] = field(default_factory=list)
    edited: list[Sent] = field(default_factory=list)
    deleted: list[tuple[int, int]] = field(default_factory=list)
    answered: list[Answered] = field(default_factory=list)
    calls: Counter[str] = field(default_factory=Counter)
    happenings: Happenings = field(default_factory=Happenings)

    def count(self, method: str) -> None:
        """A call of this method came in."""
        self.calls[method] += 1
        self.happenings.happened()

    def add(self, sent: Sent) -> None:
        (self.edited if sent.edit else self.sent).append(sent)
        self.happenings.happened()
