"""Findings, of which one can pick some."""

from __future__ import annotations

from typing import Any, SupportsIndex, TypeVar, overload

from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.touched import Side
from peaceterms.display import Results
from peaceterms.errors import InvalidArgument
from peaceterms.terms import kind_of
from peaceterms.terms.effects import Effect

F_co = TypeVar("F_co", Departure, Agreement, covariant=True)


class FindingResults(Results[F_co]):
    """Findings, of which one can pick some."""

    of = Departure

    @overload
    def __getitem__(self, place: SupportsIndex) -> F_co: ...
    @overload
    def __getitem__(self, place: slice) -> FindingResults[F_co]: ...
    def __getitem__(self, place: Any) -> Any:
        """Return one of them, or some that can be picked from again."""
        taken = tuple.__getitem__(self, place)
        return FindingResults(taken) if isinstance(place, slice) else taken

    def filter(
        self,
        *,
        kind: str | None = None,
        subject: str | None = None,
        place: str | None = None,
        party: str | None = None,
        gains: str | None = None,
        loses: str | None = None,
        effect: Effect | str | None = None,
    ) -> FindingResults[F_co]:
        """Return those that all of what is given is true of.

        A finding is about a place where an issue of it is about that place or a part of it. A party is somebody whom a
        departure touches in any way, or whom an issue names. Effects are told as `Effect` or its value, `"drops"`.
        Raises `NotFound` for a kind that there is not, `InvalidArgument` for an effect.
        """
        if kind is not None:
            kind_of(kind)
        wanted = None if effect is None else _effect(effect)
        return FindingResults(
            one
            for one in self
            if (kind is None or one.kind == kind)
            and (subject is None or one.subject == subject)
            and (place is None or one.is_about(place))
            and (party is None or party in one.parties)
            and (gains is None or gains in one.on(Side.GAINS))
            and (loses is None or loses in one.on(Side.LOSES))
            and (wanted is None or one.effect is wanted)
        )


def _effect(effect: Effect | str) -> Effect:
    for one in Effect:
        if effect in (one, one.value):
            return one
    raise InvalidArgument(f"effect={effect!r}: it is one of {', '.join(repr(one.value) for one in Effect)}")
