"""The raw, field-level view by DeepDiff, which knows nothing of what the fields mean."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Any

from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Positions
from peaceterms.values import Details
from peaceterms.values.notation import Notation

if TYPE_CHECKING:
    from deepdiff import DeepDiff


def plain(value: Any, *, normal: bool = False) -> Any:
    """A value as dicts, lists, strings, numbers and booleans: as written, or with equal values alike."""
    match value:
        case Enum():
            return value.value
        case Notation():
            return value.normal if normal else value.text
        case Details():
            return value.to_dict()
        case Issue():
            return str(value)
        case tuple():
            return [plain(member, normal=normal) for member in value]
        case _:
            return value


def canonical(resolved: Positions) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """All positions of a proposal in plain data: by issue, then by condition, then by aspect."""
    return {
        str(issue): {
            " and ".join(map(str, condition)): [
                {name: plain(value, normal=True) for name, value in statement.items} for statement in statements
            ]
            for condition, statements in position.branches.items()
        }
        for issue, position in resolved.by_issue.items()
    }


def structural_diff(first: Positions, second: Positions) -> DeepDiff:
    """DeepDiff of the two canonical forms."""
    from deepdiff import DeepDiff

    return DeepDiff(canonical(first), canonical(second), threshold_to_diff_deeper=0)
