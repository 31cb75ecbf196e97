"""The raw, field-level view by DeepDiff, which knows nothing of what the fields mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from peaceterms.positions.plain import plain
from peaceterms.positions.position import Positions

if TYPE_CHECKING:
    from deepdiff import DeepDiff


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
