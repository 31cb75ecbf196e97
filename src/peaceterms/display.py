"""What every result can do: show itself in every form, and give its data as flat rows and as JSON.

The words live in `words/` and the forms in `render/`, near the top of the floor plan, and results live below them. The
imports in `_language` and `_forms` are the only places of the library where a lower part asks a higher one.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, Any, Protocol, SupportsIndex, TypeVar, overload, runtime_checkable

from peaceterms.disk import put
from peaceterms.errors import InvalidArgument, shown

if TYPE_CHECKING:
    from rich.text import Text


T_co = TypeVar("T_co", covariant=True)
Row = dict[str, str | int | float | bool | None]
"""One flat row, for any dataframe library."""


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


class Result(Displayable):
    """What is worked out from proposals: it can be shown, and is data."""

    __slots__ = ()

    def to_records(self) -> list[Row]:
        """Return flat rows, for any dataframe library."""
        raise NotImplementedError

    def to_json(self) -> str:
        """Return the rows as JSON."""
        return json_text(self.to_records())

    def to_csv(self, path: str | os.PathLike[str] | None = None) -> str:
        """Return the rows as CSV, and put them into a file if one is named.

        What a spreadsheet would take for a formula has a `'` before it. A file begins with a byte order mark, by which
        Excel knows that it is UTF-8. Raises `UnreadableFile` where the file cannot be written.
        """
        text = csv_text(self.to_records())
        if path is not None:
            put(path, f"\ufeff{text}")
        return text

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._in_short()}>"

    def _in_short(self) -> str:
        """Return what it is in a few words, without working anything out that takes long."""
        raise NotImplementedError


def json_text(data: Any) -> str:
    """Return plain data as JSON that may also stand in a script element of a page."""
    return for_script(json.dumps(data, indent=2, ensure_ascii=False, allow_nan=False)) + "\n"


_FORMULA = re.compile(r"(^|[;\t\r\n])([\s\"]*)([=+\-@＝＋－＠])")
"""What begins a formula at the start of a cell, and behind what is a separator or a quotation mark to some programs."""


def csv_text(rows: list[Row]) -> str:
    """Return rows as CSV in which no cell is a formula."""
    import csv  # few need it

    written = StringIO()
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(written, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _harmless(value) for name, value in row.items()} for row in rows)
    return written.getvalue()


def _harmless(value: object) -> object:
    return _FORMULA.sub(r"\1\2'\3", value) if isinstance(value, str) else value


def for_script(text: str) -> str:
    """Return JSON in which nothing can end a script element: what could is written as an escape, and means the same."""
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


@runtime_checkable
class _Recorded(Protocol):
    """What gives its data as flat rows."""

    def to_records(self) -> list[Row]: ...


class Results(tuple[T_co, ...], Result):
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

    def to_records(self) -> list[Row]:
        """Return the rows of all of them, all with the same columns. Raises `InvalidArgument` where one has none."""
        rows = [row for one in self for row in _records(one)]
        columns = dict.fromkeys(name for row in rows for name in row)
        return [dict.fromkeys(columns) | row for row in rows]

    def _in_short(self) -> str:
        counts = Counter(type(one).__name__ for one in self)
        return "of " + (", ".join(f"{number} {name}" for name, number in counts.items()) or "nothing")

    __repr__ = Result.__repr__


def _records(thing: object) -> list[Row]:
    if not isinstance(thing, _Recorded):
        raise InvalidArgument(f"there are no records of {shown(type(thing).__name__)}")
    return thing.to_records()
