"""The budget for a reading: how much a text from outside may hold, in one place, and how a caller allows more."""

from __future__ import annotations

from contextvars import ContextVar
from dataclasses import dataclass, fields
from types import TracebackType

from peaceterms.errors import InvalidArgument, shown


class Excess(str):
    """Words that say that a limit is exceeded."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """How much a text may hold. Within a `with` block a caller's own limits hold instead of the usual ones.

    `with pt.Limits(terms=20_000): pt.read("large.toml")` reads a file that is refused otherwise, and compares it.
    They hold for the thread or task that sets them. Raises `InvalidArgument` for what is no number from 1 up.
    """

    bytes: int = 10_000_000
    """The size of a file; the longest bundled text takes a hundredth of it."""
    levels: int = 50
    """Levels of tables and lists in each other."""
    name_parts: int = 20
    """Parts of a dotted name in TOML."""
    entries: int = 30_000
    """Names, values and entries of lists in a file."""
    terms: int = 5_000
    contingencies: int = 500
    issues: int = 10_000
    """What all terms together are about: a term on ten places and two parties speaks to twenty issues."""
    terms_on_one_issue: int = 50
    """Terms that speak to one issue; each of them may contradict each other."""
    problems: int = 100
    """Problems that are told; those that are left out are counted."""

    def __post_init__(self) -> None:
        for field in fields(self):
            if not isinstance(number := getattr(self, field.name), int) or number < 1:
                raise InvalidArgument(f"limits: {field.name}={shown(number)} is no whole number from 1 up")

    def __enter__(self) -> Limits:
        _IN_FORCE.set((*_IN_FORCE.get(), self))
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        _IN_FORCE.set(_IN_FORCE.get()[:-1])

    def excess(self, name: str, before: str = "") -> Excess:
        """Say that there is more of something than its limit, and how a caller allows more."""
        most, of = getattr(self, name), name.replace("_", " ")
        allowed = f"the most that is allowed; a caller can allow more: with pt.Limits({name}=...)"
        return Excess(f"{before}more than {most:,} {of}, {allowed}")


_IN_FORCE: ContextVar[tuple[Limits, ...]] = ContextVar("limits", default=(Limits(),))


def limits() -> Limits:
    """Return the limits that are in force."""
    return _IN_FORCE.get()[-1]
