"""synonyms.yaml of a language -> the words people use, each with the words we use for it."""

from __future__ import annotations

from bot.content.pieces import Items, Piece, Text
from bot.content.shapes.record import items_of
from bot.model import Problem
from bot.text.words import words

Said = tuple[str, ...]


def read_synonyms(piece: Piece | None, problems: list[Problem]) -> dict[Said, Said]:
    """Each line is a list: first our words, then what people say. The result leads from theirs to ours, in words."""
    found: dict[Said, Said] = {}
    for line in items_of(piece, "line", problems):
        items = line.items if isinstance(line, Items) else ()
        texts = [item for item in items if isinstance(item, Text) and words(item.text)]
        if len(texts) < 2 or len(texts) < len(items):
            remedy = 'Write "- [our word, their word, their other word]".'
            problems.append(
                Problem(line.place, "A line of synonyms needs two words or more, and nothing else.", remedy)
            )
            continue
        ours = words(texts[0].text)
        for theirs in texts[1:]:
            said = words(theirs.text)
            if found.get(said, ours) != ours:
                what = f'"{theirs.text}" already stands for "{" ".join(found[said])}".'
                problems.append(Problem(theirs.place, what, "Keep it in one line only."))
            found[said] = ours
    return found
