"""Write one sentence for each finding of the hand-written walk."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

import peaceterms as pt
from peaceterms import Effect, Proposal
from peaceterms.words.language import language

if TYPE_CHECKING:
    from benchmarks.handwalk import Difference, Key

NEITHER = None, None
SETTLES, LEAVES_OPEN = Effect.SETTLES, Effect.LEAVES_OPEN


@cache
def declaration_of(kind: str) -> Any:
    """Return what a kind declares."""
    return pt.kind_of(kind).declaration


@cache
def nouns_of(kind: str) -> dict[str, str]:
    """Return what the fields of a kind are called."""
    return {name: language().aspect(kind, name) for name in declaration_of(kind).by_name}


@cache
def label_of(kind: str) -> str:
    """Return how an issue of a kind is named, with its key fields in braces."""
    return language().label(kind)


class Words:
    """Sentences about two texts, with the names of actors and places that both need."""

    def __init__(self, first: Proposal, second: Proposal) -> None:
        self._first, self._second = first.name, second.name
        self._vocabularies = second.vocabulary, first.vocabulary
        self._known: dict[str, str] = {}
        self._issue_names: dict[Key, str] = {}

    def departure(self, group: list[Difference], gaining: Iterable[str], losing: Iterable[str]) -> str:
        """Return what differs, and in whose favour it is."""
        one = group[0]
        on, done = self._issues([found.key for found in group]), one.effect.done.replace("-", " ")
        return f"{self._what(one, on, done)}{self._favour(gaining, losing)}."

    def _what(self, one: Difference, on: str, done: str) -> str:
        kind = one.key[0]
        if one.aspect is None:
            says = (
                self._branches(kind, one.after)
                if one.contents == NEITHER
                else self._items(kind, one.after or one.before)
            )
            return f"The term on the {on} is {done} in {self._second} ({says})"
        noun = nouns_of(kind)[one.aspect]
        if one.before is None and one.effect is SETTLES:
            return f"On the {on}, {noun}: stated only in {self._second} ({self._value(one.after)})"
        if one.after is None and one.effect is LEAVES_OPEN:
            return f"On the {on}, {noun}: stated only in {self._first} ({self._value(one.before)})"
        before, after = self._value(one.before), self._value(one.after)
        return f"On the {on}, {noun}: {done} in {self._second}, from {before} to {after}"

    def agreement(self, aspect: str | None, value: Any, keys: list[Key]) -> str:
        """Return what two texts say alike."""
        said = f" ({self._items(keys[0][0], ((aspect, value),))})" if aspect else ""
        return f"{self._first} and {self._second} agree on the {self._issues(keys)}{said}."

    def _favour(self, gaining: Iterable[str], losing: Iterable[str]) -> str:
        helped = f", in favour of {self._names(gaining)}" if gaining else ""
        return f"{helped}, to the disadvantage of {self._names(losing)}" if losing else helped

    def _issues(self, keys: list[Key]) -> str:
        if len(keys) > 1:
            return self._label(
                keys[0][0], [self._names(dict.fromkeys(part)) for part in [*zip(*keys, strict=True)][1:]]
            )
        name = self._issue_names.get(key := keys[0])
        if name is None:
            name = self._issue_names[key] = self._label(key[0], [self._name(part) for part in key[1:]])
        return name

    def _label(self, kind: str, names: list[str]) -> str:
        declaration = declaration_of(kind)
        return label_of(kind).format_map(dict(zip(declaration.key_index, names, strict=True)))

    def _items(self, kind: str, items: Iterable[tuple[str, Any]] | None) -> str:
        nouns = nouns_of(kind)
        return "; ".join([f"{nouns[name]}: {self._value(value)}" for name, value in items or ()])

    def _branches(self, kind: str, branches: Iterable[tuple[Any, Any]]) -> str:
        return "; ".join([f"{self._given(condition)}{self._items(kind, items)}" for condition, items in branches])

    def _given(self, condition: Any) -> str:
        return "".join([f"given {' '.join(map(str, part))}, " for part in condition])

    def _name(self, id: str) -> str:
        name = self._known.get(id)
        if name is None:
            entry = self._vocabularies[0].get(id) or self._vocabularies[1].get(id)
            name = self._known[id] = entry.name if entry else id.replace("-", " ")
        return name

    def _names(self, ids: Iterable[str]) -> str:
        names = [self._name(id) for id in ids]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)

    def _value(self, value: Any) -> str:
        if isinstance(value, tuple):
            return self._names(value)
        if isinstance(value, Enum):
            return str(value._value_)
        return str(getattr(value, "text", value))
