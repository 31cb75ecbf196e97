"""The docstrings below the fields of a class, which say what the fields mean; they are read off its source."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from functools import cache

from pydantic import BaseModel


@cache
def descriptions(cls: type) -> dict[str, str]:
    """The docstring below each field of a model or a typed dict, and of what it inherits from."""
    found: dict[str, str] = {}
    for ancestor in _lineage(cls):
        found.update(_own_descriptions(ancestor))
    return found


def _lineage(cls: type) -> Iterator[type]:
    """Yield what a class inherits fields from, and then itself."""
    if issubclass(cls, BaseModel):
        yield from (one for one in reversed(cls.__mro__) if issubclass(one, BaseModel) and one is not BaseModel)
    else:
        for base in getattr(cls, "__orig_bases__", ()):  # those of a typed dict stand nowhere else
            yield from _lineage(base) if isinstance(base, type) else ()
        yield cls


def _own_descriptions(cls: type) -> Iterator[tuple[str, str]]:
    try:
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(cls)))
    except (OSError, TypeError, SyntaxError):
        return
    body = tree.body[0].body if isinstance(tree.body[0], ast.ClassDef) else []
    for field, below in zip(body, body[1:], strict=False):
        match field, below:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, inspect.cleandoc(text)
