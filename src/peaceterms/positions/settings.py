"""What a caller can set: how silence counts, what weighs how much, what is believed, what is too small to tell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from fractions import Fraction
from math import isfinite
from typing import Any, Literal

from peaceterms.errors import InvalidArgument
from peaceterms.positions.contingency import Answer, AnyContingency
from peaceterms.positions.subjects import Cut, Subjects, cut_of
from peaceterms.proposal import Proposal
from peaceterms.values import PartialDate

Silence = Literal["shared", "departure", "unknown"] | Proposal
"""How silence counts: only shared issues are compared; as a departure; as unknown; or filled from a baseline."""

Beliefs = Mapping[str, Mapping[str, float | Fraction]] | Mapping[AnyContingency, Mapping[Answer, float | Fraction]]
"""For contingencies, or their ids: how likely each answer is held to be; the likelihoods of one add up to 1."""


@dataclass(frozen=True)
class Settings:
    """What a caller can set. It goes along with every result that it had a part in."""

    silence: Silence = "shared"
    """`shared` compares only issues that both address and holds an aspect that one does not state for open; `departure`
    counts all silence as furthest apart; `unknown` holds issues that only one addresses for open; a `Proposal` is a
    baseline that says what holds where a text is silent."""
    weights: Mapping[str, float] = field(default_factory=dict)
    """How much a kind weighs; kinds that are not named weigh 1."""
    beliefs: Beliefs = field(default_factory=dict)
    """How likely the answers to contingencies are: `{"referendum/luhansk/status": {"for Russia": 0.5, ...}}`."""
    tolerance: float = 0.0
    """How far apart, in [0, 1], two values may be on the scale of their aspect and still be told as one."""
    as_read: bool = True
    """Whether values count that rest on an implied reading."""
    core: float = 1.0
    """What it weighs in a distance, beside one aspect, that both texts have the same thing at all; 0 leaves it out."""
    as_of: str | None = None
    """The day at which memberships of organisations count, as `2022-10-03`; else that of the later of the two texts."""
    as_versions: bool = False
    """Whether texts on different conflicts are compared like versions of one text, term by term."""
    subjects: Subjects = ()
    """What to compare by, in that order: names of subjects that come first, or names of your own with patterns.

    `["forces", "alliances"]`, or `{"Crimea": ["*/crimea"], "Army": ["forces", "foreign troops"]}`; what none of them
    names stays with its own subject."""

    def __post_init__(self) -> None:
        if self.silence not in ("shared", "departure", "unknown") and not isinstance(self.silence, Proposal):
            raise InvalidArgument(
                f"silence={self.silence!r}: it is 'shared', 'departure', 'unknown' or a baseline proposal"
            )
        cut_of(self.subjects)
        if self.as_of is not None and not _is_date(self.as_of):
            raise InvalidArgument(f"as_of={self.as_of!r}: it is a date such as '2022-10-03'")
        if not isinstance(self.core, (int, float)) or not isfinite(self.core) or self.core < 0:
            raise InvalidArgument(f"core={self.core!r}: it is a number from 0 up")
        if not isinstance(self.tolerance, (int, float)) or not isfinite(self.tolerance) or not 0 <= self.tolerance <= 1:
            raise InvalidArgument(f"tolerance={self.tolerance!r}: it is a number from 0 to 1")

    def __hash__(self) -> int:
        """Leave out what may be a mapping: settings that differ in weights, beliefs or subjects alone share a hash."""
        return hash((self.silence, self.tolerance, self.as_read, self.core, self.as_of, self.as_versions))

    def changed(self, **values: Any) -> Settings:
        """Return the settings with some values changed; `None` leaves one as it is."""
        return replace(self, **{name: value for name, value in values.items() if value is not None})

    @property
    def cut(self) -> Cut:
        """Which subject each issue belongs to."""
        return cut_of(self.subjects)

    @property
    def stated(self) -> dict[str, str]:
        """What differs from the default, in the words of the code: `{"silence": "unknown"}`."""
        return dict(self._stated())

    def _stated(self) -> Iterator[tuple[str, str]]:
        for one in fields(self):
            value, default = getattr(self, one.name), getattr(DEFAULT, one.name)
            if value != default:
                yield one.name, value.id if isinstance(value, Proposal) else str(value)


def _is_date(text: str) -> bool:
    try:
        PartialDate(text)
    except (TypeError, ValueError):
        return False
    return True


DEFAULT = Settings()
