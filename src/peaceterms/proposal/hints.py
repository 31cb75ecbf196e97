"""What may have been meant where a file is wrong: the nearest field, the id of a name, the words for a field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from peaceterms.errors import NotFound, is_plain, nearest, shown
from peaceterms.proposal.refusals import NO_VOTE, Path
from peaceterms.terms import Term, kind_of, kinds
from peaceterms.terms.codebook import choices, toml_value
from peaceterms.terms.declaration import single_types
from peaceterms.terms.finding import kinds_for
from peaceterms.terms.votes import Referendum
from peaceterms.values.text import LONGEST_ID, as_id
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.lookup import Vocabulary
from peaceterms.vocabulary.names import folded

MOST = 30
"""Mistakes for which something is looked up; it takes time, and nobody reads more."""
MOST_WORDS = 8
"""Choices that a message names."""
_KEPT = 20_000
_TYPES = ("string_type", "tuple_type", "bool_type", "bool_parsing", "model_type", "dict_type", "not_an_id")
ALIKE = 0.7
"""How much a name must be like that of a field, from 0 to 1, to be taken for it."""
MOST_FIELDS = 12
"""Fields that are all named."""
_LOOKED_UP = ("extra_forbidden", "missing", "unknown_kind", *_TYPES)
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"


class Hints:
    """Hints for the mistakes of one file, of which the first are looked up."""

    def __init__(self, data: Any, root: type[BaseModel]) -> None:
        """Take the plain data that is wrong, and the class that it was meant for."""
        self._root = root
        self._data = data if isinstance(data, dict) else {}
        self._left = MOST

    def __call__(self, path: Path, error: ErrorDetails) -> str:
        """Return what follows the message of an error, or nothing."""
        field = path[: _end(path)]
        told = "".join(self._hints(field, error)) if field and self._left > 0 else ""
        self._left -= error["type"] in _LOOKED_UP  # also where nothing was found
        return told

    def _hints(self, path: Path, error: ErrorDetails) -> Iterator[str]:
        match error["type"]:
            case "extra_forbidden":
                yield unknown_field(str(path[-1]), owner(path, self._data, self._root))
            case "unknown_kind" if "nearest" not in error["msg"]:
                yield may_be(str(error["input"]))
            case "missing":
                yield from self._missing(path)
            case "not_an_id" if isinstance(error["input"], str) and (meant := self._meant(error)):
                yield meant
            case "string_pattern_mismatch" if (error.get("ctx") or {}).get("pattern") == _ID:
                likely = as_id(str(error["input"])[:LONGEST_ID])
                yield f", such as {likely!r}" if likely else ""
            case sort if sort in _TYPES:
                yield example(path, owner(path, self._data, self._root))

    def _missing(self, path: Path) -> Iterator[str]:
        if path[-1] == "answer" and (meant := self._is_a_term(path)):
            yield f"; {NO_VOTE.format(id=meant)}"
            return
        cls = owner(path, self._data, self._root)
        yield words_of(str(path[-1]), cls)
        yield example(path, cls)

    def _is_a_term(self, path: Path) -> str:
        """Return the id on which a condition hangs, where it is that of a term that is no vote."""
        held: Any = self._data
        for step in path[:-1]:
            held = held[step]
        on = held.get("on") if isinstance(held, dict) else None
        terms = (term for term in _tables(self._data, "terms") if term.get("id") == on)
        return str(on) if any(term.get("kind") != _VOTE for term in terms) else ""

    def _meant(self, error: ErrorDetails) -> str:
        """Return the id that a name stands for, among what the file defines and the bundled vocabulary."""
        word = "actors" if "actor" in error["msg"] else "places"
        own = {str(entry.get("name")): str(entry.get("id")) for entry in _tables(self._data, word)}
        asked = error["input"][:LONGEST_ID]
        wanted = folded(asked)
        if found := next((id for name, id in own.items() if folded(name) == wanted), None):
            return f"; write {found if is_plain(found) else shown(found)}"
        return near_names(asked, bundled_vocabulary().spellings(word))


def _end(path: Path) -> int:
    """Return where in a path the place of an entry in a list begins, if it ends in one."""
    return max((at for at, step in enumerate(path, 1) if isinstance(step, str)), default=0)


_VOTE = str(Referendum.model_fields["kind"].default)


def _tables(data: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    held = data.get(name)
    return [entry for entry in held if isinstance(entry, dict)] if isinstance(held, list) else []


# Fields


def owner(path: Path, data: Any, root: type[BaseModel]) -> type[BaseModel] | None:
    """Return the class of which a path ends in a field; `None` where that cannot be told."""
    cls: type[BaseModel] | None = root
    for step in path[:-1]:
        data = data[step] if _has(data, step) else None
        if isinstance(step, str):
            cls = _inside(cls, step)
        if cls is Term and isinstance(data, dict):
            cls = _kind(data.get("kind"))
        if cls is None:
            return None
    return cls


def _has(data: Any, step: str | int) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _inside(cls: type[BaseModel] | None, field: str) -> type[BaseModel] | None:
    info = cls.model_fields.get(field) if cls else None
    types = single_types(info.annotation) if info else ()
    return next((one for one in types if issubclass(one, BaseModel)), None)


def _kind(name: object) -> type[Term] | None:
    try:
        return kind_of(name) if isinstance(name, str) else None
    except NotFound:
        return None


def unknown_field(name: str, cls: type[BaseModel] | None) -> str:
    """Return which field may have been meant, and which kinds have one of that name."""
    if cls is None:
        return ""
    fields = [field for field in cls.model_fields if field != "kind"]
    near = nearest(name, fields, likeness=ALIKE)
    if not issubclass(cls, Term):
        return near or (f"; the fields are: {', '.join(fields)}" if len(fields) <= MOST_FIELDS else "")
    having = [kind for kind, other in kinds().items() if name in other.model_fields]
    others = f"; {', '.join(having[:MOST_WORDS])} {'has' if len(having) == 1 else 'have'} it" if having else ""
    own = [field for field in fields if field not in Term.model_fields]
    return f"{near}{others}" or f"; the own fields of {cls.declaration.kind}: {', '.join(own)}"


def may_be(kind: str) -> str:
    """Return the kinds of which the words are said that stand for a kind."""
    found = sorted((far, hit.id) for far, hit in kinds_for(kind))
    return f"; it may be {', '.join(id for _, id in found[:3])}" if found else ""


def words_of(name: str, cls: type[BaseModel] | None) -> str:
    """Return the words of which a field takes one, as far as they are few."""
    if cls is None or not issubclass(cls, Term) or name not in cls.declaration.by_name:
        return ""
    words = choices(cls.declaration.by_name[name])
    more = ", ..." if len(words) > MOST_WORDS else ""
    return f"; it can be {', '.join(map(repr, words[:MOST_WORDS]))}{more}" if words else ""


def example(path: Path, cls: type[BaseModel] | None) -> str:
    """Return how a field of a term stands in the example of its kind."""
    name = next((step for step in reversed(path) if isinstance(step, str)), "")
    if cls is None or not issubclass(cls, Term) or name not in cls.declaration.example:
        return ""
    return f"; write it like {name} = {toml_value(cls.declaration.example[name])}"


# Names


def near_names(name: str, spellings: Mapping[str, str]) -> str:
    """Return the ids of what goes by a name, then of what has its words in its own; else of what is spelled like it."""
    wanted = frozenset(folded(name).split())
    found = {answer for spelling, answer in spellings.items() if wanted and wanted <= _words(spelling)}
    exact = {answer for spelling, answer in spellings.items() if wanted == _words(spelling)}
    whole = sorted(found, key=lambda answer: (answer not in exact, len(answer), answer))[:3]
    return f"; the nearest known: {', '.join(whole)}" if whole else nearest(name, spellings, spellings)


@lru_cache(_KEPT)
def _words(spelling: str) -> frozenset[str]:
    return frozenset(folded(spelling).split())


def of_another_sort(name: str, word: str, vocabulary: Vocabulary) -> str:
    """Return what an id is that is written where the other sort is needed, and what to write; else nothing."""
    other, needed = ("a place", "an actor") if word == "actor" else ("an actor", "a place")
    entry = vocabulary.get(name)
    if entry is None:
        return ""
    same = [one.id for one in vocabulary.named(entry.name) if one.id in vocabulary.choices(f"{word}s")]
    instead = f"write {str(same[0])!r}" if same else f"define one under [[{word}s]] if it is meant"
    return f"{shown(name)} is {other} ({entry.name}), and {needed} is needed; {instead}"
