"""Compare two proposals by a walk written by hand: a lower bound of the work that comparing these models takes.

It reads the same models and asks the same markers for effects and growth. It resolves groups, aligns issues, says who
gains, joins what is alike on several issues, and writes one sentence for each departure and agreement. It keeps the
positions of a text. It leaves out what contingencies mean, transitions, parts of regions, orders of steps, what is not
known, and the pairing of statements that contradict each other: of these the last one counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, NamedTuple

from benchmarks.handwords import Words, declaration_of
from peaceterms import Effect, Modality, Proposal, Term

Key = tuple[str, ...]
"""The kind of an issue and its key."""
Content = dict[str, Any]
Condition = tuple[Any, ...]
"""What a term is conditional on, as it is written."""
Branches = dict[Condition, Content]
Positions = dict[Key, Branches]
"""What a text says, by issue and by condition."""
NOTHING: Branches = {}
ALWAYS: Condition = ()
Parties = frozenset[str]
NOBODY: Parties = frozenset()
NO_GAINS = NOBODY, NOBODY
UNSTATED = {"-"}
ADDS, DROPS, PERMITS = Effect.ADDS, Effect.DROPS, Modality.PERMITS
MAKES_CONDITIONAL, MAKES_UNCONDITIONAL = Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL

KEPT: dict[int, tuple[Proposal, Positions]] = {}
"""The positions of each text, with the text itself, so that its identity stays its own."""


class Difference(NamedTuple):
    """One difference on one issue, with the contents of both sides."""

    key: Key
    effect: Effect
    aspect: str | None
    before: Any
    after: Any
    condition: Condition
    contents: tuple[Content | None, Content | None]


class Finding(NamedTuple):
    """A departure on all the issues where it is the same, explained."""

    code: str
    issues: list[Key]
    gains: list[str]
    loses: list[str]
    sentence: str


class Findings(NamedTuple):
    """All that the walk finds; of an agreement it keeps the sentence."""

    departures: list[Finding]
    agreements: list[str]


def walk(first: Proposal, second: Proposal) -> Findings:
    """Compare two proposals, and explain every finding."""
    was, now = positions(first), positions(second)
    alike: dict[Any, list[Difference]] = {}
    for found in differences(was, now):
        alike.setdefault((found.key[0], *found[1:6]), []).append(found)
    words = Words(first, second)
    return Findings([finding(group, words) for group in alike.values()], agreements(was, now, words))


def positions(proposal: Proposal) -> Positions:
    """Return what a text says by issue, worked out once."""
    known = KEPT.get(id(proposal))
    if known is None:
        known = KEPT[id(proposal)] = proposal, _read(proposal)
    return known[1]


def _read(proposal: Proposal) -> Positions:
    read: Positions = {}
    for term in proposal.terms:
        content, condition = _content(term, proposal), _condition(term)
        kind, keys = term.declaration.kind, term.declaration.keys
        for key in product((kind,), *(_parts(field, term, proposal) for field in keys)):
            branches = read.setdefault(key, {})
            branches[condition] = {**branches.get(condition, {}), **content}
    return read


def _condition(term: Term) -> Condition:
    given = tuple([(part.on, part.answer) for part in term.given])
    return (*given, term.held_by) if term.held_by else given


def _content(term: Term, proposal: Proposal) -> Content:
    content: Content = {}
    for field in term.declaration.stated_aspects(term.model_fields_set):
        value = field.read(term)
        if value in (None, ()) or value == field.marker.unsaid or field.name == "after":
            continue
        if isinstance(value, tuple):
            value = _members(value, proposal) if field.refers_to else tuple(sorted(value))
        content[field.name] = value
    return content


def _parts(field: Any, term: Term, proposal: Proposal) -> tuple[str, ...]:
    value = field.read(term)
    if value is None:
        return ("-",)
    if field.refers_to:
        return _members(value, proposal)
    return tuple(map(str, value)) if isinstance(value, tuple) else (str(value),)


def _members(ids: Iterable[str], proposal: Proposal) -> tuple[str, ...]:
    read = proposal.vocabulary.members
    return tuple(sorted({str(member) for id in ids for member in read(id, proposal.readings)}))


def differences(was: Positions, now: Positions) -> Iterator[Difference]:
    """Find what differs on each issue, branch by branch."""
    for key in sorted(was.keys() | now.keys()):
        first, second = was.get(key, NOTHING), now.get(key, NOTHING)
        if first and second and (ALWAYS in first) != (ALWAYS in second):
            yield _condition_changed(key, first, second)
        else:
            yield from _branches(key, first, second)


def _condition_changed(key: Key, first: Branches, second: Branches) -> Difference:
    effect = MAKES_CONDITIONAL if ALWAYS in first else MAKES_UNCONDITIONAL
    before, after = (tuple([(c, _items(held)) for c, held in side.items()]) for side in (first, second))
    return Difference(key, effect, None, before, after, ALWAYS, (None, None))


def _branches(key: Key, first: Branches, second: Branches) -> Iterator[Difference]:
    for condition in {**first, **second}:
        before, after = first.get(condition), second.get(condition)
        if before is None or after is None:
            yield _whole(key, condition, before, after)
        elif before != after:
            yield from _aspects(key, condition, before, after)


def _whole(key: Key, condition: Condition, before: Content | None, after: Content | None) -> Difference:
    effect = ADDS if before is None else DROPS
    return Difference(key, effect, None, _items(before), _items(after), condition, (before, after))


def _items(content: Content | None) -> tuple[Any, ...] | None:
    return None if content is None else tuple(sorted(content.items()))


def _aspects(key: Key, condition: Condition, before: Content, after: Content) -> Iterator[Difference]:
    declaration = declaration_of(key[0])
    for name in {**before, **after}:
        marker = declaration.by_name[name].marker
        was, now = before.get(name, marker.unsaid), after.get(name, marker.unsaid)
        if was != now:
            yield Difference(key, marker.effect(was, now), name, was, now, condition, (before, after))


def finding(group: list[Difference], words: Words) -> Finding:
    """Join differences that are alike into one departure, and explain it."""
    one = group[0]
    helped, harmed = gains(one)
    for other in group[1:]:
        more, less = gains(other)
        helped, harmed = helped | more, harmed | less
    gaining = sorted(helped - harmed) if helped else []
    losing = sorted(harmed - helped) if harmed else []
    kind, done = one.key[0], one.effect.done
    code = f"{kind}.{one.aspect}.{done}" if one.aspect else f"{kind}.{done}"
    return Finding(code, [found.key for found in group], gaining, losing, words.departure(group, gaining, losing))


def gains(found: Difference) -> tuple[Parties, Parties]:
    """Say who gains and who loses by a difference, as far as the declarations name them."""
    declaration = declaration_of(found.key[0])
    if found.aspect is None:
        return _gains_of_whole(found, declaration)
    marker = declaration.by_name[found.aspect].marker
    if holder := getattr(marker, "holder", None):
        before, after = found.contents
        return _parties((holder,), found.key, after), _parties((holder,), found.key, before)
    growth = marker.growth(found.effect, found.before, found.after) if marker.burdens or marker.benefits else 0
    if not growth:
        return NO_GAINS
    benefited = _parties((marker.benefits,), found.key, *found.contents)
    burdened = _parties((marker.burdens,), found.key, *found.contents)
    return (benefited, burdened) if growth > 0 else (burdened, benefited)


def _gains_of_whole(found: Difference, declaration: Any) -> tuple[Parties, Parties]:
    held = found.contents[0] or found.contents[1] or {}
    if held.get("modality") is PERMITS or _is_nothing(held, declaration):
        return NO_GAINS
    benefited = _parties(declaration.benefits, found.key, held)
    burdened = _parties(declaration.burdens, found.key, held)
    return (burdened, benefited) if found.effect is DROPS else (benefited, burdened)


def _is_nothing(held: Content, declaration: Any) -> bool:
    for name, value in held.items():
        marker = declaration.by_name[name].marker
        if (marker.burdens or marker.benefits) and not marker.ceiling and marker.is_nothing(value):
            return True
    return False


def _parties(names: Iterable[str | None], key: Key, *contents: Content | None) -> Parties:
    index = declaration_of(key[0]).key_index
    parties: list[str] = []
    for name in names:
        if name in index:
            parties.append(key[1 + index[name]])
            continue
        for content in contents:
            if content and name and isinstance(value := content.get(name), tuple):
                parties += value
    return frozenset(parties) - UNSTATED if parties else NOBODY


def agreements(was: Positions, now: Positions, words: Words) -> list[str]:
    """Tell what two texts say alike, one sentence for what is alike on several issues."""
    alike: dict[tuple[str, str | None, Any], list[Key]] = {}
    for key, branches in was.items():
        for condition, first in branches.items():
            if (second := now.get(key, {}).get(condition)) is not None:
                for aspect, value in _alike(key[0], first, second):
                    alike.setdefault((key[0], aspect, value), []).append(key)
    return [words.agreement(aspect, value, keys) for (_, aspect, value), keys in alike.items()]


def _alike(kind: str, first: Content, second: Content) -> Iterator[tuple[str | None, Any]]:
    if declaration_of(kind).says_something_bare:
        yield None, None
    yield from ((name, value) for name, value in first.items() if second.get(name) == value)
