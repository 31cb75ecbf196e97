"""The tree of outcomes: one level for each contingency, one branch for each answer, at each end what then holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from peaceterms.measure.outcome import Outcomes
from peaceterms.render.charts.base import BLUE, FONT, GREY, INK, Rows, altair, drawn, finished, spot, tip
from peaceterms.render.charts.tree import Node, Tree, holding, tree
from peaceterms.render.charts.words import alternative, cut, wrapped
from peaceterms.words.language import Language

if TYPE_CHECKING:
    from altair import TopLevelMixin

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


def outcomes_chart(outcomes: Outcomes, say: Language) -> TopLevelMixin:
    """What a conditional proposal comes to: a level for each contingency, and at each end what then holds."""
    shape = tree(outcomes, say)
    ends = [_end(node, shape) for node in shape.leaves]
    heads = [wrapped(say.capitalised(asked), 28, 5) for asked in shape.questions]
    spacing = Spacing(LINE * max(map(len, heads), default=0), LINE * max(map(len, ends)) + 10)
    size = {"width": LEVEL * len(shape.answers) + 24, "height": spacing.head + spacing.step * len(ends)}
    rows = points(shape, spacing)
    words = _lines(_written(shape, ends, spacing), size), _lines(_headed(heads), size, fontWeight="bold")
    marks = (_branches(rows, size), *_dots(rows, size, say), *words)
    return finished(altair().layer(*marks), _title(outcomes, say), _subtitle(shape), _described(outcomes, shape))


def _end(node: Node, shape: Tree) -> list[str]:
    """What is written at an end, line by line."""
    lines = [line for settled in node.settled for line in wrapped(settled, CHARACTERS, 2)]
    if not shape.answers:
        return [_without(shape)]
    if not lines:
        return [shape.say.phrase("chart.outcomes.nothing")]
    return lines if len(lines) <= LINES else [*lines[: LINES - 1], shape.say.phrase("chart.outcomes.more")]


def _without(shape: Tree) -> str:
    if shape.left:
        return shape.say.phrase("chart.outcomes.too_many", issues=shape.say.counted(shape.further, "issue"))
    return shape.say.phrase("chart.outcomes.always", issues=shape.say.counted(shape.unconditional, "issue"))


def points(shape: Tree, spacing: Spacing) -> list[dict[str, Any]]:
    """One row for each point, with the answer that leads to it and what holds if it is an end, placed in pixels."""
    return [
        {
            "x": 8 + LEVEL * len(node.answers),
            "y": spacing.down(node.place),
            "above": None if node.above is None else spacing.down(node.above),
            "answer": shape.answer(len(node.answers) - 1, node.answers[-1]) if node.answers else "",
            "holds": "; ".join(node.settled),
        }
        for node in shape.nodes
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


def _dots(rows: Rows, size: Mapping[str, int], say: Language) -> Iterator[Any]:
    """A dot for each point, and over the branch to it the answer."""
    alt = altair()
    base = drawn(rows, **size).encode(**spot(size))
    tooltip = [tip(field, say.phrase(f"head.{field}")) for field in ("answer", "holds")]
    yield base.mark_point(filled=True, size=45, color=BLUE, opacity=1).encode(tooltip=tooltip)
    words = base.mark_text(align="right", baseline="bottom", dx=-8, dy=-2, fontSize=FONT, limit=LEVEL - 38, color=INK)
    yield words.encode(text=alt.Text("answer", type="nominal"))


def _written(shape: Tree, ends: Sequence[Sequence[str]], spacing: Spacing) -> list[dict[str, Any]]:
    """The lines at each end, around the height of its point."""
    left = 20 + LEVEL * len(shape.answers)
    return [
        {"x": left, "y": spacing.down(node.place) + LINE * (number - (len(lines) - 1) / 2), "line": line}
        for node, lines in zip(shape.leaves, ends, strict=True)
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


def _title(outcomes: Outcomes, say: Language) -> str:
    name = cut(say.capitalised(outcomes.proposal.name), 80)
    if not outcomes.contingencies:
        return say.phrase("outcomes.one", name=name)
    asked = say.counted(len(outcomes.contingencies), "open_question")
    return say.phrase("outcomes.title", name=name, outcomes=say.counted(outcomes.total, "outcome"), questions=asked)


def _subtitle(shape: Tree) -> Iterator[str]:
    say = shape.say
    if shape.answers:
        yield say.phrase("chart.outcomes.levels")
        yield say.phrase("chart.outcomes.not_shown", issues=say.counted(shape.unconditional, "issue"))
    if shape.left:
        questions, issues = say.counted(shape.left, "more_open_question"), say.counted(shape.further, "issue")
        yield say.phrase("chart.outcomes.left", questions=questions, issues=issues)


def _described(outcomes: Outcomes, shape: Tree) -> str:
    """What each answer comes to, and the ends where something hangs on several answers together."""
    say, title = shape.say, _title(outcomes, shape.say)
    if not shape.answers:
        return " ".join((f"{title}. {say.capitalised(_without(shape))}.", *_subtitle(shape)))
    lead = say.phrase(
        "chart.outcomes.described",
        title=title,
        shown=" ".join(_subtitle(shape)),
        questions="; ".join(cut(question, 60) for question in shape.questions),
        ends=say.counted(len(shape.leaves), "end"),
    )
    paths = [_path(node, shape) for node in shape.leaves] if shape.tied else []
    return alternative(lead, [*shape.by_answer, *paths], say)


def _path(node: Node, shape: Tree) -> str:
    say, given = shape.say, enumerate(node.answers)
    quoted = (say.phrase("value.quoted", words=cut(shape.answer(level, answer), 40)) for level, answer in given)
    holds = holding(node.settled, say)
    return say.phrase("outcomes.answer", answered=say.joined(quoted), holds=holds)
