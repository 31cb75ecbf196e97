"""Blocks on Dask arrays, where the distances of all pairs outgrow one machine."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from peaceterms.errors import InvalidArgument, MissingExtra

if TYPE_CHECKING:
    from peaceterms.analysis.encoded.blocks import Block, Encoded


@dataclass(frozen=True, eq=False)
class Lazy:
    """How far all texts are apart, as Dask arrays of texts by texts; what the four hold, `Block` says."""

    low: Any
    high: Any
    overlap: Any
    shared: Any


def lazy(encoded: Encoded, size: int) -> Lazy:
    """Return the distances of all texts in blocks. A block below the diagonal is the one above it turned over."""
    if size < 1:
        raise InvalidArgument(f"size={size!r}: a block has one row or more")
    array, delayed = _dask()
    number, whole = encoded.tables.number, delayed(encoded, traverse=False)
    parts = [slice(start, min(start + size, number)) for start in range(0, number, size)]
    blocks = {(i, j): delayed(_block)(whole, parts[i], parts[j]) for j in range(len(parts)) for i in range(j + 1)}

    def laid_out(name: str, dtype: Any) -> Any:
        def one(i: int, j: int) -> Any:
            block = delayed(_end)(blocks[min(i, j), max(i, j)], name, turned=i > j)
            shape = tuple(part.stop - part.start for part in (parts[i], parts[j]))
            return array.from_delayed(block, shape=shape, dtype=dtype)

        every = range(len(parts))
        return array.block([[one(i, j) for j in every] for i in every]) if parts else array.zeros((0, 0), dtype=dtype)

    ends = {name: laid_out(name, np.float64) for name in ("low", "high", "overlap")}
    return Lazy(**ends, shared=laid_out("shared", np.intp))


def _block(encoded: Encoded, rows: slice, columns: slice) -> Block:
    return encoded.block(rows, columns)


def _end(block: Block, name: str, *, turned: bool) -> Any:
    found = getattr(block, name)
    return found.T if turned else found


def _dask() -> tuple[Any, Callable[..., Any]]:
    try:
        from dask import array
        from dask.delayed import delayed
    except ImportError:
        raise MissingExtra("a table on Dask arrays", "scale") from None
    return array, delayed
