"""A package outside peaceterms that adds a kind: one class, and nothing else anywhere."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

import peaceterms as pt


class FishingRights(pt.Term):
    """Who may catch how much in a water."""

    label: ClassVar[str] = "fishing rights in {water}"
    benefits: ClassVar[tuple[str, ...]] = ("holder",)

    kind: Literal["fishing-rights"] = "fishing-rights"
    water: Annotated[pt.Places, pt.Key()]
    """Where the fish are."""
    holder: Annotated[pt.Actors | None, pt.Nominal(holder="holder")] = None
    """Who may fish."""
    catch: Annotated[pt.Quantity | pt.Explicit | None, pt.Amount(benefits="holder")] = None
    """How much may be caught in a year."""
