"""The words of the project altogether, those about danger among them."""

from __future__ import annotations

import ast
import dataclasses
from pathlib import Path

from bot import model
from bot.model import Danger, Gap, Hearing, Phrase


def test_all_words_are_frozen() -> None:
    """Nobody can write into what travels between floors."""
    words = [each for each in vars(model).values() if dataclasses.is_dataclass(each) and isinstance(each, type)]
    assert len(words) > 15
    assert {Danger, Gap, Hearing, Phrase} <= set(words)
    for word in words:
        assert word.__dataclass_params__.frozen, word  # type: ignore[attr-defined]


def test_the_model_imports_nothing_of_ours() -> None:
    """It is the ground floor: its files see one another only."""
    files = sorted(Path(str(model.__file__)).parent.glob("*.py"))
    assert len(files) > 2
    trees = [ast.parse(file.read_text("utf-8")) for file in files]
    imported = [node.module or "" for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in imported if name.startswith("bot") and not name.startswith("bot.model")]
