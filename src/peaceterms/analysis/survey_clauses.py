"""The clauses of a survey: what one text says on an issue under one condition, with its values on common scales.

They are taken from the stated positions of each text, so that all that it says on an issue stands together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Any, NamedTuple

from peaceterms.analysis.alongside import is_weak
from peaceterms.analysis.scaled import Scaled, scaled
from peaceterms.display import Result
from peaceterms.display import Row as FlatRow
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.plain import flat
from peaceterms.positions.position import Position
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import Citation, Statement
from peaceterms.positions.subjects import subject_of
from peaceterms.proposal import Proposal
from peaceterms.terms import kind_of, kinds
from peaceterms.terms.declaration import Declaration


class SurveyValue(NamedTuple):
    """What a clause says of one aspect."""

    value: Any
    implied: bool
    """Whether it rests on an implied reading."""
    citations: tuple[Citation, ...]
    scaled: Scaled | None
    """The same on the common scale; `None` where there is none."""


@dataclass(frozen=True, repr=False)
class SurveyClause(Result):
    """All that one text says on an issue under one condition, or on several issues of which it says the same."""

    proposal: Proposal
    number: int
    """Which of the texts it is, from 0."""
    issues: tuple[Issue, ...]
    condition: Condition
    """When it holds; a vote in the place of the issue is the vote there."""
    statement: Statement
    citations: tuple[Citation, ...]

    @property
    def kind(self) -> str:
        """The kind of its issues."""
        return self.issues[0].kind

    @property
    def _declaration(self) -> Declaration:
        return kind_of(self.kind).declaration

    @property
    def labels(self) -> dict[str, tuple[str, ...]]:
        """The ids of the places and parties that it is about, by key field: they name a clause and group nothing."""
        keys = self._declaration.keys
        named = {key.name: [issue.key[n] for issue in self.issues] for n, key in enumerate(keys) if key.refers_to}
        return {name: tuple(id for id in dict.fromkeys(ids) if id != NOT_STATED) for name, ids in named.items()}

    @property
    def categories(self) -> dict[str, str | None]:
        """What it is about besides, by key field, as a file has it: what clauses can be grouped by."""
        return _categories(self.issues[0])

    @property
    def is_refused(self) -> bool:
        """Whether the text refuses the thing."""
        return self._declaration.negates(self.statement.content)

    def refuses_by(self, aspect: str) -> bool:
        """Return whether it is the value of that aspect that refuses the thing: `barred`."""
        return (aspect, self.statement.content.get(aspect)) == self._declaration.negation

    @property
    def is_as_read(self) -> bool:
        """Whether what it is about rests on an implied reading, or on one of several readings of a group."""
        return self.statement.ambiguous or self.statement.has_implied_key

    @property
    def is_weak(self) -> bool:
        """Whether its text is disputed or attributed to nobody, or whether it rests on unverified reports alone."""
        return is_weak(self.proposal, self.citations)

    @cached_property
    def values(self) -> dict[str, SurveyValue]:
        """What it says, by aspect, in the order in which the kind declares them.

        Who must act, and for whom, is left out where an aspect of the kind says it already.
        """
        content, told = self.statement.content, {}
        counted = "; ".join(filter(None, self.categories.values())) or None
        for aspect, value in self.statement.declared_items:
            if aspect != "refused" and not _is_doubled(aspect, content, self._declaration):
                on_scale = scaled(value, counted, self.proposal.date, all_year=not self._is_seasonal)
                told[aspect] = SurveyValue(value, aspect in self.statement.implied, self._because(aspect), on_scale)
        return told

    @property
    def _is_seasonal(self) -> bool:
        """Whether it holds for a season: one that its kind keys by, or that it states."""
        season = self.categories.get("season") or self.statement.content.get("season")
        return season not in (None, "all-year")

    def _because(self, aspect: str) -> tuple[Citation, ...]:
        return tuple(one for one in self.statement.because(aspect) if isinstance(one, Citation))

    def to_records(self) -> list[FlatRow]:
        """Return one flat row: whose clause it is, its labels and categories, and each aspect with its scale."""
        proposal = self.proposal
        row: FlatRow = {
            "conflict": proposal.conflict,
            "proposal": proposal.id,
            "proposal_date": proposal.date.text if proposal.date else None,
            "clause_kind": self.kind,
            "issues": "; ".join(map(str, self.issues)),
            "condition": flat(self.condition),
            "is_refused": self.is_refused,
            "is_as_read": self.is_as_read,
            "is_weak": self.is_weak,
            "refs": flat(self.citations),
            "implied": "; ".join(sorted(self.statement.implied)) or None,
        }
        row |= {name: "; ".join(ids) or None for name, ids in self.labels.items()}
        return [row | self.categories | dict(self._cells())]

    def _cells(self) -> Iterator[tuple[str, str | float | bool | None]]:
        for aspect, held in self.values.items():
            yield aspect, held.value if isinstance(held.value, bool) else flat(held.value)
            if on := held.scaled:
                cells = ("number", on.number), ("unit", on.scale.unit), ("of", on.scale.of), ("bound", on.bound.value)
                yield from ((f"{aspect}:{name}", value) for name, value in cells)

    def _in_short(self) -> str:
        return f"of {self.proposal.id} on {', '.join(map(str, self.issues))}"


def clauses_of(of: str, proposal: Proposal, number: int) -> Iterator[SurveyClause]:
    """Yield the clauses of a text on a kind or else a subject; of several issues on which it says the same, one."""
    alike: dict[Any, list[tuple[Issue, Statement]]] = {}
    for issue, position in positions_of(proposal).by_issue.items():
        if of == (issue.kind if of in kinds() else subject_of(issue)):
            for condition, statement in _said(position):
                same = issue.kind, tuple(_categories(issue).items()), condition, statement
                alike.setdefault(_likeness(*same), []).append((issue, statement))
    for (_, _, condition, *_), held in alike.items():
        citations = tuple(dict.fromkeys(citation for _, statement in held for citation in statement.citations))
        yield SurveyClause(proposal, number, tuple(i for i, _ in held), condition, held[0][1], citations)


def _likeness(kind: str, categories: Sequence[Any], condition: Condition, statement: Statement) -> tuple[Any, ...]:
    return kind, categories, condition, statement.items, statement.implied, statement.ambiguous


def _said(position: Position) -> Iterator[tuple[Condition, Statement]]:
    for condition, statements in position.branches.items():
        for statement in _joined(statements):
            yield relative(condition, position.issue), statement


def _joined(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return statements as one where they all fit but for what comes first, which only one of them says."""
    freed = [statement.without(("after",)) for statement in statements]
    if not all(one.fits(other) for one, other in combinations(freed, 2)):
        return statements
    first, *others = sorted(statements, key=lambda one: "after" in one.content)
    if sum("after" in one.content for one in statements) > 1:
        return statements
    for other in others:
        first = first.joined(other)
    return (first,)


def _categories(issue: Issue) -> dict[str, str | None]:
    keys = zip(kind_of(issue.kind).declaration.keys, issue.key, strict=True)
    return {key.name: None if part == NOT_STATED else part for key, part in keys if not key.refers_to}


def _is_doubled(aspect: str, content: Mapping[str, Any], declaration: Declaration) -> bool:
    """Whether another aspect names whoever must act, or gains by it."""
    return any(content.get(name) == content[aspect] for name in declaration.roles_of.get(aspect, ()) if name != aspect)


def place_of(clause: SurveyClause) -> tuple[Any, ...]:
    """Return where a clause stands: by kind, by conflict, then by the date of its text."""
    proposal = clause.proposal
    date = proposal.date.middle if proposal.date else float("inf")
    return clause.kind, proposal.conflict or "~", date, clause.number, clause.issues, str(clause.condition)
