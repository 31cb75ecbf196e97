"""Setting things in Markdown: tables, names of the code, blocks."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from peaceterms.layout.blocks import Document, Items, Section, plain
from peaceterms.render.markdown import escaped

Rows = Iterable[Iterable[str]]


def table(heads: Iterable[str], rows: Rows) -> str:
    """A table of cells that are Markdown already."""
    heads = list(heads)
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def filtered(rows: str, conflicts: Iterable[str], column: int) -> str:
    """A form, which the script of the site switches on, that filters the table after it by words and by conflict."""
    options = "".join(f"<option>{escape(name)}</option>" for name in sorted(set(conflicts)))
    return (
        f'<form class="filter" data-rows="{rows}" data-column="{column}" hidden>'
        '<label>With the words <input type="search" autocomplete="off"></label> '
        f'<label>on the conflict <select><option value="">any</option>{options}</select></label> '
        '<output role="status"></output></form>'
    )


def code(*words: str) -> str:
    """Names of the code, one after the other."""
    return ", ".join(f"`{word}`" for word in words)


def cell(text: str) -> str:
    """Prose for a cell of a table: one line, and no bar that would end the cell."""
    return " ".join(text.split()).replace("|", "\\|")


def block(text: str, language: str = "text") -> str:
    """Text as it is, whatever it holds."""
    return f"```{language}\n{text.rstrip()}\n```"


def listed(entries: Iterable[str]) -> str:
    """A list of entries that are Markdown already."""
    return "\n".join(f"- {entry}" for entry in entries)


def link(words: str, address: str) -> str:
    """A link; an address of the site is that of a file, seen from the page that holds the link."""
    return f"[{escaped(words)}]({address})"


def sections(shown: Document) -> dict[str, list[str]]:
    """The lines of each section of a document, by the section's name."""
    return {
        section.name: [plain(entry) for block in section.blocks if isinstance(block, Items) for entry in block.entries]
        for section in shown.blocks
        if isinstance(section, Section)
    }
