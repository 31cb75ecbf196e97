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
_ONE = "one outcome, nothing hangs on a vote, an event or a choice"
_OPEN, _COMES_TO, _TOGETHER = "What is open", "What it comes to", "Issue by issue, each taken alone"
_NOTHING = "nothing"
_TOO_MANY = "They are too many to be told one by one; below is what each answer decides alone."


def outcomes_document(outcomes: Outcomes, say: Language) -> Document:
    """Lay the outcomes of one proposal out."""
    name = say.capitalised(outcomes.proposal.name)
    held = outcomes.positions.by_issue
    hanging = {issue: position for issue, position in held.items() if contingencies(position)}
    lead = f"{say.counted(len(held) - len(hanging), 'issue')} on which the same holds in every outcome."
    if not hanging:
        return Document(f"{name}: {_ONE}", (), (lead,))
    total = say.counted(outcomes.total, "outcome")
    title = f"{name}: {total} of {say.counted(len(outcomes.contingencies), 'open question')}"
    few = outcomes.total <= SHOWN
    lines = _each_outcome(outcomes, hanging, say) if few else _each_answer(outcomes, hanging, say)
    sections = _section(_OPEN, "open", _open(outcomes, say)), _section(_COMES_TO, "outcomes", lines)
    return Document(title, sections, (lead,) if few else (lead, _TOO_MANY))


def compared_outcomes_document(outcomes: ComparedOutcomes, say: Language) -> Document:
    """Lay out in which outcomes two proposals come to the same settlement."""
    title = same_words("On the issues that both address", outcomes, say)
    kinds = sorted({issue.kind for issue, share in outcomes.by_issue.items() if share.total > 1})
    alone = [line for kind in kinds for line in issue_lines(kind, outcomes, outcomes.vocabulary, say)]
    questions = say.open_questions(outcomes.contingencies, outcomes.vocabulary, outcomes.questions)
    sections = _section(_OPEN, "open", map(say.capitalised, questions)), _section(_TOGETHER, "issues", alone)
    return Document(title, tuple(section for section in sections if section.blocks))


def _section(title: str, name: str, lines: Iterable[str]) -> Section:
    items = tuple(map(words, lines))
    return Section(words(title), (Items(items),) if items else (), name)


def _open(outcomes: Outcomes, say: Language) -> Iterator[str]:
    vocabulary, questions = outcomes.proposal.vocabulary, outcomes.positions.questions
    return map(say.capitalised, say.open_questions(outcomes.contingencies, vocabulary, questions))


# What it comes to


def _each_outcome(outcomes: Outcomes, hanging: Mapping[Issue, Position], say: Language) -> Iterator[str]:
    """Return what holds under each outcome on the issues that hang on one."""
    for outcome in outcomes:
        under = say.joined(_answered(name, given, outcomes, say) for name, given in outcome.items())
        yield say.capitalised(f"{under}: {_holds(outcome, hanging, outcomes, say)}")


def _each_answer(outcomes: Outcomes, hanging: Mapping[Issue, Position], say: Language) -> Iterator[str]:
    """Return what holds under each answer on the issues that hang on nothing else."""
    for name, possible in outcomes.contingencies.items():
        alone = {issue: position for issue, position in hanging.items() if contingencies(position) == (name,)}
        for given in possible if alone else ():
            answered = _answered(name, given, outcomes, say)
            yield say.capitalised(f"{answered}: {_holds({name: given}, alone, outcomes, say)}")


def _answered(name: AnyContingency, given: Answer, outcomes: Outcomes, say: Language) -> str:
    vocabulary = outcomes.proposal.vocabulary
    question = say.question(name, vocabulary, outcomes.positions.questions)
    return f"{question} “{say.answer(name, given, vocabulary)}”"


def _holds(outcome: Outcome, held: Mapping[Issue, Position], outcomes: Outcomes, say: Language) -> str:
    return "; ".join(settled_lines(outcome, held, outcomes.proposal.vocabulary, say)) or _NOTHING


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
        yield f"{name}: {said}" if said else name


def _content(kind: str, settled: Settled, vocabulary: Vocabulary, say: Language) -> str:
    each = (say.content(kind, _items(held), vocabulary, ", ") for held in settled)
    return " or ".join(filter(None, each))


def _items(held: Mapping[str, Any]) -> list[AspectValue]:
    return [AspectValue(*item) for item in held.items()]
