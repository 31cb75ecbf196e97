"""The table that people make by hand: subjects, facets or issues down, texts across, a few words in each cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Literal

from typing_extensions import TypedDict

from peaceterms.analysis.alongside import Alongside, Concord, Row, citations_of, flat_position, is_weak, likeness_of
from peaceterms.comparison.comparison import Comparison, compare
from peaceterms.comparison.subjects import facets, favour_of
from peaceterms.differ.findings import Departure
from peaceterms.display import Result
from peaceterms.measure.verdict import Verdict
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import texts
from peaceterms.positions.position import Position
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.positions.statement import Citation
from peaceterms.proposal import Coverage, Manner, Proposal, Silence
from peaceterms.terms import kind_of
from peaceterms.vocabulary import Vocabulary

Rows = Literal["subject", "facet", "issue"]
ROWS: tuple[Rows, ...] = ("subject", "facet", "issue")
"""What stands in a row: a subject; one kind of term about one place with its parts, state or organisation; issues."""


class Mark(StrEnum):
    """What a cell is, before its words."""

    STATED = "stated"
    REFUSED = "refused"
    """All that the text says there is that it refuses or bars it."""
    CONDITIONAL = "conditional"
    """All that it says hangs on a vote, an event or a choice."""
    SILENT = "silent"
    NOT_REPORTED = "not reported"
    """It is not among the points that are reported of the text."""
    NOT_KNOWN = "not known"
    """Only single points of the text are known, or its encoder says that this is not."""


class Against(StrEnum):
    """What became of it, against the first text."""

    FIRST = "the first text"
    SAME = "the same"
    DIFFERENT = "different"
    ADDED = "only here"
    GONE = "only in the first text"
    NEITHER = "in neither"
    APART = "not held against it"
    """The texts are about different conflicts, or it is outside the scope of one that is a part of the other."""


class CellRow(TypedDict):
    """A cell of the table: what one text says in one row."""

    row: int
    """The number of the row, from 1."""
    subject: str
    """The subject that the row belongs to."""
    issues: list[str]
    """The issues of the row."""
    concord: str
    """How far the texts that address it say the same."""
    alike: int | None
    """The number of the group of texts that say the same as this one, the largest is 1; missing where it is silent."""
    proposal: str
    """The id of the text."""
    mark: str
    """What the cell is: `stated`, `refused`, `conditional`, `silent`, `not reported`, `not known`."""
    says: list[str]
    """What the text says, issue by issue; empty where it is silent."""
    refs: list[str]
    """Where the text says it."""
    weak: bool
    """Whether the text is disputed or attributed to nobody, or whether this rests on unverified reports alone."""
    against_first: str
    """What became of it against the first text."""
    gains: list[str]
    """Ids of those who gain by it against the first text."""
    loses: list[str]
    """Ids of those who lose by it against the first text."""


@dataclass(frozen=True)
class Said:
    """What a text says on issues on which it says the same."""

    issues: tuple[Issue, ...]
    position: Position
    """Its position on the first of them."""


@dataclass(frozen=True)
class Cell:
    """What one text says in a row."""

    said: tuple[Said, ...]
    mark: Mark
    silences: tuple[Silence, ...]
    """In what manner it is silent, where its encoder has said so."""
    is_weak: bool
    """Whether the text is disputed or attributed to nobody, or whether this rests on unverified reports alone."""
    against: Against
    gains: tuple[str, ...] = ()
    """Who gains by it against the first text, as far as the texts name them."""
    loses: tuple[str, ...] = ()

    @property
    def citations(self) -> tuple[Citation, ...]:
        """Where the text says it."""
        return tuple(dict.fromkeys(c for said in self.said for c in citations_of(said.position)))


@dataclass(frozen=True)
class TableRow:
    """One row."""

    subject: str
    issues: tuple[Issue, ...]
    cells: tuple[Cell, ...]
    """One for each text."""
    concord: Concord
    """How far those that address it say the same."""
    alike: tuple[tuple[int, ...], ...]
    """The numbers of the texts, from 0, that address it: those together that say the same, the largest group first."""


@dataclass(frozen=True, repr=False)
class Table(Result):
    """Subjects, facets or issues by texts. It is worked out when it is first asked for."""

    proposals: tuple[Proposal, ...]
    by: Rows = "subject"
    settings: Settings = field(default=DEFAULT, repr=False)

    @cached_property
    def alongside(self) -> Alongside:
        """The texts, set beside each other on the same places."""
        return Alongside(self.proposals)

    @property
    def names(self) -> tuple[str, ...]:
        """How the texts are called."""
        return self.alongside.names

    @property
    def vocabulary(self) -> Vocabulary:
        """The names that all of them need."""
        return self.alongside.vocabulary

    @cached_property
    def comparisons(self) -> tuple[Comparison, ...]:
        """Each text but the first, compared with the first."""
        return tuple(compare(self.proposals[0], other, settings=self.settings) for other in self.proposals[1:])

    @cached_property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows, in the order of their subjects; within one, kinds that lead first, then what texts say differently.

        Facets that are alike in every text stand together, as issues do.
        """
        cut = self.settings.cut
        alike = sorted(self.alongside.rows, key=lambda row: (cut.place(cut.of(row.issues[0])), *_weight(row)))
        if self.by == "issue":
            return tuple(self._row([row]) for row in alike)
        about: dict[tuple[str, ...], list[tuple[int, Row]]] = {}
        for source, row in enumerate(alike):
            for number, issue in enumerate(row.issues):
                single = Row((issue,), tuple(held.on(number) for held in row.cells))
                about.setdefault(self._about(issue), []).append((source, single))
        groups: dict[object, list[Row]] = {}
        for (subject, *kind), held in about.items():
            same = subject, *kind[:1], frozenset(source for source, _ in held)
            groups.setdefault(same, []).extend(row for _, row in held)
        return tuple(map(self._row, groups.values()))

    def _row(self, rows: Sequence[Row]) -> TableRow:
        issues = tuple(issue for row in rows for issue in row.issues)
        subject = self.settings.cut.of(issues[0])
        cells = tuple(self._cell(number, rows, issues) for number in range(len(self.proposals)))
        return TableRow(subject, issues, cells, _concord(rows, cells), _alike(rows, cells))

    def _cell(self, number: int, rows: Sequence[Row], issues: Sequence[Issue]) -> Cell:
        proposal, held = self.proposals[number], [row.cells[number] for row in rows]
        said = _together([(row.issues, cell.held[0]) for row, cell in zip(rows, held, strict=True) if cell.held])
        silences = () if said else tuple(dict.fromkeys(s for cell in held for s in cell.silences))
        against, gains, loses = self._against_first(number, rows)
        weak = bool(said) and is_weak(proposal, [c for one in said for c in citations_of(one.position)])
        return Cell(said, _mark(said, silences, proposal), silences, weak, against, gains, loses)

    def _against_first(self, number: int, rows: Sequence[Row]) -> tuple[Against, tuple[str, ...], tuple[str, ...]]:
        """Return what became of a row against the first text, and who gains and loses by it."""
        if number == 0:
            return Against.FIRST, (), ()
        speaks = [any(row.cells[n].held for row in rows) for n in (0, number)]
        if not any(speaks):
            return Against.NEITHER, (), ()
        if self._is_apart(number, rows):
            return Against.APART, (), ()
        is_same = all(row.cells[0].likeness == row.cells[number].likeness for row in rows)
        if is_same:
            return Against.SAME, (), ()
        favour = favour_of(self._departures(number, rows))
        gains = tuple(party for party, net in favour.items() if net > 0)
        loses = tuple(party for party, net in favour.items() if net < 0)
        if not all(speaks):
            return (Against.GONE if speaks[0] else Against.ADDED), gains, loses
        return Against.DIFFERENT, gains, loses

    def _is_apart(self, number: int, rows: Sequence[Row]) -> bool:
        """Whether what a row is about is not held against the first text."""
        comparison = self.comparisons[number - 1]
        issues = {issue for row in rows for issue in row.issues}
        return comparison.context.is_across_conflicts or issues <= comparison.findings.outside

    def _departures(self, number: int, rows: Sequence[Row]) -> list[Departure]:
        """Return the departures of a text from the first on what a row is about.

        Issues can be cut more finely here than between two texts; then those on the region as a whole count.
        """
        known = [d for d in self.comparisons[number - 1].departures if not d.unknown]
        issues = {issue for row in rows for issue in row.issues}
        if self.by == "issue" and (own := [d for d in known if not issues.isdisjoint(d.issues)]):
            return own
        groups = {self._about(issue) for issue in issues}
        return [d for d in known if any(self._about(issue) in groups for issue in d.issues)]

    def _about(self, issue: Issue) -> tuple[str, ...]:
        """Return what an issue is about, as a row by subjects has it, or else as one by facets."""
        subject = self.settings.cut.of(issue)
        if self.by == "subject":
            return (subject,)
        facet = facets([issue], self.vocabulary)[0]
        return subject, facet.kind, facet.about

    def gaps(self, number: int) -> tuple[Issue, ...]:
        """Return the issues on which a text, by its number from 0, is silent and at least two others are not.

        Of two texts, those which the other addresses.
        """
        return self.alongside.gaps(number)

    def verdict(self, row: TableRow, number: int) -> Verdict:
        """Return what the first text and another, by its number from 1, come to on a row, in one word."""
        return self.comparisons[number - 1].verdict_on(row.issues)

    def to_records(self) -> list[CellRow]:
        """Return a row for each cell: one for each row and text."""
        return [
            {
                "row": number,
                "subject": row.subject,
                "issues": [str(issue) for issue in row.issues],
                "concord": row.concord.value,
                "alike": next((n for n, group in enumerate(row.alike, 1) if text in group), None),
                "proposal": proposal.id,
                "mark": cell.mark.value,
                "says": [f"{said.issues[0]}: {flat_position(said.position)}" for said in cell.said],
                "refs": texts(cell.citations),
                "weak": cell.is_weak,
                "against_first": cell.against.value,
                "gains": list(cell.gains),
                "loses": list(cell.loses),
            }
            for number, row in enumerate(self.rows, 1)
            for text, (proposal, cell) in enumerate(zip(self.proposals, row.cells, strict=True))
        ]

    def _in_short(self) -> str:
        return f"of {', '.join(proposal.id for proposal in self.proposals)}, by {self.by}"


def _weight(row: Row) -> tuple[bool, bool, str, int, tuple[Issue, ...]]:
    """Return what stands first in a subject: kinds that lead it, then what texts say differently."""
    declaration = kind_of(row.kind).declaration
    return not declaration.leads, row.concord is Concord.SAME, row.kind, -len(row.speaking), row.issues


def _together(said: Iterable[tuple[tuple[Issue, ...], Position]]) -> tuple[Said, ...]:
    """Return what a text says on issues of one kind alike as one."""
    alike: dict[object, list[tuple[tuple[Issue, ...], Position]]] = {}
    for issues, position in said:
        alike.setdefault((issues[0].kind, likeness_of(position, position.issue)), []).append((issues, position))
    return tuple(Said(tuple(issue for issues, _ in group for issue in issues), group[0][1]) for group in alike.values())


def _mark(said: Sequence[Said], silences: Sequence[Silence], proposal: Proposal) -> Mark:
    if not said:
        return _silent(silences, proposal)
    if all(_is_refused(one.position) for one in said):
        return Mark.REFUSED
    return Mark.CONDITIONAL if all(() not in one.position.branches for one in said) else Mark.STATED


def _silent(silences: Sequence[Silence], proposal: Proposal) -> Mark:
    manners = {silence.manner for silence in silences}
    if Manner.NOT_KNOWN in manners or (not manners and proposal.coverage is Coverage.SINGLE_POINTS):
        return Mark.NOT_KNOWN
    if Manner.NOT_REPORTED in manners or (not manners and proposal.coverage in (Coverage.ALL_POINTS, Coverage.POINTS)):
        return Mark.NOT_REPORTED
    return Mark.SILENT


def _is_refused(position: Position) -> bool:
    declaration = kind_of(position.issue.kind).declaration
    contents = [s.content for statements in position.branches.values() for s in statements]
    return bool(contents) and all(declaration.negates(content) for content in contents)


def _alike(rows: Sequence[Row], cells: Sequence[Cell]) -> tuple[tuple[int, ...], ...]:
    groups: dict[object, list[int]] = {}
    for number, cell in enumerate(cells):
        if cell.said:
            groups.setdefault(tuple(row.cells[number].likeness for row in rows), []).append(number)
    return tuple(sorted(map(tuple, groups.values()), key=lambda group: (-len(group), group)))


def _concord(rows: Sequence[Row], cells: Sequence[Cell]) -> Concord:
    """Return how far the texts say the same on all rows that stand together."""
    if len(rows) == 1:
        return rows[0].concord
    if sum(bool(cell.said) for cell in cells) < 2:
        return Concord.SINGLE
    found = {row.concord for row in rows if row.concord is not Concord.SINGLE}
    if found == {Concord.SAME} and all(len(row.speaking) > 1 for row in rows):
        return Concord.SAME
    return Concord.PARTLY if found & {Concord.SAME, Concord.PARTLY} else Concord.DIFFERENT
