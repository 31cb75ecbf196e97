"""Outcomes as blocks: what is open in a text and what it comes to, and in which outcomes two come to the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from peaceterms.layout.blocks import Document, Items, Section, words
from peaceterms.layout.measures import issue_lines, same_words
from peaceterms.measure.outcome import ComparedOutcomes, Outcomes
from peaceterms.measure.settlement import Outcome, Settled, contingencies, settle
from peaceterms.positions.contingency import Answer, AnyContingency
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position
from peaceterms.positions.statement import AspectValue
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.language import Language

SHOWN = 32
"""How many outcomes are told one by one."""


def outcomes_document(outcomes: Outcomes, say: Language) -> Document:
    """Lay the outcomes of one proposal out."""
    name = say.capitalised(outcomes.proposal.name)
    held = outcomes.positions.by_issue
    hanging = {issue: position for issue, position in held.items() if contingencies(position)}
    lead = say.phrase("outcomes.unconditional", issues=say.counted(len(held) - len(hanging), "issue"))
    if not hanging:
        return Document(say.phrase("outcomes.one", name=name), (), (lead,))
    few = outcomes.total <= SHOWN
    lines = _each_outcome(outcomes, hanging, say) if few else _each_answer(outcomes, hanging, say)
    sections = _section("open", _open(outcomes, say), say), _section("outcomes", lines, say)
    return Document(_title(outcomes, say), sections, (lead,) if few else (lead, say.phrase("outcomes.too_many")))


def _title(outcomes: Outcomes, say: Language) -> str:
    total, questions = say.counted(outcomes.total, "outcome"), len(outcomes.contingencies)
    name, asked = say.capitalised(outcomes.proposal.name), say.counted(questions, "open_question")
    return say.phrase("outcomes.title", name=name, outcomes=total, questions=asked)


def compared_outcomes_document(outcomes: ComparedOutcomes, say: Language) -> Document:
    """Lay out in which outcomes two proposals come to the same settlement."""
    title = same_words(say.phrase("outcomes.on_shared"), outcomes, say)
    kinds = sorted({issue.kind for issue, share in outcomes.by_issue.items() if share.total > 1})
    alone = [line for kind in kinds for line in issue_lines(kind, outcomes, outcomes.vocabulary, say)]
    questions = say.open_questions(outcomes.contingencies, outcomes.vocabulary, outcomes.questions)
    sections = _section("open", map(say.capitalised, questions), say), _section("issues", alone, say)
    return Document(title, tuple(section for section in sections if section.blocks))


def _section(name: str, lines: Iterable[str], say: Language) -> Section:
    items = tuple(map(words, lines))
    return Section(words(say.phrase(f"outcomes.section_{name}")), (Items(items),) if items else (), name)


def _open(outcomes: Outcomes, say: Language) -> Iterator[str]:
    vocabulary, questions = outcomes.proposal.vocabulary, outcomes.positions.questions
    return map(say.capitalised, say.open_questions(outcomes.contingencies, vocabulary, questions))


# What it comes to


def _each_outcome(outcomes: Outcomes, hanging: Mapping[Issue, Position], say: Language) -> Iterator[str]:
    """Return what holds under each outcome on the issues that hang on one."""
    for outcome in outcomes:
        under = say.joined(_answered(name, given, outcomes, say) for name, given in outcome.items())
        yield _under(under, _holds(outcome, hanging, outcomes, say), say)


def _each_answer(outcomes: Outcomes, hanging: Mapping[Issue, Position], say: Language) -> Iterator[str]:
    """Return what holds under each answer on the issues that hang on nothing else."""
    for name, possible in outcomes.contingencies.items():
        alone = {issue: position for issue, position in hanging.items() if contingencies(position) == (name,)}
        for given in possible if alone else ():
            answered = _answered(name, given, outcomes, say)
            yield _under(answered, _holds({name: given}, alone, outcomes, say), say)


def _under(answered: str, holds: str, say: Language) -> str:
    return say.capitalised(say.phrase("outcomes.answer", answered=answered, holds=holds))


def _answered(name: AnyContingency, given: Answer, outcomes: Outcomes, say: Language) -> str:
    vocabulary = outcomes.proposal.vocabulary
    question = say.question(name, vocabulary, outcomes.positions.questions)
    return say.phrase("outcomes.answered", question=question, answer=say.answer(name, given, vocabulary))


def _holds(outcome: Outcome, held: Mapping[Issue, Position], outcomes: Outcomes, say: Language) -> str:
    return "; ".join(settled_lines(outcome, held, outcomes.proposal.vocabulary, say)) or say.phrase("says.nothing")


def settled_lines(
    outcome: Outcome, held: Mapping[Issue, Position], vocabulary: Vocabulary, say: Language
) -> Iterator[str]:
    """Return what holds under an outcome, issues that come to the same together."""
    alike: dict[tuple[str, str], list[Issue]] = {}
    for issue, position in held.items():
        if settled := settle(position, outcome):
            alike.setdefault((issue.kind, _content(issue.kind, settled, vocabulary, say)), []).append(issue)
    for (_, said), issues in alike.items():
        name = say.capitalised(say.issue_names(tuple(issues), vocabulary))
        yield say.phrase("outcomes.settled", issues=name, says=said) if said else name


def _content(kind: str, settled: Settled, vocabulary: Vocabulary, say: Language) -> str:
    each = (say.content(kind, _items(held), vocabulary, ", ") for held in settled)
    return say.phrase("branch.alternative").join(filter(None, each))


def _items(held: Mapping[str, Any]) -> list[AspectValue]:
    return [AspectValue(*item) for item in held.items()]
