"""Overlap, distance and outcomes of a comparison: measured once, then told in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from peaceterms.comparison.comparison import Comparison
from peaceterms.measure.distance import Contribution, Distance
from peaceterms.measure.outcome import ComparedOutcomes, Share
from peaceterms.positions.issue import Issue
from peaceterms.positions.settings import Settings
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.language import Language
from peaceterms.words.sentences import questions_of

CODERS_APART = (0.07, 0.36)
"""The distance between two codings of one text: the means of its ends over the bundled texts that were coded twice."""


@dataclass(frozen=True, slots=True)
class KindShare:
    """What the issues of one kind contribute to the distance."""

    kind: str
    weight: float
    low: float
    """At the low end of the distance."""
    high: float
    """At its high end; what hangs together with others can be closer there."""


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
    parts = zip(*((c.weight, c.at_low, c.at_high) for c in contributions), strict=True)
    return KindShare(noun, *(float(sum(part)) for part in parts))


def measure_lines(comparison: Comparison, say: Language) -> Iterator[str]:
    """Return the measures in words; of texts on different conflicts only how much they share."""
    found = measures(comparison, say)
    issues, overlap = say.counted(found.issues, "issue"), say.decimal(found.overlap)
    yield from settings_lines(found.distance.settings, say)
    yield say.phrase("measures.overlap", overlap=overlap, shared=found.shared, issues=issues)
    if comparison.context.is_across_conflicts:
        return
    if not found.shared:
        yield say.phrase("measures.nothing")
        return
    yield _distance_line(found, say)
    if not found.distance.is_measurable:
        return
    yield from noise_lines([found.distance.high], say)
    yield say.phrase("measures.ends")
    shares = (_share("measures.share", share, say) for share in found.by_kind)
    yield say.phrase("measures.sum", kinds="; ".join(shares))


def noise_lines(ends: Iterable[float], say: Language) -> Iterator[str]:
    """Return how far two coders of one text are apart, where the high end of a distance is no larger."""
    low, high = CODERS_APART
    if any(0 < end <= high for end in ends):
        yield say.phrase("measures.noise", low=say.decimal(low), high=say.decimal(high))


def settings_lines(settings: Settings, say: Language) -> Iterator[str]:
    """Return what the caller has set, where that is something, in a line."""
    if stated := settings.stated:
        words = (say.phrase(f"settings.{name}", value=value) for name, value in stated.items())
        yield say.phrase("settings.set", settings="; ".join(words))


def _distance_line(measures: Measures, say: Language) -> str:
    distance, issues = measures.distance, say.counted(measures.shared, "shared_issue")
    key = "measures.distance" if distance.is_exact else "measures.distance_wider"
    if not distance.is_measurable:
        return say.phrase("measures.not_pinned_down", issues=issues)
    between = say.interval(distance.low, distance.high)
    return say.phrase(key, distance=between, issues=issues, scale=say.phrase("measures.scale"))


def share_item(share: KindShare, say: Language) -> str:
    """Return what a kind contributes, as it stands in a list: `territory: 0.00 to 0.45`."""
    return _share("measures.share_item", share, say)


def _share(key: str, share: KindShare, say: Language) -> str:
    if share.low > share.high:
        low, high = say.decimal(share.low), say.decimal(share.high)
        return say.phrase("measures.share_crossed", kind=share.kind, low=low, high=high)
    return say.phrase(key, kind=share.kind, interval=say.interval(share.low, share.high))


# Outcomes


def outcome_lines(comparison: Comparison, say: Language) -> Iterator[str]:
    """Return in how many outcomes the two come to the same, on what that hangs, and the same kind by kind."""
    if comparison.context.is_across_conflicts:
        return
    outcomes, vocabulary = comparison.outcomes, comparison.context.vocabulary
    if not outcomes.contingencies or not comparison.shared:
        return
    yield same_words(say.phrase("outcomes.on_all"), outcomes, say)
    yield say.phrase("outcomes.open", questions="; ".join(open_to_decide(comparison, say)))
    for kind in sorted({issue.kind for issue, share in outcomes.by_issue.items() if share.total > 1}):
        yield same_words(say.phrase("outcomes.on_kind", kind=say.kind(kind)), comparison.outcomes_on(kind), say)
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
        key = "outcomes.each_alone" if len(issues) > 1 else "outcomes.alone"
        if share.same is not None:
            yield say.phrase(key, issues=names, same=share.same, total=share.total)


def same_words(on: str, outcomes: ComparedOutcomes, say: Language) -> str:
    """Return in how many outcomes the two come to the same settlement."""
    total = say.counted(outcomes.total, "outcome")
    if outcomes.same is None:
        return say.phrase("outcomes.not_counted", on=on, total=total)
    return say.phrase("outcomes.same", on=on, same=outcomes.same, total=total)
