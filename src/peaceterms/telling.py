"""Where `render/` leaves word of how to tell a thing, so that the thing can tell itself without knowing `render/`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Teller = Callable[[Any], str]

_TELLERS: dict[tuple[type, str], Teller] = {}


def tells(thing: type, form: str) -> Callable[[Teller], Teller]:
    """Decorator: the function tells things of that type in that form."""

    def keep(function: Teller) -> Teller:
        _TELLERS[thing, form] = function
        return function

    return keep


def told(thing: object, form: str) -> str:
    """The thing in that form, such as `sentence`, `text` or `html`."""
    for cls in type(thing).__mro__:
        if teller := _TELLERS.get((cls, form)):
            return teller(thing)
    raise KeyError((type(thing).__name__, form))
