"""Guarantees and their opposite: what an actor announces should something happen."""

from enum import StrEnum
from typing import Annotated, ClassVar, Literal

from peaceterms.semantics import Key, Members, Ordinal, Text
from peaceterms.terms.base import Term
from peaceterms.values import Explicit, Words
from peaceterms.vocabulary import Actors, Places


class Trigger(StrEnum):
    """What sets off an announced act."""

    ATTACK = "attack"
    BREACH = "breach"
    REFUSAL = "refusal"


class Act(StrEnum):
    """The utmost act announced, from the mildest to the gravest."""

    DIPLOMATIC = "diplomatic"
    ECONOMIC = "economic"
    FORCE = "force"
    NUCLEAR_FORCE = "nuclear force"


class Consequence(Term):
    """An act that an actor announces should a trigger occur."""

    label: ClassVar[str] = "consequence announced by {actor} for {trigger} on {over}"
    burdens: ClassVar[tuple[str, ...]] = ("against",)
    benefits: ClassVar[tuple[str, ...]] = ()

    kind: Literal["consequence"] = "consequence"
    actor: Annotated[Actors, Key()]
    """Who announces the act."""
    trigger: Annotated[Trigger, Key()]
    """What sets it off."""
    over: Annotated[Places | None, Key()] = None
    """The place that the trigger concerns."""
    against: Annotated[Actors | None, Members()] = None
    """Against whom the act is directed."""
    act: Annotated[Act | Explicit | None, Ordinal(burdens="against")] = None
    """The utmost act that is announced."""
    wording: Annotated[Words | None, Text()] = None
    """How the announcement is put."""
