"""Several texts alongside each other, on the same places: what each says on each issue, and where it is silent."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, reduce
from itertools import combinations, product

from peaceterms.differ.contrary import are_contrary
from peaceterms.positions.contingency import AnyContingency, Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.passes.aligned import aligned
from peaceterms.positions.plain import flat
from peaceterms.positions.position import Branch, Position, Positions
from peaceterms.positions.settings import DEFAULT
from peaceterms.positions.silences import silences_on
from peaceterms.positions.statement import AspectValue, Citation
from peaceterms.proposal import Proposal, Silence
from peaceterms.terms import Basis, kind_of
from peaceterms.vocabulary import Vocabulary, bundled_vocabulary
from peaceterms.vocabulary.wholes import containment


class Concord(StrEnum):
    """How far the texts that address an issue say the same of it."""

    SAME = "the same"
    PARTLY = "alike in part"
    DIFFERENT = "different"
    SINGLE = "in one text only"


@dataclass(frozen=True, slots=True)
class Held:
    """What one text says on the issues of a row."""

    held: tuple[Position, ...]
    """Its position on each issue of the row; none where it is silent."""
    silences: tuple[Silence, ...]
    """In what manner it is silent, where the encoder has said so."""
    likeness: Hashable
    """Equal in two cells that say the same."""

    def on(self, number: int) -> Held:
        """Return the same for one issue of the row, by its number from 0."""
        return Held(self.held[number : number + 1], self.silences, self.likeness)


@dataclass(frozen=True)
class Row:
    """Issues on which every text says for each the same as for the others, or is silent in the same manner."""

    issues: tuple[Issue, ...]
    cells: tuple[Held, ...]
    """One for each proposal."""

    @property
    def kind(self) -> str:
        """The kind of the issues."""
        return self.issues[0].kind

    @cached_property
    def speaking(self) -> tuple[int, ...]:
        """The numbers of the proposals that address it, from 0."""
        return tuple(number for number, cell in enumerate(self.cells) if cell.held)

    @cached_property
    def alike(self) -> tuple[tuple[int, ...], ...]:
        """The proposals that address it, those together that say the same; the largest group first."""
        groups: dict[Hashable, list[int]] = {}
        for number in self.speaking:
            groups.setdefault(self.cells[number].likeness, []).append(number)
        return tuple(sorted(map(tuple, groups.values()), key=lambda group: (-len(group), group)))

    @property
    def agreed(self) -> tuple[AspectValue, ...]:
        """What every text that addresses it says alike, whatever the condition; nothing where only one does.

        Where two of them say the contrary nothing is agreed.
        """
        if self._is_contrary:
            return ()
        said = [
            set(statement.items)
            for number in self.speaking
            for position in self.cells[number].held[:1]
            for statements in position.branches.values()
            for statement in statements
        ]
        return tuple(sorted(set.intersection(*said), key=str)) if len(self.speaking) > 1 else ()

    @property
    def concord(self) -> Concord:
        """How far those who address it say the same."""
        if len(self.speaking) < 2:
            return Concord.SINGLE
        if len(self.alike) == 1:
            return Concord.SAME
        if self._is_contrary:
            return Concord.DIFFERENT
        return Concord.PARTLY if self.agreed or self._all_have_it else Concord.DIFFERENT

    @cached_property
    def _is_contrary(self) -> bool:
        """Whether two texts say the contrary of each other under one condition."""
        declaration = kind_of(self.kind).declaration
        held = [self.cells[number].held[0].branches for number in self.speaking]
        return any(
            are_contrary(declaration, before.content, after.content)
            for one, other in combinations(held, 2)
            for condition, statements in one.items()
            for before, after in product(statements, other.get(condition, ()))
        )

    @property
    def _all_have_it(self) -> bool:
        """Whether to have such a term says something by itself, and all have it under one condition."""
        if not kind_of(self.kind).declaration.says_something_bare:
            return False
        held = (self.cells[number].held[0] for number in self.speaking)
        conditions = [{relative(condition, position.issue) for condition in position.branches} for position in held]
        return bool(set.intersection(*conditions))


def _dated(proposal: Proposal) -> str:
    return f"{proposal.name} ({proposal.date})" if proposal.date else proposal.name


@dataclass(frozen=True)
class Alongside:
    """Several texts, set beside each other. It is worked out when it is first asked for."""

    proposals: tuple[Proposal, ...]

    @cached_property
    def names(self) -> tuple[str, ...]:
        """How the proposals are called: by short titles, where two have the same with their dates, else by ids."""
        named = [proposal.name for proposal in self.proposals]
        for told in (_dated, lambda proposal: proposal.id):
            named = [
                name if named.count(name) == 1 else told(proposal)
                for name, proposal in zip(named, self.proposals, strict=True)
            ]
        return tuple(name if named.count(name) == 1 else f"{name} ({number})" for number, name in enumerate(named, 1))

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The names that all of them need."""
        return reduce(Vocabulary.merged, (proposal.vocabulary for proposal in self.proposals), bundled_vocabulary())

    @cached_property
    def positions(self) -> tuple[Positions, ...]:
        """The positions of each proposal, on the same places."""
        known = containment(self.vocabulary)
        return aligned(self.proposals, self.vocabulary, DEFAULT, known)

    @cached_property
    def questions(self) -> dict[AnyContingency, str]:
        """The questions of all contingencies that are no votes."""
        return {contingency: question for held in self.positions for contingency, question in held.questions.items()}

    @cached_property
    def rows(self) -> tuple[Row, ...]:
        """All issues that any of them addresses, by kind; issues that are alike in every text stand together."""
        alike: dict[tuple[str, tuple[Hashable, ...], Hashable], list[Issue]] = {}
        for issue in sorted({issue for held in self.positions for issue in held.by_issue}):
            likeness = tuple(likeness_of(held.by_issue.get(issue), issue) for held in self.positions)
            manners = tuple(tuple(dict.fromkeys(s.manner for s in found)) for found in self._silences((issue,)))
            alike.setdefault((issue.kind, likeness, manners), []).append(issue)
        return tuple(Row(tuple(issues), tuple(self._cells(issues, like))) for (_, like, _), issues in alike.items())

    def _silences(self, issues: Sequence[Issue]) -> Iterator[tuple[Silence, ...]]:
        """The silences of each proposal on issues; none where it addresses them."""
        for proposal, held in zip(self.proposals, self.positions, strict=True):
            yield () if issues[0] in held.by_issue else silences_on(issues, proposal)

    def _cells(self, issues: Sequence[Issue], likeness: Iterable[Hashable]) -> Iterator[Held]:
        for found, silences, like in zip(self.positions, self._silences(issues), likeness, strict=True):
            held = tuple(found.by_issue[issue] for issue in issues if issue in found.by_issue)
            yield Held(held, silences, like)

    def gaps(self, proposal: int) -> tuple[Issue, ...]:
        """The issues on which a proposal, by its number from 0, is silent and at least two others are not.

        Of two proposals, those which the other addresses.
        """
        least = min(2, len(self.proposals) - 1)
        return tuple(
            issue
            for row in self.rows
            for issue in row.issues
            if not row.cells[proposal].held and len(row.speaking) >= least
        )


def likeness_of(position: Position | None, issue: Issue) -> tuple[Branch, ...] | None:
    """What a position says, with its own place left open in its conditions; `None` where there is none."""
    if position is None:
        return None
    branches = (Branch(_open(condition, issue), said) for condition, said in position.canonical)
    return tuple(sorted(branches, key=repr))


def _open(condition: Condition, issue: Issue) -> Condition:
    """A condition with the issue's own place left open, its parts again in order."""
    return tuple(sorted(relative(condition, issue)))


def flat_position(position: Position) -> str:
    """Each branch in one string: `referendum/luhansk/status=for Russia: control=RU; sovereignty=RU`.

    A term of which nothing more is stated than that it holds says `always`.
    """
    branches = (
        ": ".join(filter(None, (flat(condition) or "always", " | ".join(filter(None, map(flat, said))))))
        for condition, said in position.canonical
    )
    return " / ".join(branches)


def citations_of(position: Position) -> tuple[Citation, ...]:
    """Return where a text says what a position holds."""
    citations = (c for statements in position.branches.values() for s in statements for c in s.citations)
    return tuple(dict.fromkeys(citations))


def is_weak(proposal: Proposal, citations: Collection[Citation]) -> bool:
    """Return whether a text is disputed or attributed to nobody, or what it says rests on unverified reports alone."""
    if proposal.standing.disputes or proposal.standing.state == "unattributed":
        return True
    return bool(citations) and all(citation.basis is Basis.UNVERIFIED for citation in citations)
