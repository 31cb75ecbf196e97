"""What many texts say on one kind of term, or on one subject: a row a clause, a column an aspect, whatever the places.

Clauses are taken from the stated positions of each text, so that all that it says on an issue stands together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any

from typing_extensions import TypedDict

from peaceterms.analysis.alongside import Alongside
from peaceterms.analysis.scaled import Spread, spreads
from peaceterms.analysis.survey_clauses import FieldOfClauseRow, SurveyClause, SurveyValue, clauses_of, place_of
from peaceterms.columns import In
from peaceterms.display import Result, Results
from peaceterms.errors import NotFound
from peaceterms.positions.contingency import AnyContingency
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import flat
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import STRAND
from peaceterms.proposal import Coverage, Proposal
from peaceterms.terms import kind_of, kinds
from peaceterms.terms.base import LINKS
from peaceterms.terms.declaration import Field
from peaceterms.terms.markers import Text
from peaceterms.terms.subjects import ORDER
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.names import EXACT, NEAR, distance


class AspectRow(TypedDict):
    """What clauses of one kind say of one aspect: how far numbers on one scale lie apart, or who has one choice."""

    kind: str
    """The kind of term."""
    aspect: str
    """The aspect."""
    texts: Annotated[int, In("texts")]
    """How many texts state it."""
    of: Annotated[int, In("texts")]
    """How many texts have a clause that could state it."""
    as_read: Annotated[int, In("texts")]
    """How many of those that state it do so by an implied reading alone."""
    unit: str | None
    """The unit of the scale, `days`, or a currency; missing in the row of a choice."""
    base: str | None
    """What is counted or divided, or the event from which a time is counted."""
    values: Annotated[int, In("values")] | None
    """How many values there are on the scale."""
    smallest: Annotated[float, In("unit")] | None
    """The smallest of them."""
    middle: Annotated[float, In("unit")] | None
    """Their median."""
    largest: Annotated[float, In("unit")] | None
    """The largest."""
    choice: str | None
    """A choice, a party or a place; missing in the row of a scale."""
    choosing: Annotated[int, In("texts")] | None
    """How many texts have it."""


class SurveyRow(FieldOfClauseRow):
    """A field of a clause of a survey."""

    clause: int
    """The number of the clause in the survey, from 1; a clause has a row for each of its fields."""


@dataclass(frozen=True, repr=False)
class SurveyAspect(Result):
    """What the clauses of one kind say of one aspect, taken together.

    Of clauses that refuse a thing only the value counts by which they do so: who would have guaranteed a guarantee
    that is refused is no guarantor.
    """

    kind: str
    aspect: str
    clauses: tuple[SurveyClause, ...]
    """Those that state it."""
    of: int
    """How many texts have a clause that could state it."""
    vocabulary: Vocabulary

    @cached_property
    def texts(self) -> tuple[int, ...]:
        """The numbers of the texts that state it, from 0."""
        return tuple(dict.fromkeys(clause.number for clause in self.clauses))

    @cached_property
    def as_read(self) -> tuple[int, ...]:
        """The numbers of those texts that state it by an implied reading alone."""
        stated = {clause.number for clause in self.clauses if not clause.values[self.aspect].implied}
        return tuple(number for number in self.texts if number not in stated)

    @cached_property
    def spreads(self) -> tuple[Spread, ...]:
        """How far the values lie apart, scale by scale; what one text says in several clauses counts once."""
        held = ((clause.values[self.aspect].scaled, clause.number) for clause in self.clauses)
        return spreads(dict.fromkeys((on, number) for on, number in held if on is not None))

    @cached_property
    def counts(self) -> dict[Any, int]:
        """How many texts have each choice, party or place, the most frequent first; nothing for words and measures."""
        found = {(clause.number, one) for clause in self.clauses for one in _choices(clause.values[self.aspect])}
        counted = Counter(one for _, one in found)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], str(item[0]))))

    @property
    def is_comparable(self) -> bool:
        """Whether that a text does not state it says something: not own words, who must act, and other terms."""
        field = kind_of(self.kind).declaration.by_name[self.aspect]
        return not isinstance(field.marker, Text) and self.aspect not in (*STRAND, *LINKS, "to")

    def to_records(self) -> list[AspectRow]:
        """Return a row for each scale and each choice; one row for what has neither."""
        row = self._row()
        on: list[AspectRow] = [
            {
                **row,
                "unit": spread.scale.unit,
                "base": spread.scale.of,
                "values": len(spread.values),
                "smallest": spread.smallest,
                "middle": spread.middle,
                "largest": spread.largest,
            }
            for spread in self.spreads
        ]
        chosen: list[AspectRow] = [
            {**row, "choice": flat(choice), "choosing": number} for choice, number in self.counts.items()
        ]
        return [*on, *chosen] or [row]

    def _row(self) -> AspectRow:
        """Return what every row says."""
        return {
            "kind": self.kind,
            "aspect": self.aspect,
            "texts": len(self.texts),
            "of": self.of,
            "as_read": len(self.as_read),
            "unit": None,
            "base": None,
            "values": None,
            "smallest": None,
            "middle": None,
            "largest": None,
            "choice": None,
            "choosing": None,
        }

    def _in_short(self) -> str:
        return f"{self.aspect} of {self.kind}: {len(self.texts)} of {self.of} texts"


@dataclass(frozen=True, repr=False)
class Survey(Result):
    """What texts say on a kind or a subject. It is worked out when it is first asked for."""

    of: str
    """The kind or the subject."""
    proposals: tuple[Proposal, ...]

    @cached_property
    def _alongside(self) -> Alongside:
        return Alongside(self.proposals)

    @property
    def names(self) -> tuple[str, ...]:
        """How the texts are called."""
        return self._alongside.names

    @property
    def vocabulary(self) -> Vocabulary:
        """The names that all of them need."""
        return self._alongside.vocabulary

    @cached_property
    def questions(self) -> dict[AnyContingency, str]:
        """The questions on whose answers clauses hang."""
        return {name: question for text in self.proposals for name, question in positions_of(text).questions.items()}

    @cached_property
    def clauses(self) -> Results[SurveyClause]:
        """The clauses, by conflict, then by the date of their text."""
        found = [clause for number, text in enumerate(self.proposals) for clause in clauses_of(self.of, text, number)]
        return Results(sorted(found, key=place_of), SurveyClause)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of the clauses: the one surveyed, or those of the subject, in alphabetical order."""
        return tuple(sorted({clause.kind for clause in self.clauses}))

    @cached_property
    def aspects(self) -> Results[SurveyAspect]:
        """What is stated of each aspect, kind by kind, in the order in which the kinds declare them."""
        return Results((aspect for kind in self.kinds for aspect in self._aspects(kind)), SurveyAspect)

    def aspect(self, name: str, kind: str | None = None) -> SurveyAspect:
        """Return what is stated of one aspect; of a subject the kind says of which kind. Raises `NotFound`."""
        known = {one.aspect: one for one in self.aspects if kind in (None, one.kind)}
        if name not in known:
            raise NotFound("aspect", name, known)
        return known[name]

    @property
    def silent(self) -> tuple[int, ...]:
        """The numbers of the texts, from 0, that have no such clause."""
        speaking = {clause.number for clause in self.clauses}
        return tuple(number for number in range(len(self.proposals)) if number not in speaking)

    def alone(self, text: Proposal | str) -> tuple[SurveyAspect, ...]:
        """Return the aspects that one text alone states, of kinds that two others have as well at least.

        The text is one of those surveyed, or its id. Raises `NotFound`.
        """
        number = self._number(text)
        return tuple(one for one in self.aspects if one.texts == (number,) and one.of > 2 and one.is_comparable)

    def lacks(self, text: Proposal | str) -> tuple[SurveyAspect, ...]:
        """Return the aspects that most of the other texts state and this one does not, of kinds that it has.

        Most are more than half, and three at least. Nothing is said of a text of which only single points are known,
        nor of what a text refuses. Raises `NotFound`.
        """
        number = self._number(text)
        if self.proposals[number].coverage is Coverage.SINGLE_POINTS:
            return ()
        has = {clause.kind for clause in self.clauses if clause.number == number and not clause.is_refused}
        return tuple(one for one in self.aspects if one.kind in has and one.is_comparable and _lacks(number, one))

    def _number(self, text: Proposal | str) -> int:
        known = [proposal.id for proposal in self.proposals]
        id = text.id if isinstance(text, Proposal) else text
        if id not in known:
            raise NotFound("text of the survey", id, known)
        return known.index(id)

    def _aspects(self, kind: str) -> Iterator[SurveyAspect]:
        clauses = [clause for clause in self.clauses if clause.kind == kind]
        declaration = kind_of(kind).declaration
        for aspect in declaration.order:
            able = [one for one in clauses if not one.is_refused or one.refuses_by(aspect)]
            if stating := tuple(one for one in able if aspect in one.values):
                yield SurveyAspect(kind, aspect, stating, len({one.number for one in able}), self.vocabulary)

    def to_records(self) -> list[SurveyRow]:
        """Return a row for each field of each clause."""
        return [{"clause": n, **row} for n, clause in enumerate(self.clauses, 1) for row in clause.to_records()]

    def _in_short(self) -> str:
        return f"of {self.of} in {len(self.proposals)} texts"


def survey(of: str, proposals: Iterable[Proposal]) -> Survey:
    """Return what texts say on a kind or a subject. Raises `NotFound`, with the nearest, for what is neither."""
    return Survey(surveyed(of), tuple(proposals))


def surveyed(name: str) -> str:
    """Return the kind or else the subject that goes by a name; of a subject any word will do that no other has."""
    if name in kinds() or name in ORDER:
        return str(name)
    known = (*kinds(), *(str(subject.value) for subject in ORDER))
    found = [one for one in known if distance(name, (one,)) == EXACT]
    found = found or [s.value for s in ORDER if (far := distance(name, (s.value,))) is not None and far < NEAR]
    if len(found) != 1:
        raise NotFound("kind or subject", name, known)
    return found[0]


def _choices(held: SurveyValue) -> tuple[Any, ...]:
    """Return what a value can be counted by: a choice, each member of a set; nothing for words and measures."""
    if held.scaled is not None:
        return ()
    if isinstance(held.value, tuple):
        return () if held.value and isinstance(held.value[0], Issue) else held.value
    return () if type(held.value) is str else (held.value,)


def _lacks(number: int, aspect: SurveyAspect) -> bool:
    stating = len(aspect.texts)
    return number not in aspect.texts and stating > 2 and 2 * stating > aspect.of - 1


def columns(clauses: Iterable[SurveyClause], kind: str) -> tuple[list[Field], list[Field]]:
    """Return the aspects of a kind that any clause states: those with values, and those in the words of coders."""
    stated = {aspect for clause in clauses for aspect in clause.values}
    declaration = kind_of(kind).declaration
    fields = [declaration.by_name[name] for name in declaration.order if name in stated]
    return (
        [field for field in fields if not isinstance(field.marker, Text)],
        [field for field in fields if isinstance(field.marker, Text)],
    )
