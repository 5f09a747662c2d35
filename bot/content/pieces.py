"""A text of YAML as pieces that remember their lines. Beside composing.py the only door to yaml.

Texts are composed, never loaded: every value stays what staff typed (``no``, ``01234``, ``17:00`` too), and a key
written twice is found instead of lost.
"""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from bot.content.composing import StuckError, composed, reached
from bot.content.mending import likely
from bot.model import Place, Problem

LONGEST_TO_MEND = 1_000_000
"""Letters of a file in which mistakes are looked for by mending it on trial: each trial reads it anew."""
MOST_TOLD = 5
"""Mistakes of one file after which the rest waits until those are put right."""
SAFETY = "/safety/"
"""Part of the path of files in which no remark may stand behind a text."""
MANY_TWICE = 3
"""Names that one block has twice, from which two blocks have run into one."""


@dataclass(frozen=True, slots=True)
class Text:
    """A single value, exactly as typed (block texts without their indent)."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    place: Place
    items: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Fields:
    """Names with their values, in the order written."""

    place: Place
    fields: dict[str, Piece]
    places: dict[str, Place]
    """Where each name stands."""


Piece = Text | Items | Fields


def pieces_of(text: str, file: str, problems: list[Problem], *, strict: bool = False) -> Piece | None:
    """The pieces of the text of a file; None when nothing of it can be used.

    Whatever is wrong is appended to ``problems``; nothing is raised. After a mistake that can be mended on trial,
    reading goes on, to find the next; a ``strict`` reader gets nothing of such a text.
    """
    text = text.replace("\r\n", "\n")
    for _ in range(MOST_TOLD):
        try:
            node = composed(text)
        except StuckError as stuck:
            mended = likely(text, stuck.around, reached) if len(text) < LONGEST_TO_MEND and not strict else None
            line, what, remedy = (mended.line, mended.what, mended.remedy) if mended else (stuck.line, *stuck.args)
            problems.append(Problem(Place(file, line + 1), what, remedy))
            if mended is None:
                return None
            text = mended.text
        else:
            return _all_of(node, text, file, problems)
    return None


def _all_of(node: yaml.Node | None, text: str, file: str, problems: list[Problem]) -> Piece | None:
    if node is None:
        problems.append(Problem(Place(file, 1), "This file is empty.", "Write [] in it if nothing shall stand there."))
        return None
    return _Pieces(text, file, problems).piece_of(node)


class _Pieces:
    """Turns the nodes of one file into pieces, collecting what is wrong with them."""

    def __init__(self, text: str, file: str, problems: list[Problem]) -> None:
        self.file, self.problems, self.seen = file, problems, set[int]()
        self.lines = text.split("\n")

    def piece_of(self, node: yaml.Node, *, in_list: bool = False) -> Piece:
        place = Place(self.file, node.start_mark.line + 1)
        if id(node) in self.seen:
            return self._nothing(place, "Something is repeated here by a * mark.", "Write it out again.")
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return Items(place, tuple(self.piece_of(item, in_list=not node.flow_style) for item in node.value))
        if isinstance(node, yaml.MappingNode):
            return self._fields(node, place, in_list=in_list)
        if isinstance(node, yaml.ScalarNode) and not node.style:
            self._no_text_of_several_lines(node, in_list=in_list)
            self._nothing_hidden(node)
        return Text(place, str(node.value).strip())

    def _nothing_hidden(self, node: yaml.ScalarNode) -> None:
        """What stands behind " #" is a remark for YAML: "call us #never pay" would lose its end, and its meaning; and a
        phrase of danger, in which # stands for any number, all that follows."""
        line = "".join(self.lines[node.end_mark.line : node.end_mark.line + 1])  # it may end behind the last one
        rest = line[node.end_mark.column :].strip()
        a_remark = rest.lstrip("#").startswith(" ") and SAFETY not in self.file
        if rest.startswith("#") and rest.strip("#") and not a_remark:
            what = "What stands behind # is not read, as if it were a remark."
            remedy = 'Put straight "quotes" round the whole text, or a space behind # if it is a remark.'
            self._nothing(Place(self.file, node.end_mark.line + 1), what, remedy)

    def _no_text_of_several_lines(self, node: yaml.ScalarNode, *, in_list: bool) -> None:
        """Without a bar, lines run into one another: paragraphs are lost, and a line too far in is joined to the one
        above."""
        if "\n" in node.value:
            what, remedy = (
                "A text of several lines follows.",
                "Write | behind the colon, and the text on the next lines.",
            )
            self._nothing(Place(self.file, node.start_mark.line + 1), what, remedy)
        elif in_list and node.end_mark.line > node.start_mark.line:
            what = "This line stands further in than those like it."
            remedy = f"Begin it with {node.start_mark.column - 2} spaces."
            self._nothing(Place(self.file, node.start_mark.line + 2), what, remedy)

    def _fields(self, node: yaml.MappingNode, place: Place, *, in_list: bool) -> Fields:
        fields: dict[str, Piece] = {}
        places: dict[str, Place] = {}
        written = node.value
        names = [str(key.value) for key, _ in written]
        if in_list and len(names) - len(set(names)) >= MANY_TWICE and names.count(names[0]) == 1:
            second = next(at for at, name in enumerate(names) if name in names[:at])
            what = "Another block seems to begin here, and its first lines are missing."
            place_of_it = Place(self.file, written[second][0].start_mark.line + 1)
            self._nothing(place_of_it, what, "Was something deleted? Bring it back.")
            written = written[:second]
        for key_node, value_node in written:
            at = Place(self.file, key_node.start_mark.line + 1)
            if not isinstance(key_node, yaml.ScalarNode):
                self._nothing(at, "A list stands where a name belongs.", "Write a name and a colon.")
                continue
            name = str(key_node.value)
            if in_list and name == next(iter(fields), None):
                what = f'A new block seems to begin with this "{name}", without its dash.'
                self._nothing(at, what, f'Write a dash in front of it: "- {name}: …".')
                break
            if name in fields:
                self._nothing(
                    at,
                    f'"{name}" is written twice (first in line {places[name].line}).',
                    "Keep one of the two.",
                )
                continue
            fields[name], places[name] = self.piece_of(value_node), at
        return Fields(place, fields, places)

    def _nothing(self, place: Place, what: str, remedy: str) -> Piece:
        self.problems.append(Problem(place, what, remedy))
        return Text(place, "")
