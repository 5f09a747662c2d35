"""The state of one server, shared by its methods and its people."""

from dataclasses import dataclass

from .chats import Chats
from .clock import Clock
from .flood import FloodLimit
from .polling import Polling
from .presses import Presses
from .profile import Profile
from .record import Record
from .refusal import Json
from .updates import Updates
from .webhook import Webhook


@dataclass
class World:
    """One bot and everybody it talks to."""

    me: Json
    clock: Clock
    updates: Updates
    webhook: Webhook
    polling: Polling
    chats: Chats
    presses: Presses
    profile: Profile
    record: Record
    flood: FloodLimit


def make_world(bot_id: int, name: str, username: str) -> World:
    """A world with a bot and nobody else."""
    me = {"id": bot_id, "is_bot": True, "first_name": name, "username": username}
    clock = Clock()
    updates = Updates(clock)
    webhook = Webhook(clock, updates)
    polling = Polling(clock, updates, webhook)
    record = Record()
    return World(
        me, clock, updates, webhook, polling, Chats(), Presses(clock, record), Profile(), record, FloodLimit(clock)
    )
