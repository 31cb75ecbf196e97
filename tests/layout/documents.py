"""Reading documents: what stands in which section."""

from __future__ import annotations

from collections.abc import Iterator

import peaceterms as pt
from peaceterms.layout.blocks import Block, Columns, Document, Entry, Findings, Items, Section, Texts, plain
from peaceterms.layout.document import document


def every_block(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Return the blocks and those inside them, in order."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from every_block(block.blocks)
        elif isinstance(block, Columns):
            for box in block.boxes:
                yield from every_block(box.blocks)


class Compared:
    """The parts of a comparison that is laid out with every finding."""

    def __init__(self, comparison: pt.Comparison) -> None:
        self.document = document(comparison.full)
        self.title = self.document.title

    def lines(self, name: str) -> tuple[str, ...]:
        """Return the lines of the section of that name; nothing where there is none."""
        return lines(self.document, name)

    @property
    def texts(self) -> Texts:
        """Return the two texts."""
        (texts,) = (block for block in self.document.blocks if isinstance(block, Texts))
        return texts

    @property
    def sections(self) -> list[Findings]:
        """Return the findings, kind by kind."""
        return [block for block in every_block(self.document.blocks) if isinstance(block, Findings)]

    @property
    def entries(self) -> list[Entry]:
        """Return all findings."""
        return [entry for section in self.sections for entry in section.entries]


def lines(shown: Document, name: str) -> tuple[str, ...]:
    """Return the lines of the section of that name; nothing where there is none."""
    sections = [block for block in every_block(shown.blocks) if isinstance(block, Section) and block.name == name]
    lists = (block for section in sections for block in section.blocks if isinstance(block, Items))
    return tuple(plain(entry) for items in lists for entry in items.entries)
