"""What the columns of other people's data are read as."""

from __future__ import annotations

from making.setting import code, table
from peaceterms.interop.crosswalk import ORIGINS, Column, codes

HEADS = ("column", "what it is about", "concept", "kind and fields", "subject")


def crosswalk() -> str:
    """Every column of PA-X, UCDP and PAM that tells what a text holds, in our own words."""
    return "\n\n".join(f"## {origin.full_name}\n\n{table(HEADS, map(_row, codes(origin.id)))}" for origin in ORIGINS)


def _row(column: Column) -> tuple[str, ...]:
    below = f"{code(column.name)} (below {code(column.parent)})" if column.parent else code(column.name)
    return below, column.meaning, code(column.concept), _kind(column), column.subject


def _kind(column: Column) -> str:
    fields = ", ".join(f"{name} = {value}" for name, value in column.fields)
    return code(f"{column.kind}: {fields}" if fields else column.kind or "other")
