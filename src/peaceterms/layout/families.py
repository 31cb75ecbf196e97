"""Families of texts as blocks: a tree with where texts join."""

from __future__ import annotations

from collections.abc import Iterator

from peaceterms.analysis.families import Families, Family
from peaceterms.layout.blocks import Document, Items, words
from peaceterms.layout.measures import settings_lines
from peaceterms.words.language import Language

STEM, BRANCH, LAST, GAP = "│\u00a0\u00a0", "├─\u00a0", "└─\u00a0", "\u00a0\u00a0\u00a0"
"""What stands before a line of the tree; spaces that no form takes away."""


def families_document(families: Families, say: Language) -> Document:
    """Lay families of texts out as an indented tree."""
    title = say.phrase("families.title", texts=say.counted(len(families.proposals), "text"))
    lines = [line for root in families.roots if root.parts for line in _lines(root, "", "", say)]
    blocks = (Items(tuple(words(line) for line in lines), bulleted=False),) if lines else ()
    return Document(title, blocks, tuple(families_lead(families, say)))


def families_lead(families: Families, say: Language) -> Iterator[str]:
    """Return what is said of all families: how they are measured, which stay apart, what the caller has set."""
    joined = sum(bool(root.parts) for root in families.roots)
    if not joined:
        yield say.phrase("families.none")
        return
    yield say.phrase(f"families.{families.by}", scale=say.phrase("families.scale"))
    if joined > 1:
        yield say.phrase("families.apart", families=say.counted(joined, "family"))
    if families.alone:
        yield say.phrase("families.alone", texts=say.joined([text.name for text in families.alone]))
    yield from settings_lines(families.settings, say)


def join_line(family: Family, say: Language) -> str:
    """Return where the parts of a family join: `0.42 (0.30 to 0.54): 3 texts`; of a single text its name."""
    if not family.parts:
        return say.capitalised(family.members[0].name)
    texts, height = say.counted(len(family.members), "text"), say.decimal(family.height)
    if family.apart.low == family.apart.high:
        return say.phrase("families.join", height=height, texts=texts)
    interval = say.interval(*family.apart)
    return say.phrase("families.interval", height=height, interval=interval, texts=texts)


def _lines(family: Family, before: str, below: str, say: Language) -> Iterator[str]:
    yield f"{before}{join_line(family, say)}"
    for part in family.parts:
        is_last = part is family.parts[-1]
        yield from _lines(part, below + (LAST if is_last else BRANCH), below + (GAP if is_last else STEM), say)
