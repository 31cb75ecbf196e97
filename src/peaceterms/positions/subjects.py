"""Which subject an issue belongs to: by what its kind declares, or by a cut of the caller's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from peaceterms.errors import NotFound
from peaceterms.positions.issue import Issue, is_named_by
from peaceterms.terms import kind_of
from peaceterms.terms.subjects import ORDER, Subject

Subjects = Mapping[str, Sequence[str]] | Sequence[str]
"""What to compare by, in that order.

Names of subjects alone, which come first then; or names of one's own, each with patterns of issues or names of
subjects: `{"Crimea": ["*/crimea"], "Army": ["forces", "foreign troops"]}`.
"""

_ISSUES_KEPT = 20_000


class Cut(NamedTuple):
    """How issues are parted into subjects, every one into exactly one, and in which order these come."""

    rows: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """The names of the caller, each with its patterns; the first that names an issue has it."""

    def of(self, issue: Issue) -> str:
        """Return the subject of an issue: one of the caller's, else its own."""
        own = subject_of(issue).value
        for name, patterns in self.rows:
            if any(pattern == own or is_named_by(pattern, issue) for pattern in patterns):
                return name
        return own

    def place(self, subject: str) -> int:
        """Return where a subject stands: those of the caller first, the others behind them in the editorial order."""
        own = [name for name, _ in self.rows]
        return own.index(subject) if subject in own else len(own) + ORDER[Subject(subject)]


def cut_of(subjects: Subjects) -> Cut:
    """Return the cut that a caller asks for. Raises `NotFound` for a name or a kind that there is not."""
    if isinstance(subjects, Mapping):
        return Cut(tuple((str(name), tuple(map(_pattern, patterns))) for name, patterns in subjects.items()))
    return Cut(tuple((_name(name), (_name(name),)) for name in subjects))


def _pattern(pattern: str) -> str:
    """Return a pattern of issues, or the name of a subject."""
    if pattern in ORDER:
        return str(pattern)
    kind = pattern.partition("/")[0]
    if "*" not in kind:
        kind_of(kind)
    return pattern


def _name(name: str) -> str:
    if name not in ORDER:
        raise NotFound("subject", name, [subject.value for subject in Subject])
    return str(name)


@lru_cache(_ISSUES_KEPT)
def subject_of(issue: Issue) -> Subject:
    """Return the subject that the kind of an issue declares for it."""
    return kind_of(issue.kind).declaration.subject_of(issue.key)
