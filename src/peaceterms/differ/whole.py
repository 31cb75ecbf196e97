"""An issue as a whole: what a text says in one strand is not missing from it because another strand leaves it out."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

from peaceterms.differ.difference import Difference, marker_of
from peaceterms.positions.statement import AspectValue, Stated, Statement
from peaceterms.terms.declaration import Field
from peaceterms.terms.effects import Effect
from peaceterms.terms.measured import Members
from peaceterms.vocabulary.containment import Containment


def as_a_whole(
    found: Sequence[Difference], first: Sequence[Statement], second: Sequence[Statement], known: Containment
) -> list[Difference]:
    """Return differences on an issue on which a text has several strands, without what another strand makes up for.

    Sets are compared in all that either text says; a value is missing only where no strand has it. Where nothing is
    left although the strands differ, they are told as they are.
    """
    left = list(_left(found, first, second, known))
    return left or list(found)


def _left(
    found: Iterable[Difference], first: Sequence[Statement], second: Sequence[Statement], known: Containment
) -> Iterator[Difference]:
    told: set[str] = set()
    ordered = sorted(found, key=lambda difference: difference.aspect is None)
    for difference in ordered:
        aspect = difference.aspect
        if aspect is None:
            yield from _further(difference, first, second, known, told)
        elif isinstance(marker := marker_of(difference.issue.kind, aspect), Members) and _are_sets(difference):
            if aspect in told:
                continue
            told.add(aspect)
            before, after = _union(first, aspect), _union(second, aspect)
            if not marker.same(before, after, known):
                yield difference._replace(before=before, after=after, effect=marker.effect(before, after, known))
        elif not _is_made_up_for(difference, first, second):
            told.add(aspect)
            yield _beside_the_other_strand(difference, first, second, known)


def _are_sets(difference: Difference) -> bool:
    values = [value for value in (difference.before, difference.after) if value is not None]
    return all(isinstance(value, tuple) for value in values)


def _union(statements: Iterable[Statement], aspect: str) -> tuple[Any, ...] | None:
    """All members of a set that a text names in any of its strands."""
    values = [value for s in statements if isinstance(value := s.content.get(aspect), tuple)]
    return tuple(sorted({member for value in values for member in value})) if values else None


def _is_made_up_for(difference: Difference, first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether an aspect that one strand lacks stands in another strand of the same text."""
    aspect = difference.aspect or ""
    if difference.after is None:
        return any(statement.content.get(aspect) == difference.before for statement in second)
    return difference.before is None and any(s.content.get(aspect) == difference.after for s in first)


def _beside_the_other_strand(
    difference: Difference, first: Sequence[Statement], second: Sequence[Statement], known: Containment
) -> Difference:
    """Return what one strand lacks beside what another strand of the same text says of it, where that is one value."""
    aspect, marker = difference.aspect or "", marker_of(difference.issue.kind, difference.aspect)
    if marker is None or not marker.measured or None not in (difference.before, difference.after):
        return difference
    lacking = second if difference.after is None else first
    said = {s.content[aspect] for s in lacking if aspect in s.content}
    if len(said) != 1:
        return difference
    (value,) = said
    before, after = (difference.before, value) if difference.after is None else (value, difference.after)
    return difference._replace(before=before, after=after, effect=marker.effect(before, after, known))


def _further(
    difference: Difference,
    first: Sequence[Statement],
    second: Sequence[Statement],
    known: Containment,
    told: Container[str],
) -> Iterator[Difference]:
    """What one text says further, without what the other says in one strand or another, and what is told already."""
    if difference.effect is Effect.REVERSES:
        yield difference
        return
    (statement,), others = (difference.first, second) if difference.first else (difference.second, first)
    fields = statement.terms[0].declaration.by_name
    left = [item for item in statement.items if item.aspect not in told]
    items = tuple(rest for item in left if (rest := _beyond(item, fields[item.aspect], others, known)) is not None)
    if items:
        yield _saying(difference, items)


def _beyond(item: AspectValue, field: Field, others: Sequence[Statement], known: Containment) -> AspectValue | None:
    """Return what is said of an aspect beyond what others say of it; `None` where that is nothing."""
    if isinstance(field.marker, Members) and isinstance(item.value, tuple):
        left = known.beyond(item.value, _union(others, item.aspect) or ())
        return AspectValue(item.aspect, tuple(sorted(left))) if left else None
    said = [other.content.get(item.aspect) for other in others]
    return None if item.value in said else item


def _saying(difference: Difference, items: Stated) -> Difference:
    return difference._replace(before=items) if difference.first else difference._replace(after=items)
