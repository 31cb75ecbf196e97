"""The published comparisons: their rows beside what the library finds."""

from __future__ import annotations

import importlib.util
import tomllib
from pathlib import Path
from typing import Any

from making.setting import cell, code, table
from peaceterms.render.markdown import escaped


def published() -> str:
    """Every row of the published comparisons: the author's word, ours, and why they part."""
    found = _published()
    tested = found.ROWS.values()
    sound = [row for row in tested if not row.held.get("wrong")]
    alike = sum(row.reproduced for row in sound)
    lead = f"Of {len(sound)} sound rows that can be tested, {alike} are reproduced ({alike / len(sound):.0%})."
    return "\n\n".join([lead, *(_published_one(file, found.Row) for file in sorted(_PUBLISHED.glob("*.toml")))])


_PUBLISHED = Path(__file__).parents[2] / "tests" / "published"


def _published() -> Any:
    spec = importlib.util.spec_from_file_location("published", _PUBLISHED / "rows.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(_PUBLISHED)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _published_one(file: Path, row_type: Any) -> str:
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    texts = [
        code(data[which]) + (f" as {data[f'{which}_side']} has it" if f"{which}_side" in data else "")
        for which in ("first", "second")
        if which in data
    ]
    about = f"{escaped(data['author'])}, {data['date']}. Texts: {' and '.join(texts) or 'not both in the corpus'}."
    heads = ("row", "subject", "the author", "ours", "remark")
    rows = (_published_row(data, row, row_type) for row in data["rows"])
    return f"## {escaped(data['title'])}\n\n{about}\n\n{table(heads, rows)}"


def _published_row(data: dict[str, Any], row: dict[str, Any], row_type: Any) -> tuple[str, ...]:
    ours = "not tested" if "untested" in row else row_type(data, row).ours.value
    wrong = "wrong against the texts, by the fact sheet" if row.get("wrong") else ""
    remark = row.get("why", "") or row.get("untested", "") or wrong
    return str(row["row"]), cell(escaped(row["subject"])), row["verdict"], ours, cell(escaped(remark))
