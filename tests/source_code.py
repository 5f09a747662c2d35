"""Reads a module's text for what it imports, what names it uses, and what it catches, under whatever alias."""

from __future__ import annotations

import ast

BY_NAME = {"__import__", "importlib", "runpy", "exec", "eval"}
"""Ways to import or run what no import statement shows."""
ANYTHING = {None, "Exception", "BaseException"}


def imports(text: str) -> set[str]:
    """Every module imported anywhere in it; of ``from bot import edition`` also ``bot.edition``."""
    found = set()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            found |= {module, *(f"{module}.{alias.name}" for alias in node.names)}
    return found


def hidden_imports(text: str) -> set[str]:
    """Names by which modules could come in past the import statements."""
    names = {node.id for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Name)}
    return BY_NAME & (names | {name.split(".")[0] for name in imports(text)})


def used_names(text: str) -> set[str]:
    """Every name and attribute as its full name (``dt.date.today`` as ``datetime.date.today``), and every import."""
    tree = ast.parse(text)
    aliases: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            aliases |= {alias.asname: alias.name for alias in node.names if alias.asname}
        elif isinstance(node, ast.ImportFrom):
            aliases |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    found = set(aliases.values())
    for node in ast.walk(tree):
        if isinstance(node, ast.Name | ast.Attribute):
            first, _, rest = ast.unparse(node).partition(".")
            found.add(".".join(filter(None, [aliases.get(first, first), rest])))
    return found


def catches_anything(text: str) -> int:
    """How often it catches or suppresses whatever comes: ``except:``, ``except Exception``, ``suppress(Exception)``."""
    kinds: list[ast.expr | None] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.ExceptHandler):
            kinds += node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        elif isinstance(node, ast.Call) and ast.unparse(node.func).endswith("suppress"):
            kinds += node.args
    return sum((kind and ast.unparse(kind)) in ANYTHING for kind in kinds)
