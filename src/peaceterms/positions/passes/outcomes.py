"""Conditions as they are compared: what holds under every answer is unconditional, one place of a text asks once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from peaceterms.positions.contingency import Answer, AnyContingency, Bracket, Condition, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Position, Positions, position_of
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.positions.statement import Statement

Branches = dict[Condition, list[Statement]]


def unconditional_where_alike(found: Positions, settings: Settings = DEFAULT) -> Positions:
    """Return the positions of a text, without a condition where it says the same under every answer to a question."""
    return _settled(found) if found.answers else found


def _settled(found: Positions) -> Positions:
    changed = {
        issue: _without_idle_questions(position, found.answers)
        for issue, position in found.by_issue.items()
        if len(position.branches) > 1
    }
    return found._replace(by_issue={**found.by_issue, **changed}) if changed else found


def _without_idle_questions(position: Position, answers: Mapping[AnyContingency, Sequence[Answer]]) -> Position:
    """The position without any question that does not matter to it."""
    while (branches := _without_idle(position, answers)) is not None:
        position = position_of(position.issue, branches)
    return position


def _without_idle(position: Position, answers: Mapping[AnyContingency, Sequence[Answer]]) -> Branches | None:
    """The branches of a position without a question that does not matter to it; `None` where each does."""
    named = {part.contingency for condition in position.branches for part in condition}
    for contingency in sorted(named):
        merged = _merged(position, contingency, {str(answer) for answer in answers[contingency]})
        if merged is not None:
            return merged
    return None


def _merged(position: Position, asked: AnyContingency, possible: set[str]) -> Branches | None:
    """The branches, those under the answers to one question as one, where these are all answers and say the same."""
    groups: dict[Condition, dict[str, tuple[Statement, ...]]] = {}
    others: Branches = {}
    for condition, held in position.branches.items():
        own = [part for part in condition if part.contingency == asked]
        if not own:
            others[condition] = list(held)
        for part in own:
            rest = tuple(one for one in condition if one is not part)
            groups.setdefault(rest, {}).update(dict.fromkeys(part.answers, held))
    for rest, by_answer in groups.items():
        said = {tuple(s.items for s in held) for held in by_answer.values()}
        if by_answer.keys() != possible or len(said) > 1 or rest in others:
            return None
        others[rest] = list(next(iter(by_answer.values())))
    return others


def one_bracket_a_place(found: Positions, settings: Settings = DEFAULT) -> Positions:
    """Return the positions of a text, brackets at one place of it as one question."""
    return _asked_once(found) if any(isinstance(one, Bracket) for one in found.answers) else found


def _asked_once(found: Positions) -> Positions:
    leads = {issue: lead for several in _by_place(found).values() for issue in several if (lead := several[0])}
    if all(issue == lead for issue, lead in leads.items()):
        return found
    names: dict[AnyContingency, AnyContingency] = {Bracket(issue): Bracket(lead) for issue, lead in leads.items()}
    by_issue = {
        issue: position_of(issue, {_renamed(c, names): list(held) for c, held in position.branches.items()})
        for issue, position in found.by_issue.items()
    }
    answers: dict[AnyContingency, tuple[Answer, ...]] = {}
    for contingency, possible in found.answers.items():
        name = names.get(contingency, contingency)
        answers[name] = tuple(dict.fromkeys((*answers.get(name, ()), *possible)))
    return found._replace(by_issue=by_issue, answers=answers)


def _by_place(found: Positions) -> dict[str, list[Issue]]:
    """The issues with brackets, by the place in the text where these stand."""
    places: dict[str, list[Issue]] = {}
    for issue, ref in _bracketed(found):
        if issue not in places.setdefault(ref, []):
            places[ref].append(issue)
    return places


def _bracketed(found: Positions) -> Iterator[tuple[Issue, str]]:
    for issue, position in found.by_issue.items():
        for condition, held in position.branches.items():
            if any(isinstance(part.contingency, Bracket) for part in condition):
                yield issue, next((term.ref for s in held for term in s.terms if term.ref), str(issue))


def _renamed(condition: Condition, names: Mapping[AnyContingency, AnyContingency]) -> Condition:
    return tuple(sorted(Requirement(names.get(p.contingency, p.contingency), p.answers) for p in condition))
