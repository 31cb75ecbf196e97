"""The tree of outcomes: one level for each contingency, one branch for each answer, at each end what then holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.layout.outcomes import settled_lines
from peaceterms.measure.outcome import Outcomes
from peaceterms.measure.settlement import contingencies
from peaceterms.positions.contingency import Answer, AnyContingency
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Answers, Position
from peaceterms.render.charts.base import BLUE, FONT, GREY, INK, Rows, altair, drawn, finished, spot
from peaceterms.render.charts.words import alternative, cut, wrapped
from peaceterms.words.language import language
from peaceterms.words.naming import answer_words, question_words
from peaceterms.words.values import capitalised, counted, joined

if TYPE_CHECKING:
    from altair import TopLevelMixin

LEAVES = 32
"""How many ends the tree has at most."""
LEVEL, LINE = 185, 14
"""In pixels: the width of a level, and the height of a line."""
CHARACTERS, LINES = 100, 6
"""How many characters a line of an end has at most, and how many lines an end has."""


class Spacing(NamedTuple):
    """How high the questions at the top and each end are, in pixels."""

    head: int
    step: int

    def down(self, place: float) -> float:
        """How far down an end stands, or a point between ends."""
        return self.head + self.step * (place + 0.5)


class Node(NamedTuple):
    """A point of the tree: the answers that lead to it."""

    answers: tuple[Answer, ...]
    place: float
    """How far down it stands, counted in ends."""
    above: float | None
    """How far down the point stands that it hangs on; `None` for the first."""
    settled: tuple[str, ...]
    """For an end: what then holds on the issues that hang on these contingencies alone."""


class Tree(NamedTuple):
    """As many contingencies as can be drawn, with their answers, and what is left out."""

    of: Outcomes
    answers: dict[AnyContingency, tuple[Answer, ...]]
    nodes: tuple[Node, ...]
    left: int
    """How many more contingencies there are."""
    unconditional: int
    """How many issues hang on none."""
    further: int
    """How many issues hang on a contingency that is left out."""
    tied: int
    """How many issues hang on several of these contingencies."""
    by_answer: tuple[str, ...]
    """What holds on the issues that hang on one contingency alone, for each of its answers."""

    @property
    def leaves(self) -> tuple[Node, ...]:
        """The ends."""
        return tuple(node for node in self.nodes if len(node.answers) == len(self.answers))

    @property
    def questions(self) -> list[str]:
        """What each contingency decides, in words."""
        return [_question(name, self.of) for name in self.answers]

    def answer(self, level: int, given: Answer) -> str:
        """The answer to the contingency of a level, in words."""
        return _answer(list(self.answers)[level], given, self.of)


def outcomes_chart(found: Outcomes) -> TopLevelMixin:
    """What a conditional proposal comes to: a level for each contingency, and at each end what then holds."""
    there = tree(found)
    ends = [_end(node, there) for node in there.leaves]
    heads = [wrapped(capitalised(asked), 28, 5) for asked in there.questions]
    spacing = Spacing(LINE * max(map(len, heads), default=0), LINE * max(map(len, ends)) + 10)
    size = {"width": LEVEL * len(there.answers) + 24, "height": spacing.head + spacing.step * len(ends)}
    rows = points(there, spacing)
    words = _lines(_written(there, ends, spacing), size), _lines(_headed(heads), size, fontWeight="bold")
    marks = (_branches(rows, size), *_dots(rows, size), *words)
    return finished(altair().layer(*marks), _title(found), _subtitle(there), _described(found, there))


def tree(found: Outcomes) -> Tree:
    """The tree of the first contingencies, as many as give at most `LEAVES` ends."""
    answers, held = _first(found), found.positions.by_issue
    hanging = {issue: names for issue, position in held.items() if (names := contingencies(position))}
    within = {issue: held[issue] for issue, names in hanging.items() if answers.keys() >= {*names}}
    return Tree(
        found,
        answers,
        tuple(_nodes(found, answers, within)),
        left=len(found.contingencies) - len(answers),
        unconditional=len(held) - len(hanging),
        further=len(hanging) - len(within),
        tied=sum(len(hanging[issue]) > 1 for issue in within),
        by_answer=tuple(_by_answer(found, answers, within)),
    )


def _question(name: AnyContingency, found: Outcomes) -> str:
    return question_words(name, found.proposal.vocabulary, found.positions.questions)


def _answer(name: AnyContingency, given: Answer, found: Outcomes) -> str:
    return answer_words(name, given, found.proposal.vocabulary)


def _by_answer(found: Outcomes, answers: Answers, within: Mapping[Issue, Position]) -> Iterator[str]:
    for name, possible in answers.items():
        alone = {issue: position for issue, position in within.items() if contingencies(position) == (name,)}
        for given in possible if alone else ():
            holds = ", ".join(settled_lines({name: given}, alone, found.proposal.vocabulary, language())) or "nothing"
            yield f"{_question(name, found)}, “{cut(_answer(name, given, found), 40)}”: {holds}"


def _first(found: Outcomes) -> dict[AnyContingency, tuple[Answer, ...]]:
    first: dict[AnyContingency, tuple[Answer, ...]] = {}
    ends = 1
    for name, possible in found.contingencies.items():
        if (ends := ends * len(possible)) > LEAVES:
            break
        first[name] = possible
    return first


def _nodes(found: Outcomes, answers: Answers, within: Mapping[Issue, Position]) -> Iterator[Node]:
    """Level by level, each from the top to the bottom."""
    possible, vocabulary = list(answers.values()), found.proposal.vocabulary
    above: list[float] = []
    for level in range(len(possible) + 1):
        below = prod(map(len, possible[level:]))
        places = []
        for number, chosen in enumerate(product(*possible[:level])):
            places.append(number * below + (below - 1) / 2)
            outcome = dict(zip(answers, chosen, strict=False))
            settled = settled_lines(outcome, within, vocabulary, language()) if level == len(possible) else ()
            yield Node(chosen, places[-1], above[number // len(possible[level - 1])] if level else None, tuple(settled))
        above = places


def _end(node: Node, there: Tree) -> list[str]:
    """What is written at an end, line by line."""
    lines = [line for settled in node.settled for line in wrapped(settled, CHARACTERS, 2)]
    if not there.answers:
        return [_without(there)]
    if not lines:
        return ["nothing on the issues that hang on these answers"]
    return lines if len(lines) <= LINES else [*lines[: LINES - 1], "… and more"]


def _without(there: Tree) -> str:
    if there.left:
        return f"{counted(there.further, 'issue')} that hang on more answers than can be drawn"
    return f"{counted(there.unconditional, 'issue')}, whatever happens"


def points(there: Tree, spacing: Spacing) -> list[dict[str, Any]]:
    """One row for each point, with the answer that leads to it and what holds if it is an end, placed in pixels."""
    return [
        {
            "x": 8 + LEVEL * len(node.answers),
            "y": spacing.down(node.place),
            "above": None if node.above is None else spacing.down(node.above),
            "answer": there.answer(len(node.answers) - 1, node.answers[-1]) if node.answers else "",
            "holds": "; ".join(node.settled),
        }
        for node in there.nodes
    ]


def _branches(rows: Rows, size: Mapping[str, int]) -> Any:
    """To each point a line from the one that it hangs on."""
    alt = altair()
    hanging = (row for row in rows if row["above"] is not None)
    corners = [
        {"branch": branch, "corner": corner, "x": x, "y": y}
        for branch, row in enumerate(hanging)
        for corner, (x, y) in enumerate(_corners(row))
    ]
    marks = drawn(corners, **size).mark_line(color=GREY, strokeWidth=1.2)
    detail, order = alt.Detail("branch", type="nominal"), alt.Order("corner", type="quantitative")
    return marks.encode(**spot(size), detail=detail, order=order)


def _corners(row: dict[str, Any]) -> tuple[tuple[float, float], ...]:
    start = row["x"] - LEVEL
    return (start, row["above"]), (start + 24, row["y"]), (row["x"], row["y"])


def _dots(rows: Rows, size: Mapping[str, int]) -> Iterator[Any]:
    """A dot for each point, and over the branch to it the answer."""
    alt = altair()
    base = drawn(rows, **size).encode(**spot(size))
    tooltip = [alt.Tooltip(field, type="nominal", title=field.capitalize()) for field in ("answer", "holds")]
    yield base.mark_point(filled=True, size=45, color=BLUE, opacity=1).encode(tooltip=tooltip)
    words = base.mark_text(align="right", baseline="bottom", dx=-8, dy=-2, fontSize=FONT, limit=LEVEL - 38, color=INK)
    yield words.encode(text=alt.Text("answer", type="nominal"))


def _written(there: Tree, ends: Sequence[Sequence[str]], spacing: Spacing) -> list[dict[str, Any]]:
    """The lines at each end, around the height of its point."""
    left = 20 + LEVEL * len(there.answers)
    return [
        {"x": left, "y": spacing.down(node.place) + LINE * (number - (len(lines) - 1) / 2), "line": line}
        for node, lines in zip(there.leaves, ends, strict=True)
        for number, line in enumerate(lines)
    ]


def _headed(heads: Sequence[Sequence[str]]) -> list[dict[str, Any]]:
    """Over each level what is decided."""
    return [
        {"x": 20 + LEVEL * level, "y": LINE * (number + 0.5), "line": line}
        for level, lines in enumerate(heads)
        for number, line in enumerate(lines)
    ]


def _lines(rows: Rows, size: Mapping[str, int], **style: Any) -> Any:
    words = drawn(rows, **size).mark_text(align="left", baseline="middle", fontSize=FONT, color=INK, **style)
    return words.encode(**spot(size), text=altair().Text("line", type="nominal"))


def _title(found: Outcomes) -> str:
    name = cut(capitalised(found.proposal.name), 80)
    if not found.contingencies:
        return f"{name}: one outcome, nothing hangs on a vote, an event or a choice"
    asked = counted(len(found.contingencies), "open question")
    return f"{name}: {counted(found.total, 'outcome')} of {asked}"


def _subtitle(there: Tree) -> Iterator[str]:
    if there.answers:
        yield "One level for each open question; at each end what then holds on the issues that hang on these alone."
        yield f"Not shown: {counted(there.unconditional, 'issue')} on which the same holds in every outcome."
    if there.left:
        further = counted(there.further, "issue")
        yield f"Left out: {counted(there.left, 'more open question')}, and {further} that hang on them."


def _described(found: Outcomes, there: Tree) -> str:
    """What each answer comes to, and the ends where something hangs on several answers together."""
    if not there.answers:
        return " ".join((f"{_title(found)}. {capitalised(_without(there))}.", *_subtitle(there)))
    asked = "; ".join(cut(question, 60) for question in there.questions)
    lead = (
        f"{_title(found)}. {' '.join(_subtitle(there))} Open questions: {asked}. {counted(len(there.leaves), 'end')}."
    )
    paths = [_path(node, there) for node in there.leaves] if there.tied else []
    return alternative(lead, [*there.by_answer, *paths])


def _path(node: Node, there: Tree) -> str:
    under = joined(f"“{cut(there.answer(level, given), 40)}”" for level, given in enumerate(node.answers))
    return f"{under}: {', '.join(node.settled) or 'nothing'}"
