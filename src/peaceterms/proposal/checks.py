"""What must hold between the parts of a proposal. All problems are found, not only the first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from itertools import islice, product
from math import prod
from typing import Any, LiteralString, Protocol

from pydantic import ValidationError
from pydantic_core import InitErrorDetails, PydanticCustomError

from peaceterms.errors import NotFound, shown
from peaceterms.limits import Excess, limits
from peaceterms.proposal.contingencies import Contingency
from peaceterms.proposal.refusals import INCONSISTENT, NO_VOTE, OVER_LIMIT, UNKNOWN
from peaceterms.proposal.renaming import Path, references
from peaceterms.proposal.silences import Silence
from peaceterms.proposal.sources import Link, Source
from peaceterms.proposal.votes import HasVocabulary, VotePlaceUnclear, places_of, voted_place
from peaceterms.terms import Given, Term, kind_of, kinds
from peaceterms.terms.base import LINKS
from peaceterms.terms.votes import Referendum
from peaceterms.values import Explicit
from peaceterms.vocabulary import Actor, ActorId, Group, Place, PlaceId, bundled_vocabulary
from peaceterms.vocabulary.models import ActorType

Found = Iterator[tuple[Path, str]]
_EXPLICIT = frozenset(word.value for word in Explicit)
MOST_HINTS = 30
"""Names for which the nearest known ones are looked up; it takes time, and nobody reads more."""


class Checked(HasVocabulary, Protocol):
    """What is read of a proposal to check it."""

    @property
    def id(self) -> str:
        """What it is called."""

    @property
    def part_of(self) -> str | None:
        """The agreement to which it belongs."""

    @property
    def roles(self) -> Mapping[str, str]:
        """The roles that its encoder gives to actors and places."""

    @property
    def terms(self) -> tuple[Term, ...]:
        """Its terms."""

    @property
    def contingencies(self) -> tuple[Contingency, ...]:
        """Its open questions."""

    @property
    def chain(self) -> tuple[Link, ...]:
        """The links from its author to the text that was seen."""

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the encoding has it from."""

    @property
    def silences(self) -> tuple[Silence, ...]:
        """What it does not address."""

    @property
    def places(self) -> tuple[Place, ...]:
        """The places that it defines itself."""

    @property
    def groups(self) -> tuple[Group, ...]:
        """The group terms that it defines itself."""


def check_size(data: Mapping[str, Any]) -> None:
    """Raise a `ValidationError` where plain data holds more terms or contingencies than the limits."""
    found = [
        _error(INCONSISTENT, (name,), limits().excess(name, "there are "))
        for name in ("terms", "contingencies")
        if isinstance(held := data.get(name), (list, tuple)) and len(held) > getattr(limits(), name)
    ]
    if found:
        raise ValidationError.from_exception_data("Proposal", found)


def check(proposal: Checked) -> None:
    """Raise a `ValidationError` with every inconsistency of the proposal."""
    hints = _Hints()
    unknown = [_error(UNKNOWN, *problem) for problem in _references(proposal, hints)]
    rules = (
        _size,
        _definitions,
        _repeated_ids,
        _part_of_itself,
        _roles,
        _links,
        _named_terms,
        _sequence,
        _conditions,
        _votes_in_a_circle,
        _patterns,
    )
    found = [_error(INCONSISTENT, *problem) for rule in rules for problem in rule(proposal, hints)]
    if unknown or found:
        raise ValidationError.from_exception_data("Proposal", [*unknown, *found])


def _error(code: LiteralString, path: Path, reason: str) -> InitErrorDetails:
    code = OVER_LIMIT if isinstance(reason, Excess) else code
    return InitErrorDetails(type=PydanticCustomError(code, "{reason}", {"reason": reason}), loc=path, input=None)


def _size(proposal: Checked, _: _Hints) -> Found:
    """All terms together speak to no more issues than the limit, and only so many to one.

    Of a group that can be read in several ways the longest reading counts.
    """
    groups = proposal.vocabulary.groups.items()
    readings = {id: max(len(reading.members) for reading in group.readings) for id, group in groups}
    each = [[key.read(term) for key in term.declaration.keys] for term in proposal.terms]
    if sum(prod(_spoken_of(value, readings) for value in values) for values in each) > limits().issues:
        yield ("terms",), limits().excess("issues", "they speak to ")
        return
    terms = zip(proposal.terms, each, strict=True)
    on = Counter((term.kind, key) for term, values in terms for key in _keys(values))
    if max(on.values(), default=0) > limits().terms_on_one_issue:
        yield ("terms",), limits().excess("terms_on_one_issue", "there are ")


def _spoken_of(value: Any, readings: Mapping[str, int]) -> int:
    return sum(readings.get(one, 1) for one in value) if isinstance(value, tuple) and value else 1


def _keys(values: Iterable[Any]) -> Iterator[tuple[Any, ...]]:
    return product(*(value if isinstance(value, tuple) and value else (value,) for value in values))


class _Hints:
    """The nearest known names for the first names that are not known; looking them up takes time."""

    def __init__(self) -> None:
        self._told: dict[tuple[str, str], str] = {}

    def __call__(self, what: str, name: str, known: Callable[[], Mapping[str, str]]) -> str:
        if (what, name) not in self._told:
            from peaceterms.proposal.hints import near_names  # only a mistake needs it

            spellings = known() if len(self._told) < MOST_HINTS else {}
            self._told[what, name] = near_names(name, spellings)
        return self._told[what, name]


def _ids(entries: Iterable[Any]) -> Callable[[], dict[str, str]]:
    return lambda: {entry.id: entry.id for entry in entries}


def _references(proposal: Checked, hints: _Hints) -> Found:
    vocabulary = proposal.vocabulary
    allowed = {ActorId: set(vocabulary.choices("actors")), PlaceId: set(vocabulary.choices("places"))}
    for path, reference in references(proposal):
        if reference not in allowed[type(reference)]:
            word = "actor" if type(reference) is ActorId else "place"
            yield path, _unknown(str(reference), word, path, proposal, hints)


def _unknown(name: str, word: str, path: Path, proposal: Checked, hints: _Hints) -> str:
    """Return what is wrong with a name that is no id of an actor or a place, and what to write."""
    if name in _EXPLICIT and len(path) == 4 and _takes_explicit(path, proposal):
        return f'is a word for the field as a whole: write {path[2]} = "{name}"'
    from peaceterms.proposal.hints import of_another_sort  # only a mistake needs it

    if other := of_another_sort(name, word, proposal.vocabulary):
        return other
    return f"unknown {word} {shown(name)}{hints(word, name, partial(_spellings, proposal, word))}"


def _takes_explicit(path: Path, proposal: Checked) -> bool:
    match path:
        case ("terms", int(index), str(field), int()):
            declared = proposal.terms[index].declaration.by_name.get(field)
            return declared is not None and Explicit in declared.types
    return False


def _spellings(proposal: Checked, word: str) -> dict[str, str]:
    """Everything that an actor or a place goes by, and the id that it leads to."""
    return proposal.vocabulary.spellings(f"{word}s")


def _is_blank(entry: Actor | Place | Group) -> bool:
    """Whether an entry is a blank for a party, which a text may define again: it says who that is."""
    return isinstance(entry, Actor) and entry.type is ActorType.BLANK


def _definitions(proposal: Checked, hints: _Hints) -> Found:
    known, vocabulary = bundled_vocabulary(), proposal.vocabulary
    seen: set[str] = set()
    for field in ("actors", "places", "groups"):
        for index, entry in enumerate(getattr(proposal, field)):
            held = known.get(entry.id)
            if entry.id in seen or (held and not (_is_blank(held) and _is_blank(entry))):
                yield (field, index, "id"), f"{str(entry.id)!r} is defined already"
            seen.add(entry.id)
    for index, place in enumerate(proposal.places):
        around = list(islice(vocabulary.within(place.part_of or ""), limits().levels + 1))
        if place.id in around:
            yield ("places", index, "part_of"), f"{str(place.id)!r} would be a part of itself"
        elif len(around) > limits().levels:
            yield ("places", index, "part_of"), limits().excess("levels", "it lies in places within places: ")
    for of in {group.of for group in proposal.groups}:
        allowed = {id: id for id in vocabulary.choices(of) if id not in vocabulary.groups}
        for index, group in enumerate(proposal.groups):
            if group.of == of:
                yield from _members(group, index, allowed, hints)
    for name, chosen in proposal.readings.items():
        readings = [reading.id for reading in vocabulary.groups[name].readings] if name in vocabulary.groups else []
        if chosen not in readings:
            there_are = ", ".join(readings) or "none"
            yield ("readings", name), f"there is no reading {chosen!r} of {shown(name)}; its readings: {there_are}"


def _members(group: Group, index: int, allowed: Mapping[str, str], hints: _Hints) -> Found:
    for at, reading in enumerate(group.readings):
        for member in reading.members:
            if member not in allowed:
                hint = hints(group.of, member, lambda: allowed)
                yield ("groups", index, "readings", at, "members"), f"{shown(member)} is not among the {group.of}{hint}"


def _repeated_ids(proposal: Checked, _: _Hints) -> Found:
    for fields in (("terms", "contingencies"), ("sources",), ("chain",)):
        seen: dict[str, str] = {}
        for field in fields:
            for index, entry in enumerate(getattr(proposal, field)):
                if entry.id in seen:
                    yield (field, index, "id"), f"the id {entry.id!r} stands already at {seen[entry.id]}"
                seen.setdefault(entry.id, f"{field}[{index}]")


def _roles(proposal: Checked, hints: _Hints) -> Found:
    """Roles are given to actors and places that are known."""
    vocabulary = proposal.vocabulary
    for name in proposal.roles:
        if name not in vocabulary.actors and name not in vocabulary.places:
            yield ("roles", name), f"unknown actor or place {shown(name)}{hints('role', name, vocabulary.spellings)}"


def _part_of_itself(proposal: Checked, _: _Hints) -> Found:
    if proposal.part_of == proposal.id:
        yield ("part_of",), "a text is no part of itself"


def _links(proposal: Checked, hints: _Hints) -> Found:
    sources = {source.id for source in proposal.sources}
    for path, source in _named_sources(proposal):
        if source not in sources:
            yield path, f"there is no source {source!r}{hints('source', source, _ids(proposal.sources))}"
    links = {link.id for link in proposal.chain}
    for index, link in enumerate(proposal.chain):
        if link.about is not None and link.about not in links:
            hint = hints("link", link.about, _ids(proposal.chain))
            yield ("chain", index, "about"), f"there is no link {link.about!r}{hint}"


def _named_terms(proposal: Checked, hints: _Hints) -> Found:
    """The terms that links and reactions are about."""
    ids = {term.id for term in proposal.terms}
    for field in ("chain", "reactions"):
        for index, entry in enumerate(getattr(proposal, field)):
            for at, id in enumerate(entry.terms):
                if id not in ids:
                    yield (
                        (field, index, "terms", at),
                        f"there is no term {id!r}{hints('term', id, _ids(proposal.terms))}",
                    )
    for index, link in enumerate(proposal.chain):
        if link.terms and not link.act.is_about_a_link:
            yield ("chain", index, "terms"), "only what is confirmed, denied or disowned names terms"


def _named_sources(proposal: Checked) -> Iterator[tuple[Path, str]]:
    for index, term in enumerate(proposal.terms):
        for at, source in enumerate(term.sources):
            yield ("terms", index, "sources", at), source
    for field in ("chain", "status", "reactions", "polls", "silences"):
        for index, entry in enumerate(getattr(proposal, field)):
            if entry.source:
                yield (field, index, "source"), entry.source


def _patterns(proposal: Checked, hints: _Hints) -> Found:
    """The patterns of silences name kinds, actors and places that are known."""
    for index, silence in enumerate(proposal.silences):
        for at, pattern in enumerate(silence.issues or ()):
            kind, *parts = str(pattern).split("/")
            path: Path = ("silences", index, "issues", at)
            if "*" in kind:
                continue
            if not _is_kind(kind):
                yield path, f"unknown kind of term {shown(kind)}{hints('kind', kind, _names_of_kinds)}"
                continue
            yield from ((path, reason) for reason in _unknown_parts(kind, parts, proposal, hints))


def _is_kind(name: str) -> bool:
    """Whether there is such a kind; only its family is imported."""
    try:
        kind_of(name)
    except NotFound:
        return False
    return True


def _names_of_kinds() -> dict[str, str]:
    return {name: name for name in kinds()}


def _unknown_parts(kind: str, parts: list[str], proposal: Checked, hints: _Hints) -> Iterator[str]:
    keys = kind_of(kind).declaration.keys
    if len(parts) > len(keys):
        yield f"issues of the kind {kind!r} have {len(keys)} parts behind it; found {len(parts)}"
    for key, part in zip(keys, parts, strict=False):
        word = "actor" if key.refers_to is ActorId else "place" if key.refers_to is PlaceId else None
        if word and "*" not in part and part != "-" and part not in proposal.vocabulary.choices(f"{word}s"):
            yield f"unknown {word} {shown(part)}{hints(word, part, partial(_spellings, proposal, word))}"


def _conditions(proposal: Checked, hints: _Hints) -> Found:
    votes = {term.id: term for term in proposal.terms if isinstance(term, Referendum)}
    questions = {question.id: question for question in proposal.contingencies}
    terms = {term.id for term in proposal.terms}
    for index, term in enumerate(proposal.terms):
        for at, given in enumerate(term.given):
            path = ("terms", index, "given", at)
            if given.on == term.id:
                yield path, "a term cannot be conditional on itself"
            elif given.on in questions:
                yield from _answer(path, given, questions[given.on].answers)
            elif given.on in votes:
                yield from _vote(path, given, votes[given.on], term, proposal)
            elif given.on in terms:
                yield path, NO_VOTE.format(id=given.on)
            else:
                hint = hints("condition", given.on, _ids((*votes.values(), *questions.values())))
                there_are = ", ".join([*votes, *questions][:MOST_HINTS]) or "none"
                yield path, f"{given.on!r} is neither a referendum nor a contingency{hint}; there are: {there_are}"


def _vote(path: Path, given: Given, vote: Referendum, term: Term, proposal: Checked) -> Found:
    try:
        for place in places_of(term, proposal) or ("",):
            voted_place(given, vote, (place,), proposal)
    except VotePlaceUnclear as unclear:
        several = f"{given.on!r} is voted on in several places; say in which with 'place'"
        yield path, f"{given.on!r} is not voted on in {unclear}" if str(unclear) else several
        return
    if vote.options:
        yield from _answer(path, given, vote.options)


def _answer(path: Path, given: Given, answers: tuple[str, ...]) -> Found:
    for answer in given.answer:
        if answer not in answers:
            there_are = ", ".join(map(shown, answers[:MOST_HINTS]))
            yield path, f"{shown(answer)} is not among the answers: {there_are}"
            return


def _sequence(proposal: Checked, hints: _Hints) -> Found:
    ids = {term.id: index for index, term in enumerate(proposal.terms)}
    for index, term in enumerate(proposal.terms):
        for name in LINKS:
            for at, other in enumerate(getattr(term, name)):
                path: Path = ("terms", index, name, at)
                if other not in ids:
                    yield path, f"there is no term {other!r}{hints('term', other, _ids(proposal.terms))}"
                elif other == term.id and name != "after":
                    yield path, "a term cannot name itself"
    if any(term.after for term in proposal.terms):
        for circle in _circle({term.id: term.after for term in proposal.terms}):
            known = [id for id in circle if id in ids]
            path = ("terms", ids[known[0]], "after") if known else ("terms",)
            yield path, f"terms wait for each other in a circle: {' after '.join(known[:MOST_HINTS])}"


def _circle(graph: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """One circle in a graph, if there is any."""
    from graphlib import CycleError, TopologicalSorter  # few proposals need it

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield error.args[1][::-1]


def _votes_in_a_circle(proposal: Checked, _: _Hints) -> Found:
    """Votes of which each is held only if another goes in a certain way, so that none ever is."""
    votes = {term.id: index for index, term in enumerate(proposal.terms) if isinstance(term, Referendum)}
    given = {id: [g.on for g in proposal.terms[index].given if g.on in votes] for id, index in votes.items()}
    for circle in _circle(given) if any(given.values()) else ():
        if len(circle) > 2:
            told = " on ".join(circle[:MOST_HINTS])
            yield ("terms", votes[circle[0]], "given"), f"votes are conditional on each other in a circle: {told}"
