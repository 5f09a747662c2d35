"""The house holds: floors, doors, clocks; and every step, note, rule, feature, check, channel and command is listed."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import bot
from bot.answering import NOTES, STEPS
from bot.channels import CHANNELS
from bot.commands import COMMANDS
from bot.safety import RULES
from bot.search.features import FEATURES
from bot.search.fitted import fitted
from bot.staff.checking import CHECKS
from tests.source_code import catches_anything, hidden_imports, imports, used_names

ROOT = Path(bot.__file__).parent
FLOORS = (
    ("model", "text"),
    ("settings",),
    ("content", "keeping"),
    ("understanding", "search", "safety"),
    ("answering",),
    ("assistant",),
    ("edition",),
    ("exam", "evaluation"),
    ("channels",),
    ("staff",),
    ("commands",),
)
"""The rooms, ground floor first. Rooms of one floor may not see each other."""
DOORS = {
    "yaml": ("bot/content/composing.py", "bot/content/pieces.py"),
    "whoosh": "bot/search/index.py",
    "numpy": ("bot/search/", "bot/safety/", "bot/text/meaning.py", "bot/text/voices.py"),
    "rapidfuzz": "bot/text/nearness.py",
    "pyphen": "bot/staff/checking/plain.py",
    "watchfiles": "bot/staff/watching.py",
    "telegram": "bot/channels/telegram/",
    "aiohttp": "bot/channels/telegram/requests.py",
    "certifi": "bot/channels/telegram/requests.py",
}
BESIDE_RULES = {"fitting", "hearing", "learning", "phrase", "ready", "refusal", "weighing"}
"""What rules are made of."""
CLOCKS = {"datetime.datetime.now", "datetime.datetime.utcnow", "datetime.datetime.today", "datetime.date.today"}
"""Beside the whole module ``time``."""
ENVIRONMENT = {"os.environ", "os.environb", "os.getenv", "os.getenvb", "os.putenv"}


def modules() -> list[Path]:
    found = sorted(ROOT.rglob("*.py"))
    assert len(found) > 40, "the house was not found"
    return found


def name_of(path: Path) -> str:
    return path.relative_to(ROOT.parent).as_posix()


def room_of(path: Path) -> str:
    inside = path.relative_to(ROOT)
    return inside.parts[0].removesuffix(".py")


def text_of(path: Path) -> str:
    return path.read_text("utf-8")


def floor_of(room: str) -> int:
    return next((number for number, rooms in enumerate(FLOORS) if room in rooms), len(FLOORS))


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_stands_in_a_listed_room(path: Path) -> None:
    """A module in no listed room fails here: the list above is the whole house."""
    listed = {room for rooms in FLOORS for room in rooms}
    assert path == ROOT / "__init__.py" or room_of(path) in listed


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_imports_go_down(path: Path) -> None:
    """A module imports from its own room and from the floors below, never from above or beside, and never hidden."""
    found = imports(text_of(path))
    assert not hidden_imports(text_of(path))
    assert not [name for name in found if name.startswith(".")], f"{name_of(path)} imports relatively"
    ours = [name.split(".")[1] for name in found if name.startswith("bot.")]
    if path == ROOT / "__init__.py":
        assert not ours
        return
    room = room_of(path)
    for other in ours:
        assert other == room or floor_of(other) < floor_of(room), f"{name_of(path)} imports bot.{other}"


def test_each_outside_library_has_one_door() -> None:
    """Whoosh and near spelling are imported in one file each, yaml in two, telegram in one room."""
    for library, door in DOORS.items():
        importers = {
            name_of(path) for path in modules() if any(name.split(".")[0] == library for name in imports(text_of(path)))
        }
        assert importers, f"nobody imports {library}"
        doors = (door,) if isinstance(door, str) else door
        assert all(name.startswith(doors) for name in importers), f"{library} comes in beside its door"


def test_no_other_library_has_come_in() -> None:
    """Everything else that the machine imports is Python's own."""
    import sys  # noqa: PLC0415

    for path in modules():
        for name in imports(text_of(path)):
            top = name.split(".")[0]
            assert top in sys.stdlib_module_names or top in DOORS or top == "bot", f"{name_of(path)} imports {top}"


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_no_clock_below_a_channel(path: Path) -> None:
    """Message.at says when; only commands and channels may look at a clock, and only commands at the environment."""
    used = used_names(text_of(path))
    if room_of(path) not in ("channels", "commands"):
        assert not used & CLOCKS
        assert not {name for name in imports(text_of(path)) if name.split(".")[0] == "time"}
    if room_of(path) != "commands" and name_of(path) != "bot/__init__.py":  # which tells NumPy how many threads
        assert not used & ENVIRONMENT


def test_only_the_assistant_catches_what_nobody_foresaw() -> None:
    """In one place; and in the Telegram room, which has to stay up. Anywhere else it would hide a fault."""
    caught = {name_of(path): catches_anything(text_of(path)) for path in modules()}
    assert caught["bot/assistant.py"] == 1
    others = {name for name, times in caught.items() if times} - {"bot/assistant.py"}
    assert not {name for name in others if not name.startswith("bot/channels/telegram/")}


def files_in(room: str) -> set[str]:
    inside = [path for path in (ROOT / room).iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()]
    found = {path.stem for path in inside} - {"__init__", "features"}
    assert found, f"nothing in {room}"
    return found


def stem_of(listed: object) -> str:
    name = getattr(listed, "__module__", None) or getattr(listed, "__name__", "")
    return str(name).rsplit(".", 1)[-1]


@pytest.mark.parametrize(
    ("room", "listed", "others"),
    [
        ("answering/steps", {stem_of(step) for step in STEPS}, set()),
        ("answering/notes", {stem_of(note) for note in NOTES}, {"adding"}),
        ("safety", {stem_of(rule) for rule in RULES}, BESIDE_RULES),
        ("staff/checking", {stem_of(check) for check in CHECKS}, set()),
        ("search/features", {stem_of(feature) for _, feature in FEATURES}, set()),
        ("channels", {channel.__name__.rsplit(".", 1)[-1] for channel in CHANNELS}, set()),
        ("commands", {command.name for command in COMMANDS}, {"command"}),
    ],
)
def test_all_are_listed(room: str, listed: set[str], others: set[str]) -> None:
    """What lies in a room of plug-ins stands in its tuple, and the other way round."""
    assert files_in(room) == listed | others


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_says_what_it_is_for_and_is_small(path: Path) -> None:
    """A docstring at the top, and at most 200 lines."""
    text = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(text))
    assert len(text.splitlines()) <= 200


@pytest.mark.parametrize("path", modules(), ids=name_of)
def test_every_module_is_tested(path: Path) -> None:
    """Tests mirror the tree: tests/<room>/test_<file>.py, or the room's own test file."""
    if path.name == "__init__.py":
        return
    inside = path.relative_to(ROOT).with_suffix("")
    tests = Path(__file__).parent
    own = tests / inside.parent / f"test_{inside.name}.py"
    assert own.exists(), f"{own.relative_to(tests.parent)} is missing"


def test_every_feature_has_a_fitted_weight() -> None:
    """None is left out, and none that is gone still weighs."""
    assert list(fitted().features) == [name for name, _ in FEATURES]
    assert all(weight > 0 for weight in fitted().features.values())
