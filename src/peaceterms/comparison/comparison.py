"""A comparison: how a second proposal departs from a first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Self

from pydantic import (
    AfterValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ModelWrapValidatorHandler,
    SerializationInfo,
    SerializerFunctionWrapHandler,
    SkipValidation,
    TypeAdapter,
    model_serializer,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from peaceterms.comparison.counts import Counts, counts_of
from peaceterms.comparison.pipeline import Findings, align, find
from peaceterms.comparison.record_types import COMPARISON_FORMAT, FindingsData
from peaceterms.comparison.records import as_data
from peaceterms.comparison.structural import structural_diff
from peaceterms.comparison.subjects import SubjectFindings, by_subject, favour_of
from peaceterms.differ.context import Context
from peaceterms.differ.difference import Difference
from peaceterms.differ.differences import differences_between
from peaceterms.differ.finding_row import FindingRow
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.grouping import agreements, grouped
from peaceterms.differ.picking import FindingResults
from peaceterms.display import Result, Results
from peaceterms.errors import NotFound, shown
from peaceterms.measure.distance import Distance, measure_distance
from peaceterms.measure.each import Under, under_each
from peaceterms.measure.outcome import ComparedOutcomes, compared
from peaceterms.measure.verdict import Pattern, Verdict, is_at, judge, matching
from peaceterms.positions.doubts import TextWarning, warnings_between, warnings_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.settings import DEFAULT, Beliefs, Settings, Silence
from peaceterms.proposal import Proposal
from peaceterms.proposal.analogy import NO_ROLES, Roles, matched, turned
from peaceterms.tables import for_script
from peaceterms.terms import kind_of
from peaceterms.values import Record
from peaceterms.values.collections import FrozenDict

if TYPE_CHECKING:
    from deepdiff import DeepDiff

    from peaceterms.differ.edits import Edit, Edits, QuestionEdit
    from peaceterms.differ.patch import Patch


class ComparisonRow(FindingRow):
    """A finding of a comparison on one of its issues."""

    number: int
    """The number of the finding; a finding on several issues has several rows."""


class Comparison(Result, Record):
    """How the second proposal departs from the first, and what they say alike.

    Everything but the two proposals is worked out from them, when it is first asked for.
    """

    first: Proposal
    second: Proposal
    roles: Annotated[dict[str, str], AfterValidator(FrozenDict)] = Field(default_factory=FrozenDict)
    """By the reader's own analogy: which actors and places of the first stand for which of the second, by their ids."""

    settings: SkipValidation[Settings] = Field(default=DEFAULT, exclude=True, repr=False)
    """What the caller has set."""

    @property
    def full(self) -> FullComparison:
        """Every finding, to be shown: `print(comparison.full)`. The comparison itself shows one screen."""
        return FullComparison(self)

    def flip(self) -> Comparison:
        """Return the comparison the other way round: how the first departs from the second."""
        mirror = compare(self.second, self.first, settings=self.settings, roles=turned(self.roles))
        if self.roles:
            vars(mirror)["context"] = self.context.mirrored  # in which all have the same ids and names
        if (known := vars(self).get("_distance")) is not None:
            vars(mirror)["_distance"] = known  # which is the same both ways
        return mirror

    def __getitem__(self, pattern: Pattern) -> Results[Agreement | Departure]:
        """Return what was found on an issue, or on all that a pattern names: `comparison["territory/crimea"]`.

        Raises `NotFound` for a kind that there is not.
        """
        every: tuple[Agreement | Departure, ...] = (*self.agreements, *self.departures)
        return Results((finding for finding in every if matching(finding.issues, (pattern,))), Departure)

    @cached_property
    def context(self) -> Context:
        """The two texts with their positions as they are set beside each other, and the names that both need."""
        return align(self.first, self.second, self.settings, self.roles)

    @cached_property
    def findings(self) -> Findings:
        """Everything that was found, in the order in which it was."""
        return find(self.context)

    @property
    def departures(self) -> FindingResults[Departure]:
        """Every way in which the second departs from the first."""
        return self.findings.departures

    @cached_property
    def raw(self) -> FindingResults[Departure]:
        """The departures before any transition is recognised: complete and without an opinion."""
        return FindingResults(grouped(self.findings.differences, self.context))

    @cached_property
    def agreements(self) -> FindingResults[Agreement]:
        """What the two say alike, by issue and aspect."""
        return FindingResults(agreements(self.context))

    @cached_property
    def edits(self) -> Edits:
        """Every elementary difference between what the two texts state: complete, and without opinion."""
        from peaceterms.differ.edits import find_edits  # findings do without

        return find_edits(positions_of(self.context.first), positions_of(self.context.second))

    @cached_property
    def unclaimed(self) -> tuple[Edit | QuestionEdit, ...]:
        """The edits that no finding tells: of what is read into a text, of questions, of parts of a whole."""
        from peaceterms.differ.claims import unclaimed  # findings do without

        return unclaimed(self.edits, self.findings.told, self.context)

    def patch(self) -> Patch:
        """Return every edit as data that can be applied to the first text, undone, and put before another patch."""
        from peaceterms.differ.patch import find_patch  # findings do without

        return find_patch(self.first, self.second)

    @cached_property
    def warnings(self) -> tuple[TextWarning, ...]:
        """What a reader should know before relying on it: where a text contradicts itself or looks encoded wrongly."""
        own = (*warnings_of(self.first), *warnings_of(self.second))
        return (*own, *warnings_between(self.first, self.second))

    @cached_property
    def shared(self) -> tuple[Issue, ...]:
        """The issues that both address."""
        was, now = (p.by_issue for p in self.context.positions)
        return tuple(issue for issue in was if issue in now)

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of terms that either has, in the order of their subjects; what leads its subject comes first."""
        cut = self.context.settings.cut
        places = {issue.kind: cut.place(cut.of(issue)) for p in self.context.positions for issue in p.by_issue}
        return tuple(sorted(places, key=lambda kind: (places[kind], not kind_of(kind).declaration.leads, kind)))

    @property
    def shared_kinds(self) -> tuple[str, ...]:
        """The kinds of terms that both have: what texts on different conflicts have in common."""
        was, now = ({issue.kind for issue in p.by_issue} for p in self.context.positions)
        return tuple(kind for kind in self.kinds if kind in was & now)

    @cached_property
    def issues(self) -> tuple[Issue, ...]:
        """The issues that either addresses.

        Without those that one of them only answers in another kind of term, or that lie outside the scope of a part.
        """
        was, now = (p.by_issue for p in self.context.positions)
        left_out = self.findings.answered | self.findings.outside
        return tuple(issue for issue in sorted({**was, **now}) if issue not in left_out)

    @property
    def outside_scope(self) -> tuple[Issue, ...]:
        """The issues of an agreement that one of the two, a part of that agreement, has no need to address."""
        return tuple(sorted(self.findings.outside))

    @cached_property
    def subjects(self) -> Results[SubjectFindings]:
        """What was found, subject by subject, in the order in which people compare, or in the caller's own."""
        return by_subject(self)

    def subject(self, name: str) -> SubjectFindings:
        """Return what was found on one subject. Raises `NotFound` where neither text addresses it."""
        for found in self.subjects:
            if found.subject == name:
                return found
        raise NotFound("subject of the two texts", name, [found.subject for found in self.subjects])

    @property
    def overlap(self) -> float:
        """The share of the issues that both address, in [0, 1]; 1 where neither addresses any."""
        return len(self.shared) / len(self.issues) if self.issues else 1.0

    @cached_property
    def counts(self) -> Mapping[str, Counts]:
        """The plain counts, by kind."""
        return counts_of(self, self.issues)

    def distance(
        self,
        *,
        silence: Silence | None = None,
        beliefs: Beliefs | None = None,
        weights: Mapping[str, float] | None = None,
    ) -> Distance:
        """Return how far apart the two are, as an interval in [0, 1].

        What is given prevails over the settings of the comparison; see `Settings`. Raises `InvalidArgument`.
        """
        changed = {"silence": silence, "beliefs": beliefs, "weights": weights}
        if all(value is None for value in changed.values()):
            return self._distance
        return measure_distance(*self.context.positions, self.settings.changed(**changed), self.context.known)

    @cached_property
    def _distance(self) -> Distance:
        return measure_distance(*self.context.positions, self.settings, self.context.known)

    @cached_property
    def outcomes(self) -> ComparedOutcomes:
        """How many outcomes there are, and in which the two come to the same settlement on all shared issues."""
        return compared(*self.context.positions, vocabulary=self.context.vocabulary, known=self.context.known)

    @cached_property
    def under_each_outcome(self) -> tuple[Under, ...]:
        """What the two come to under each outcome, for up to 64 outcomes; nothing where there are more, or one."""
        return under_each(*self.context.positions, self._distance, self.context.known)

    def outcomes_on(self, kind: str) -> ComparedOutcomes:
        """The same for the shared issues of one kind, and the contingencies that they hang on."""
        context = self.context
        return compared(*context.positions, kind=kind, vocabulary=context.vocabulary, known=context.known)

    def verdict(
        self,
        issues: Iterable[Pattern] = ("*",),
        *,
        aspects: Iterable[str] | None = None,
        clauses: Iterable[str] | None = None,
    ) -> Verdict:
        """What the two come to on some issues, or by some clauses, in one word.

        `issues` are issues or their ids, with `*` for any part and trailing parts left out:
        `["recognition/*/US", "force-limit/UA/personnel"]`; `clauses` are places in either text, as terms name them in
        `ref`, with `*` for any characters. The rule, in order: a text that has none of them is silent; texts are the
        same where nothing that both state differs (what only one of them states stands open); opposite where one states
        or refuses the contrary of the other, where they stand at the two ends of the scale of the main aspect, or where
        one answers what the other only leaves for later or for talks; one is stronger where every difference with a
        direction makes it ask more of those whom it binds, the main points before the details; they have the same goal
        where they share a commitment, or answer each other in kinds of one ladder, and no difference makes either
        stronger; otherwise they are different. Who must act, for whom and when is not counted. `aspects` restricts it
        to some aspects, and then what only one states counts as well; none at all asks only whether both address it.
        Raises `NotFound` where there is no such kind.
        """
        patterns = tuple(issues)
        on = {issue for positions in self.context.positions for issue in matching(positions.by_issue, patterns)}
        places, restricted = (None if some is None else tuple(some) for some in (clauses, aspects))
        return self.verdict_on(on, aspects=restricted, places=places)

    def verdict_on(
        self, issues: Collection[Issue], *, aspects: Iterable[str] | None = None, places: tuple[str, ...] | None = None
    ) -> Verdict:
        """What the two come to on exactly these issues; see `verdict`, where `places` are called `clauses`."""
        was, now = (
            _at(places, [p for issue, p in positions.by_issue.items() if issue in issues])
            for positions in self.context.positions
        )
        on = {position.issue for position in (*was, *now)}
        left_out = self.findings.answered | self.findings.outside
        found = (d for d in self._every_difference if d.issue in on and d.issue not in left_out)
        differences = [d for d in found if places is None or is_at(places, (*d.first, *d.second))]
        restricted = None if aspects is None else frozenset(aspects)
        return judge(was, now, differences, restricted, answered=not on.isdisjoint(self.findings.answered))

    @cached_property
    def _every_difference(self) -> tuple[Difference, ...]:
        """What differs between the aligned positions, also what texts on two conflicts do not share."""
        return tuple(differences_between(*self.context.positions, self.settings, self.context.known))

    def favour(self, issues: Iterable[Pattern] = ("*",)) -> Mapping[str, int]:
        """For each party whom departures on some issues help or harm: on how many more issues it gains than loses."""
        patterns = tuple(issues)
        return favour_of(self.departures, lambda on: matching(on, patterns))

    def structural(self) -> DeepDiff:
        """DeepDiff's raw view of the two, keyed by issue and condition."""
        return structural_diff(*self.context.positions)

    def to_records(self, *, sentences: bool = False) -> list[ComparisonRow]:
        """Return a row for each finding on each issue; rows of one finding have the same `number`."""
        findings: Iterable[tuple[int, Agreement | Departure]] = enumerate((*self.agreements, *self.departures), 1)
        return [{"number": n, **row} for n, finding in findings for row in finding.to_records(sentences=sentences)]

    def to_json(self, *, sentences: bool = False) -> str:
        """Return the two proposals and what was found as JSON, which can be read back as a comparison."""
        return (
            for_script(self.model_dump_json(indent=2, exclude_defaults=True, context={"sentences": sentences})) + "\n"
        )

    def _in_short(self) -> str:
        counts = f"{len(self.departures)} departures, {len(self.agreements)} agreements"
        return f"of {self.first.id} and {self.second.id}: {counts}"

    @model_serializer(mode="wrap")
    def _with_findings(self, handler: SerializerFunctionWrapHandler, info: SerializationInfo) -> dict[str, Any]:
        """Return the two proposals, and what was found in plain data, which reading it back works out anew."""
        asked = info.context or {}
        findings = as_data(self, sentences=bool(asked.get("sentences")))
        return {"format": COMPARISON_FORMAT, **handler(self), "findings": findings}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return handler(source)  # it is a model, which can also be read

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Return the schema of what is read, or of what is written: that with the format and the findings."""
        if handler.mode == "validation":
            return handler(schema)
        found = handler(_without_serializer(schema))
        model = handler.resolve_ref_schema(found)
        model["properties"] |= {"format": {"const": COMPARISON_FORMAT}, "findings": handler(_FINDINGS.core_schema)}
        model["required"] = sorted({*model.get("required", ()), "format", "findings"})
        return found

    @model_validator(mode="after")
    def _is_one_to_one(self) -> Self:
        if self.roles:
            matched(self.first, self.second, self.roles)
        return self

    @model_validator(mode="wrap")
    @classmethod
    def _without_findings(cls, value: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        if isinstance(value, dict):
            if value.get("format", COMPARISON_FORMAT) != COMPARISON_FORMAT:
                raise ValueError(f"format: found {shown(value['format'])}; it is {COMPARISON_FORMAT!r}")
            value = {name: held for name, held in value.items() if name not in ("format", "findings")}
        return handler(value)


def _without_serializer(schema: Any) -> Any:
    """Return the schema of a model as if it were written field by field."""
    inner = {"schema": _without_serializer(schema["schema"])} if isinstance(schema.get("schema"), dict) else {}
    return {name: held for name, held in {**schema, **inner}.items() if name != "serialization"}


_FINDINGS: TypeAdapter[FindingsData] = TypeAdapter(FindingsData)


def _at(places: tuple[str, ...] | None, positions: Sequence[Position]) -> list[Position]:
    """The positions that rest on one of some places of a text."""
    held = ((p, [s for statements in p.branches.values() for s in statements]) for p in positions)
    return [position for position, statements in held if places is None or is_at(places, statements)]


@dataclass(frozen=True, repr=False)
class FullComparison(Result):
    """Every finding of a comparison, subject by subject, with its places in the texts."""

    comparison: Comparison

    def to_records(self) -> list[ComparisonRow]:
        """Return the rows of the comparison."""
        return self.comparison.to_records()

    def to_json(self) -> str:
        """Return the JSON of the comparison."""
        return self.comparison.to_json()

    @classmethod
    def _json_type(cls) -> type[Comparison]:
        return Comparison

    def _in_short(self) -> str:
        return f"of {self.comparison.first.id} and {self.comparison.second.id}"


def compare(first: Proposal, second: Proposal, *, settings: Settings = DEFAULT, roles: Roles = NO_ROLES) -> Comparison:
    """How the second proposal departs from the first."""
    given = {"roles": FrozenDict(matched(first, second, roles))} if roles else {}
    return Comparison.model_construct(None, first=first, second=second, settings=settings, **given)  # all are valid
