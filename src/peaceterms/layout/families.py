"""Families of texts as blocks: a tree with where texts join."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from peaceterms.analysis.families import NOTHING_ALIKE, Families, Family
from peaceterms.layout.blocks import Document
from peaceterms.layout.measures import settings_lines
from peaceterms.layout.tables import heads, table
from peaceterms.words.language import Language

STEM, BRANCH, LAST, GAP = "│\u00a0", "├\u00a0", "└\u00a0", "\u00a0\u00a0"
"""What stands before a line of the tree; spaces that no form takes away."""

ALMOST = 0.99
"""Where more than this is not alike, a measure would be written as if nothing were."""


def families_document(families: Families, say: Language) -> Document:
    """Lay families of texts out as an indented tree, with where they join beside it."""
    title = say.phrase("families.title", texts=say.counted(len(families.proposals), "text"))
    names = names_of(families, say)
    rows = [row for root in families.roots if root.parts for row in _rows(root, "", "", names, say)]
    blocks = (table(heads(("apart",), say), [("", rows)], "", title, say),) if rows else ()
    brackets = (say.phrase("families.brackets"),) if rows and families.by == "issues" else ()
    return Document(title, blocks, (*families_lead(families, say), *brackets))


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
        alone = [say.inside(families.names[number]) for number in families.alone]
        yield say.phrase("families.alone", texts=say.joined(alone))
    yield from settings_lines(families.settings, say)


def names_of(families: Families, say: Language) -> tuple[str, ...]:
    """Return the names of the texts as they stand at the start of a line; what is made of an id stays as it is."""
    both = zip(families.names, families.proposals, strict=True)
    return tuple(say.capitalised(name) if name == text.name else name for name, text in both)


def how_far(family: Family, say: Language) -> str:
    """Return where the parts of a family join; they have something in common, so never at 1.00."""
    return _far(family.height, say)


def interval_of(family: Family, say: Language) -> str:
    """Return the least and the most that the parts of a family can be apart."""
    low, high = (_far(end, say) for end in family.apart)
    return low if low == high else say.phrase("measures.interval", low=low, high=high)


def _far(distance: float, say: Language) -> str:
    is_nearly_all = ALMOST < distance < NOTHING_ALIKE
    return say.phrase("families.almost", number=say.decimal(ALMOST)) if is_nearly_all else say.decimal(distance)


def _rows(family: Family, before: str, below: str, names: Sequence[str], say: Language) -> Iterator[tuple[str]]:
    """Return a row for a family and for all in it: where its texts join, or the name of a single one."""
    yield (f"{before}{names[family.numbers[0]] if not family.parts else _joins(family, say)}",)
    for part in family.parts:
        branch, stem = (LAST, GAP) if part is family.parts[-1] else (BRANCH, STEM)
        yield from _rows(part, below + branch, below + stem, names, say)


def _joins(family: Family, say: Language) -> str:
    texts, height = say.counted(len(family.numbers), "text"), how_far(family, say)
    interval = interval_of(family, say)
    key = "families.join" if interval == height else "families.interval"
    return say.phrase(key, height=height, interval=interval, texts=texts)
