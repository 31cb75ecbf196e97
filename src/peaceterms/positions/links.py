"""Links between terms: which terms of a text are meant where positions hold only the issues that a term names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from peaceterms.positions.issue import Issue
from peaceterms.terms import Term

Links = Mapping[str, tuple[Issue, ...]]
"""The issues that a term names, by the field that names them."""

TOGETHER = "together_with"
"""The field of which it is enough that one of two terms states it."""


class Named:
    """Finds the terms that a term names: those that it named before, where these are still what is meant."""

    def __init__(self, about: Links, links: Mapping[str, Links], kept: Iterable[Term]) -> None:
        """Take what each term is about, the issues that each names, and the terms that stay as they are."""
        self._about = about
        self._links = links
        self._kept = {term.id: term for term in kept}

    def by(self, id: str) -> dict[str, tuple[str, ...]]:
        """Return the ids of the terms that a term names, by the field that names them.

        Raises `LookupError` where no term is about an issue.
        """
        return {name: self._ids(id, name, issues) for name, issues in self._links[id].items() if name != "after"}

    def _ids(self, id: str, name: str, issues: tuple[Issue, ...]) -> tuple[str, ...]:
        own: tuple[str, ...] = getattr(self._kept[id], name) if id in self._kept else ()
        if self._issues_of((*own, *self._named_by(id, name))) == set(issues):
            return own
        found = tuple(
            other for other, held in self._about.items() if set(held) <= set(issues) and self._fits(id, other, name)
        )
        if missing := set(issues) - self._issues_of(found):
            raise LookupError(f"{', '.join(map(str, sorted(missing)))} is named, and no term says it")
        return found

    def _named_by(self, id: str, name: str) -> list[str]:
        """The terms that name a term together with them, which says the same as if it named these."""
        if name != TOGETHER or id not in self._kept:
            return []
        return [other.id for other in self._kept.values() if id in other.together_with]

    def _fits(self, id: str, other: str, name: str) -> bool:
        """Whether a term can be meant: what is done together names each other."""
        return name != TOGETHER or not set(self._links[other].get(name, ())).isdisjoint(self._about[id])

    def _issues_of(self, ids: Iterable[str]) -> set[Issue]:
        return {issue for id in ids for issue in self._about.get(id, ())}
