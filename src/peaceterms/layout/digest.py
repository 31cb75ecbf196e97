"""A comparison on one screen: who says what, what changed by subject, what stayed, what is open, how far apart."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from textwrap import wrap
from typing import NamedTuple

from peaceterms.comparison.comparison import Comparison
from peaceterms.comparison.ranking import Place, Rank, place_of, rank_of
from peaceterms.comparison.subjects import SubjectFindings
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.layout.across import survey
from peaceterms.layout.blocks import Block, Document, Facts, HeadlineRow, Headlines, Section, Words, plain, words
from peaceterms.layout.comparison import is_older, scope_words, title
from peaceterms.layout.measures import measures, open_to_decide, settings_lines
from peaceterms.layout.tables import heads
from peaceterms.positions.issue import Issue
from peaceterms.terms import kind_of
from peaceterms.words.brief import fitting
from peaceterms.words.language import Language

LINES = 18
"""How many lines of `LINE` characters the headlines may take, so that all fits on one screen."""
SCREEN = 45
"""How many lines all of it may take."""
WIDTH = 95
"""How many characters a line holds, labels included."""
LINE = 80
HEADING = 2
"""How many of them a heading of its own takes."""
CONTRARY = 4
"""How many contraries are told before them."""
NAMED = 110
"""How many characters a list of titles may take."""
STAYED = 170
"""The same for what both say."""
NAME = 16
"""How long the name of a text may be beside a list."""
LITTLE = 0.15
"""Below this share of issues in common a comparison says little."""


class _Row(NamedTuple):
    """A headline that is told."""

    subject: str
    departure: Departure


def comparison_document(comparison: Comparison, say: Language) -> Document:
    """Lay a comparison out on one screen."""
    return Document(title(comparison, say), tuple(_blocks(comparison, say)))


def _blocks(comparison: Comparison, say: Language) -> Iterator[Block]:
    yield _facts(chain(_texts(comparison, say), _notes(comparison, say)))
    if comparison.context.is_across_conflicts:
        yield from survey(comparison, say)
        return
    sections, told = changed(comparison, say)
    yield from sections
    yield lists(comparison, told, say)


Told = Sequence["_Row"]
"""The headlines that are told."""


def changed(comparison: Comparison, say: Language) -> tuple[tuple[Section, ...], Told]:
    """Return the headlines: where one text says the contrary of the other, then what changed by subject."""
    contrary = [row for row in _all_rows(comparison) if place_of(row.departure) is Place.CONTRARY][:CONTRARY]
    rows = _chosen(comparison, contrary, say)
    names = say.texts(comparison.context)
    sections = (
        Section(words(say.phrase(f"digest.{name}")), (_headlines(told, names, say),), name)
        for name, told in (("contrary", contrary), ("changed", rows))
        if told
    )
    return tuple(sections), (*contrary, *rows)


def lists(comparison: Comparison, told: Told, say: Language) -> Facts:
    """Return what both say, what else only one has, what is open, and the measures."""
    return _facts(_lists(comparison, told, say))


def _facts(facts: Iterable[tuple[str, str | Words]]) -> Facts:
    return Facts(tuple((label, words(said) if isinstance(said, str) else said) for label, said in facts))


def _texts(comparison: Comparison, say: Language) -> Iterator[tuple[str, Words]]:
    """Return who put either text forward, how much of it is known, and how firmly it is attributed."""
    names = say.texts(comparison.context)
    for name, proposal in zip(names, (comparison.first, comparison.second), strict=True):
        yield say.capitalised(name), words(say.byline_brief(proposal))


def _notes(comparison: Comparison, say: Language) -> Iterator[tuple[str, str]]:
    """Return what a reader must know before anything else."""
    if comparison.roles:
        yield say.phrase("analogy.label"), say.roles(comparison.context)
    care = say.phrase("digest.care")
    if comparison.context.is_across_conflicts:
        yield care, say.phrase("comparison.conflicts")
        yield from ((say.phrase("digest.measures"), line) for line in settings_lines(comparison.settings, say))
        if comparison.warnings:
            yield care, say.counted(len(comparison.warnings), "warning")
        return
    if is_older(comparison.second, comparison.first):
        yield care, say.phrase("comparison.older")
    if comparison.outside_scope:
        yield say.phrase("digest.scope"), scope_words(comparison, say)
    if comparison.overlap < LITTLE:
        issues = say.counted(len(comparison.issues), "issue")
        yield care, say.phrase("digest.little", shared=len(comparison.shared), issues=issues)


# What changed


def _all_rows(comparison: Comparison) -> list[_Row]:
    """Return everything that could be a headline, subject by subject, what weighs most first."""
    return [_Row(found.subject, d) for found in comparison.subjects for d in found.departures if _is_telling(d)]


def _is_telling(departure: Departure) -> bool:
    return not (departure.is_wording or departure.unknown)


def _chosen(comparison: Comparison, told: Sequence[_Row], say: Language) -> list[_Row]:
    """Return the headlines that there is room for, in the order of their subjects."""
    rows = [row for row in _all_rows(comparison) if all(row.departure is not other.departure for other in told)]
    taken: list[_Row] = []
    room = _room(comparison, told, say) - sum(_lines(row, say) for row in told) - (HEADING if told else 0)
    for row in _by_weight(rows):
        if (lines := _lines(row, say)) <= room:
            taken.append(row)
            room -= lines
    order = {id(row.departure): place for place, row in enumerate(rows)}
    return sorted(taken, key=lambda row: order[id(row.departure)])


def _room(comparison: Comparison, told: Sequence[_Row], say: Language) -> int:
    """Return how many lines the headlines may take beside what stands above and below them."""
    above = [(label, plain(said)) for label, said in _texts(comparison, say)] + list(_notes(comparison, say))
    around = 2 + HEADING + _height(above) + 1 + _height(list(_lists(comparison, told, say)))
    return min(LINES, SCREEN - around)


def _height(facts: Sequence[tuple[str, str]]) -> int:
    """Return about how many lines facts take, the names of which stand beside what is said."""
    width = max(NAME, WIDTH - max(len(label) for label, _ in facts))
    return sum(len(wrap(said, width)) for _, said in facts)


def _by_weight(rows: Sequence[_Row]) -> list[_Row]:
    """Return the first departure on each kind of term, those that lead their subject and touch somebody first."""
    seen: set[str] = set()
    weighed: list[tuple[bool, bool, Rank, _Row]] = []
    for row in rows:
        if row.departure.kind not in seen:
            is_first, rank = row.subject not in {other.subject for *_, other in weighed}, rank_of(row.departure)
            weighed.append((rank.untouched > 1, not is_first, rank, row))
            seen.add(row.departure.kind)
    return [row for *_, row in sorted(weighed, key=lambda one: one[:3])]


def _lines(row: _Row, say: Language) -> int:
    """Return about how many lines a headline takes."""
    said = say.headline(row.departure)
    return len(wrap(f"{': '.join(said)} [{say.signs(row.departure, short=True)}] ", LINE - 2))


def _is_of_another_kind(row: _Row, taken: Sequence[_Row]) -> bool:
    """Return whether a departure touches somebody, or is about the thing itself, and its kind is not yet told of."""
    is_weighty = bool(row.departure.gains or row.departure.loses) or row.departure.aspect is None
    return is_weighty and all(row.departure.kind != other.departure.kind for other in taken)


def _headlines(rows: Iterable[_Row], names: tuple[str, str], say: Language) -> Headlines:
    subject, about, touched = heads(("subject", "about", "touched"), say)
    first, second = map(say.capitalised, names)
    return Headlines(tuple(_headline(row, say) for row in rows), (subject, about, first, second, touched))


def _headline(row: _Row, say: Language) -> HeadlineRow:
    said = say.headline(row.departure)
    about, before, after = said
    signs = say.signs(row.departure), say.signs(row.departure, short=True)
    return HeadlineRow(say.subject(row.subject), say.capitalised(about), before, after, *signs)


# What is listed


def _lists(comparison: Comparison, rows: Sequence[_Row], say: Language) -> Iterator[tuple[str, str]]:
    first, second = say.texts(comparison.context)
    told, subjects = {id(row.departure) for row in rows}, {row.subject for row in rows}
    if not rows:
        yield say.phrase("digest.none"), say.phrase("says.nothing")
    also = dict.fromkeys(row.subject for row in _all_rows(comparison) if row.subject not in subjects)
    if also:
        yield say.phrase("digest.also"), "; ".join([say.subject(subject) for subject in also])
    yield say.phrase("digest.stayed"), _several(_stayed(comparison, say), STAYED, say) or say.phrase("says.nothing")
    for which, name in enumerate((first, second)):
        if titles := _only(comparison, which, told, say):
            yield _only_in(which, name, say), _several(titles, NAMED, say)
    yield from ((say.phrase("digest.open"), line) for line in _open(comparison, say))
    if comparison.warnings:
        yield say.phrase("digest.care"), say.counted(len(comparison.warnings), "warning")
    yield say.phrase("digest.measures"), _measured(comparison, say)
    yield from ((say.phrase("digest.measures"), line) for line in settings_lines(comparison.settings, say))


def _only_in(which: int, name: str, say: Language) -> str:
    """Return that something is only in one text, by its place where its name is long."""
    place = say.phrase(("texts.first", "texts.second")[which])
    return say.phrase("digest.only", text=say.inside(name) if len(name) <= NAME else place)


def _stayed(comparison: Comparison, say: Language) -> list[str]:
    """Return what the texts say alike of what matters most: that both have a thing, or its main aspect."""
    names = []
    for found in comparison.subjects:
        by_kind: dict[str, Agreement] = {}
        for agreement in found.agreements:
            if agreement.aspect in (None, kind_of(agreement.kind).declaration.main):
                by_kind[agreement.kind] = agreement
        names += [_agreed(agreement, say) for agreement in by_kind.values()]
    return names


def _agreed(agreement: Agreement, say: Language) -> str:
    said = say.headline(agreement)
    if agreement.aspect is None:
        return said.about
    return say.phrase("digest.agreed", about=said.about, says=said.before)


def _only(comparison: Comparison, which: int, told: set[int], say: Language) -> list[str]:
    """Return what only one text addresses and no headline tells, as titles."""
    titles = []
    shown = {issue for d in comparison.departures if id(d) in told for issue in d.issues}
    for found in comparison.subjects:
        titles += _titles((found.only_first, found.only_second)[which], shown, found, say)
    return titles


def _titles(issues: Iterable[Issue], shown: set[Issue], found: SubjectFindings, say: Language) -> list[str]:
    """Return the names of issues kind by kind, in the order in which their departures weigh."""
    by_kind: dict[str, list[Issue]] = {departure.kind: [] for departure in found.departures}
    for issue in issues:
        if issue not in shown:
            by_kind.setdefault(issue.kind, []).append(issue)
    return [say.brief_issues(held, found.context.vocabulary) for held in by_kind.values() if held]


def _several(titles: Sequence[str], room: int, say: Language) -> str:
    """Return as many titles as there is room for, and how many more there are."""
    kept = list(fitting(titles, room, "; "))
    listed = say.capitalised("; ".join(kept))
    left = len(titles) - len(kept)
    return say.phrase("digest.more", titles=listed, number=left) if left else listed


def _open(comparison: Comparison, say: Language) -> Iterator[str]:
    """Return what is not decided, and what cannot be told."""
    outcomes = comparison.outcomes
    if outcomes.contingencies and comparison.shared:
        questions = _several(open_to_decide(comparison, say), NAMED, say)
        total = say.counted(outcomes.total, "way")
        key = "digest.not_counted" if outcomes.same is None else "digest.same"
        on_all = say.phrase(key, same=outcomes.same, total=total)
        yield say.phrase("digest.questions", questions=questions, outcomes=on_all)
    if unknown := sum(departure.unknown for departure in comparison.departures):
        yield say.phrase("comparison.unknown", number=unknown)


def _measured(comparison: Comparison, say: Language) -> str:
    found = measures(comparison, say)
    issues = say.counted(found.issues, "issue")
    if not found.shared or not found.distance.is_measurable:
        return say.phrase("comparison.shared", shared=found.shared, issues=issues)
    distance = say.interval(found.distance.low, found.distance.high)
    return say.phrase("digest.measured", shared=found.shared, issues=issues, distance=distance)
