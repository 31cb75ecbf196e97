"""The texts that were encoded last, so that asking again for their distances costs little."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from peaceterms.errors import MissingExtra
from peaceterms.positions.settings import Settings
from peaceterms.proposal import Proposal

if TYPE_CHECKING:
    from peaceterms.analysis.encoded.blocks import Encoded


class _Kept(NamedTuple):
    texts: tuple[weakref.ref[Proposal], ...]
    settings: Settings
    encoded: Encoded

    def is_of(self, texts: Sequence[Proposal], settings: Settings) -> bool:
        same = len(texts) == len(self.texts) and all(ref() is text for ref, text in zip(self.texts, texts, strict=True))
        return same and settings == self.settings


_LAST: list[_Kept] = []
"""The last one, or none."""


def known(texts: Sequence[Proposal], settings: Settings) -> Encoded | None:
    """Return texts as they were encoded last; `None` where those were others, or under other settings."""
    return next((last.encoded for last in _LAST if last.is_of(texts, settings)), None)


def encoded_of(texts: Sequence[Proposal], settings: Settings) -> Encoded:
    """Return texts encoded, where they were not encoded last. Raises `MissingExtra` without the extra `matrix`."""
    if (last := known(texts, settings)) is not None:
        return last
    try:
        import numpy  # noqa: F401

        from peaceterms.analysis.encoded.blocks import encode
    except ImportError:
        raise MissingExtra("a table of all pairs", "matrix") from None
    encoded = encode(texts, settings)
    _LAST[:] = [_Kept(tuple(map(weakref.ref, texts)), settings, encoded)]
    return encoded


def forget() -> None:
    """Forget the texts that were encoded last; benchmarks measure the first time with it."""
    _LAST.clear()
