"""The codebook as blocks: one kind in full, and all kinds by subject."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum

from peaceterms.layout.blocks import Block, Document, Facts, Items, Section, Words, words
from peaceterms.terms.codebook import Companion, FieldGuide, Guide
from peaceterms.terms.declaration import Field
from peaceterms.terms.ladder import Answers
from peaceterms.terms.markers import Ordinal
from peaceterms.terms.subjects import ORDER, Subject
from peaceterms.values import Details, Duration, Explicit, Money, Offset, PartialDate, Quantity
from peaceterms.vocabulary import ActorId, PlaceId
from peaceterms.words.language import Language

_TYPES: dict[type, str] = {
    bool: "yes_or_no",
    str: "words",
    ActorId: "actors",
    PlaceId: "places",
    Details: "table",
    Duration: "length",
    Explicit: "explicit",
    Money: "money",
    Offset: "offset",
    PartialDate: "date",
    Quantity: "quantity",
}
"""The words for what stands in a field, behind `guide.type_`."""
_STEPS = {-1: "below", 0: "as_well", 1: "above"}


def guide_document(guide: Guide, say: Language) -> Document:
    """Lay the codebook of one kind out."""
    return Document(guide.kind, tuple(_blocks(guide, say)), tuple(guide.meaning.split("\n\n")))


def guides_document(guides: Sequence[Guide], say: Language) -> Document:
    """Lay the kinds out by subject, each with the first line of what it says."""
    by_subject: dict[Subject, list[Words]] = {}
    for one in guides:
        line = say.phrase("guide.line", kind=one.kind, meaning=one.meaning.partition("\n")[0])
        by_subject.setdefault(one.declaration.belongs_to, []).append(words(line))
    sections = (
        Section(words(say.subject(on)), (Items(tuple(by_subject[on]), bulleted=False),), "kinds")
        for on in sorted(by_subject, key=ORDER.__getitem__)
    )
    return Document(say.counted(len(guides), "kind"), tuple(sections))


def _blocks(guide: Guide, say: Language) -> Iterator[Block]:
    yield Facts(tuple((say.phrase(f"guide.{name}"), words(told)) for name, told in _facts(guide, say)))
    cases = (say.phrase("guide.instead", case=case, kind=kind) for case, kind in guide.declaration.use_not)
    fields = [_field(one, say) for one in guide.fields]
    if any(Explicit in one.field.types for one in guide.fields):
        fields.append(say.phrase("guide.explicit", values=_values(Explicit, say)))
    followed = (companion_words(one, say, one.other) for one in guide.companions)
    answered = (companion_words(one, say, one.kind) for one in guide.answered_by)
    yield from _section("not", cases, say)
    yield from _section("fields", fields, say)
    yield from _section("companions", followed, say)
    yield from _section("answered_by", answered, say)
    if guide.declaration.example:
        yield from _section("example", guide.example.splitlines(), say, bulleted=False)


def _section(name: str, lines: Iterable[str], say: Language, *, bulleted: bool = True) -> Iterator[Block]:
    if entries := tuple(words(line) for line in lines):
        yield Section(words(say.phrase(f"guide.{name}")), (Items(entries, bulleted),), name)


def _facts(guide: Guide, say: Language) -> Iterator[tuple[str, str]]:
    declaration = guide.declaration
    if declaration.use_when:
        yield "when", declaration.use_when
    if declaration.also_called:
        yield "called", declaration.also_called
    yield "subject", say.subject(declaration.belongs_to)
    if declaration.main:
        yield "main", declaration.main
    yield "refusal", refusal(guide)
    if declaration.at_least_one_of:
        yield "needs", ", ".join(declaration.at_least_one_of)


def refusal(guide: Guide) -> str:
    """Return what a file states where the text refuses the thing."""
    name, value = guide.declaration.negation or ("refused", True)
    return f"{name} = {str(value).lower()}" if isinstance(value, bool) else f'{name} = "{value}"'


def _field(one: FieldGuide, say: Language) -> str:
    """Return a field in a line: its name, what it means, what can stand there, what it counts like if left out."""
    name = say.phrase("guide.key", field=one.field.name) if one.is_key else one.field.name
    key = "guide.field_unsaid" if one.default else "guide.field"
    return say.phrase(key, field=name, meaning=one.meaning, values=values(one.field, say), default=one.default or "")


def values(field: Field, say: Language) -> str:
    """Return what can stand in a field; the steps of a scale from the lowest."""
    return say.joined([_type(one, field, say) for one in field.types], "or")


def _type(one: type, field: Field, say: Language) -> str:
    if issubclass(one, Enum) and one is not Explicit:
        between = " < " if isinstance(field.marker, Ordinal) else ", "
        return between.join(str(member.value) for member in one)
    return say.phrase(f"guide.type_{_TYPES[one]}") if one in _TYPES else one.__name__


def companion_words(companion: Companion, say: Language, kind: str) -> str:
    """Return in one line what follows from a term of one kind for another, and where it does."""
    row = companion.row
    parts = [say.phrase(f"guide.{_STEPS[row.step]}", kind=kind), *_says(row, say), *_when(row, say)]
    return "; ".join(parts)


def _says(row: Answers, say: Language) -> Iterator[str]:
    if row.says:
        yield say.phrase("guide.says", says=_stated(row.says))
    for own, theirs in row.same:
        yield say.phrase("guide.same", own=own, theirs=theirs)
    for field, allowed in row.where.items():
        yield say.phrase("guide.where", field=field, values=_values(allowed, say))


def _when(row: Answers, say: Language) -> Iterator[str]:
    for field, needed in row.when.items():
        key = "guide.if_is" if needed else "guide.if_stated"
        yield say.phrase(key, field=field, values=_values(needed, say))
    for field in row.unless:
        yield say.phrase("guide.unless", field=field)


def _stated(says: Mapping[str, object]) -> str:
    return ", ".join(f'{name} = "{value}"' for name, value in says.items())


def _values(values: Iterable[object], say: Language) -> str:
    return say.joined([str(value).lower() if isinstance(value, bool) else str(value) for value in values], "or")
