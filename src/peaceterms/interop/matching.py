"""Two sources on the same agreements: what both found, what only one, and how far that is from chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any

from typing_extensions import TypedDict

from peaceterms.analysis.statistics import ac1, alpha, equal, kappa, spread
from peaceterms.columns import In, Share
from peaceterms.display import Result, Results
from peaceterms.errors import InvalidArgument
from peaceterms.interop.agreement import CodedAgreement
from peaceterms.interop.crosswalk import codes, shared_concepts
from peaceterms.interop.pairing import Pair, paired
from peaceterms.interop.reading import TableReading
from peaceterms.tables import json_text


class Topic(StrEnum):
    """Whether two sources found something on a topic."""

    CONFIRMED = "confirmed"
    ONLY_FIRST = "only the first"
    ONLY_SECOND = "only the second"
    CONFLICT = "conflict"
    """Both found something, and it goes opposite ways."""
    NEITHER = "neither"


class Alike(StrEnum):
    """Whether two sources that both found something say the same of it."""

    SAME = "same"
    DIFFERS = "differs"
    NOT_CODED = "not coded"
    """One of them does not code it, or both code it on scales that cannot be held against each other."""


Agreements = Annotated[int, In("agreements")]
Coefficient = Annotated[float, In("coefficient")]


class MatchRow(TypedDict):
    """One topic of one agreement, as two sources have it."""

    first: str
    """The id of the agreement in the first source."""
    second: str
    """The id in the second source."""
    concept: str
    """The topic."""
    first_code: int
    """What the first source has coded."""
    second_code: int
    """What the second source has coded."""
    topic: str
    """Whether both found something, only one, or neither, or both the opposite."""
    direction: str | None
    """Whether it goes the same way: `same`, `differs`, `not coded`; missing where not both found something."""
    detail: str | None
    """Whether as much of it was found."""


class ConceptRow(TypedDict):
    """One topic of all agreements that two sources share."""

    concept: str
    """The topic."""
    first_column: str
    """The column of the first source."""
    second_column: str
    """The column of the second source."""
    agreements: Agreements
    """How many agreements both code for it."""
    confirmed: Agreements
    """In how many both found something."""
    only_first: Agreements
    """In how many only the first source did."""
    only_second: Agreements
    """In how many only the second source did."""
    conflict: Agreements
    """In how many what they found goes opposite ways."""
    neither: Agreements
    """In how many neither found anything."""
    direction_same: Agreements
    """In how many what both found goes the same way."""
    direction_differs: Agreements
    """In how many it does not."""
    direction_not_coded: Agreements
    """In how many that cannot be said."""
    detail_same: Agreements
    """In how many both found as much."""
    detail_differs: Agreements
    """In how many they did not."""
    detail_not_coded: Agreements
    """In how many that cannot be said."""
    first_rate: Share
    """In how many of the agreements the first source found something."""
    second_rate: Share
    """In how many the second source did."""
    equal: Share
    """In how many both found something or neither did."""
    kappa: Coefficient | None
    """Cohen's kappa of whether something was found; missing where it is not defined."""
    alpha: Coefficient | None
    """Krippendorff's alpha of the same."""
    ac1: Coefficient
    """Gwet's AC1 of the same."""


@dataclass(frozen=True, slots=True, repr=False)
class Match(Result):
    """One topic of one agreement, as two sources have it."""

    pair: Pair
    concept: str
    first: int
    second: int
    topic: Topic
    direction: Alike | None
    """Whether it goes the same way; `None` where not both found something."""
    detail: Alike | None
    """Whether as much of it was found."""

    def to_records(self) -> list[MatchRow]:
        """Return one row."""
        return [
            {
                "first": self.pair.first.id,
                "second": self.pair.second.id,
                "concept": self.concept,
                "first_code": self.first,
                "second_code": self.second,
                "topic": self.topic.value,
                "direction": self.direction and self.direction.value,
                "detail": self.detail and self.detail.value,
            }
        ]

    def _in_short(self) -> str:
        return f"{self.pair.first.id}, {self.concept}: {self.topic}"


@dataclass(frozen=True, repr=False)
class ConceptMatch(Result):
    """One topic of all agreements that two sources share."""

    concept: str
    coded_in: tuple[str, str]
    """The column of either source."""
    matches: tuple[Match, ...]

    @property
    def counts(self) -> dict[Topic, int]:
        """In how many agreements both found something, only one did, neither did."""
        held = Counter(match.topic for match in self.matches)
        return {topic: held[topic] for topic in Topic}

    @property
    def rates(self) -> tuple[float, float]:
        """In what share of the agreements either source found something."""
        number = len(self.matches)
        return sum(one > 0 for one, _ in self._values) / number, sum(other > 0 for _, other in self._values) / number

    @property
    def equal(self) -> float:
        """In what share of the agreements both found something, or neither did."""
        return equal(self._pairs)

    @property
    def kappa(self) -> float | None:
        """Cohen's kappa of whether something was found."""
        return kappa(self._pairs)

    @property
    def alpha(self) -> float | None:
        """Krippendorff's alpha of the same."""
        return alpha(spread(self._pairs))

    @property
    def ac1(self) -> float:
        """Gwet's AC1 of the same, which also holds of what is rare."""
        return ac1(self._pairs, 2)

    @property
    def _values(self) -> list[tuple[int, int]]:
        return [(match.first, match.second) for match in self.matches]

    @cached_property
    def _pairs(self) -> list[tuple[bool, bool]]:
        return [(one > 0, other > 0) for one, other in self._values]

    def to_records(self) -> list[ConceptRow]:
        """Return one row."""
        counts, direction, detail = self.counts, self._alike("direction"), self._alike("detail")
        return [
            {
                "concept": self.concept,
                "first_column": self.coded_in[0],
                "second_column": self.coded_in[1],
                "agreements": len(self.matches),
                "confirmed": counts[Topic.CONFIRMED],
                "only_first": counts[Topic.ONLY_FIRST],
                "only_second": counts[Topic.ONLY_SECOND],
                "conflict": counts[Topic.CONFLICT],
                "neither": counts[Topic.NEITHER],
                "direction_same": direction[Alike.SAME],
                "direction_differs": direction[Alike.DIFFERS],
                "direction_not_coded": direction[Alike.NOT_CODED],
                "detail_same": detail[Alike.SAME],
                "detail_differs": detail[Alike.DIFFERS],
                "detail_not_coded": detail[Alike.NOT_CODED],
                "first_rate": self.rates[0],
                "second_rate": self.rates[1],
                "equal": self.equal,
                "kappa": self.kappa,
                "alpha": self.alpha,
                "ac1": self.ac1,
            }
        ]

    def _alike(self, name: str) -> Counter[Alike]:
        return Counter(getattr(match, name) for match in self.matches)

    def _in_short(self) -> str:
        return f"of {self.concept}: {len(self.matches)} agreements"


@dataclass(frozen=True, repr=False)
class Matching(Result):
    """What two sources have on the agreements that both hold."""

    first: TableReading
    second: TableReading
    pairs: tuple[Pair, ...]
    by: str
    """How the pairs were found: `ids`, or `dates` with names."""

    @cached_property
    def concepts(self) -> Results[ConceptMatch]:
        """Topic by topic; those that neither source codes in any pair are left out."""
        return Results((one for one in self._concepts() if one.matches), ConceptMatch)

    @property
    def dangling(self) -> tuple[CodedAgreement, ...]:
        """The agreements that hold an id of the other source that leads to none of its agreements."""
        return (*_dangling(self.first, self.second), *_dangling(self.second, self.first))

    @cached_property
    def counts(self) -> dict[Topic, int]:
        """How many topics of agreements are confirmed, found by one only, by neither, in conflict."""
        total: Counter[Topic] = Counter()
        for concept in self.concepts:
            total.update(concept.counts)
        return {topic: total[topic] for topic in Topic}

    def of(self, topic: Topic | str) -> Results[Match]:
        """Return the topics of agreements of which that is true: `matching.of("conflict")`."""
        if topic not in list(Topic):
            raise InvalidArgument(f"there are {', '.join(Topic)}; found {str(topic)!r}")
        found = (match for concept in self.concepts for match in concept.matches if match.topic == topic)
        return Results(found, Match)

    def _concepts(self) -> Iterator[ConceptMatch]:
        for concept, one, other in self._columns():
            matches = (self._match(pair, concept, one, other) for pair in self.pairs)
            yield ConceptMatch(concept, (one, other), tuple(filter(None, matches)))

    def _columns(self) -> Iterator[tuple[str, str, str]]:
        """Yield the concepts that both code; of two tables of one source, all that it codes."""
        one, other = self.first.source.origin.id, self.second.source.origin.id
        if one == other:
            return ((column.concept, column.name, column.name) for column in codes(one))
        return iter(shared_concepts(one, other))

    def _match(self, pair: Pair, concept: str, column: str, other: str) -> Match | None:
        if column not in pair.first.codes or other not in pair.second.codes:
            return None
        values = pair.first.codes[column], pair.second.codes[other]
        ways = pair.first.directions.get(column), pair.second.directions.get(other)
        if not all(values):
            topic = Topic.ONLY_FIRST if values[0] else Topic.ONLY_SECOND if values[1] else Topic.NEITHER
            return Match(pair, concept, *values, topic, None, None)
        direction = Alike.NOT_CODED if None in ways else Alike.SAME if ways[0] == ways[1] else Alike.DIFFERS
        topic = Topic.CONFLICT if set(ways) == {"for", "against"} else Topic.CONFIRMED
        return Match(pair, concept, *values, topic, direction, self._detail(values))

    def _detail(self, values: tuple[int, int]) -> Alike:
        """Return whether as much was found; levels of different sources are never held against each other."""
        if self.first.source.origin != self.second.source.origin:
            return Alike.NOT_CODED
        return Alike.SAME if values[0] == values[1] else Alike.DIFFERS

    def to_records(self) -> list[ConceptRow]:
        """Return a row for each concept."""
        return [row for concept in self.concepts for row in concept.to_records()]

    def to_json(self) -> str:
        """Return how many agreements are shared, the totals and the concepts as JSON."""
        sources = [{"name": one.source.origin.name, "release": one.source.release} for one in (self.first, self.second)]
        total = {topic.value: number for topic, number in self.counts.items()}
        data = {"sources": sources, "agreements": len(self.pairs), "by": self.by, "total": total}
        return json_text({**data, "concepts": self.to_records()})

    @classmethod
    def _json_type(cls) -> Any:
        return dict[str, Any]

    def _in_short(self) -> str:
        names = " and ".join(one.coder.name for one in (self.first, self.second))
        return f"of {names}: {len(self.pairs)} agreements"


def match(first: TableReading, second: TableReading) -> Matching:
    """Return how far two sources come to the same on the agreements that both hold.

    Agreements are paired by the ids that the sources hold of each other (PA-X those of UCDP and PAM), two tables of one
    source by their own; otherwise by dates within a week together with a state, an area or a title alike.
    """
    pairs, by = paired(first, second)
    return Matching(first, second, tuple(pairs), by)


def _dangling(holder: TableReading, held: TableReading) -> Iterator[CodedAgreement]:
    source, known = held.source.origin.id, {"", *(agreement.id for agreement in held.agreements)}
    return (agreement for agreement in holder.agreements if agreement.links.get(source, "") not in known)
