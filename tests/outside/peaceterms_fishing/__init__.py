"""A package outside peaceterms that adds a kind: one class, and nothing else anywhere."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from peaceterms.declare import Actors, Amount, Explicit, Key, Members, Nominal, Places, Quantity, Term


class FishingRights(Term):
    """Who may catch how much in a water."""

    label: ClassVar[str] = "fishing rights in {water}"
    burdens: ClassVar[tuple[str, ...]] = ("excluded",)
    benefits: ClassVar[tuple[str, ...]] = ("to", "holder")
    no_side: ClassVar[tuple[str, ...]] = ("wardens",)
    main: ClassVar[str] = "catch"
    negation: ClassVar[tuple[str, object]] = ("catch", Explicit.NONE)

    kind: Literal["fishing-rights"] = "fishing-rights"
    water: Annotated[Places, Key()]
    """Where the fish are."""
    holder: Annotated[Actors | None, Nominal(holder="holder")] = None
    """Who may fish."""
    excluded: Annotated[Actors | None, Members()] = None
    """Who may no longer fish."""
    wardens: Annotated[Actors | None, Members()] = None
    """Who sees to it."""
    catch: Annotated[Quantity | Explicit | None, Amount(benefits="holder")] = None
    """How much may be caught in a year."""
