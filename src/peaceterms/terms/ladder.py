"""Ladders and entailment: what a term of one kind says of an issue of another kind."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Answers:
    """A row of a ladder: a term of the kind that declares it answers the question of another kind.

    It does so for the same actors and places only, and under the same condition.
    """

    kind: str
    """The kind whose question it answers."""
    step: int = 0
    """1: it is a higher rung of one ladder, -1: a lower one; 0: it says the same, or what `says` names."""
    same: tuple[tuple[str, str], ...] = ()
    """Pairs of an own field and a key field of the other kind that must name the same."""
    when: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    """Own fields, each with the values of which one must be stated; none: that it is stated at all."""
    unless: tuple[str, ...] = ()
    """Own fields of which none may be stated."""
    where: Mapping[str, tuple[object, ...]] = field(default_factory=dict)
    """Key fields of the other kind, each with the values for which it answers."""
    says: Mapping[str, object] = field(default_factory=dict)
    """What it says in the aspects of the other kind."""

    def __hash__(self) -> int:
        return hash((self.kind, self.step, self.same, self.unless))
