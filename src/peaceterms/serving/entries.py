"""From results of the library to the entries of answers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from peaceterms.analysis.coders import Disagreement, Measured
from peaceterms.analysis.likeness import ClauseNeighbour
from peaceterms.analysis.neighbours import Neighbour
from peaceterms.analysis.side_by_side import Table
from peaceterms.analysis.survey_clauses import SurveyClause
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.errors import PeacetermsError, Problem
from peaceterms.layout.side_by_side import cell_words
from peaceterms.measure.distance import Distance
from peaceterms.positions.doubts import TextWarning
from peaceterms.positions.plain import flat
from peaceterms.proposal import Proposal
from peaceterms.serving import answers
from peaceterms.terms import Term, kind_of
from peaceterms.terms.codebook import FieldGuide
from peaceterms.words.language import language

WHY = 12
"""So many things that two texts have in common are told as why they are near."""


def head(name: str, text: Proposal) -> answers.Head:
    """Return what a text is."""
    return answers.Head(
        name=name,
        id=text.id,
        title=text.title,
        date=text.date.text if text.date else None,
        conflict=text.conflict,
        by=[str(one) for one in text.by or ()],
        standing=text.standing.state,
        coverage=text.coverage and text.coverage.value,
        terms=len(text.terms),
    )


def unreadable(name: str, error: PeacetermsError) -> answers.Unreadable:
    """Return what is wrong with a file, in a line."""
    return answers.Unreadable(name=name, problem=str(error).partition("\n")[0])


def term(one: Term) -> answers.TermHead:
    """Return what a term is, and where in the text it stands."""
    return answers.TermHead(id=one.id, kind=one.kind, ref=one.ref, basis=one.basis and one.basis.value)


def kind(name: str) -> answers.KindHead:
    """Return what a kind is."""
    declared = kind_of(name)
    about = (declared.__doc__ or "").strip().partition("\n")[0]
    return answers.KindHead(kind=name, subject=declared.declaration.belongs_to.value, meaning=about)


def field(one: FieldGuide) -> answers.KindField:
    """Return what a field of a kind takes."""
    return answers.KindField(
        field=one.field.name, is_key=one.is_key, choices=list(one.choices or ()), meaning=one.meaning
    )


def interval(distance: Distance) -> answers.Interval:
    """Return a distance."""
    return answers.Interval(low=distance.low, high=distance.high)


def departure(one: Departure) -> answers.DepartureRow:
    """Return a departure with its sentence."""
    return answers.DepartureRow(
        code=one.code,
        effect=one.effect.value,
        kind=one.kind,
        subject=str(one.subject),
        issues=_words(one.issues),
        sentence=one.explain(),
        first_says=flat(one.before),
        second_says=flat(one.after),
        gains=_words(one.gains),
        loses=_words(one.loses),
        bound=_words(one.bound),
        relieved=_words(one.relieved),
        as_read=one.as_read,
        unknown=one.unknown,
        first_refs=_refs(one.first),
        second_refs=_refs(one.second),
    )


def agreement(one: Agreement) -> answers.AgreementRow:
    """Return an agreement with its sentence."""
    return answers.AgreementRow(
        code=one.code, kind=one.kind, subject=str(one.subject), issues=_words(one.issues), sentence=one.explain()
    )


def warning(one: TextWarning, text: Proposal) -> answers.WarningRow:
    """Return a warning with its sentence."""
    sentence = language().warning(one, text.name, text.vocabulary)
    return answers.WarningRow(code=one.code, text=one.text, about=one.about, sentence=sentence)


def problem(one: Problem) -> answers.ProblemRow:
    """Return what makes a text invalid."""
    told = one._replace(path="", line=None)
    return answers.ProblemRow(message=str(told), path=one.path, line=one.line)


def cells(table: Table, names: list[str]) -> list[answers.CellRow]:
    """Return the cells of a table, row by row; `names` are those of the texts."""
    say = language()
    return [
        answers.CellRow(
            row=number,
            subject=str(row.subject),
            issues=_words(row.issues),
            name=name,
            mark=cell.mark.value,
            says=cell_words(cell, row, table, say),
            refs=_refs(cell.citations),
            against_first=cell.against.value,
            gains=_words(cell.gains),
            loses=_words(cell.loses),
        )
        for number, row in enumerate(table.rows, 1)
        for name, cell in zip(names, row.cells, strict=True)
    ]


def clause(one: SurveyClause, name: str) -> answers.ClauseRow:
    """Return a clause of a survey; `name` is that of its text."""
    return answers.ClauseRow(
        name=name,
        date=one.proposal.date.text if one.proposal.date else None,
        conflict=one.proposal.conflict,
        kind=one.kind,
        issues=_words(one.issues),
        is_refused=one.is_refused,
        is_as_read=one.is_as_read,
        is_weak=one.is_weak,
        refs=_refs(one.citations),
        says={aspect: flat(value.value) or "" for aspect, value in one.values.items()},
    )


def neighbour(one: Neighbour | ClauseNeighbour, name: str) -> answers.NearRow:
    """Return a text that is near, by either measure; `name` is that of the text."""
    if isinstance(one, Neighbour):
        return answers.NearRow(
            name=name,
            title=one.proposal.title,
            alike=one.evidence,
            is_near=one.is_near,
            distance=interval(one.distance),
            overlap=one.overlap,
            shared=[subject for subject, _ in one.agreed],
        )
    return answers.NearRow(
        name=name,
        title=one.proposal.title,
        alike=one.likeness,
        is_near=True,
        distance=None,
        overlap=None,
        shared=[str(feature) for feature, _ in one.shared[:WHY]],
    )


def measure(one: Measured) -> answers.MeasureRow:
    """Return how far two coders come to the same in one respect."""
    undefined = one.undefined.value if one.undefined else None
    return answers.MeasureRow(
        about=one.about,
        cases=one.units,
        equal=one.equal,
        alpha=one.alpha,
        low=one.low,
        high=one.high,
        undefined=undefined,
    )


def disagreement(one: Disagreement) -> answers.DisagreementRow:
    """Return one thing in which two coders differ."""
    first, second = one.linked.first, one.linked.second
    return answers.DisagreementRow(
        name=one.coding.first.id,
        sort=one.sort.value,
        first_term=first.id if first else None,
        second_term=second.id if second else None,
        field=one.field,
        first=flat(one.first),
        second=flat(one.second),
    )


def _words(values: Iterable[Any]) -> list[str]:
    return [str(one) for one in values]


def _refs(citations: Iterable[Any]) -> list[str]:
    return list(dict.fromkeys(one.ref for one in citations if one.ref))
