"""members.yaml -> MemberList and Member."""

from __future__ import annotations

from bot.content.pieces import Fields, Piece
from bot.content.shapes.record import Record, items_of
from bot.model import Member, MemberList, Place, Problem

LIST_FIELDS = ("id", "title", "date", "source")
FIELDS = ("name", "also", "on", "nation", "for")
NATIONS = ("Scotland", "Northern Ireland", "Wales")


def read_members(piece: Piece | None, problems: list[Problem]) -> tuple[list[MemberList], list[Member]]:
    """The dated lists in time order, and the members."""
    if piece is not None:
        Record(piece, "file of members", ("lists", "members"), problems)
    fields = piece.fields if isinstance(piece, Fields) else {}
    lists = [_list(item, problems) for item in items_of(fields.get("lists"), "list", problems)]
    known = frozenset(each.id for each in lists)
    for place in _doubled(lists):
        problems.append(Problem(place, "This list has the id of an earlier one.", "Give it another id."))
    members = [_member(item, known, problems) for item in items_of(fields.get("members"), "member", problems)]
    return lists, members


def _doubled(lists: list[MemberList]) -> list[Place]:
    first = {each.id: each.place for each in reversed(lists)}
    return [each.place for each in lists if first[each.id] != each.place]


def _list(piece: Piece, problems: list[Problem]) -> MemberList:
    record = Record(piece, "list", LIST_FIELDS, problems)
    return MemberList(
        record.identity(), record.text("title"), record.printed_date("date"), record.text("source"), record.place
    )


def _member(piece: Piece, lists: frozenset[str], problems: list[Problem]) -> Member:
    record = Record(piece, "member", FIELDS, problems)
    on = record.texts("on", at_least=1)
    for name in on:
        if lists and name not in lists:
            record.say(record.at("on"), f'There is no list "{name}".', f"The lists are: {', '.join(sorted(lists))}.")
    children = record.choice("for", ("children",)) == "children"
    nation = record.choice("nation", NATIONS) or None
    return Member(record.text("name"), record.texts("also"), on, nation, children)
