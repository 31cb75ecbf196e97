"""What every result can do: show itself in every form, and give its data as a table and as JSON.

The words live in `words/` and the forms in `render/`, near the top of the floor plan, and results live below them. The
imports in `_language` and `_forms` are the only places of the library where a lower part asks a higher one.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol, Self, SupportsIndex, TypeVar, overload

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, TypeAdapter
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from peaceterms.columns import row_of
from peaceterms.errors import InvalidArgument, shown
from peaceterms.tables import Tabular, json_text

if TYPE_CHECKING:
    from rich.text import Text


T_co = TypeVar("T_co", covariant=True)


class Forms(Protocol):
    """What sets a thing in every form."""

    def text(self, width: int | None = None) -> str:
        """Return it in plain text, in lines of so many characters."""

    def markdown(self) -> str:
        """Return it in Markdown."""

    def html(self) -> str:
        """Return it as a fragment of HTML."""

    def page(self) -> str:
        """Return it as a page of HTML."""

    def terminal(self, width: int | None = None) -> Text:
        """Return it in colours for a terminal."""


class Speaker(Protocol):
    """What says a finding in a sentence."""

    def sentence(self, finding: Any, /) -> str:
        """Return a finding in one sentence."""


def _forms(thing: object, language: str) -> Forms:
    """Return a thing in every form: the one import from below to above, which runs when something is shown."""
    from peaceterms.render.forms import Forms

    return Forms(thing, language)


@cache
def _language(code: str) -> Speaker:
    """Return a language; an import from below to above, which runs when something is first told in words."""
    from peaceterms.words.language import language

    return language(code)


def sentence_of(finding: object, code: str) -> str:
    """Return a finding in one sentence. Raises `InvalidArgument` for a language that there is not."""
    return _language(code).sentence(finding)


class Displayable:
    """What can be shown: in a terminal, in a notebook, as Markdown, as a page of HTML."""

    __slots__ = ()

    def to_text(self, *, language: str = "en", width: int | None = None) -> str:
        """Return the plain text that `print` shows, in lines of so many characters: 100 where none is given."""
        return _forms(self, language).text(width)

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


class Result(Displayable, Tabular):
    """What is worked out from proposals: it can be shown, and is data."""

    __slots__ = ()

    def to_json(self) -> str:
        """Return the rows as JSON."""
        return json_text(self.to_records())

    @classmethod
    def _json_type(cls) -> Any:
        """Return what `to_json` gives, as a type: the rows, where it gives nothing else."""
        return list[row_of(cls.to_records)]  # type: ignore[misc]

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Return how a service answers with it: as `to_json` writes it."""
        written = core_schema.plain_serializer_function_ser_schema(lambda one: json.loads(one.to_json()))
        return core_schema.is_instance_schema(cls, serialization=written)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return handler(TypeAdapter(cls._json_type()).core_schema)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._in_short()}>"

    def _in_short(self) -> str:
        """Return what it is in a few words, without working anything out that takes long."""
        raise NotImplementedError


class Results(tuple[T_co, ...], Result):
    """A tuple that can be shown: of departures, of proposals."""

    of: type[Tabular] | None = None
    """What they are of, if there are none of them; it gives their table its columns."""

    def __new__(cls, members: Iterable[T_co] = (), of: type[Tabular] | None = None) -> Self:
        """Return results of some members; `of` says of what sort they are, for the columns of an empty table."""
        made = super().__new__(cls, members)
        if of is not None:
            made.of = of
        return made

    @overload
    def __getitem__(self, place: SupportsIndex) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Results[T_co]: ...
    def __getitem__(self, place: Any) -> Any:
        """Return one of them, or a part of the results that can be shown as well."""
        taken = super().__getitem__(place)
        return Results(taken, self.of) if isinstance(place, slice) else taken

    @property
    def row_type(self) -> type | None:
        """The typed dict that declares the rows of all of them; `None` where it is not known of what they would be.

        Raises `InvalidArgument` where one has none, or where they have different ones.
        """
        sorts: dict[type, None] = dict.fromkeys(map(type, self)) or dict.fromkeys([self.of] if self.of else ())
        found = dict.fromkeys(map(_row_of, sorts))
        if len(found) > 1:
            raise InvalidArgument(f"there is no table of {' and '.join(sort.__name__ for sort in sorts)} together")
        return next(iter(found), None)

    def to_records(self) -> Sequence[Mapping[str, Any]]:
        """Return the rows of all of them. Raises `InvalidArgument` where they have none, or no table in common."""
        return [row for one in self if isinstance(one, Tabular) for row in one.to_records()] if self.row_type else []

    def _in_short(self) -> str:
        counts = Counter(type(one).__name__ for one in self)
        return "of " + (", ".join(f"{number} {name}" for name, number in counts.items()) or "nothing")

    __repr__ = Result.__repr__


def _row_of(sort: type) -> type:
    if not issubclass(sort, Tabular):
        raise InvalidArgument(f"there are no records of {shown(sort.__name__)}")
    return row_of(sort.to_records)
