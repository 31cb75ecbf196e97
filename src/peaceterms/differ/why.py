"""Why a finding is told: the terms and places that it rests on, their sources, what was declared, and which rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from peaceterms.differ.context import Context
from peaceterms.differ.touched import Touch
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import Citation, Rule
from peaceterms.proposal import Proposal, Source
from peaceterms.terms import Basis, Term, kind_of
from peaceterms.terms.markers import Nominal


class Told(Protocol):
    """What is read of a finding."""

    @property
    def code(self) -> str:
        """Its stable code."""

    @property
    def kind(self) -> str:
        """The kind of term that it is about."""

    @property
    def aspect(self) -> str | None:
        """The aspect, or `None` for the term as a whole."""

    @property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that it is about."""

    @property
    def first(self) -> tuple[Citation, ...]:
        """Where the first text says it."""

    @property
    def second(self) -> tuple[Citation, ...]:
        """Where the second text says it."""

    @property
    def context(self) -> Context:
        """The two texts."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One term that a finding rests on, with the place in the text and the sources."""

    text: str
    """The id of the text."""
    term: Term
    ref: str | None
    """The place in the text."""
    basis: Basis | None
    sources: tuple[Source, ...]
    """The sources of the term; where it names none, those of the text."""
    implied: bool
    """Whether what it is cited for rests on an implied reading."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What the kind declares of what differs, as the code says it."""

    kind: str
    aspect: str | None
    """The aspect; `None`: the term as a whole."""
    marker: str | None
    """How values of the aspect are told apart."""
    burdens: tuple[str, ...]
    """The fields that hold who loses as the value grows, or by the term as a whole."""
    benefits: tuple[str, ...]
    """The fields that hold who gains."""


@dataclass(frozen=True, slots=True)
class Why:
    """All that a finding rests on."""

    code: str
    first: tuple[Evidence, ...]
    second: tuple[Evidence, ...]
    declared: Declared
    touched: tuple[Touch, ...]
    """Whom it touches, in what way, and by which field and declaration."""
    rules: tuple[Rule, ...]
    """Rules that carried a value to the issue, such as from a region to its part."""


def explain_why(finding: Told) -> Why:
    """Return all that a finding rests on."""
    context = finding.context
    return Why(
        finding.code,
        tuple(_evidence(finding, finding.first, context.first)),
        tuple(_evidence(finding, finding.second, context.second)),
        _declared(finding.kind, finding.aspect),
        tuple(getattr(finding, "touched", ())),
        tuple(_rules(finding, context)),
    )


def _evidence(finding: Told, citations: Iterable[Citation], text: Proposal) -> Iterator[Evidence]:
    terms = {term.id: term for term in text.terms}
    sources = {source.id: source for source in text.sources}
    for citation in citations:
        term = terms[citation.term]
        named = tuple(sources[id] for id in term.sources) or text.sources
        implied = finding.aspect is not None and finding.aspect.partition(".")[0] in term.implied
        yield Evidence(text.id, term, citation.ref, citation.basis, named, implied)


def _declared(kind: str, aspect: str | None) -> Declared:
    declaration = kind_of(kind).declaration
    if aspect is None or aspect == "given":
        return Declared(kind, aspect, None, declaration.burdens, declaration.benefits)
    marker = declaration.by_name[aspect].marker
    burdens, benefits = ((name,) if name else () for name in (marker.burdens, marker.benefits))
    holder = (marker.holder,) if isinstance(marker, Nominal) and marker.holder else ()
    return Declared(kind, aspect, type(marker).__name__, burdens, (*benefits, *holder))


def _rules(finding: Told, context: Context) -> Iterator[Rule]:
    statements = (
        statement
        for positions in context.positions
        for issue in finding.issues
        if issue in positions.by_issue
        for held in positions.by_issue[issue].branches.values()
        for statement in held
    )
    rules = (
        rule
        for statement in statements
        for aspect, rule in statement.rules.items()
        if finding.aspect in (None, "given", aspect)
    )
    return iter(dict.fromkeys(rules))
