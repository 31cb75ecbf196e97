"""The sorts of departure: what going from one value to another does to it."""

from __future__ import annotations

from enum import StrEnum


class Effect(StrEnum):
    """What sort of departure it is. The enum is closed; the values are never renamed."""

    done: str
    """The past participle, as codes and sentences use it: `softened`."""
    growth: int
    """1 where the value has grown, -1 where it has shrunk, 0 where it has done neither."""

    AGREES = "agrees", "agreed", 0
    ADDS = "adds", "added", 0
    DROPS = "drops", "dropped", 0
    HARDENS = "hardens", "hardened", 1
    SOFTENS = "softens", "softened", -1
    WIDENS = "widens", "widened", 1
    NARROWS = "narrows", "narrowed", -1
    RAISES = "raises", "raised", 1
    LOWERS = "lowers", "lowered", -1
    BRINGS_FORWARD = "brings-forward", "brought-forward", -1
    DELAYS = "delays", "delayed", 1
    LENGTHENS = "lengthens", "lengthened", 1
    SHORTENS = "shortens", "shortened", -1
    MAKES_CONDITIONAL = "makes-conditional", "made-conditional", 0
    MAKES_UNCONDITIONAL = "makes-unconditional", "made-unconditional", 0
    SHIFTS = "shifts", "shifted", 0
    REVERSES = "reverses", "reversed", 0
    LEAVES_OPEN = "leaves-open", "left-open", 0
    SETTLES = "settles", "settled", 0
    RESEQUENCES = "resequences", "resequenced", 0
    REWORDS = "rewords", "reworded", 0
    SPECIFIES = "specifies", "made-more-exact", 0
    """The value lies within the other: no move, only less open."""
    GENERALISES = "generalises", "made-less-exact", 0
    RESTATES = "restates", "stated-otherwise", 0
    """One fact in another measure or way, which cannot be set in order."""

    def __new__(cls, value: str, done: str, growth: int) -> Effect:
        """Make a member that is the string `value`."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.done = done
        member.growth = growth
        return member

    @property
    def mirror(self) -> Effect:
        """The effect of going the other way round."""
        return _MIRRORS.get(self, self)


ONE_SIDED = (Effect.ADDS, Effect.DROPS)
"""Effects of a term that only one text has."""

CONDITIONAL = (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL)
"""Effects on a position that only one text ties to conditions."""

_OPPOSITES = (
    (Effect.ADDS, Effect.DROPS),
    (Effect.HARDENS, Effect.SOFTENS),
    (Effect.WIDENS, Effect.NARROWS),
    (Effect.RAISES, Effect.LOWERS),
    (Effect.DELAYS, Effect.BRINGS_FORWARD),
    (Effect.LENGTHENS, Effect.SHORTENS),
    (Effect.MAKES_CONDITIONAL, Effect.MAKES_UNCONDITIONAL),
    (Effect.SETTLES, Effect.LEAVES_OPEN),
    (Effect.SPECIFIES, Effect.GENERALISES),
)
_MIRRORS = {one: other for pair in _OPPOSITES for one, other in (pair, pair[::-1])}
"""Effects that are not here are their own mirror."""
