"""What staff promised, tried on the machine: each ``proof`` finds its answer, each danger is caught or let through."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.answering.cards import TAKING_PART, card_of
from bot.answering.cards.call import Calls
from bot.answering.cards.citation import citation_card
from bot.answering.cards.report import report_card
from bot.answering.pages import LONGEST
from bot.answering.steps.taking_part import OF_NO_CALL
from bot.content.examples import fingerprint_of
from bot.content.library import london_day
from bot.content.offering import is_over, lacking, open_calls
from bot.content.stopped import FILE as STOPPED
from bot.content.stopped import stopped_in
from bot.content.weights import FILE
from bot.edition import Edition
from bot.model import ENGLISH, HARMLESS, Kind, Message, Place, Problem, Reply, Thread

MADE_OF_A_REPORT = (report_card, citation_card)
"""The cards that a report gives."""
LIKE_IT = 'Write others like it in examples/{name}.txt, then "python run_bot.py learn". Or look at the phrases.'


def exam(edition: Edition, at: datetime) -> list[Problem]:
    """Every promise that is not kept at this moment (UTC)."""
    edition = replace(edition, assistant=replace(edition.assistant, stopped=frozenset))  # promises outlast a stop
    promises = (*_proofs(edition, at), *promises_of_danger(edition, at), *_refusals(edition, at))
    return [
        *promises,
        *_lengths(edition, at),
        *_incomplete_calls(edition, at),
        *_unlearned(edition),
        *_wrong_stops(edition),
    ]


def proofs_of(edition: Edition) -> Iterator[tuple[str, str, Place]]:
    """Each promised question: the id it has to find, the question, and where it stands."""
    for entry in edition.library.entries:
        if not entry.draft:
            yield from ((entry.id, proof, entry.place) for proof in entry.proof)


def _proofs(edition: Edition, at: datetime) -> Iterator[Problem]:
    offered = open_calls(edition.library, at)
    instead = offered[0].id if len(offered) == 1 else TAKING_PART
    for promised, proof, place in proofs_of(edition):
        reply = _reply(edition, proof, at)
        wanted = instead if offered and promised in OF_NO_CALL else promised
        if reply.entry != wanted:
            got = f'"{reply.entry}"' if reply.entry else f'a reply of kind "{reply.kind}"'
            what = f'The proof "{proof}" finds {got}, not "{wanted}".'
            yield Problem(place, what, 'Add wording like it to "asked", or take wording out of the other answer.')


def _refusals(edition: Edition, at: datetime) -> Iterator[Problem]:
    for refusal in edition.library.refusals:
        for text in refusal.must_catch:
            reply = _reply(edition, text, at)
            if reply.entry != refusal.entry and reply.kind is not Kind.CRISIS:
                yield Problem(refusal.place, f'"{text}" is not refused.', 'Add a phrase like it to "phrases".')
        for text in refusal.must_let_through:
            if _reply(edition, text, at).entry == refusal.entry:
                yield Problem(refusal.place, f'"{text}" is refused.', 'Add what makes it harmless to "unless".')


def promises_of_danger(edition: Edition, at: datetime) -> Iterator[Problem]:
    """Every ``must_catch`` and ``must_let_through`` of danger that is not kept at this moment (UTC)."""
    known = {danger.id for danger in edition.library.dangers}
    for danger in edition.library.dangers:
        for text in danger.must_catch:
            thread = Thread(danger=danger.id, at=at) if danger.afterwards else Thread()
            if _reply(edition, text, at, thread).danger not in known:
                yield Problem(danger.place, f'"{text}" is not caught.', LIKE_IT.format(name=danger.id))
        for text in danger.must_let_through:
            if _reply(edition, text, at).kind is Kind.CRISIS:
                yield Problem(danger.place, f'"{text}" is taken for danger.', LIKE_IT.format(name=HARMLESS))


def _unlearned(edition: Edition) -> Iterator[Problem]:
    library = edition.library
    for language, examples in library.examples.items():
        weights = library.weights.get(language)
        if examples and (weights is None or weights.learned_from != fingerprint_of(examples)):
            place = Place(FILE.format(language=language), 1)
            yield Problem(place, "The examples of danger are not learned yet.", 'Run "python run_bot.py learn".')


def _wrong_stops(edition: Edition) -> list[Problem]:
    problems: list[Problem] = []
    if (edition.library.folder / STOPPED).exists():
        stopped_in(edition.library, problems)
    return problems


def _lengths(edition: Edition, at: datetime) -> Iterator[Problem]:
    """Reports, calls and cards that no reply can hold; entries are cut into pages."""
    library, day = edition.library, london_day(at)
    shown = [(library.fill(danger.card, day), danger.card_place) for danger in library.dangers]
    for report in library.reports:
        cards = [make(report, library, language, day) for language in library.languages for make in MADE_OF_A_REPORT]
        shown.append((max((card.text for card in cards), key=len), report.place))
    for entry in (each for each in library.entries if each.id == TAKING_PART):
        card = card_of(TAKING_PART, library, entry.language, at)
        shown.append((card.text if card else "", entry.place))
    for call in library.calls:
        steps = (card for language in library.languages for card in Calls(library, language, at).every_card(call))
        shown.append((max((card.text for card in steps), key=len), call.place))
    for text, place in shown:
        if len(text) > LONGEST:
            begins = " ".join(text[:40].split())
            what = f'This takes {len(text)} characters in a reply, with its source. It begins "{begins}".'
            yield Problem(place, what, f"At most {LONGEST} fit: shorten its texts, or the title of the source.")


def _incomplete_calls(edition: Edition, at: datetime) -> Iterator[Problem]:
    """What a call that is not over lacks: until it is there, nobody is offered the call."""
    for call in edition.library.calls:
        missing = lacking(call, edition.library)
        if missing and not is_over(call, at):
            what = f'The call "{call.id}" is not offered to anybody: it lacks {", ".join(missing)}.'
            remedy = "Write it here; what has a language behind it, under this id in phrases.yaml of that language."
            yield Problem(call.place, what, remedy)


def _reply(edition: Edition, text: str, at: datetime, thread: Thread | None = None) -> Reply:
    message = Message(at=at, text=text, client_language=ENGLISH)
    return edition.assistant.reply_to(message, thread or Thread())[0]
