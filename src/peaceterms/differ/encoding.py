"""Patches as JSON: values are written as in a proposal's file, and read by the fields that they are of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Literal, TypeVar

from pydantic import Field, TypeAdapter, ValidationError

from peaceterms.differ.edits import BranchFacets, Edit, Edits, Question, QuestionEdit
from peaceterms.errors import InvalidArgument, InvalidProposal, PeacetermsError, Problem
from peaceterms.positions.contingency import Condition, Requirement, contingency_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import plain
from peaceterms.positions.resolve import normal
from peaceterms.positions.statement import Citation, StatedValue
from peaceterms.proposal import Silence
from peaceterms.terms import Basis, kind_of
from peaceterms.terms.base import LINKS
from peaceterms.values import Id, PartialDate, Record, Words
from peaceterms.vocabulary import Actor, Actors, Group, Place

PATCH_FORMAT: Literal["peaceterms-patch/1"] = "peaceterms-patch/1"
_ADAPTERS_KEPT = 512
_ISSUES = TypeAdapter(tuple[str, ...])
_Data = TypeVar("_Data")
_Made = TypeVar("_Made")


class Head(Record):
    """What a text is beside its terms: its name, who put it forward, what it is silent on, the names it defines."""

    id: Id
    title: Words
    short_title: Words | None = None
    by: Actors | None = None
    to: Actors | None = None
    date: PartialDate | None = None
    medium: Words | None = None
    conflict: Id | None = None
    part_of: Id | None = None
    silences: tuple[Silence, ...] = ()
    actors: tuple[Actor, ...] = ()
    places: tuple[Place, ...] = ()
    groups: tuple[Group, ...] = ()


class ValueData(Record):
    """A value of an aspect, and whether it rests on an implied reading."""

    value: Any = None
    implied: bool = False


class RequirementData(Record):
    """A contingency, and the answers under which a condition holds."""

    contingency: Words
    answers: tuple[Words, ...]


class CitationData(Record):
    """Where a text says it."""

    term: Words
    ref: Words | None = None
    basis: Basis | None = None


StatementData = dict[str, ValueData]
"""A statement: its aspects with their values."""


class EditData(Record):
    """One elementary difference between two texts."""

    issue: Words
    """The issue, such as `territory/crimea`."""
    given: tuple[RequirementData, ...] = ()
    """The condition under which it is said."""
    aspect: Words | None = None
    """The aspect that differs; left out: all that is said on the issue under the condition."""
    before: ValueData | tuple[StatementData, ...] | None = None
    """What the first text says: of an aspect its value, otherwise all statements."""
    after: ValueData | tuple[StatementData, ...] | None = None
    """What the second text says."""
    first: tuple[CitationData, ...] = ()
    second: tuple[CitationData, ...] = ()


class QuestionData(Record):
    """What a text asks of a contingency."""

    question: Words
    answers: tuple[Words, ...]


class QuestionEditData(Record):
    """A contingency that two texts list differently, or only one of them."""

    contingency: Words
    before: QuestionData | None = None
    after: QuestionData | None = None


class PatchData(Record):
    """A patch in the format `peaceterms-patch/1`."""

    format: Literal["peaceterms-patch/1"] = PATCH_FORMAT
    first: Head
    second: Head
    edits: tuple[EditData, ...] = ()
    questions: tuple[QuestionEditData, ...] = Field(default=())


def read_patch(text: str | bytes) -> PatchData:
    """Read the JSON of a patch. Raises `InvalidProposal` with all that is wrong."""
    try:
        return PatchData.model_validate_json(text)
    except ValidationError as error:
        problems = [Problem(one["msg"], ".".join(map(str, one["loc"]))) for one in error.errors()]
        raise InvalidProposal(problems, "patch") from None


# Writing


def edit_data(edit: Edit) -> EditData:
    """Return an edit as data."""
    return EditData(
        issue=str(edit.issue),
        given=condition_data(edit.condition),
        aspect=edit.aspect,
        before=says_data(edit.aspect, edit.before),
        after=says_data(edit.aspect, edit.after),
        first=tuple(CitationData(**citation._asdict()) for citation in edit.first),
        second=tuple(CitationData(**citation._asdict()) for citation in edit.second),
    )


def condition_data(condition: Condition) -> tuple[RequirementData, ...]:
    """Return a condition as data."""
    return tuple(RequirementData(contingency=str(r.contingency), answers=r.answers) for r in condition)


def says_data(aspect: str | None, says: StatedValue | BranchFacets | None) -> Any:
    """Return what a text says of an aspect, or all its statements, as data."""
    return _branch_data(says or ()) if aspect is None else _value_data(says)


def _value_data(value: Any) -> ValueData | None:
    return None if value is None else ValueData(value=plain(value.value), implied=value.implied)


def _branch_data(branch: Any) -> tuple[dict[str, Any], ...]:
    return tuple({name: _value_data(value) for name, value in facets} for facets in branch)


def question_edit_data(edit: QuestionEdit) -> QuestionEditData:
    """Return an edit of a question as data."""
    before, after = (q and QuestionData(question=q.text, answers=q.answers) for q in (edit.before, edit.after))
    return QuestionEditData(contingency=str(edit.contingency), before=before, after=after)


# Reading


def edits_of(data: PatchData) -> Edits:
    """Return the edits that the data of a patch hold. Raises `InvalidProposal` with all that is wrong."""
    problems: list[Problem] = []
    statements = tuple(_read(_edit, data.edits, "edits", problems))
    questions = tuple(_read(_question_edit, data.questions, "questions", problems))
    if problems:
        raise InvalidProposal(problems, "patch")
    return Edits(statements, questions)


def _read(read: Callable[[_Data], _Made], data: Iterable[_Data], name: str, problems: list[Problem]) -> Iterator[_Made]:
    """What can be read of some data; what cannot is added to the problems."""
    for number, one in enumerate(data):
        try:
            yield read(one)
        except ValidationError as error:
            problems += [Problem(wrong["msg"], f"{name}[{number}]") for wrong in error.errors()]
        except PeacetermsError as error:
            problems.append(Problem(str(error), f"{name}[{number}]"))


def _edit(data: EditData) -> Edit:
    issue = Issue.of(data.issue)
    if len(issue.key) != len(kind_of(issue.kind).declaration.keys):
        raise InvalidArgument(f"{data.issue!r} is no issue: its kind has another number of key fields")
    condition: Condition = tuple(Requirement(contingency_of(part.contingency), part.answers) for part in data.given)
    return Edit(
        issue,
        condition,
        data.aspect,
        _says(issue.kind, data.aspect, data.before),
        _says(issue.kind, data.aspect, data.after),
        tuple(Citation(one.term, one.ref, one.basis) for one in data.first),
        tuple(Citation(one.term, one.ref, one.basis) for one in data.second),
    )


def _says(kind: str, aspect: str | None, data: ValueData | tuple[StatementData, ...] | None) -> Any:
    if aspect is None:
        if isinstance(data, ValueData):
            raise InvalidArgument("without an aspect, statements are asked for; found one value")
        return _branch(kind, data or ())
    if isinstance(data, tuple):
        raise InvalidArgument(f"of the aspect {aspect!r} one value is asked for; found statements")
    return None if data is None else _value(kind, aspect, data)


def _branch(kind: str, statements: Iterable[StatementData]) -> BranchFacets:
    return tuple(tuple((name, _value(kind, name, data[name])) for name in sorted(data)) for data in statements)


def _value(kind: str, aspect: str, data: ValueData) -> StatedValue:
    declaration = kind_of(kind).declaration
    if aspect in declaration.key_index:
        return StatedValue(None, data.implied)
    if aspect not in declaration.order:
        raise InvalidArgument(f"{kind} has no aspect {aspect!r}")
    if aspect in LINKS:
        return StatedValue(tuple(map(Issue.of, _ISSUES.validate_python(data.value))), data.implied)
    value = _adapter(kind, aspect).validate_python(data.value)
    return StatedValue(normal(declaration.by_name[aspect], value), data.implied)


@lru_cache(_ADAPTERS_KEPT)
def _adapter(kind: str, aspect: str) -> TypeAdapter[Any]:
    """What reads the values of an aspect as a file of a proposal has them."""
    model: Any = kind_of(kind)
    top, dot, inner = aspect.partition(".")
    if dot:
        declared = model.model_fields[top].annotation
        model = next(part for part in (declared, *getattr(declared, "__args__", ())) if hasattr(part, "model_fields"))
    return TypeAdapter(model.model_fields[inner or top].rebuild_annotation())


def _question_edit(data: QuestionEditData) -> QuestionEdit:
    return QuestionEdit(contingency_of(data.contingency), _question(data.before), _question(data.after))


def _question(data: QuestionData | None) -> Question | None:
    return Question(data.question, data.answers) if data else None
