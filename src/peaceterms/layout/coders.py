"""Reliability as blocks: how far two coders come to the same, then all in which they differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from peaceterms.analysis.coders import ROLES, Disagreement, Measured, Reliability, Sort
from peaceterms.analysis.linking import Linked, about
from peaceterms.layout.blocks import Block, Document, Paragraph, Section, Table, words
from peaceterms.layout.tables import Rows, heads, table
from peaceterms.positions.statement import AspectValue
from peaceterms.proposal import Proposal
from peaceterms.terms import Term
from peaceterms.terms.base import LINKS
from peaceterms.words.language import Language

_MEASURES = ("in_what", "cases", "equal", "alpha", "further")
_TEXTS = ("text", "coded_first", "coded_second", "linked", "disagreements")
_ALONE = ("where", "about", "words")
_KINDS = ("where", "coded_first", "coded_second")
_FIELDS = ("where", "about", "field", "coded_first", "coded_second")


def reliability_document(reliability: Reliability, say: Language) -> Document:
    """Lay out how far two coders of one text come to the same, or of several texts."""
    codings = reliability.codings
    several = say.counted(len(codings), "text")
    title = say.phrase("reliability.title", text=say.inside(codings[0].first.name) if len(codings) == 1 else several)
    return Document(title, tuple(_blocks(reliability, say)), tuple(_lead(reliability, say)))


def _lead(reliability: Reliability, say: Language) -> Iterator[str]:
    links = reliability.links
    counts = {
        "first": say.counted(sum(linked.first is not None for linked in links), "term"),
        "second": say.counted(sum(linked.second is not None for linked in links), "term"),
        "linked": say.counted(sum(linked.both is not None for linked in links), "pair"),
        "only_first": sum(linked.second is None for linked in links),
        "only_second": sum(linked.first is None for linked in links),
    }
    yield say.phrase("reliability.counts", **counts)
    both = any(linked.both for linked in links)
    yield say.phrase("reliability.how" if both else "reliability.nothing")


def _blocks(reliability: Reliability, say: Language) -> Iterator[Block]:
    if any(linked.both for linked in reliability.links):
        yield _measures(reliability.measures, say)
    if len(reliability.codings) == 1:
        yield from _disagreements(reliability.disagreements, say)
    else:
        yield _texts(reliability, say)


# Measures


def measure_document(measure: Measured, say: Language) -> Document:
    """Lay one measure out in one line."""
    told = {"about": say.capitalised(_in_group(measure, say)), "equal": _decimal(measure.equal, say)}
    line = say.phrase("reliability.measure", **told, units=measure.units, alpha=_alpha(measure, say))
    return Document("", (Paragraph(words(line)),), sentence=line)


def _measures(measures: Sequence[Measured], say: Language) -> Section:
    titles = {"": "", "stated": say.phrase("reliability.stated"), "values": say.phrase("reliability.values")}
    groups = [(title, [_row(one, say) for one in measures if _group(one) == name]) for name, title in titles.items()]
    title = say.phrase("reliability.measures")
    return Section(words(title), (_table(_MEASURES, [(name, rows) for name, rows in groups if rows], title, say),))


def _group(measure: Measured) -> str:
    return measure.about.rpartition(".")[0]


def _in_group(measure: Measured, say: Language) -> str:
    """Return in what two coders are measured, as it stands alone."""
    group, about = _group(measure), _of(measure.about, say)
    return say.phrase("reliability.grouped", group=say.phrase(f"reliability.{group}"), about=about) if group else about


def _row(measure: Measured, say: Language) -> tuple[str, ...]:
    cells = str(measure.units), _decimal(measure.equal, say), _alpha(measure, say)
    return say.capitalised(_of(measure.about, say)), *cells, _further(measure, say)


def _of(about: str, say: Language) -> str:
    """Return in what two coders are measured, in words."""
    group, _, name = about.rpartition(".")
    if not group or name == "own":
        return say.phrase(f"reliability.{name}")
    if group == "stated":
        return say.shared_aspect(name)
    if name in ROLES:
        return say.phrase("reliability.role", aspect=say.shared_aspect(name))
    return say.phrase(f"reliability.sort_{name}")


def _decimal(number: float | None, say: Language) -> str:
    """Return a number that can be below 0, to two places; nothing where there is none."""
    if number is None:
        return ""
    return say.phrase("reliability.negative", number=say.decimal(-number)) if number < 0 else say.decimal(number)


def _alpha(measure: Measured, say: Language) -> str:
    """Return alpha with its bounds, or why there is none."""
    if measure.undefined:
        return say.word(measure.undefined)
    numbers = {"alpha": measure.alpha, "low": measure.low, "high": measure.high}
    return say.phrase("reliability.alpha", **{name: _decimal(number, say) for name, number in numbers.items()})


def _further(measure: Measured, say: Language) -> str:
    if measure.kappa is not None:
        return say.phrase("reliability.kappa", kappa=_decimal(measure.kappa, say))
    if measure.ac1 is None:
        return ""
    ac1 = _decimal(measure.ac1, say)
    return say.phrase("reliability.ac1", ac1=ac1, both=measure.both, either=measure.either)


def _texts(reliability: Reliability, say: Language) -> Section:
    """Lay out for each of several texts how many terms either coder has, and in how many things they differ."""
    differ = Counter(one.coding.first.id for one in reliability.disagreements)
    rows = [
        (
            say.capitalised(coding.first.name),
            *map(str, (len(coding.first.terms), len(coding.second.terms))),
            str(sum(linked.both is not None for linked in coding.links)),
            str(differ[coding.first.id]),
        )
        for coding in reliability.codings
    ]
    title = say.phrase("reliability.texts")
    return Section(words(title), (_table(_TEXTS, [("", rows)], title, say),))


def _table(columns: Iterable[str], groups: Iterable[tuple[str, Rows]], label: str, say: Language) -> Table:
    return replace(table(heads(columns, say), groups, "", label, say), is_wrapped=True)


# Disagreements


def disagreement_document(one: Disagreement, say: Language) -> Document:
    """Lay one disagreement out in one line."""
    what = _about(one, one.linked.one, say)
    if one.field:
        what = say.phrase("reliability.field", about=what, aspect=_aspect(one, say))
    sort = say.capitalised(say.word(one.sort))
    line = say.phrase("reliability.disagreement", sort=sort, about=what, where=_where(one.linked, say))
    if one.linked.both:
        first, second = _sides(one, say)
        line = say.phrase("reliability.against", disagreement=line, first=first, second=second)
    return Document("", (Paragraph(words(line)),), sentence=line)


def _disagreements(found: Sequence[Disagreement], say: Language) -> Iterator[Section]:
    for sort in Sort:
        if several := [one for one in found if one.sort is sort]:
            name = say.capitalised(say.word(sort))
            title = say.phrase("reliability.section", sort=name, number=len(several))
            rows = [_cells(one, say) for one in several]
            yield Section(words(title), (_table(_columns(sort), [("", rows)], name, say),))


def _columns(sort: Sort) -> tuple[str, ...]:
    match sort:
        case Sort.ONLY_FIRST | Sort.ONLY_SECOND:
            return _ALONE
        case Sort.KIND | Sort.KEY:
            return _KINDS
        case _:
            return _FIELDS


def _cells(one: Disagreement, say: Language) -> tuple[str, ...]:
    where = _where(one.linked, say)
    match one.sort:
        case Sort.ONLY_FIRST | Sort.ONLY_SECOND:
            term = one.linked.one
            return where, say.capitalised(_about(one, term, say)), term.summary or ""
        case Sort.KIND | Sort.KEY:
            return where, *map(say.capitalised, _sides(one, say))
        case _:
            what = say.capitalised(_about(one, one.linked.one, say))
            return where, what, say.capitalised(_aspect(one, say)), *_sides(one, say)


def _sides(one: Disagreement, say: Language) -> tuple[str, str]:
    """Return what either coder has: a value of a field, or else what the terms are about."""
    assert one.linked.both  # noqa: S101 - for type checkers: what stands alone has no sides
    first, second = one.linked.both
    if one.field is None:
        return _about(one, first, say), _about(one, second, say)
    return _value(one, one.first, say), _value(one, one.second, say)


def _aspect(one: Disagreement, say: Language) -> str:
    return say.aspect(one.linked.one.kind, one.field or "")


def _value(one: Disagreement, value: object, say: Language) -> str:
    if value is None:
        return say.phrase("says.not")
    if one.field in LINKS and isinstance(value, tuple):
        return say.joined([_named(one, id, say) for id in value])
    return say.aspect_value(one.linked.one.kind, AspectValue(one.field or "", value), one.coding.vocabulary)


def _named(one: Disagreement, id: str, say: Language) -> str:
    """Return what a term is about that another one names by its id."""
    texts: tuple[Proposal, Proposal] = one.coding.first, one.coding.second
    found = next((term for text in texts for term in text.terms if term.id == id), None)
    return _about(one, found, say) if found else id


def _about(one: Disagreement, term: Term, say: Language) -> str:
    return say.issue_names(about(term), one.coding.vocabulary)


def _where(linked: Linked, say: Language) -> str:
    """Return where terms stand in the text; both places where the two coders have it at different ones."""
    terms = [term for term in (linked.first, linked.second) if term]
    named = [term.ref or say.phrase("source.term", term=term.id) for term in terms]
    if linked.both and not linked.at_one_place:
        return say.phrase("reliability.where", first=named[0], second=named[1])
    return named[0]
