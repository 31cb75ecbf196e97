"""The rows of published comparisons: what an author found between two texts, and what the engine finds."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import peaceterms as pt
from peaceterms.measure.verdict import Verdict, matching
from peaceterms.positions.subjects import subject_of

V = Verdict
ACCEPTED = {
    "same": {V.SAME},
    "same-goal-different-means": {V.SAME_GOAL},
    "different": set(V) - {V.SAME, V.NEITHER},
    "opposite": {V.OPPOSITE},
    "A-only": {V.ONLY_FIRST},
    "dropped": {V.ONLY_FIRST},
    "B-only": {V.ONLY_SECOND},
    "added": {V.ONLY_SECOND},
    "A-stronger": {V.FIRST_STRONGER},
    "softened": {V.FIRST_STRONGER},
    "narrowed": {V.FIRST_STRONGER},
    "kept": {V.SAME},
    "B-stronger": {V.SECOND_STRONGER},
    "hardened": {V.SECOND_STRONGER},
}
"""Which of our verdicts say the same as a word of an author; who says only *different* leaves open in what way."""


EXACT = {
    "same": V.SAME,
    "same-goal-different-means": V.SAME_GOAL,
    "different": V.DIFFERENT,
    "opposite": V.OPPOSITE,
    "A-only": V.ONLY_FIRST,
    "B-only": V.ONLY_SECOND,
    "A-stronger": V.FIRST_STRONGER,
    "B-stronger": V.SECOND_STRONGER,
}
"""Words of authors for which we have the same word; the others of `ACCEPTED` are compatible with it."""


class Row(NamedTuple):
    """One row of a published comparison."""

    texts: dict[str, Any]
    held: dict[str, Any]

    @property
    def ours(self) -> Verdict:
        held = self.held
        return self.comparison.verdict(held["issues"], aspects=held.get("aspects"), clauses=held.get("clauses"))

    @property
    def exact(self) -> bool:
        """Whether our verdict is the author's own word."""
        return EXACT.get(self.held["verdict"]) is self.ours

    @property
    def comparison(self) -> pt.Comparison:
        return _compared(*(self.texts.get(name) for name in ("first", "first_side", "second", "second_side")))

    @property
    def favoured(self) -> str | None:
        """The one of the two main parties that the departures help on balance; `None` where neither."""
        favour = self.comparison.favour(self.held["issues"])
        ukraine, russia = favour.get("UA", 0), favour.get("RU", 0)
        return None if ukraine == russia else "UA" if ukraine > russia else "RU"

    @property
    def reproduced(self) -> bool:
        return self.ours in ACCEPTED[self.held["verdict"]]


class Spanning(NamedTuple):
    """A row that is about at least half of the issues of one subject, and what the subject as a whole comes to."""

    name: str
    subject: str
    reproduced: bool


def spanning() -> list[Spanning]:
    """The sound rows that span a subject, judged by the name of the subject alone."""
    found = []
    for name, row in ROWS.items():
        if row.held.get("wrong") or row.held.get("aspects") or row.held.get("clauses"):
            continue
        addressed = [issue for positions in row.comparison.context.positions for issue in positions.by_issue]
        issues = set(matching(addressed, row.held["issues"]))
        subjects = {subject_of(issue) for issue in issues}
        if len(subjects) == 1:
            (subject,) = subjects
            whole = {issue for issue in addressed if subject_of(issue) is subject}
            if 2 * len(issues) >= len(whole):
                verdict = row.comparison.subject(subject).verdict
                found.append(Spanning(name, subject, verdict in ACCEPTED[row.held["verdict"]]))
    return found


@cache
def _compared(first: str, first_side: str | None, second: str, second_side: str | None) -> pt.Comparison:
    return pt.compare(_text(first, first_side), _text(second, second_side))


def _text(id: str, side: str | None) -> pt.Proposal:
    return pt.load(id).position_of(side) if side else pt.load(id)


def rows() -> dict[str, Row]:
    """Every row that can be tested, by its file and number."""
    found = {}
    for file in sorted(Path(__file__).parent.glob("*.toml")):
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        for row in data["rows"]:
            if "untested" in row:
                continue
            found[f"{file.stem}-{row['row']}"] = Row(data, row)
    return found


ROWS = rows()
