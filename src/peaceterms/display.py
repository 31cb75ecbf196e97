"""What every result can do: show itself in a terminal, in a notebook, as Markdown, as a page of HTML.

The forms live in `render/`, near the top of the floor plan, and results live below it. The import in `_forms` is the
one place of the library where a lower part asks a higher one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, SupportsIndex, TypeVar, overload

if TYPE_CHECKING:
    from rich.text import Text

    from peaceterms.render.forms import Forms

T_co = TypeVar("T_co", covariant=True)


def _forms(thing: object, language: str) -> Forms:
    """Return a thing in every form: the one import from below to above, which runs when something is shown."""
    from peaceterms.render.forms import Forms

    return Forms(thing, language)


class Displayable:
    """What can be shown: in a terminal, in a notebook, as Markdown, as a page of HTML."""

    __slots__ = ()

    def to_text(self, *, language: str = "en") -> str:
        """Return the plain text that `print` shows."""
        return _forms(self, language).text()

    def to_markdown(self, *, language: str = "en") -> str:
        """Return the same in Markdown."""
        return _forms(self, language).markdown()

    def to_html(self, *, fragment: bool = False, language: str = "en") -> str:
        """Return a page of HTML that needs nothing else, or only the part to be put into a page of one's own.

        All text is escaped. The fragment holds no script and no style, and is what notebooks show.
        """
        forms = _forms(self, language)
        return forms.html() if fragment else forms.page()

    def __str__(self) -> str:
        return self.to_text()

    def __rich__(self) -> Text:
        return _forms(self, "en").terminal()

    def _repr_html_(self) -> str:
        return self.to_html(fragment=True)

    def _repr_markdown_(self) -> str:
        return self.to_markdown()

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Write what IPython prints in a terminal."""
        printer.text(str(self))


class Results(tuple[T_co, ...], Displayable):
    """A tuple that can be shown: of departures, of proposals."""

    __slots__ = ()

    @overload
    def __getitem__(self, place: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Results[T_co]: ...
    def __getitem__(self, place: Any) -> Any:
        """Return one of them, or a part of the results that can be shown as well."""
        taken = super().__getitem__(place)
        return Results(taken) if isinstance(place, slice) else taken
