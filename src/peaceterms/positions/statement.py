"""Statements: what a text says on an issue under one condition, and because of what."""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import Any, NamedTuple

from peaceterms.positions.issue import Issue
from peaceterms.terms import Basis, Term
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import Text
from peaceterms.terms.measured import Members
from peaceterms.values.notation import Notation

Content = dict[str, Any]
"""What is stated, by aspect; group terms are resolved, sets are in a fixed order."""


class AspectValue(NamedTuple):
    """One aspect with what is stated of it."""

    aspect: str
    value: Any


class StatedValue(NamedTuple):
    """A value, and whether it rests on an implied reading. A key that does has no value here: the issue holds it."""

    value: Any
    implied: bool = False


Facets = tuple[tuple[str, StatedValue], ...]
"""All that a statement says, in the order of the names: what two statements have in common if they are one."""

Stated = tuple[AspectValue, ...]
"""What a statement says, in the order of the names of the aspects."""


class Citation(NamedTuple):
    """Where a text says it."""

    term: str
    ref: str | None
    basis: Basis | None


class Rule(NamedTuple):
    """A rule that gave a value, where the text does not state it of this issue itself."""

    name: str
    of: Issue
    """The issue of which the text states it."""


STRAND = ("by", "refused", "modality", "after")
"""The aspects that qualify what is said: what is qualified alike on one issue is one strand."""

NO_RULES: Mapping[str, Rule] = {}


class Statement:
    """What a position holds under one condition; terms that add to each other are one statement."""

    __slots__ = (
        "_citations",
        "_declared",
        "_hash",
        "_notation",
        "ambiguous",
        "content",
        "implied",
        "items",
        "rules",
        "terms",
    )

    def __init__(
        self,
        content: Content,
        terms: tuple[Term, ...],
        implied: frozenset[str],
        ambiguous: bool,
        rules: Mapping[str, Rule] = NO_RULES,
    ) -> None:
        self.content = content
        self.items: Stated = tuple([AspectValue(name, content[name]) for name in sorted(content)])
        self.terms = terms
        self.implied = implied
        """Keys and aspects that rest on an implied reading."""
        self.ambiguous = ambiguous
        """Whether it rests on one of several readings of a group term."""
        self.rules = rules
        """The rule that gave a value, for aspects that the text does not state of this issue itself."""
        self._citations: tuple[Citation, ...] | None = None
        self._declared: Stated | None = None
        self._notation: str | None = None
        self._hash: int | None = None

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Statement) and self._as_value() == other._as_value())

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash((self.items, self.implied, self.ambiguous))
        return self._hash

    def _as_value(self) -> tuple[object, ...]:
        return self.items, self.terms, self.implied, self.ambiguous, dict(self.rules)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the text says it."""
        if self._citations is None:
            self._citations = _citations(self.terms)
        return self._citations

    @property
    def notation(self) -> str:
        """What is stated, in a string that puts statements into a fixed order; equal values are written alike."""
        if self._notation is None:
            self._notation = repr(tuple([AspectValue(name, _normal(value)) for name, value in self.items]))
        return self._notation

    @property
    def declared_items(self) -> Stated:
        """What is stated, in the order in which the kind declares its aspects."""
        if self._declared is None:
            order = self.terms[0].declaration.order
            self._declared = tuple(sorted(self.items, key=lambda item: order[item.aspect]))
        return self._declared

    def because(self, aspect: str) -> tuple[Citation | Rule, ...]:
        """Return what gave the value of an aspect: where the text states it, and the rule that carried it here."""
        top = aspect.partition(".")[0]
        stating = tuple(term for term in self.terms if getattr(term, top) not in (None, ()))
        rule = (self.rules[aspect],) if aspect in self.rules else ()
        return (*rule, *_citations(stating))

    @property
    def facets(self) -> Facets:
        """All that it says: each aspect with its value, and the keys that rest on an implied reading."""
        implied = self.implied
        if not implied:
            return tuple([(name, StatedValue(value)) for name, value in self.items])
        keys = [(name, StatedValue(None, True)) for name in implied if name not in self.content]
        stated = [(name, StatedValue(value, name in implied)) for name, value in self.items]
        return tuple(sorted([*keys, *stated], key=lambda facet: facet[0]))

    @property
    def has_implied_key(self) -> bool:
        """Whether what it is about rests on an implied reading."""
        return not self.implied.isdisjoint(self.terms[0].declaration.key_index)

    @property
    def strand(self) -> tuple[Any, ...]:
        """What qualifies it: who must act, how firmly, in which stage, and whether it is refused."""
        return tuple([self.content.get(name) for name in STRAND])

    def fits(self, other: Statement) -> bool:
        """Whether the two can be one: both are as firm and of one stage, and no aspect that has one value differs."""
        was, now = self.content, other.content
        if any(was.get(name) != now.get(name) for name in STRAND if name != "by"):
            return False
        fields = self.terms[0].declaration.by_name
        both = [name for name in now if name in was]
        return all(was[name] == now[name] or self._adds_up(other, fields[name]) for name in both)

    def _adds_up(self, other: Statement, field: Field) -> bool:
        """Whether two values of an aspect add to each other: what is read into a text stays apart from what it says."""
        name = field.name
        if (name in self.implied) != (name in other.implied):
            return False
        return _unite(field, self.content[name], other.content[name])

    def joined(self, other: Statement) -> Statement:
        """Return both as one: sets unite; an aspect is implied only where no text of the two states it."""
        declaration = self.terms[0].declaration
        keys = declaration.key_index
        implied = {name for name in self.implied if name in other.implied or name not in {*keys, *other.content}}
        implied |= {name for name in other.implied if name not in {*keys, *self.content}}
        both = {
            name: _united(declaration.by_name[name], self.content[name], value)
            for name, value in other.content.items()
            if name in self.content
        }
        return Statement(
            {**self.content, **other.content, **both},
            self.terms + other.terms,
            frozenset(implied),
            self.ambiguous or other.ambiguous,
            {**self.rules, **other.rules},
        )

    def completed_by(self, other: Statement, rule: Rule) -> Statement:
        """Return this one with what the other says, by that rule, of aspects that this one leaves open."""
        content = {**other.content, **self.content}
        implied = self.implied | {name for name in other.implied if name not in self.content}
        rules = {**self.rules, **{name: rule for name in other.content if name not in self.content}}
        return Statement(content, self.terms + other.terms, implied, self.ambiguous or other.ambiguous, rules)

    def without(self, aspects: Collection[str]) -> Statement:
        """Return this one without what it says of some aspects."""
        content = {name: value for name, value in self.content.items() if name not in aspects}
        return Statement(content, self.terms, self.implied - set(aspects), self.ambiguous, self.rules)

    def by_rule(self, rule: Rule) -> Statement:
        """Return this one as what the rule makes of it for another issue."""
        rules = dict.fromkeys(self.content, rule)
        return Statement(self.content, self.terms, self.implied, self.ambiguous, rules)


def unlike(one: Content, other: Content) -> tuple[int, int]:
    """Return in how many qualifiers, and in how many aspects, two contents differ."""
    qualified = sum(one.get(name) != other.get(name) for name in STRAND)
    return qualified, sum(one.get(name) != other.get(name) for name in {**one, **other})


def _normal(value: Any) -> Any:
    return value.normal if isinstance(value, Notation) else value


def _citations(terms: Iterable[Term]) -> tuple[Citation, ...]:
    found = {Citation(term.id, term.ref, term.basis) for term in terms}
    return tuple(found) if len(found) == 1 else tuple(sorted(found, key=str))


BETWEEN = " / "
"""What stands between own words of several terms on one issue: never what coders write within theirs."""


def _unite(field: Field, one: Any, other: Any) -> bool:
    """Whether two values of an aspect add to each other: sets do, and so do an encoder's own words on one thing."""
    if isinstance(field.marker, Members):
        return isinstance(one, tuple) and isinstance(other, tuple)
    return isinstance(field.marker, Text) and isinstance(one, str) and isinstance(other, str) and not field.is_shared


def _united(field: Field, one: Any, other: Any) -> Any:
    if one == other:
        return one
    if isinstance(field.marker, Members):
        return tuple(sorted({*one, *other}))
    return BETWEEN.join(sorted({*one.split(BETWEEN), *other.split(BETWEEN)}))


def merge(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Return strands, in a fixed order.

    What one place of a text says, qualified alike, is one; then what is qualified alike; then all that does not
    contradict each other.
    """
    several = list(statements)
    if len(several) == 1:
        return (several[0],)
    for alike in (_place_and_strand, _strand, _any):
        several = _together(several, alike)
    return tuple(several)


def _place_and_strand(statement: Statement) -> Hashable:
    return statement.strand, frozenset(term.ref for term in statement.terms)


def _strand(statement: Statement) -> Hashable:
    return statement.strand


def _any(_: Statement) -> Hashable:
    return None


def _together(statements: list[Statement], alike: Callable[[Statement], Hashable]) -> list[Statement]:
    """Return statements with those joined that are alike and fit."""
    if len(statements) == 1:
        return statements
    groups: dict[Hashable, list[Statement]] = {}
    for statement in sorted(statements, key=lambda s: (s.notation, s.citations)):
        groups.setdefault(alike(statement), []).append(statement)
    return [joined for group in groups.values() for joined in _joined(group)]


def _joined(statements: Iterable[Statement]) -> list[Statement]:
    """Return statements with each joined to the first of those before it that it fits."""
    found: list[Statement] = []
    for statement in statements:
        at = next((index for index, known in enumerate(found) if known.fits(statement)), None)
        if at is None:
            found.append(statement)
        else:
            found[at] = found[at].joined(statement)
    return found
