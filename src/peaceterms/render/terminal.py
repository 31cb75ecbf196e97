"""Set blocks for a terminal, with the extra `rich`: the plain text, with what the blocks mark in colours and styles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from peaceterms.errors import MissingExtra
from peaceterms.layout.blocks import Document, Mark, Run
from peaceterms.render.text import WIDTH, Line, Role, lines

if TYPE_CHECKING:
    from rich.text import Text

_MARKS = {Mark.REFERENCE: "dim", Mark.DISPUTED: "bold red", Mark.STRONG: "bold", Mark.DENIED: "bold red"}
_SIGNS = {Role.AGREES: "bold green", Role.DEPARTS: "bold yellow"}
_LINES = {Role.TITLE: "bold", Role.HEADING: "bold", Role.REMARK: "italic"}


def set_terminal(document: Document, width: int = WIDTH) -> Text:
    """Set a document in colours. Raises `MissingExtra` where rich is not installed."""
    try:
        from rich.text import Text
    except ImportError:
        raise MissingExtra("colour", "rich") from None
    return Text("\n", no_wrap=True).join(_styled(line) for line in lines(document, width))


def _styled(line: Line) -> Text:
    from rich.text import Text

    text = Text(line.text, style=_LINES.get(line.role, ""), no_wrap=True)
    text.stylize(_SIGNS.get(line.role, ""), 0, len(line.lead))
    for run, start, end in _places(line):
        text.stylize(_MARKS.get(run.mark, ""), start, end)
    return text


def _places(line: Line) -> Iterator[tuple[Run, int, int]]:
    """Return where each run stands in a wrapped line: wrapping moves blanks only."""
    place = len(line.lead)
    for run in line.words:
        if isinstance(run, Run) and (letters := "".join(run.text.split())):
            start = _next(line.text, place)
            for _ in letters:
                place = _next(line.text, place) + 1
            yield run, start, place


def _next(text: str, place: int) -> int:
    """Return the place of the next character that is no blank."""
    while text[place].isspace():
        place += 1
    return place
