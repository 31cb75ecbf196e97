from __future__ import annotations

from typing import Any

from tests.differ.texts import text

import peaceterms as pt
from peaceterms.layout.blocks import Table
from peaceterms.layout.document import document

TALKS: dict[str, Any] = {"id": "talks", "kind": "talks", "party": "UA", "readiness": "ready"}
WATER: dict[str, Any] = {"id": "water", "kind": "water-supply", "recipient": "crimea", "ref": "point 2"}
NEUTRAL: dict[str, Any] = {"id": "n", "kind": "neutrality", "state": "UA", "ref": "point 1"}
EARLIER = text("draft", NEUTRAL, WATER | {"assured": True})
LATER = text("reply", NEUTRAL | {"ref": "article 4", "permanence": "permanent"}, TALKS)
LATER = LATER.model_copy(update={"derived_from": "draft"})


def test_clauses_stand_in_rows_with_what_became_of_them() -> None:
    shown = document(pt.clauses(EARLIER, LATER))
    assert shown.title == "3 clauses: 1 reworded, 1 dropped, 1 added"
    (table,) = shown.blocks
    assert isinstance(table, Table)
    assert table.rows == (
        ("Neutrality", "reworded", "point 1", "article 4"),
        ("Water supply", "dropped", "point 2", ""),
        ("Talks", "added", "", "term talks"),
    )


def test_a_clause_alone_is_one_line() -> None:
    reworded, dropped, added = pt.clauses(EARLIER, LATER)
    assert str(reworded) == "Neutrality: reworded (point 1 of the earlier version and article 4 of the later version)"
    assert str(dropped) == "Water supply: dropped (point 2 of the earlier version)"
    assert str(added) == "Talks: added (term talks of the later version)"
