"""The reading of code that the house is judged by: each way round it is seen."""

from __future__ import annotations

import pytest

from tests.source_code import catches_anything, hidden_imports, imports, used_names


@pytest.mark.parametrize(
    "text",
    [
        "import bot.edition",
        "import bot.edition as below",
        "from bot import edition",
        "from bot import edition as below",
        "from bot.edition import Edition",
        "def late():\n    from bot import edition",
        "if True:\n    import bot.edition",
    ],
)
def test_every_way_to_import_is_seen(text: str) -> None:
    """At the top, inside a function, by its parent, under another name."""
    assert "bot.edition" in imports(text)


def test_a_relative_import_keeps_its_dots() -> None:
    """So that the house can refuse it."""
    assert {name for name in imports("from . import edition\nfrom ..a import b") if not name.startswith(".")} == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("__import__('bot.edition')", "__import__"),
        ("import importlib", "importlib"),
        ("from importlib import import_module", "importlib"),
        ("import importlib.util as u", "importlib"),
        ("exec('import bot.edition')", "exec"),
    ],
)
def test_imports_by_name_are_seen(text: str, name: str) -> None:
    """What no import statement shows."""
    assert hidden_imports(text) == {name}
    assert hidden_imports("import json\njson.loads('1')") == set()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("import time\ntime.time()", "time.time"),
        ("from time import time\ntime()", "time.time"),
        ("from time import time as t\nf = t", "time.time"),
        ("import datetime\ndatetime.datetime.now()", "datetime.datetime.now"),
        ("import datetime as dt\ndt.datetime.now()", "datetime.datetime.now"),
        ("from datetime import datetime\nf = datetime.now", "datetime.datetime.now"),
        ("from datetime import date as d\nd.today()", "datetime.date.today"),
        ("import os\nos.environ['X']", "os.environ"),
        ("import os as o\no.getenv('X')", "os.getenv"),
        ("from os import environ\nenviron['X']", "os.environ"),
        ("from os import environ", "os.environ"),
    ],
)
def test_a_name_is_known_under_any_alias(text: str, name: str) -> None:
    """A clock and the environment cannot hide."""
    assert name in used_names(text)


@pytest.mark.parametrize(
    "text",
    [
        "try:\n    x\nexcept Exception:\n    y",
        "try:\n    x\nexcept Exception as error:\n    y",
        "try:\n    x\nexcept (ValueError, BaseException):\n    y",
        "try:\n    x\nexcept:\n    y",
        "with suppress(Exception):\n    x",
        "with contextlib.suppress(KeyError, Exception):\n    x",
    ],
)
def test_what_catches_anything_is_counted(text: str) -> None:
    """In whatever form; what catches something particular is not."""
    assert catches_anything(text) == 1
    assert catches_anything("try:\n    x\nexcept (OSError, ValueError):\n    y") == 0
