"""A package outside peaceterms that adds a kind: one class, and nothing else anywhere."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from peaceterms.declare import Actors, Amount, Explicit, Key, Nominal, Places, Quantity, Term


class FishingRights(Term):
    """Who may catch how much in a water."""

    label: ClassVar[str] = "fishing rights in {water}"
    benefits: ClassVar[tuple[str, ...]] = ("holder",)

    kind: Literal["fishing-rights"] = "fishing-rights"
    water: Annotated[Places, Key()]
    """Where the fish are."""
    holder: Annotated[Actors | None, Nominal(holder="holder")] = None
    """Who may fish."""
    catch: Annotated[Quantity | Explicit | None, Amount(benefits="holder")] = None
    """How much may be caught in a year."""
