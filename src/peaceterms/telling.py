"""Where `render/` leaves word of how to tell a thing, so that the thing can tell itself without knowing `render/`."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any, SupportsIndex, TypeVar, overload

Teller = TypeVar("Teller", bound=Callable[..., Any])
T_co = TypeVar("T_co", covariant=True)

_TELLERS: dict[tuple[type, str], Callable[[Any], Any]] = {}
_TEACHERS = {
    "text": ("render.text",),
    "markdown": ("render.markdown",),
    "html": ("render.html",),
    "page": ("render.page",),
    "rich": ("render.terminal",),
    "sentence": ("words.sentences",),
    "layout": ("layout.profile", "layout.several"),
}
"""The modules that leave word of each form; they are imported when the form is first asked for."""


def tells(thing: type, form: str) -> Callable[[Teller], Teller]:
    """Decorator: the function tells things of that type in that form."""

    def keep(function: Teller) -> Teller:
        _TELLERS[thing, form] = function
        return function

    return keep


def told(thing: object, form: str) -> Any:
    """The thing in that form, such as `sentence`, `text` or `html`.

    What has no word left for a form, but a layout, is told as its layout is. Raises `KeyError` where it has neither.
    """
    if teller := _teller(thing, form):
        return teller(thing)
    if form == "layout":
        raise KeyError(type(thing).__name__)
    layout = _teller(thing, "layout")
    if teller := _teller(thing, form):  # left together with the layout
        return teller(thing)
    return told(layout(thing) if layout else told(thing, "layout"), form)


def _teller(thing: object, form: str) -> Callable[[Any], Any] | None:
    for module in _TEACHERS.get(form, ()):
        import_module(f"peaceterms.{module}")
    return next((teller for cls in type(thing).__mro__ if (teller := _TELLERS.get((cls, form)))), None)


class Shown:
    """What can be shown: in a terminal, in a notebook, as Markdown, as a page of HTML."""

    __slots__ = ()

    def to_text(self) -> str:
        """The plain text that `print` shows."""
        return str(told(self, "text"))

    def to_markdown(self) -> str:
        """The same in Markdown."""
        return str(told(self, "markdown"))

    def to_html(self, *, fragment: bool = False) -> str:
        """One page of HTML that needs nothing else, or only the part to be put into a page of one's own.

        All text is escaped. The fragment holds no script and no style, and is what notebooks show.
        """
        return str(told(self, "html" if fragment else "page"))

    def __str__(self) -> str:
        return self.to_text()

    def __rich__(self) -> Any:
        return told(self, "rich")

    def _repr_html_(self) -> str:
        return self.to_html(fragment=True)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """What IPython prints in a terminal."""
        printer.text(str(self))


class Listing(tuple[T_co, ...], Shown):
    """A tuple that can be shown: of departures, of proposals."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Listing[T_co]: ...
    def __getitem__(self, place: Any) -> Any:
        """One of them, or a part of the list that can be shown as well."""
        found = super().__getitem__(place)
        return Listing(found) if isinstance(place, slice) else found
