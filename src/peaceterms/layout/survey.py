"""A survey as blocks: the clauses with a few words for each aspect, then how many texts state what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from peaceterms.analysis.survey import Survey, SurveyAspect, columns
from peaceterms.analysis.survey_clauses import SurveyClause
from peaceterms.layout.blocks import Block, Document, Items, Paragraph, Section, words
from peaceterms.layout.scaled import scaled_words, spread_words
from peaceterms.layout.tables import heads, table
from peaceterms.positions.silences import is_as_reported
from peaceterms.proposal import Proposal
from peaceterms.terms import kinds
from peaceterms.words.language import Language

NAMED = 12
"""How many texts that have no such clause are named."""
CHOICES = 8
"""Of more choices than that, those of one text are only counted."""
SCALES = 4
"""On how many scales an aspect is told."""

Names = Mapping[int, str]


def survey_document(found: Survey, say: Language) -> Document:
    """Lay a survey out."""
    of = say.kind(found.of) if found.of in kinds() else say.subject(found.of)
    title = say.capitalised(say.phrase("survey.title", of=of, texts=say.counted(len(found.proposals), "text")))
    if not found.clauses:
        return Document(title, (), (say.phrase("survey.nothing"),))
    blocks = [block for kind in found.kinds for block in _of_kind(kind, found, say)]
    return Document(title, (*blocks, *_of_texts(found, say)), tuple(_lead(found, say)))


def _lead(found: Survey, say: Language) -> Iterator[str]:
    speaking = len(found.proposals) - len(found.silent)
    conflicts = {clause.proposal.conflict for clause in found.clauses}
    yield say.phrase(
        "survey.counts",
        clauses=say.counted(len(found.clauses), "clause"),
        texts=say.counted(speaking, "text"),
        conflicts=say.counted(len(conflicts), "conflict"),
    )
    if found.silent:
        yield _silence(found, say)
    yield say.phrase("survey.legend")
    if any(held.scaled for clause in found.clauses for held in clause.values.values()):
        yield say.phrase("survey.legend_scales")


def _silence(found: Survey, say: Language) -> str:
    if len(found.silent) > NAMED:
        return say.phrase("survey.silent_number", texts=say.counted(len(found.silent), "other_text"))
    told = [
        say.phrase("survey.silent", text=say.inside(found.names[n]), says=say.silent((), found.proposals[n].coverage))
        for n in found.silent
    ]
    return say.phrase("survey.without", texts=say.joined(told))


def _of_kind(kind: str, found: Survey, say: Language) -> Iterator[Block]:
    """Lay the clauses of a kind out, and what they say of each aspect taken together."""
    clauses = [clause for clause in found.clauses if clause.kind == kind]
    title = say.capitalised(say.kind(kind))
    yield Section(words(title), (_clauses(clauses, kind, title, found, say),))
    names = dict(enumerate(found.names))
    lines = tuple(words(_aspect_line(aspect, names, say)) for aspect in found.aspects if aspect.kind == kind)
    if lines:
        yield Section(words(say.phrase("survey.aspects", kind=say.kind(kind))), (Items(lines),))


# Clauses


def _clauses(clauses: Sequence[SurveyClause], kind: str, title: str, found: Survey, say: Language) -> Block:
    fields, worded = columns(clauses, kind)
    aspects, in_words = [field.name for field in fields], [field.name for field in worded]
    shown = [*(say.capitalised(say.aspect(kind, name)) for name in aspects), *heads(["words"] if worded else [], say)]
    groups = [
        (_conflict(conflict, found, say), [_row(clause, aspects, in_words, found, say) for clause in held])
        for conflict, held in groupby(clauses, key=lambda clause: clause.proposal.conflict)
    ]
    return replace(table((*heads(("clause",), say), *shown), groups, "", title, say), is_wrapped=True)


def _conflict(conflict: str | None, found: Survey, say: Language) -> str:
    """Return the name of a conflict, which mostly is that of a place."""
    if conflict is None:
        return say.phrase("survey.no_conflict")
    if entry := found.vocabulary.get(conflict):
        return say.capitalised(entry.name)
    return " ".join(map(say.capitalised, say.grammar.name(conflict).split()))


def _row(
    clause: SurveyClause, aspects: Sequence[str], worded: Sequence[str], found: Survey, say: Language
) -> tuple[str, ...]:
    cells = [_cell(clause, aspect, found, say) if aspect in clause.values else "" for aspect in aspects]
    details = [
        say.phrase("content.item", aspect=say.aspect(clause.kind, one), value=_cell(clause, one, found, say))
        for one in worded
        if one in clause.values
    ]
    return (_head(clause, found, say), *cells, *(["; ".join(details)] if worded else []))


def said_by(clause: SurveyClause, found: Survey, say: Language) -> tuple[str, ...]:
    """Return each aspect of a clause with what it says of it."""
    return tuple(
        say.phrase("content.item", aspect=say.aspect(clause.kind, aspect), value=_cell(clause, aspect, found, say))
        for aspect in clause.values
    )


def about(clause: SurveyClause, found: Survey, say: Language) -> str:
    """Return what a clause is about, and on what condition it holds."""
    named = say.issue_names(clause.issues, found.vocabulary)
    condition = say.condition(clause.condition, found.vocabulary, found.questions)
    return say.phrase("survey.about_if", about=named, condition=condition) if condition else named


def _head(clause: SurveyClause, found: Survey, say: Language) -> str:
    """Return whose clause it is, what it is about, on what condition, and where it stands."""
    condition = say.condition(clause.condition, found.vocabulary, found.questions)
    about = say.issue_names(clause.issues, found.vocabulary)
    return say.phrase(
        "survey.clause" if not condition else "survey.clause_if",
        signs=_signs(clause, say),
        text=_dated(clause.proposal, found.names[clause.number], say),
        about=about,
        condition=condition,
        refs=", ".join(dict.fromkeys(citation.ref or citation.term for citation in clause.citations)),
    )


def _dated(proposal: Proposal, name: str, say: Language) -> str:
    date = say.when(proposal.date) if proposal.date else say.phrase("proposal.no_date")
    called = proposal.name if proposal.date else name
    return say.phrase("survey.dated", text=say.capitalised(called), date=date)


def _signs(clause: SurveyClause, say: Language) -> str:
    marks = ("refused", clause.is_refused), ("weak", clause.is_weak), ("as_read", clause.is_as_read)
    signs = "".join(say.phrase(f"survey.mark_{name}") for name, is_so in marks if is_so)
    return f"{signs} " if signs else ""


def _cell(clause: SurveyClause, aspect: str, found: Survey, say: Language) -> str:
    """Return what a clause says of an aspect, with the number on the common scale where that is told otherwise."""
    held = clause.values[aspect]
    said = say.brief_value(clause.kind, aspect, held.value, found.vocabulary)
    scale = scaled_words(held.scaled, say) if held.scaled else said
    told = said if scale in said else say.phrase("survey.on_scale", value=said, scale=scale)
    return f"{told} {say.phrase('survey.mark_as_read')}" if held.implied else told


# Aspects


def aspect_lines(found: Survey, say: Language) -> tuple[str, ...]:
    """Return for each aspect in a line how many texts state it, and how far apart they lie."""
    names = dict(enumerate(found.names))
    return tuple(_aspect_line(aspect, names, say) for aspect in found.aspects)


def _aspect_line(aspect: SurveyAspect, names: Names, say: Language) -> str:
    """Return how many texts state an aspect, how far apart their values lie, and how many have each choice."""
    as_read = say.phrase("survey.as_read", number=len(aspect.as_read)) if aspect.as_read else ""
    told = [say.phrase("survey.stated", number=len(aspect.texts), of=say.counted(aspect.of, "text"), as_read=as_read)]
    told += [spread_words(spread, names, say) for spread in aspect.spreads[:SCALES]]
    if more := len(aspect.spreads) - SCALES:
        told += [say.phrase("survey.more_scales", scales=say.counted(more, "scale"))] if more > 0 else []
    told += [_counts(aspect, say)] if aspect.counts else []
    noun = say.capitalised(say.aspect(aspect.kind, aspect.aspect))
    return say.phrase("content.item", aspect=noun, value="; ".join(told))


def _counts(aspect: SurveyAspect, say: Language) -> str:
    """Return how many texts have each choice; where there are many, those of one text only as a number."""
    shown = {c: n for c, n in aspect.counts.items() if n > 1} if len(aspect.counts) > CHOICES else aspect.counts
    told = [say.phrase("survey.choice", choice=_choice(c, aspect, say), number=n) for c, n in shown.items()]
    left = len(aspect.counts) - len(shown)
    more = [say.phrase("survey.single", choices=say.counted(left, "other"))] if left else []
    return ", ".join([*told, *more])


def _choice(choice: Any, aspect: SurveyAspect, say: Language) -> str:
    return say.value((choice,) if isinstance(choice, str) else choice, aspect.vocabulary)


# Texts


def _of_texts(found: Survey, say: Language) -> Iterator[Section]:
    """Lay out what one text alone states, and what most others state and it does not."""
    looked: tuple[tuple[str, Callable[[Proposal], tuple[SurveyAspect, ...]]], ...]
    looked = ("alone", found.alone), ("lacks", found.lacks)
    for name, look in looked:
        lines = [
            words(_of_text(number, aspects, name, found, say))
            for number, text in enumerate(found.proposals)
            if number not in found.silent and (aspects := look(text))
        ]
        if lines:
            yield Section(words(say.phrase(f"survey.{name}")), (Items(tuple(lines)),))


def _of_text(number: int, aspects: Sequence[SurveyAspect], name: str, found: Survey, say: Language) -> str:
    text, several = found.proposals[number], len(found.kinds) > 1
    told = [
        say.phrase("survey.aspect_of", aspect=say.aspect(one.kind, one.aspect), kind=say.kind(one.kind))
        if several
        else say.aspect(one.kind, one.aspect)
        for one in aspects
    ]
    said = "; ".join(told) if several else ", ".join(told)
    key = "survey.as_reported" if name == "lacks" and is_as_reported(text) else "content.item"
    return say.phrase(key, aspect=say.capitalised(found.names[number]), value=said)


# One of them


def survey_clause_document(clause: SurveyClause, say: Language) -> Document:
    """Lay one clause out in one line."""
    found = Survey(clause.kind, (clause.proposal,))
    alone = replace(clause, number=0)
    said = [
        say.phrase("content.item", aspect=say.aspect(clause.kind, name), value=_cell(alone, name, found, say))
        for name in clause.values
    ]
    line = _head(alone, found, say)
    line = say.phrase("content.item", aspect=line, value="; ".join(said)) if said else line
    return Document("", (Paragraph(words(line)),), sentence=line)


def survey_aspect_document(aspect: SurveyAspect, say: Language) -> Document:
    """Lay what texts say of one aspect out in one line."""
    names = {clause.number: clause.proposal.name for clause in aspect.clauses}
    line = _aspect_line(aspect, names, say)
    return Document("", (Paragraph(words(line)),), sentence=line)
