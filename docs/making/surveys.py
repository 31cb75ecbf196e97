"""Surveys across conflicts as tables that a visitor can filter, and what they come to aspect by aspect."""

from __future__ import annotations

from functools import cache

import peaceterms as pt
from making.setting import cell, filtered, link, listed, table
from making.texts import conflict
from peaceterms.analysis.survey import Survey
from peaceterms.analysis.survey_clauses import SurveyClause
from peaceterms.layout.survey import about, aspect_lines, said_by
from peaceterms.render.markdown import escaped
from peaceterms.words.language import language

SAY = language()


def survey(of: str) -> str:
    """A filter and a table of all clauses on a kind or a subject, a row each."""
    found = _survey(of)
    heads = ("Text", "Conflict", "On", "What it says", "Where")
    conflicts = (conflict(clause.proposal) for clause in found.clauses)
    return f"{filtered('clauses', conflicts, 1)}\n\n{table(heads, (_row(clause, found) for clause in found.clauses))}"


def survey_aspects(of: str) -> str:
    """How many texts state each aspect, and how far apart they lie."""
    return listed(_plain(line) for line in aspect_lines(_survey(of), SAY))


@cache
def _survey(of: str) -> Survey:
    return pt.survey(of)


def _row(clause: SurveyClause, found: Survey) -> tuple[str, ...]:
    text = clause.proposal
    date = SAY.when(text.date) if text.date else "not dated"
    refs = ", ".join(dict.fromkeys(citation.ref or citation.term for citation in clause.citations))
    said = ". ".join(map(SAY.capitalised, said_by(clause, found, SAY)))
    named = f"{link(SAY.capitalised(text.name), f'../gallery/{text.id}.md')}, {date}"
    return named, conflict(text), *(cell(_plain(words)) for words in (about(clause, found, SAY), said, refs))


def _plain(words: str) -> str:
    """Words in Markdown; the sign of what is read into a text needs no escape, which this site would show."""
    return escaped(words).replace(r"\~", "~")
