"""All passes, in their order: from stated positions to those that findings and measures read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from peaceterms.positions.passes.regions import on_the_same_places
from peaceterms.positions.passes.stated import without_as_read
from peaceterms.positions.position import Positions
from peaceterms.positions.settings import Settings
from peaceterms.vocabulary import Vocabulary

Pass = Callable[[Sequence[Positions], Vocabulary, Settings], tuple[Positions, ...]]

PASSES: tuple[Pass, ...] = (without_as_read, on_the_same_places)
"""Each takes the positions of some texts, and gives them anew."""


def aligned(texts: Sequence[Positions], vocabulary: Vocabulary, settings: Settings) -> tuple[Positions, ...]:
    """Return the positions of some texts as they are set beside each other."""
    return reduce(lambda positions, one_pass: one_pass(positions, vocabulary, settings), PASSES, tuple(texts))
