"""From the text of a file to plain data, refusing what cannot be a proposal."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, NoReturn

from peaceterms.errors import InvalidProposal, MissingExtra, Problem, UnreadableFile, shown

MOST_BYTES = 10_000_000
"""Size that a file may have; the longest real proposal takes a hundredth of it."""


DEEPEST = 50
"""Levels of nesting that a YAML file may have."""


def parse(data: bytes, format: str, file: str) -> dict[str, Any]:
    """The top-level table of a file in `toml`, `json` or `yaml`. Raises `InvalidProposal` or `UnreadableFile`."""
    if len(data) > MOST_BYTES:
        raise UnreadableFile(f"{file}: larger than {MOST_BYTES:,} bytes, which is the most that a proposal may have")
    try:
        found = _PARSERS[format](data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        _fail(file, f"not UTF-8 text (byte {error.start + 1})")
    except RecursionError:
        _fail(file, "nested too deeply")
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        _fail(file, f"not TOML: {error}", int(line[1]) if line else None)
    except json.JSONDecodeError as error:
        _fail(file, f"not JSON: {error.msg}", error.lineno)
    except _NotPlain as error:
        _fail(file, str(error), error.line)
    except (OverflowError, ValueError) as error:
        _fail(file, f"not {format.upper()}: {_reason(error)}")
    if not isinstance(found, dict):
        _fail(file, f"must hold a table of named fields; found {type(found).__name__}")
    return found


def _fail(file: str, message: str, line: int | None = None) -> NoReturn:
    raise InvalidProposal([Problem(message, line=line)], file) from None


def _reason(error: Exception) -> str:
    """What Python says of a value that it cannot make, in plain words; it differs from version to version."""
    if "int_max_str_digits" in str(error):
        return "a number has too many digits"
    if isinstance(error, OverflowError) or "chr()" in str(error):
        return "the code of a character is out of range"
    return str(error)


_ODD_NUMBER = re.compile(r"\+|-?0[0-9bx]|.*[_:]")
"""What YAML 1.1 takes for a number beside plain decimals: to the bases 2, 8, 16 and 60, with a plus or with `_`."""

_READ_DIFFERENTLY = "read differently from program to program; write a plain decimal number, or words in quotes"


class _NotPlain(Exception):
    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def _json(text: str) -> Any:
    return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_without_repeats)


def _refuse_constant(name: str) -> NoReturn:
    raise _NotPlain(f"not JSON: {name} is no number")


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    _refuse_repeats([(name, None) for name, _ in pairs])
    return dict(pairs)


def _refuse_repeats(names: Iterable[tuple[str, int | None]]) -> None:
    seen: set[str] = set()
    for name, line in names:
        if name in seen:
            raise _NotPlain(f"the name {shown(name)} stands twice in one table", line)
        seen.add(name)


def _yaml(text: str) -> Any:
    try:
        import yaml
    except ImportError:
        raise MissingExtra("reading YAML", "yaml") from None
    try:
        _refuse_beyond_plain(yaml.parse(text, yaml.SafeLoader))
        return yaml.load(text, _plain_loader(yaml))  # noqa: S506 - a SafeLoader that reads fewer types
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark
        raise _NotPlain(f"not YAML: {error.problem}", mark.line + 1 if mark else None) from None
    except yaml.YAMLError as error:
        raise _NotPlain(f"not YAML: {error}") from None


def _refuse_beyond_plain(events: Iterable[Any]) -> None:
    """Refuse anchors, aliases, tags and deep nesting, before anything is built of them."""
    depth = 0
    for event in events:
        if getattr(event, "anchor", None):
            raise _NotPlain("YAML anchors and aliases are refused", event.start_mark.line + 1)
        if getattr(event, "tag", None):
            raise _NotPlain("YAML tags are refused", event.start_mark.line + 1)
        depth += {"SequenceStartEvent": 1, "MappingStartEvent": 1}.get(type(event).__name__, 0)
        depth -= {"SequenceEndEvent": 1, "MappingEndEvent": 1}.get(type(event).__name__, 0)
        if depth > DEEPEST:
            raise _NotPlain(f"nested deeper than {DEEPEST} levels", event.start_mark.line + 1)


def _plain_loader(yaml: Any) -> Any:
    """A loader that guesses no types but plain numbers, true and false, and refuses repeated keys."""

    class Loader(yaml.SafeLoader):  # type: ignore[misc]
        yaml_implicit_resolvers: ClassVar = {
            first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":int", ":float"))]
            for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            _refuse_repeats([(str(key.value), key.start_mark.line + 1) for key, _ in node.value])
            found: dict[Any, Any] = super().construct_mapping(node, deep)
            if not all(isinstance(name, str) for name in found):
                raise _NotPlain("a name must be text; write it in quotes", node.start_mark.line + 1)
            return found

        def construct_number(self, node: Any) -> Any:
            if _ODD_NUMBER.match(node.value):
                raise _NotPlain(f"not YAML: {shown(node.value)} is {_READ_DIFFERENTLY}", node.start_mark.line + 1)
            return self.construct_yaml_int(node) if node.tag.endswith(":int") else self.construct_yaml_float(node)

    for number in ("int", "float"):
        Loader.add_constructor(f"tag:yaml.org,2002:{number}", Loader.construct_number)
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
    return Loader


_PARSERS: dict[str, Callable[[str], Any]] = {"toml": tomllib.loads, "json": _json, "yaml": _yaml}
