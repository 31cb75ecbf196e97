"""What the tools of a server answer with: typed, so that each has a schema."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict


class Answer(BaseModel):
    """An answer."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    text: str
    """The answer in words, as `peaceterms` prints it; cut, with a last line that says so, where it is long."""


class Part(BaseModel):
    """A part of an answer."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


class Head(Part):
    """One text."""

    name: str
    """What the tools take for it: the id of a bundled text, or a file."""
    id: str
    title: str
    date: str | None
    """As far as it is known: `2022`, `2022-10` or `2022-10-03`."""
    conflict: str | None
    by: list[str]
    """Ids of those who put it forward."""
    standing: str
    """How firmly it is attributed: first-hand, reported, contested, disowned or unattributed."""
    coverage: str | None
    """How much of the text is known; `None`: it is not said. What a text that is known in part does not state may still
    stand in it."""
    terms: int


class Unreadable(Part):
    """A file that holds no valid proposal."""

    name: str
    problem: str


class Listing(Answer):
    """The texts that can be opened."""

    texts: list[Head]
    unreadable: list[Unreadable]
    left_out: int
    """How many more there are that are not listed here."""


class Hit(Part):
    """Something that goes by some words."""

    sort: str
    """What it is: kind, field, actor, place, group, text."""
    id: str
    name: str
    about: str | None


class Hits(Answer):
    """What goes by some words, the best first."""

    hits: list[Hit]


class TermHead(Part):
    """One term of a proposal."""

    id: str
    kind: str
    ref: str | None
    """Where in the text it stands."""
    basis: str | None
    """What it rests on: `primary`, the text itself was seen; `secondary`, a report of it; `unverified`."""


class Shown(Answer):
    """One proposal."""

    head: Head
    terms: list[TermHead]
    left_out: int
    """How many more terms there are that are not listed here."""
    proposal: dict[str, Any] | None
    """The whole proposal in the format `peaceterms/1`, where it was asked for in full."""


class KindHead(Part):
    """One kind of term."""

    kind: str
    subject: str
    """What people compare by that it belongs to."""
    meaning: str


class KindField(Part):
    """One field of a kind."""

    field: str
    is_key: bool
    """Whether it says what a term is about."""
    choices: list[str]
    """The words that it takes, where it takes only some."""
    meaning: str


class Kinds(Answer):
    """The kinds of term, or one of them with its fields."""

    kinds: list[KindHead]
    fields: list[KindField]
    """The fields of the kind that was asked for."""


class Interval(Part):
    """How far apart two texts are, from 0, the same, to 1, as far as can be; an interval, where questions are open."""

    low: float
    high: float


class DepartureRow(Part):
    """One way in which the second text departs from the first."""

    code: str
    """Stable, as the reference of codes has it."""
    effect: str
    kind: str
    subject: str
    issues: list[str]
    sentence: str
    first_says: str | None
    """`None`: silent."""
    second_says: str | None
    gains: list[str]
    """Ids of those in whose favour it is."""
    loses: list[str]
    bound: list[str]
    """Ids of those who have a duty more."""
    relieved: list[str]
    """Ids of those who have a duty less."""
    as_read: bool
    """Whether it rests on an interpretation of a text."""
    unknown: bool
    """Whether it is not known what the other text says, so that nothing follows from its silence."""
    first_refs: list[str]
    """Where the first text says it."""
    second_refs: list[str]


class AgreementRow(Part):
    """What both texts say alike."""

    code: str
    kind: str
    subject: str
    issues: list[str]
    sentence: str


class WarningRow(Part):
    """What a reader should know of an encoding before relying on it."""

    code: str
    text: str
    about: str
    sentence: str


class Compared(Answer):
    """How the second text departs from the first."""

    first: Head
    second: Head
    distance: Interval
    overlap: float
    """The share of all issues that both address. A distance says little where it is small."""
    outcomes: int
    """How many ways there are of answering the questions that they leave open."""
    same_outcomes: int | None
    """In how many of these they come to the same; `None`: too many hang together to say."""
    departures: list[DepartureRow]
    """What matters most first."""
    departures_left_out: int
    agreements: list[AgreementRow]
    agreements_left_out: int
    warnings: list[WarningRow]


class CellRow(Part):
    """What one text says in one row of a table."""

    row: int
    subject: str
    issues: list[str]
    name: str
    """Which text."""
    mark: str
    """`stated`, `refused`, `silent`, ..."""
    says: str
    """In a few words, with signs: `≠` unlike the first text, `=` the same, `+` only here, `×` refused, `◊` on a
    condition, `°` disputed or unverified; in square brackets where the text says it."""
    refs: list[str]
    against_first: str
    """What became of it against the first text."""
    gains: list[str]
    loses: list[str]


class Tabled(Answer):
    """What several texts say side by side."""

    texts: list[Head]
    cells: list[CellRow]
    left_out: int
    """How many more cells there are."""


class ClauseRow(Part):
    """All that one text says on an issue under one condition."""

    name: str
    """Which text."""
    date: str | None
    conflict: str | None
    kind: str
    issues: list[str]
    is_refused: bool
    is_as_read: bool
    """Whether it rests on an interpretation."""
    is_weak: bool
    """Whether it is disputed, attributed to nobody, or rests on unverified reports alone."""
    refs: list[str]
    says: dict[str, str]
    """What it says, by aspect."""


class Surveyed(Answer):
    """What many texts say on a kind of term or a subject."""

    of: str
    texts: int
    """How many texts were looked at."""
    silent: list[str]
    """The texts that have no such clause."""
    clauses: list[ClauseRow]
    left_out: int


class NearRow(Part):
    """A text that is near."""

    name: str
    title: str
    alike: float
    """How much of what either says both say, from 0 to 1."""
    is_near: bool
    """Whether that is enough to call it near."""
    distance: Interval | None
    """By issues only."""
    overlap: float | None
    """By issues only."""
    shared: list[str]
    """In what they are alike, what counts most first: subjects, or what clauses say."""


class Near(Answer):
    """The texts nearest to one."""

    to: str
    looked_at: int
    nearest: list[NearRow]
    left_out: int


class ProblemRow(Part):
    """What makes a text invalid."""

    message: str
    path: str
    """Where in the text: `terms[2].places`."""
    line: int | None


class Checked(Answer):
    """Whether a text is a valid proposal, and what a reader should know of it."""

    is_valid: bool
    terms: int
    problems: list[ProblemRow]
    warnings: list[WarningRow]


class MeasureRow(Part):
    """How far two coders come to the same in one respect."""

    about: str
    cases: int
    equal: float | None
    """The share of cases in which both came to the same."""
    alpha: float | None
    """Krippendorff's alpha: 1 the same, 0 as by chance."""
    low: float | None
    high: float | None
    undefined: str | None
    """Why there is no alpha."""


class DisagreementRow(Part):
    """One thing in which two coders differ."""

    name: str
    sort: str
    first_term: str | None
    second_term: str | None
    field: str | None
    first: str | None
    second: str | None


class Coded(Answer):
    """How far two coders of one text come to the same."""

    texts: list[str]
    measures: list[MeasureRow]
    disagreements: list[DisagreementRow]
    left_out: int


By = Literal["issues", "clauses"]
RowsBy = Literal["subject", "facet", "issue"]
