"""The same findings the other way round, so that a page can turn itself round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from peaceterms.layout.blocks import Block, Entry, Findings, Section


def flipped(sections: tuple[Section, ...], other_way: Iterable[Section]) -> tuple[Section, ...]:
    """Return sections of findings, each finding with its words in the comparison the other way round."""
    mirrored: dict[str, list[Entry]] = {}
    for entry in _entries(other_way):
        mirrored.setdefault(entry.mirror, []).append(entry)
    return tuple(
        replace(section, blocks=tuple(_block(block, mirrored) for block in section.blocks)) for section in sections
    )


def _entries(sections: Iterable[Section]) -> Iterator[Entry]:
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Findings):
                yield from block.entries


def _block(block: Block, mirrored: dict[str, list[Entry]]) -> Block:
    if not isinstance(block, Findings):
        return block
    return replace(block, entries=tuple(_entry(entry, mirrored) for entry in block.entries))


def _entry(entry: Entry, mirrored: dict[str, list[Entry]]) -> Entry:
    """Return an entry with the words of its mirror: of several, the one whose sides say the same, changed over."""
    said = [side.says for side in entry.sides]
    several = [one for one in mirrored.get(entry.mirror, ()) if one.agrees is entry.agrees]
    found = next((one for one in several if [side.says for side in one.sides] == said[::-1]), None)
    mirror = found or next(iter(several), None)
    return replace(entry, flipped=(mirror.headline, *mirror.remarks)) if mirror else entry
