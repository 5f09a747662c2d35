"""Who is, was and is no longer a member: every such question is answered from the one table of dated lists.

Where no organisation, nation or group of the table is named, an answer that the search is surer of goes first: "how do
we become a member" asks for something else.
"""

from __future__ import annotations

from bot.answering.cards.members import FOUNDERS, LATEST, LEFT, Members
from bot.content.library import MEMBERS, Library, london_day
from bot.model import Match, MemberList, Question, Reply
from bot.search.ranking import CLEAR
from bot.search.terms import Synonyms, in_our_words
from bot.text.words import ends_in, says, words


def answer(question: Question, library: Library, matches: tuple[Match, ...]) -> Reply | None:
    """One view of the table; None where the question does not ask about members."""
    said, asking = question.words, library.phrases[question.language].asking
    asked = says(said, asking["member"]) or question.follows == MEMBERS
    table = Members(library, question.language, london_day(question.message.at))
    if library.member_lists and not asked and (moved := _about_a_move(said, asking, table)):
        return moved
    if not library.member_lists or not asked:
        return None
    if named := _about_one(said, table):
        return named
    if question.follows == MEMBERS and (narrowed := _narrowed(said, asking, table)):
        return narrowed
    best = matches[0].id if matches else None
    about_the_group = MEMBERS in (best, question.follows) or says(said, asking["group"])
    if not about_the_group or (best != MEMBERS and matches and matches[0].confidence >= CLEAR):
        return None
    return _about_some(said, asking, table) or _about_a_list(said, asking, table)


def _narrowed(said: tuple[str, ...], asking: dict[str, tuple[str, ...]], table: Members) -> Reply | None:
    """Those of a year, a nation or for children, after the members were spoken of."""
    listed = _list_of_a_year(said, table)
    return table.then(listed) if listed else _about_some(said, asking, table)


def _about_one(said: tuple[str, ...], table: Members) -> Reply | None:
    named = (member for member in table.library.members if says(said, (member.name, *member.also)))
    return next(map(table.one, named), None)


def _about_a_move(said: tuple[str, ...], asking: dict[str, tuple[str, ...]], table: Members) -> Reply | None:
    """An organisation, and at the very end that it left or joined: "when did … leave"."""
    for move in asking["moves"]:
        if ends_in(said, (move,)):
            before = said[: -len(words(move))]
            named = (each for each in table.library.members if ends_in(before, (each.name, *each.also)))
            return next(map(table.one, named), None)
    return None


def _about_some(said: tuple[str, ...], asking: dict[str, tuple[str, ...]], table: Members) -> Reply | None:
    members = table.library.members
    ours = in_our_words(said, Synonyms.of(table.library.synonyms.get(table.language, {})))
    for nation in sorted({member.nation for member in members if member.nation}):
        if says(ours, (nation,)):
            return table.group(nation, [member for member in members if member.nation == nation])
    if says(said, asking["child"]):
        return table.group(asking["child"][0], [member for member in members if member.children])
    return None


def _about_a_list(said: tuple[str, ...], asking: dict[str, tuple[str, ...]], table: Members) -> Reply | None:
    if says(said, asking["left"]):
        return table.view(LEFT)
    if says(said, asking["founder"]):
        return table.view(FOUNDERS)
    listed = _list_of_a_year(said, table)
    return table.then(listed) if listed else table.view(LATEST)


def _list_of_a_year(said: tuple[str, ...], table: Members) -> MemberList | None:
    """The list of a year that is named, the newest one apart (it has a view of its own)."""
    dated = {listed.date.removeprefix("about ")[:4]: listed for listed in table.lists[:-1]}
    return next((dated[word] for word in said if word in dated), None)
