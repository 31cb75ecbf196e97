"""What must hold between the parts of a proposal. All problems are found, not only the first."""

from __future__ import annotations

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from typing import TYPE_CHECKING, Any, LiteralString

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from peaceterms.conditions import VotePlaceUnclear, places_of, voted_place
from peaceterms.errors import nearest, shown
from peaceterms.terms import Given, Referendum, Term
from peaceterms.values import Record
from peaceterms.vocabulary import ActorId, Group, PlaceId, bundled

if TYPE_CHECKING:
    from peaceterms.proposal import Proposal

Path = tuple[str | int, ...]
Found = Iterator[tuple[Path, str]]
UNKNOWN: LiteralString = "unknown_name"
"""Code of the errors for actors and places that are not known."""
MOST_HINTS = 30
"""Names for which the nearest known ones are looked up; it takes time, and nobody reads more."""


def check(proposal: Proposal) -> None:
    """Raise a `ValidationError` with every inconsistency of the proposal."""
    unknown = [_error(UNKNOWN, *problem) for problem in _references(proposal)]
    rules = (_definitions, _repeated_ids, _links, _sequence, _conditions)
    found = [_error("inconsistent", *problem) for rule in rules for problem in rule(proposal)]
    if unknown or found:
        raise ValidationError.from_exception_data("Proposal", [*unknown, *found])


def _error(code: LiteralString, path: Path, reason: str) -> InitErrorDetails:
    return InitErrorDetails(type=PydanticCustomError(code, "{reason}", {"reason": reason}), loc=path, input=None)


def _references(proposal: Proposal) -> Found:
    vocabulary = proposal.vocabulary
    allowed = {ActorId: set(vocabulary.choices("actors")), PlaceId: set(vocabulary.choices("places"))}
    hints: dict[str, str] = {}
    for path, reference in _walk(proposal, ()):
        if reference in allowed[type(reference)]:
            continue
        word = "actor" if type(reference) is ActorId else "place"
        if reference not in hints:
            hints[reference] = _hint(reference, proposal, word) if len(hints) < MOST_HINTS else ""
        yield path, f"unknown {word} {shown(str(reference))}{hints[reference]}"


def _hint(reference: str, proposal: Proposal, word: str) -> str:
    spellings = _spellings(proposal, word)
    return nearest(reference, spellings, spellings)


def _spellings(proposal: Proposal, word: str) -> dict[str, str]:
    """Everything that an actor or a place goes by, and the id that it leads to."""
    entries = proposal.vocabulary.actors if word == "actor" else proposal.vocabulary.places
    found = {id: id for id in proposal.vocabulary.choices(f"{word}s")}
    for entry in entries.values():
        for spelling in (entry.name, *entry.aliases, getattr(entry, "iso_3166_2", None)):
            if spelling:
                found.setdefault(spelling, f"{entry.id} ({spelling})")
    return found


def _walk(value: Any, path: Path) -> Iterator[tuple[Path, ActorId | PlaceId]]:
    if isinstance(value, (ActorId, PlaceId)):
        yield path, value
    elif isinstance(value, tuple):
        for index, child in enumerate(value):
            yield from _walk(child, (*path, index))
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            if name in value.model_fields_set:
                yield from _walk(getattr(value, name), (*path, name))


def _definitions(proposal: Proposal) -> Found:
    known, vocabulary = bundled(), proposal.vocabulary
    seen: set[str] = set()
    for field in ("actors", "places", "groups"):
        for index, entry in enumerate(getattr(proposal, field)):
            if known.get(entry.id) or entry.id in seen:
                yield (field, index, "id"), f"{str(entry.id)!r} is defined already"
            seen.add(entry.id)
    for index, place in enumerate(proposal.places):
        if place.part_of and place.id in vocabulary.within(place.part_of):
            yield ("places", index, "part_of"), f"{str(place.id)!r} would be a part of itself"
    for index, group in enumerate(proposal.groups):
        yield from _members(group, index, set(vocabulary.choices(group.of)) - set(vocabulary.groups))
    for name, chosen in proposal.readings.items():
        readings = [reading.id for reading in vocabulary.groups[name].readings] if name in vocabulary.groups else []
        if chosen not in readings:
            yield (
                ("readings", name),
                f"there is no reading {chosen!r} of {name!r}; its readings: {', '.join(readings) or 'none'}",
            )


def _members(group: Group, index: int, allowed: set[str]) -> Found:
    for at, reading in enumerate(group.readings):
        for member in reading.members:
            if member not in allowed:
                yield (
                    ("groups", index, "readings", at, "members"),
                    f"{shown(member)} is not among the {group.of}{nearest(member, allowed)}",
                )


def _repeated_ids(proposal: Proposal) -> Found:
    for fields in (("terms", "contingencies"), ("sources",), ("chain",)):
        seen: dict[str, str] = {}
        for field in fields:
            for index, entry in enumerate(getattr(proposal, field)):
                if entry.id in seen:
                    yield (field, index, "id"), f"the id {entry.id!r} stands already at {seen[entry.id]}"
                seen.setdefault(entry.id, f"{field}[{index}]")


def _links(proposal: Proposal) -> Found:
    sources = {source.id for source in proposal.sources}
    for path, source in _named_sources(proposal):
        if source not in sources:
            yield path, f"there is no source {source!r}{nearest(source, sources)}"
    links = {link.id for link in proposal.chain}
    for index, link in enumerate(proposal.chain):
        if link.about is not None and link.about not in links:
            yield ("chain", index, "about"), f"there is no link {link.about!r}{nearest(link.about, links)}"


def _named_sources(proposal: Proposal) -> Iterator[tuple[Path, str]]:
    for index, term in enumerate(proposal.terms):
        for at, source in enumerate(term.sources):
            yield ("terms", index, "sources", at), source
    for field in ("chain", "reactions", "polls"):
        for index, entry in enumerate(getattr(proposal, field)):
            if entry.source:
                yield (field, index, "source"), entry.source


def _conditions(proposal: Proposal) -> Found:
    for index, term in enumerate(proposal.terms):
        for at, given in enumerate(term.given):
            if reason := _condition(given, term, proposal):
                yield ("terms", index, "given", at), reason


def _condition(given: Given, term: Term, proposal: Proposal) -> str | None:
    votes = {vote.id: vote for vote in proposal.terms if isinstance(vote, Referendum)}
    questions = {question.id: question for question in proposal.contingencies}
    if given.on == term.id:
        return "a term cannot be conditional on itself"
    if given.on in questions:
        return _answer(given, questions[given.on].answers)
    if given.on not in votes:
        known = [*votes, *questions]
        there_are = f"; there are: {', '.join(known) or 'none'}"
        return f"{given.on!r} is neither a referendum nor a contingency{nearest(given.on, known)}{there_are}"
    vote = votes[given.on]
    try:
        for place in places_of(term, proposal) or ("",):
            voted_place(given, vote, (place,), proposal)
    except VotePlaceUnclear as unclear:
        return (
            f"{given.on!r} is not voted on in {unclear}"
            if str(unclear)
            else f"{given.on!r} is voted on in several places; say in which with 'place'"
        )
    return _answer(given, vote.options) if vote.options else None


def _answer(given: Given, answers: tuple[str, ...]) -> str | None:
    unknown = [answer for answer in given.answer if answer not in answers]
    return f"{unknown[0]!r} is not among the answers: {', '.join(answers)}" if unknown else None


def _sequence(proposal: Proposal) -> Found:
    ids = {term.id: index for index, term in enumerate(proposal.terms)}
    for index, term in enumerate(proposal.terms):
        for at, earlier in enumerate(term.after):
            if earlier not in ids:
                yield ("terms", index, "after", at), f"there is no term {earlier!r}{nearest(earlier, ids)}"
    try:
        TopologicalSorter({term.id: term.after for term in proposal.terms}).prepare()
    except CycleError as error:
        circle = [id for id in reversed(error.args[1]) if id in ids]
        yield (
            ("terms", ids[circle[0]], "after") if circle else ("terms",),
            f"terms wait for each other in a circle: {' after '.join(circle)}",
        )
