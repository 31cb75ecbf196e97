"""What two texts come to under each outcome, as a block of which a reader can choose one outcome."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from peaceterms.comparison.comparison import Comparison
from peaceterms.layout.blocks import Choice, EachOutcome
from peaceterms.measure.each import Under
from peaceterms.words.language import Language
from peaceterms.words.sentences import questions_of

NAMED = 3
"""How many groups of issues are named on which the texts differ."""


def each_outcome(comparison: Comparison, say: Language) -> EachOutcome | None:
    """Lay out what two texts come to under each outcome; `None` where there are too many, or nothing is open."""
    under = comparison.under_each_outcome
    if not under:
        return None
    choices = tuple(_choices(comparison, say))
    heads = ("come_to_the_same", "distance", "by_subject", "differ_on")
    columns = (*(choice.label for choice in choices), *(say.phrase(f"head.{name}") for name in heads))
    rows = tuple((_chosen(one), _cells(one, comparison, say)) for one in under)
    return EachOutcome(choices, columns, rows, say.phrase("outcomes.choose"))


def _choices(comparison: Comparison, say: Language) -> Iterator[Choice]:
    context = comparison.context
    answers = {name: answer for one in comparison.under_each_outcome for name, answer in one.outcome.items()}
    for number, name in enumerate(answers):
        possible = dict.fromkeys(one.outcome[name] for one in comparison.under_each_outcome)
        question = say.question(name, context.vocabulary, questions_of(context))
        options = tuple((str(answer), say.answer(name, answer, context.vocabulary)) for answer in possible)
        yield Choice(f"q{number}", say.capitalised(question), options)


def _chosen(one: Under) -> tuple[str, ...]:
    return tuple(str(answer) for answer in one.outcome.values())


def _cells(one: Under, comparison: Comparison, say: Language) -> tuple[str, ...]:
    """Return whether they come to the same, how far they are apart, the same by subject, and on what they differ."""
    total = len(one.same) + len(one.different)
    same = say.phrase("outcomes.same_on", same=len(one.same), issues=say.counted(total, "issue"))
    return same, say.interval(one.low, one.high), _by_subject(one, comparison, say), _differ_on(one, comparison, say)


def _by_subject(one: Under, comparison: Comparison, say: Language) -> str:
    cut = comparison.settings.cut
    same, different = (Counter(cut.of(issue) for issue in issues) for issues in (one.same, one.different))
    told = (
        say.phrase("outcomes.subject", subject=say.subject(on), same=same[on], total=same[on] + different[on])
        for on in sorted({*same, *different}, key=cut.place)
    )
    return "; ".join(told)


def _differ_on(one: Under, comparison: Comparison, say: Language) -> str:
    by_kind: dict[str, list[int]] = {}
    for place, issue in enumerate(one.different):
        by_kind.setdefault(issue.kind, []).append(place)
    groups = [[one.different[place] for place in places] for places in by_kind.values()]
    names = [say.brief_issues(group, comparison.context.vocabulary) for group in groups[:NAMED]]
    more = [say.phrase("brief.more", number=len(groups) - NAMED)] if len(groups) > NAMED else []
    return say.capitalised("; ".join([*names, *more])) or say.phrase("says.nothing")
