"""Issues, conditions and contents in English, from what the kinds declare."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from math import prod
from typing import assert_never, cast

from peaceterms.positions.contingency import (
    THERE,
    Answer,
    AnyContingency,
    Bracket,
    Choice,
    Condition,
    Event,
    Not,
    Requirement,
    Vote,
)
from peaceterms.positions.issue import NOT_STATED, Issue
from peaceterms.positions.position import Branch, Positions
from peaceterms.positions.statement import AspectValue, Citation
from peaceterms.proposal import Manner, Silence
from peaceterms.terms import kind_of
from peaceterms.terms.markers import Key, Text
from peaceterms.terms.votes import VoteSubject
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.values import joined, value

KEPT = 2_000
"""How many names of issues are kept, since the same ones are told again and again."""


def issue_name(issue: Issue, vocabulary: Vocabulary) -> str:
    """`territory of Luhansk`."""
    return issue_names((issue,), vocabulary)


@lru_cache(KEPT)
def issue_names(issues: tuple[Issue, ...], vocabulary: Vocabulary) -> str:
    """`territory of Luhansk and Donetsk`: issues of one kind under one label where their keys combine."""
    issues = tuple(dict.fromkeys(issues))
    keys = [tuple(dict.fromkeys(parts)) for parts in zip(*(issue.key for issue in issues), strict=True)]
    if prod(map(len, keys)) != len(issues):
        return "; ".join(issue_names(group, vocabulary) for group in _combining(issues))
    declaration = kind_of(issues[0].kind).declaration
    named = zip(declaration.keys, keys, strict=True)
    names = {key.name: _key_name(parts, vocabulary, cast("Key", key.marker).unstated) for key, parts in named}
    return declaration.label.format(**names)


def _combining(issues: tuple[Issue, ...]) -> list[tuple[Issue, ...]]:
    """Issues whose keys combine beside each other: those alike in all that stands behind the first part of the key."""
    behind: dict[str, list[Issue]] = {}
    for issue in issues:
        behind.setdefault(issue.key[0], []).append(issue)
    groups: dict[tuple[tuple[str, ...], ...], list[Issue]] = {}
    for several in behind.values():
        groups.setdefault(tuple(issue.key[1:] for issue in several), []).extend(several)
    found = [tuple(group) for group in groups.values()]
    return found if len(found) > 1 else [(issue,) for issue in issues]


def _key_name(parts: Iterable[str], vocabulary: Vocabulary, unstated: str) -> str:
    return joined(
        unstated if part == NOT_STATED else vocabulary.name(part) if vocabulary.get(part) else part.replace("-", " ")
        for part in parts
    )


def aspect_name(kind: str, aspect: str) -> str:
    """The aspect in words: `guarantor`, `condition`."""
    return "condition" if aspect == "given" else kind_of(kind).declaration.by_name[aspect].noun


def content(kind: str, items: Iterable[AspectValue], vocabulary: Vocabulary, between: str = "; ") -> str:
    """`control: Russia; sovereignty: Russia`."""
    return between.join(
        f"{aspect_name(kind, said.aspect)}: {held(kind, said, vocabulary)}" for said in in_declared_order(kind, items)
    )


def held(kind: str, said: AspectValue, vocabulary: Vocabulary) -> str:
    """The value of an aspect in words; words of a text stand in quotation marks."""
    if said.value is not None and isinstance(kind_of(kind).declaration.by_name[said.aspect].marker, Text):
        return f"“{said.value}”"
    if said.aspect == "after":
        return joined(issue_name(issue, vocabulary) for issue in said.value or ()) or "nothing"
    return value(said.value, vocabulary)


def in_declared_order(kind: str, items: Iterable[AspectValue]) -> list[AspectValue]:
    """The kind's own aspects first, as the class lists them."""
    order = kind_of(kind).declaration.order
    return sorted(items, key=lambda said: order.get(said.aspect, -1))


def condition_words(condition: Condition, vocabulary: Vocabulary, questions: Mapping[AnyContingency, str]) -> str:
    """`if the vote there is “for Russia”`; nothing for what is unconditional."""
    return f"if {' and '.join(_part(part, vocabulary, questions) for part in condition)}" if condition else ""


def _part(part: Requirement, vocabulary: Vocabulary, questions: Mapping[AnyContingency, str]) -> str:
    match part.contingency:
        case Vote(place=place, subject=subject):
            where = "there" if place == THERE else f"in {vocabulary.name(place)}"
            return f"the vote {where}{_on(subject)} is {_any_of(part.answers)}"
        case Bracket():
            return f"the bracketed position of {joined(vocabulary.name(side) for side in part.answers)} stands"
        case Event() | Choice():
            return f"the answer to {_question(part.contingency, questions)} is {_any_of(part.answers)}"
        case _:
            assert_never(part.contingency)


def _question(contingency: Event | Choice, questions: Mapping[AnyContingency, str]) -> str:
    return f"“{questions.get(contingency, contingency.name)}”"


def question_words(contingency: AnyContingency, vocabulary: Vocabulary, questions: Mapping[AnyContingency, str]) -> str:
    """What a contingency decides: `the vote in Luhansk`, `whose bracketed position stands on ...`, a question."""
    match contingency:
        case Vote(place=place, subject=subject):
            return f"the vote in {vocabulary.name(place)}{_on(subject)}"
        case Bracket(issue=issue):
            on = f" on the {issue_name(issue, vocabulary)}" if issue else ""
            return f"whose bracketed position stands{on}"
        case Event() | Choice():
            return _question(contingency, questions)
        case _:
            assert_never(contingency)


def answer_words(contingency: AnyContingency, answer: Answer, vocabulary: Vocabulary) -> str:
    """An answer to a contingency; to a bracket it is whose position stands."""
    if not isinstance(contingency, Bracket):
        return str(answer)
    return f"not {vocabulary.name(answer.answer)}" if isinstance(answer, Not) else vocabulary.name(answer)


def open_questions(
    answers: Mapping[AnyContingency, tuple[Answer, ...]],
    vocabulary: Vocabulary,
    questions: Mapping[AnyContingency, str],
) -> tuple[str, ...]:
    """What is open: `the vote in Luhansk and Donetsk (“against Russia” or “for Russia”)`; votes, then the others."""
    votes: dict[tuple[str, tuple[Answer, ...]], list[str]] = {}
    others, brackets = [], []
    for contingency, possible in answers.items():
        match contingency:
            case Vote(place=place, subject=subject):
                votes.setdefault((subject, possible), []).append(vocabulary.name(place))
            case Bracket():
                brackets.append(question_words(contingency, vocabulary, questions))
            case Event() | Choice():
                others.append(f"{question_words(contingency, vocabulary, questions)} ({_any_of(possible)})")
            case _:
                assert_never(contingency)
    return (*(_vote(*key, places) for key, places in votes.items()), *others, *brackets)


def _vote(decided: str, possible: tuple[Answer, ...], places: list[str]) -> str:
    return f"the vote in {joined(places)}{_on(decided)} ({_any_of(possible)})"


def _on(decided: str) -> str:
    """What a vote decides, where that is not the status of the place."""
    return "" if decided in ("", VoteSubject.STATUS) else f" on {decided}"


def _any_of(answers: Iterable[Answer]) -> str:
    return joined([f"“{answer}”" for answer in answers], "or")


def branches_words(
    kind: str, branches: Iterable[Branch], vocabulary: Vocabulary, questions: Mapping[AnyContingency, str]
) -> str:
    """Each branch with its condition: `if the vote there is “for Russia”, control: Russia; if ...`."""
    return "; ".join(_branch(kind, branch, vocabulary, questions) for branch in branches)


def _branch(kind: str, branch: Branch, vocabulary: Vocabulary, questions: Mapping[AnyContingency, str]) -> str:
    says = " or ".join(content(kind, items, vocabulary, ", ") for items in branch.held)
    condition = condition_words(branch.condition, vocabulary, questions) or "without condition"
    return f"{condition}, {says}" if says else condition


def all_questions(*found: Positions) -> dict[AnyContingency, str]:
    """The questions of all contingencies that are no votes."""
    return {name: question for some in found for name, question in some.questions.items()}


def cited(citation: Citation) -> str:
    """Where a text says it, and what the encoding rests on: `bullet 1 (primary)`."""
    basis = f" ({citation.basis})" if citation.basis else ""
    return f"{citation.ref or 'term ' + citation.term}{basis}"


def silent(silences: Iterable[Silence]) -> str:
    """That a text does not address it, and in what manner: `silent (deferred)`, `not known`."""
    manners = list(dict.fromkeys(silence.manner for silence in silences))
    if manners == [Manner.NOT_KNOWN]:
        return "not known"
    return f"silent ({joined(manners)})" if manners else "silent"
