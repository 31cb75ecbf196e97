"""The clauses of a survey: what one text says on an issue under one condition, with its values on common scales.

They are taken from the stated positions of each text, so that all that it says on an issue stands together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Annotated, Any, NamedTuple

from typing_extensions import TypedDict

from peaceterms.analysis.alongside import is_weak
from peaceterms.analysis.scaled import Scaled, scaled
from peaceterms.columns import In
from peaceterms.display import Result
from peaceterms.positions.contingency import Condition, relative
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.plain import texts
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


class FieldOfClauseRow(TypedDict):
    """A field of a clause: what the clause is about, or what it says of one aspect."""

    conflict: str | None
    """The conflict of the text."""
    proposal: str
    """The id of the text."""
    proposal_date: str | None
    """The date of the text: a year, a month or a day, as `2022-03`."""
    kind: str
    """The kind of the clause."""
    issues: list[str]
    """The issues on which the text says it."""
    condition: list[str]
    """When the clause holds: answers to votes, events and choices; empty where it always does."""
    is_refused: bool
    """Whether the text refuses the thing."""
    is_as_read: bool
    """Whether what the clause is about rests on an implied reading, or on one of several readings of a group."""
    is_weak: bool
    """Whether the text is disputed or attributed to nobody, or whether this rests on unverified reports alone."""
    sort: str | None
    """`label`: whom or which place it is about; `category`: what clauses can be grouped by; `aspect`: what it says."""
    field: str | None
    """The name of the field; missing where the clause says no more than that the thing is there."""
    value: list[str]
    """What stands in the field, as a file has it."""
    is_implied: bool
    """Whether the value rests on an implied reading."""
    number: Annotated[float, In("unit")] | None
    """The value on a common scale: the middle of what it can mean; missing where there is none."""
    unit: str | None
    """The unit of the scale, `days`, or a currency."""
    base: str | None
    """What is counted or divided, or the event from which a time is counted."""
    bound: str | None
    """Whether it is the number itself, the most, the least, or about so much."""
    refs: list[str]
    """Where the text says it."""


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

    def to_records(self) -> list[FieldOfClauseRow]:
        """Return a row for each field: labels, categories, then aspects; one row for what states none of these."""
        row = self._row()
        labels: list[FieldOfClauseRow] = [
            {**row, "sort": "label", "field": name, "value": list(ids)} for name, ids in self.labels.items()
        ]
        categories: list[FieldOfClauseRow] = [
            {**row, "sort": "category", "field": name, "value": texts(value)} for name, value in self.categories.items()
        ]
        aspects = [_with_aspect(row, name, held) for name, held in self.values.items()]
        return [*labels, *categories, *aspects] or [row]

    def _row(self) -> FieldOfClauseRow:
        """Return what every row says of the clause."""
        proposal = self.proposal
        return {
            "conflict": proposal.conflict,
            "proposal": proposal.id,
            "proposal_date": proposal.date.text if proposal.date else None,
            "kind": self.kind,
            "issues": [str(issue) for issue in self.issues],
            "condition": texts(self.condition),
            "is_refused": self.is_refused,
            "is_as_read": self.is_as_read,
            "is_weak": self.is_weak,
            "sort": None,
            "field": None,
            "value": [],
            "is_implied": False,
            "number": None,
            "unit": None,
            "base": None,
            "bound": None,
            "refs": texts(self.citations),
        }

    def _in_short(self) -> str:
        return f"of {self.proposal.id} on {', '.join(map(str, self.issues))}"


def _with_aspect(row: FieldOfClauseRow, name: str, held: SurveyValue) -> FieldOfClauseRow:
    """Return a row with what a clause says of an aspect, and with its scale."""
    told: FieldOfClauseRow = {**row, "sort": "aspect", "field": name, "value": texts(held.value)}
    told["is_implied"], told["refs"] = held.implied, texts(held.citations)
    if on := held.scaled:
        told["number"], told["bound"] = on.number, on.bound.value
        told["unit"], told["base"] = on.scale
    return told


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
