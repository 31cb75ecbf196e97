"""Giving ids to terms that have none, and what is wrong with a term that was changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError

from peaceterms.errors import Problem
from peaceterms.proposal.refusals import messages_by_path, path_words, real_path
from peaceterms.terms import Term
from peaceterms.values.text import LONGEST_ID


def named(terms: Sequence[Term], taken: Iterable[str]) -> tuple[Term, ...]:
    """Return the terms, each with an id of its own. A given id stays; made ones that repeat are numbered from 2 on."""
    used = {*taken, *(term.id for term in terms if _is_given(term))}
    numbers: dict[str, int] = {}
    return tuple(
        term if _is_given(term) else term.model_copy(update={"id": _free(term.id, used, numbers)}) for term in terms
    )


def _is_given(term: Term) -> bool:
    return "id" in term.model_fields_set


def _free(id: str, used: set[str], numbers: dict[str, int]) -> str:
    """Return the id, or the first numbered one that is not used yet, and note it as used.

    `numbers` holds how far each id was numbered, so that many with one id are not counted from the start.
    """
    free, number = id, numbers.get(id, 1)
    while free in used:
        number += 1
        free = f"{id[: LONGEST_ID - len(str(number)) - 1].rstrip('-')}-{number}"
    used.add(free)
    numbers[id] = number
    return free


def stated(term: Term) -> dict[str, Any]:
    """Return what a term states as plain data."""
    return {"kind": term.kind, **term.model_dump(mode="json", exclude_defaults=True)}


def problems(error: ValidationError, data: dict[str, Any], root: type[BaseModel]) -> list[Problem]:
    """Return everything that validation found wrong with a proposal in plain data; `root` is its class."""
    from peaceterms.proposal.hints import Hints  # only a mistake needs it

    errors = [(real_path(details, data), details) for details in error.errors(include_url=False)]
    return [
        Problem("; or ".join(messages), path_words(path))
        for path, messages in messages_by_path(errors, Hints(data, root)).items()
    ]
