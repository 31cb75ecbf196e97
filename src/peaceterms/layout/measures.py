"""Overlap, distance and outcomes of a comparison: measured once, then told in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peaceterms.comparison.comparison import Comparison
from peaceterms.measure.distance import Contribution, Distance
from peaceterms.measure.outcome import ComparedOutcomes, Share
from peaceterms.positions.issue import Issue
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.language import Language
from peaceterms.words.sentences import questions_of

SCALE = "from 0 (the same) to 1 (as far apart as can be)"
_NOTHING = "Distance: nothing to measure, since they share no issue"
_WIDER = "; the true interval may be narrower"
_ENDS = "Low end: every open question turns out so that the two come closest; high end: so that they are furthest"


@dataclass(frozen=True, slots=True)
class KindShare:
    """What the issues of one kind contribute to the distance."""

    kind: str
    weight: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Measures:
    """Overlap and distance, with what each kind contributes to the distance."""

    overlap: float
    shared: int
    issues: int
    distance: Distance
    by_kind: tuple[KindShare, ...]
    """Those that can contribute most first."""


# Measures


def measures(comparison: Comparison, say: Language) -> Measures:
    """Return the measures of a comparison, with its default policy: shared issues only."""
    distance = comparison.distance()
    return Measures(
        comparison.overlap, len(comparison.shared), len(comparison.issues), distance, kind_shares(distance, say)
    )


def kind_shares(distance: Distance, say: Language) -> tuple[KindShare, ...]:
    """Return what each kind contributes to a distance; those that can contribute most first."""
    kinds: dict[str, list[Contribution]] = {}
    for contribution in distance.contributions:
        kinds.setdefault(contribution.issue.kind, []).append(contribution)
    shares = (_kind_share(say.kind(kind), contributions) for kind, contributions in kinds.items())
    return tuple(sorted(shares, key=lambda share: (-share.high, -share.low, share.kind)))


def _kind_share(noun: str, contributions: Iterable[Contribution]) -> KindShare:
    parts = zip(*((c.weight, c.low, c.high) for c in contributions), strict=True)
    return KindShare(noun, *(float(sum(part)) for part in parts))


def measure_lines(measures: Measures, say: Language) -> Iterator[str]:
    """Return the measures in words."""
    yield f"Overlap {measures.overlap:.2f}: {measures.shared} of {say.counted(measures.issues, 'issue')}"
    if not measures.shared:
        yield _NOTHING
        return
    on = f"on the {say.counted(measures.shared, 'shared issue')}, {SCALE}"
    yield f"Distance {measures.distance} {on}{'' if measures.distance.is_exact else _WIDER}"
    yield _ENDS
    yield f"The distance is the sum of: {'; '.join(map(share_words, measures.by_kind))}"


def share_words(share: KindShare, colon: str = "") -> str:
    """Return what a kind contributes: `territory 0.00 to 0.45`."""
    return f"{share.kind}{colon} {between(share.low, share.high)}"


def between(low: float, high: float) -> str:
    """Return an interval: `0.00 to 0.50`."""
    return f"{low:.2f}" if low == high else f"{low:.2f} to {high:.2f}"


# Outcomes


def outcome_lines(comparison: Comparison, say: Language) -> Iterator[str]:
    """Return in how many outcomes the two come to the same, on what that hangs, and the same kind by kind."""
    outcomes, vocabulary = comparison.outcomes, comparison.context.vocabulary
    if not outcomes.contingencies or not comparison.shared:
        return
    yield same_words("On all issues that both address", outcomes, say)
    yield f"What is open: {'; '.join(open_to_decide(comparison, say))}"
    for kind in sorted({issue.kind for issue, share in outcomes.by_issue.items() if share.total > 1}):
        yield same_words(f"On {say.kind(kind)}", comparison.outcomes_on(kind), say)
        yield from issue_lines(kind, outcomes, vocabulary, say)


def open_to_decide(comparison: Comparison, say: Language) -> tuple[str, ...]:
    """Return the contingencies of the two texts, with their possible answers."""
    context = comparison.context
    return say.open_questions(comparison.outcomes.contingencies, context.vocabulary, questions_of(context))


def issue_lines(kind: str, outcomes: ComparedOutcomes, vocabulary: Vocabulary, say: Language) -> Iterator[str]:
    """Return in how many outcomes the two come to the same on each issue of a kind, taken alone."""
    alike: dict[Share, list[Issue]] = {}
    for issue, share in outcomes.by_issue.items():
        if issue.kind == kind and share.total > 1:
            alike.setdefault(share, []).append(issue)
    for share, issues in alike.items():
        names = say.capitalised(say.issue_names(tuple(issues), vocabulary))
        each = "each taken" if len(issues) > 1 else "taken"
        if share.same is not None:
            yield f"{names}, {each} alone: the same in {share.same} of {share.total}"


def same_words(what: str, outcomes: ComparedOutcomes, say: Language) -> str:
    """Return in how many outcomes the two come to the same settlement."""
    total = say.counted(outcomes.total, "outcome")
    if outcomes.same is None:
        return f"{what}: not counted, since too many of the {total} hang together"
    return f"{what}, the two come to the same settlement in {outcomes.same} of {total}"
