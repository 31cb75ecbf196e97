"""What can go wrong, said so that it can be mended.

Every error is a `PeacetermsError` and also the built-in that a caller would expect. The classes are
part of the interface; the wording of their messages is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, NamedTuple

from typing_extensions import TypedDict  # which pydantic and FastAPI ask for

_LONGEST_SHOWN = 60
_MOST_NEAR = 3
"""How many names are suggested."""
NOT_THERE = 404
TOO_LARGE = 413
"""The statuses of HTTP that depend on what happened, and not on the class of an error alone."""


class Problem(NamedTuple):
    """One thing wrong with a proposal: where it stands, what was found and what is allowed."""

    message: str
    path: str = ""
    """Where in the proposal, such as `terms[2].places`."""
    line: int | None = None
    """Line in the file, where it can be known."""
    found: str | None = None
    more: int = 0
    """How many more there are of the same sort, at other entries."""
    is_over_limit: bool = False
    """Whether it is that there is more of something than `Limits` allow."""

    def __str__(self) -> str:
        where = " ".join(filter(None, (self.path, f"(line {self.line})" if self.line else "")))
        found = f"; found {self.found}" if self.found is not None else ""
        more = f" (and {self.more:,} more like it)" if self.more else ""
        return (f"{where}: " if where else "") + self.message + found + more


class ErrorDetail(TypedDict):
    """One of the things that an error is about."""

    message: str
    path: str
    """Where in the proposal, such as `terms[2].places`; empty where that is not known."""
    line: int | None
    found: str | None
    more: int
    """How many more there are of the same sort."""


class ErrorData(TypedDict):
    """An error as data, for an answer over HTTP."""

    code: str
    """Which error it is; never renamed."""
    status: int
    """The status of HTTP that it is answered with."""
    message: str
    details: list[ErrorDetail]


class PeacetermsError(Exception):
    """The base of all errors that this library raises on purpose. They can be copied and pickled."""

    code: ClassVar[str] = "error"
    """Which error it is, in data; never renamed."""
    _status: ClassVar[int] = 500

    @property
    def status(self) -> int:
        """Return the status of HTTP that a service answers with: 4xx where the caller can mend it."""
        return self._status

    def to_data(self) -> ErrorData:
        """Return the error in plain data that JSON can hold."""
        return {"code": self.code, "status": self.status, "message": str(self), "details": self._details()}

    def _details(self) -> list[ErrorDetail]:
        return []

    def __reduce__(self) -> tuple[Any, ...]:
        return _again, (type(self), self.args, self.__dict__)


def _again(error: type[PeacetermsError], arguments: tuple[Any, ...], state: dict[str, Any]) -> PeacetermsError:
    made = error.__new__(error, *arguments)
    made.args = arguments
    made.__dict__.update(state)
    return made


def _detail(
    message: str, path: str = "", line: int | None = None, found: str | None = None, more: int = 0
) -> ErrorDetail:
    return {"message": message, "path": path, "line": line, "found": found, "more": more}


class InvalidProposal(PeacetermsError, ValueError):
    """A text is not a valid proposal. `problems` holds what is wrong, not only the first; `total` is their number.

    Of many of one sort the first stands for all, and only so many are told as the limits allow.
    """

    code = "invalid-proposal"
    _status = 422

    def __init__(self, problems: Sequence[Problem], file: str | None = None, total: int | None = None) -> None:
        self.problems = tuple(problems)
        self.file = file
        told = sum(1 + problem.more for problem in self.problems)
        self.total = told if total is None else total
        count = "1 problem" if self.total == 1 else f"{self.total:,} problems"
        left = [f"  and {self.total - told:,} more"] if self.total > told else []
        lines = [f"{file or 'proposal'}: {count}", *(f"  {problem}" for problem in self.problems), *left]
        super().__init__("\n".join(lines))

    @property
    def status(self) -> int:
        """Return 413 where it holds more than the limits allow, else 422."""
        return TOO_LARGE if any(problem.is_over_limit for problem in self.problems) else self._status

    def _details(self) -> list[ErrorDetail]:
        return [_detail(*problem[:5]) for problem in self.problems]


class UnreadableFile(PeacetermsError, ValueError):
    """A file cannot be read or written, or is of a format that is not known."""

    code = "unreadable-file"
    _status = 400

    def __init__(self, message: str, status: int | None = None) -> None:
        self._of_this = status
        super().__init__(message)

    @property
    def status(self) -> int:
        """Return 404 where there is no such file, 413 where it holds more than the limit, else 400."""
        return self._of_this or self._status


class NotFound(PeacetermsError, LookupError):
    """Nothing goes by that name; the message lists the nearest names that are known.

    `answers` holds what is shown for a name, where that is not the name itself.
    """

    code = "not-found"
    _status = NOT_THERE

    def __init__(self, what: str, name: str, known: Iterable[str], answers: Mapping[str, str] | None = None) -> None:
        self.name = name
        super().__init__(f"unknown {what} {shown(name)}{nearest(name, known, answers)}")


class InvalidArgument(PeacetermsError, ValueError):
    """An argument of a call is outside what the call allows."""

    code = "invalid-argument"
    _status = 400


class InvalidDeclaration(PeacetermsError, TypeError):
    """A kind of term is declared wrongly: the message says which class and which field."""

    code = "invalid-declaration"


class DoesNotFit(PeacetermsError, ValueError):
    """Edits do not fit a text, or other edits. `misfits` holds each with what is there instead."""

    code = "does-not-fit"
    _status = 409

    def __init__(self, what: str, misfits: Sequence[Any]) -> None:
        self.misfits = tuple(misfits)
        count = "1 edit does" if len(self.misfits) == 1 else f"{len(self.misfits)} edits do"
        told = f"{what}: {count} not fit" if self.misfits else what
        super().__init__("\n".join([told, *(f"  {misfit}" for misfit in self.misfits)]))

    def _details(self) -> list[ErrorDetail]:
        return [_detail(str(misfit)) for misfit in self.misfits]


class OpenConflicts(PeacetermsError, ValueError):
    """A merged text is asked for while its two answers still contradict each other. `conflicts` holds where."""

    code = "open-conflicts"
    _status = 409

    def __init__(self, conflicts: Sequence[str]) -> None:
        self.conflicts = tuple(conflicts)
        count = "1 conflict is" if len(self.conflicts) == 1 else f"{len(self.conflicts)} conflicts are"
        super().__init__("\n".join([f"{count} open", *(f"  {conflict}" for conflict in self.conflicts)]))

    def _details(self) -> list[ErrorDetail]:
        return [_detail("is open", conflict) for conflict in self.conflicts]


class MissingExtra(PeacetermsError, ImportError):
    """An optional package is needed; the message names the extra that brings it."""

    code = "missing-extra"
    _status = 501

    def __init__(self, purpose: str, extra: str) -> None:
        super().__init__(f"{purpose} needs an extra: pip install 'peaceterms[{extra}]'")


def nearest(name: str, known: Iterable[str], answers: Mapping[str, str] | None = None, likeness: float = 0.5) -> str:
    """The end of an error message: the known names closest to `name`, or nothing.

    `likeness` is how much alike they must be, from 0 to 1.
    `answers` holds what is to be shown for a name, where that is not the name itself.
    """
    from difflib import get_close_matches  # only a mistake needs it

    by_fold = {spelling.casefold(): (answers or {}).get(spelling, spelling) for spelling in known}
    close = get_close_matches(name[:_LONGEST_SHOWN].casefold(), by_fold, n=2 * _MOST_NEAR, cutoff=likeness)
    found: dict[str, str] = {}
    for answer in (by_fold[fold] for fold in close):
        found.setdefault(answer.partition(" (")[0], answer)  # an id once, however many of its names are near
    told = list(found.values())[:_MOST_NEAR]
    return f"; the nearest known: {', '.join(told)}" if told else ""


def is_plain(words: str) -> bool:
    """Whether words can stand in a message as they are: short, and with nothing hidden in them."""
    return len(words) <= _LONGEST_SHOWN and words.isprintable()


def shown(value: object) -> str:
    """A value as an error message shows it: short, and with nothing hidden in it."""
    if isinstance(value, int) and value.bit_length() > 4 * _LONGEST_SHOWN:
        return "a very large number"
    words = repr(value[: _LONGEST_SHOWN + 1] if isinstance(value, str) else value)
    return words if len(words) <= _LONGEST_SHOWN + 2 else f"{words[:_LONGEST_SHOWN]}..."
