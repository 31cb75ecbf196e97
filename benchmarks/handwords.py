"""Write one sentence for each finding of the hand-written walk."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, Any

import peaceterms as pt
from peaceterms import Effect, Proposal

if TYPE_CHECKING:
    from benchmarks.handwalk import Difference, Key


class Words:
    """Sentences about two texts, with the names of actors and places that both need."""

    def __init__(self, first: Proposal, second: Proposal) -> None:
        self._first, self._second = first.name, second.name
        self._vocabulary = first.vocabulary.merged(second.vocabulary)

    def departure(self, group: list[Difference], gaining: Iterable[str], losing: Iterable[str]) -> str:
        """Return what differs, and in whose favour it is."""
        one = group[0]
        on, done = self._issues([found.key for found in group]), one.effect.done.replace("-", " ")
        return f"{self._what(one, on, done)}{self._favour(gaining, losing)}."

    def _what(self, one: Difference, on: str, done: str) -> str:
        kind = one.key[0]
        if one.aspect is None:
            return f"The term on the {on} is {done} in {self._second} ({self._content(kind, one.after or one.before or ())})"
        noun = pt.kind_of(kind).declaration.by_name[one.aspect].noun
        if one.before is None and one.effect is Effect.SETTLES:
            return f"On the {on}, {noun}: stated only in {self._second} ({self._value(one.after)})"
        if one.after is None and one.effect is Effect.LEAVES_OPEN:
            return f"On the {on}, {noun}: stated only in {self._first} ({self._value(one.before)})"
        before, after = self._value(one.before), self._value(one.after)
        return f"On the {on}, {noun}: {done} in {self._second}, from {before} to {after}"

    def agreement(self, aspect: str | None, value: Any, keys: list[Key]) -> str:
        """Return what two texts say alike."""
        said = f" ({self._content(keys[0][0], ((aspect, value),))})" if aspect else ""
        return f"{self._first} and {self._second} agree on the {self._issues(keys)}{said}."

    def _favour(self, gaining: Iterable[str], losing: Iterable[str]) -> str:
        helped, harmed = self._names(gaining), self._names(losing)
        return (f", in favour of {helped}" if helped else "") + (f", to the disadvantage of {harmed}" if harmed else "")

    def _issues(self, keys: list[Key]) -> str:
        declaration = pt.kind_of(keys[0][0]).declaration
        parts = [self._names(dict.fromkeys(part)) for part in zip(*(key[1:] for key in keys), strict=True)]
        return declaration.label.format(**{field.name: part for field, part in zip(declaration.keys, parts, strict=True)})

    def _content(self, kind: str, items: Iterable[tuple[str, Any]]) -> str:
        fields = pt.kind_of(kind).declaration.by_name
        return "; ".join([f"{fields[name].noun}: {self._value(value)}" for name, value in items])

    def _names(self, ids: Iterable[str]) -> str:
        *others, last = [*map(self._vocabulary.name, ids)] or [""]
        return f"{', '.join(others)} and {last}" if others else last

    def _value(self, value: Any) -> str:
        match value:
            case None:
                return "not stated"
            case bool():
                return "yes" if value else "no"
            case Enum():
                return str(value.value)
            case tuple():
                return self._names(value)
            case _:
                return str(getattr(value, "text", value))
