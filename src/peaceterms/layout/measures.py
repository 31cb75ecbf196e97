"""Overlap, distance and outcomes of a comparison, in numbers and in words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from peaceterms.comparison.comparison import Comparison
from peaceterms.measure.distance import Contribution, Distance
from peaceterms.measure.outcome import ComparedOutcomes, Share
from peaceterms.positions.issue import Issue
from peaceterms.words.language import language
from peaceterms.words.naming import issue_names, open_questions
from peaceterms.words.sentences import questions_of
from peaceterms.words.values import capitalised, counted

SCALE = "from 0 (the same) to 1 (as far apart as can be)"


class Measures(NamedTuple):
    """Overlap and distance, with what each kind contributes to the distance."""

    overlap: float
    shared: int
    issues: int
    distance: Distance
    by_kind: tuple[KindShare, ...]
    """Those that can contribute most first."""


class KindShare(NamedTuple):
    """What the issues of one kind contribute to the distance."""

    kind: str
    weight: float
    low: float
    high: float


# Measures


def measures(comparison: Comparison) -> Measures:
    """The measures of a comparison, with its default policy: shared issues only."""
    distance = comparison.distance()
    return Measures(
        comparison.overlap,
        len(comparison.shared),
        len(comparison.issues),
        distance,
        tuple(sorted(_by_kind(distance), key=lambda share: (-share.high, -share.low, share.kind))),
    )


def _by_kind(distance: Distance) -> Iterable[KindShare]:
    kinds: dict[str, list[Contribution]] = {}
    for contribution in distance.contributions:
        kinds.setdefault(contribution.issue.kind, []).append(contribution)
    for kind, several in kinds.items():
        noun = language().kind(kind)
        yield KindShare(
            noun, *(float(sum(part)) for part in zip(*((c.weight, c.low, c.high) for c in several), strict=True))
        )


def measured(found: Measures) -> Iterable[str]:
    """The measures in words."""
    yield f"Overlap {found.overlap:.2f}: {found.shared} of {counted(found.issues, 'issue')}"
    if not found.shared:
        yield "Distance: nothing to measure, since they share no issue"
        return
    on = f"on the {counted(found.shared, 'shared issue')}, {SCALE}"
    yield f"Distance {found.distance} {on}{'' if found.distance.is_exact else '; the true interval may be narrower'}"
    yield "Low end: every open question turns out so that the two come closest; high end: so that they are furthest"
    yield f"The distance is the sum of: {'; '.join(map(_share_words, found.by_kind))}"


def _share_words(share: KindShare) -> str:
    return f"{share.kind} {between(share.low, share.high)}"


def between(low: float, high: float) -> str:
    """An interval: `0.00 to 0.50`."""
    return f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"


# Outcomes


def outcome_words(comparison: Comparison) -> Iterable[str]:
    """In how many outcomes the two come to the same, on what that hangs, and the same kind by kind."""
    found = comparison.outcomes
    if not found.contingencies or not comparison.shared:
        return
    yield _share("On all issues that both address", found)
    yield f"What is open: {'; '.join(open_to_decide(comparison))}"
    kinds = sorted({issue.kind for issue, share in found.by_issue.items() if share.total > 1})
    for kind in kinds:
        yield _share(f"On {language().kind(kind)}", comparison.outcomes_on(kind))
        yield from _each_alone(kind, found, comparison)


def open_to_decide(comparison: Comparison) -> tuple[str, ...]:
    """The contingencies of the two texts, with their possible answers."""
    context = comparison.context
    return open_questions(comparison.outcomes.contingencies, context.vocabulary, questions_of(context))


def _each_alone(kind: str, found: ComparedOutcomes, comparison: Comparison) -> Iterable[str]:
    alike: dict[Share, list[Issue]] = {}
    for issue, share in found.by_issue.items():
        if issue.kind == kind and share.total > 1:
            alike.setdefault(share, []).append(issue)
    for share, issues in alike.items():
        names = capitalised(issue_names(tuple(issues), comparison.context.vocabulary))
        each = "each taken" if len(issues) > 1 else "taken"
        if share.same is not None:
            yield f"{names}, {each} alone: the same in {share.same} of {share.total}"


def _share(what: str, found: ComparedOutcomes) -> str:
    if found.same is None:
        return f"{what}: not counted, since too many of the {counted(found.total, 'outcome')} hang together"
    return f"{what}, the two come to the same settlement in {found.same} of {counted(found.total, 'outcome')}"
