"""All passes, in their order: from stated positions to those that findings and measures read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import reduce

from peaceterms.positions.kept import OncePerProposal
from peaceterms.positions.passes.collectives import under_one_name
from peaceterms.positions.passes.outcomes import one_bracket_a_place, unconditional_where_alike
from peaceterms.positions.passes.stated import without_as_read
from peaceterms.positions.passes.wholes import on_the_same_parts
from peaceterms.positions.position import Positions
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.settings import DEFAULT, Settings
from peaceterms.proposal import Proposal
from peaceterms.vocabulary import Vocabulary
from peaceterms.vocabulary.containment import NOTHING_KNOWN, Containment

TextPass = Callable[[Positions, Settings], Positions]
Pass = Callable[[Sequence[Positions], Vocabulary, Containment], tuple[Positions, ...]]

TEXT_PASSES: tuple[TextPass, ...] = (without_as_read, one_bracket_a_place, unconditional_where_alike)
"""Each takes the positions of one text, and gives them anew."""

PASSES: tuple[Pass, ...] = (under_one_name, on_the_same_parts)
"""Each takes the positions of some texts, and gives them anew, as they are set beside each other."""


def aligned(
    texts: Sequence[Proposal], vocabulary: Vocabulary, settings: Settings, known: Containment = NOTHING_KNOWN
) -> tuple[Positions, ...]:
    """Return the positions of some texts as they are set beside each other."""
    read = [read_alone(text, settings) for text in texts]
    return reduce(lambda positions, one_pass: one_pass(positions, vocabulary, known), PASSES, tuple(read))


def read_alone(text: Proposal, settings: Settings = DEFAULT) -> Positions:
    """Return the positions of one text as it is read whatever it is set beside."""
    return _as_read(text) if settings.as_read else _passed(text, settings)


def _passed(text: Proposal, settings: Settings) -> Positions:
    return reduce(lambda positions, one_pass: one_pass(positions, settings), TEXT_PASSES, positions_of(text))


_as_read = OncePerProposal(lambda text: _passed(text, DEFAULT))
"""The positions of one text, which are the same whatever it is compared with, worked out at the first call."""
