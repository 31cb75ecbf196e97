"""The bundled families of kinds, and every kind that was declared. A family is imported when it is needed.

What a family declares is read off its source, so that adding a kind touches the file of its family only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from peaceterms.errors import InvalidDeclaration

FAMILIES = (
    "alignment",
    "economy",
    "forces",
    "guarantees",
    "infrastructure",
    "justice",
    "other",
    "people",
    "process",
    "scales",
    "territory",
    "votes",
    "water",
)
"""The modules of this package that declare kinds and their enums; each names all of them in `__all__`."""

KINDS: dict[str, Any] = {}
"""The class of every kind that has been declared so far, by name. Read it through `peaceterms.kinds()`."""

_DECLARED = re.compile(r"""^(?:class (\w+)|    kind: Literal\["([a-z-]+)"\])""", re.MULTILINE)


def register(cls: Any) -> None:
    """Enter a class under its kind; refuse a kind that another class declares."""
    kind = cls.declaration.kind
    load_kind(kind)
    known = KINDS.setdefault(kind, cls)
    if (known.__module__, known.__qualname__) != (cls.__module__, cls.__qualname__):
        raise InvalidDeclaration(
            f"{cls.__name__}.kind: {known.__module__}.{known.__qualname__} already declares {kind!r}"
        )
    KINDS[kind] = cls


def load_kind(kind: str) -> None:
    """Import the bundled family that declares a kind, if any does."""
    if kind not in KINDS and (family := _families().get(kind)):
        import_module(family)


def load_all() -> None:
    """Import every bundled family."""
    for family in FAMILIES:
        import_module(_module(family))


def bundled(name: str) -> Any:
    """Return the class of that name, a kind or an enum, from its family. Raises `AttributeError`."""
    if family := _families().get(name):
        return getattr(import_module(family), name)
    raise AttributeError(f"there is no kind or scale {name!r}")


def bundled_names() -> Iterator[str]:
    """Yield the name of every class that a bundled family declares."""
    return (name for name in _families() if name[0].isupper())


@cache
def _families() -> dict[str, str]:
    """Return the module that declares each kind and each class."""
    return {name: module for module in map(_module, FAMILIES) for name in _declared_in(module)}


def _module(family: str) -> str:
    return f"{__package__}.{family}"


def _declared_in(module: str) -> Iterator[str]:
    """Yield the kinds and classes of a family, from its source or, where there is none, from the module itself."""
    source = _source(module)
    if source is None:
        names: list[str] = import_module(module).__all__
        yield from (*names, *(kind for kind, cls in KINDS.items() if cls.__module__ == module))
    else:
        yield from (name or kind for name, kind in _DECLARED.findall(source))


def _source(module: str) -> str | None:
    spec = find_spec(module)
    read = getattr(spec.loader if spec else None, "get_source", None)
    found: str | None = read(module) if read else None
    return found
