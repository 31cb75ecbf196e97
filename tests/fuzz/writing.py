"""Plain data as the text of a file, also data that the format cannot hold: what comes of it is then no such file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import date, time
from random import Random
from typing import Any

Data = dict[str, Any]


def written(random: Random, data: Data, form: str) -> str:
    """The text of a file in that format."""
    return _WRITERS[form](random, data)


def _json(random: Random, data: Data) -> str:
    return json.dumps(data, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 1)), default=str)


def _quoted(text: str) -> str:
    """A string in double quotes; the characters that JSON escapes are the same in TOML and YAML, but for one."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _scalar(value: Any) -> str:
    if isinstance(value, str):
        return _quoted(value)
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    return value.isoformat() if isinstance(value, (date, time)) else repr(value)


def _toml(random: Random, data: Data) -> str:
    return "\n".join(_toml_lines(data)) + "\n"


def _toml_lines(data: Data) -> Iterator[str]:
    tables = {name: held for name, held in data.items() if _is_list_of_tables(held)}
    for name, held in data.items():
        if name not in tables:
            yield f"{_toml_name(name)} = {_inline(held)}"
    for name, entries in tables.items():
        for entry in entries:
            yield f"[[{_toml_name(name)}]]"
            yield from (f"{_toml_name(field)} = {_inline(held)}" for field, held in entry.items())


def _is_list_of_tables(held: Any) -> bool:
    return isinstance(held, list) and bool(held) and all(isinstance(entry, dict) for entry in held)


def _is_plain(text: str) -> bool:
    return text.isascii() and text.replace("-", "").replace("_", "").isalnum()


def _toml_name(name: str) -> str:
    return name if _is_plain(name) else _quoted(name)


def _inline(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_toml_name(name)} = {_inline(held)}" for name, held in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_inline, value)) + "]"
    return _scalar(value)


def _yaml(random: Random, data: Data) -> str:
    """Nearly always as people write it; at times in the way of JSON, which is YAML too."""
    if random.random() < 0.1:
        return json.dumps(data, default=str)
    bare = random.random() < 0.3
    return "".join(line + "\n" for line in _yaml_lines(data, bare)) or "{}\n"


def _yaml_lines(value: Any, bare: bool) -> Iterator[str]:
    """The lines of a table or a list; `bare` leaves out the quotes where a word is plain."""
    for key, held in value.items() if isinstance(value, dict) else enumerate(value):
        mark = f"{_yaml_word(key, bare)}:" if isinstance(value, dict) else "-"
        if isinstance(held, (dict, list)) and held:
            yield mark
            yield from (f"  {line}" for line in _yaml_lines(held, bare))
        else:
            yield f"{mark} {_inline(held) if isinstance(held, (dict, list)) else _yaml_word(held, bare)}"


def _yaml_word(value: Any, bare: bool) -> str:
    if isinstance(value, float) and value - value != 0:  # only infinity and NaN differ from themselves
        return {"nan": ".nan", "inf": ".inf", "-inf": "-.inf"}[repr(value)]
    return value if bare and isinstance(value, str) and _is_plain(value) else _scalar(value)


_WRITERS: dict[str, Callable[[Random, Data], str]] = {"toml": _toml, "json": _json, "yaml": _yaml}
FORMS = tuple(_WRITERS)
