"""Languages: all that is told in words is told by one of them.

A language is a catalogue of fixed words, `catalogue/<code>.toml`, and the module of grammar that the catalogue names.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, cast

from peaceterms.errors import InvalidArgument, shown
from peaceterms.words.attribution import Attribution
from peaceterms.words.brief import Brief
from peaceterms.words.catalogues import Grammar


class Language(Brief, Attribution):
    """How a catalogue and a grammar tell what the library holds.

    The parts stand in the files beside this one: `values`, `naming`, `conditions`, `sentences`, `brief`, `attribution`.
    """


def language(code: str = "en") -> Language:
    """Return the language with that code, read when it is first asked for. Raises `InvalidArgument`."""
    return _read(code)


@cache
def _read(code: str) -> Language:
    import tomllib  # only reading needs it

    file = files("peaceterms.words") / "catalogue" / f"{code}.toml"
    if not re.fullmatch("[a-z]{2,8}", code) or not file.is_file():
        raise InvalidArgument(f"there is no language {shown(code)}; there are: {', '.join(_codes())}")
    tables: dict[str, Any] = tomllib.loads(file.read_text(encoding="utf-8"))
    grammar = import_module(f"peaceterms.words.{tables['grammar']}")
    return Language(code, tables, cast("Grammar", grammar))


def _codes() -> list[str]:
    folder = files("peaceterms.words") / "catalogue"
    return sorted(file.name.removesuffix(".toml") for file in folder.iterdir())
