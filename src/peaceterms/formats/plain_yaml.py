"""YAML without what makes it unsafe or ambiguous: no anchors, aliases, tags or guessed types. Needs an extra."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any, ClassVar, NoReturn

from peaceterms.errors import MissingExtra, shown
from peaceterms.limits import limits

_ODD_NUMBER = re.compile(r"\+|-?0[0-9bx]|.*[_:]")
"""What YAML 1.1 takes for a number beside plain decimals: to the bases 2, 8, 16 and 60, with a plus or with `_`."""
_READ_DIFFERENTLY = "read differently from program to program; write a plain decimal number, or words in quotes"
_DEEPER = {"SequenceStartEvent": 1, "MappingStartEvent": 1, "SequenceEndEvent": -1, "MappingEndEvent": -1}


class NotPlain(Exception):
    """A text holds what is refused; `line` is where, if that is known."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.line = line


def load(text: str) -> Any:
    """Return plain data. Raises `NotPlain`, and `MissingExtra` where PyYAML is not installed."""
    try:
        import yaml
    except ImportError:
        raise MissingExtra("reading YAML", "yaml") from None
    try:
        _refuse_beyond_plain(yaml.parse(text, _safe(yaml)))
        return yaml.load(text, _plain_loader())  # noqa: S506 - a safe loader that reads fewer types
    except yaml.YAMLError as error:
        _refuse(error)


def lines_of(text: str) -> dict[tuple[str | int, ...], int]:
    """Return the line of each path in a text that could be loaded."""
    import yaml

    found: dict[tuple[str | int, ...], int] = {}
    left: list[tuple[tuple[str | int, ...], Any]] = [((), yaml.compose(text, _safe(yaml)))]
    while left:
        path, node = left.pop()
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                found[*path, name.value] = name.start_mark.line + 1
                left.append(((*path, name.value), value))
        elif isinstance(node, yaml.SequenceNode):
            for index, value in enumerate(node.value):
                found[*path, index] = value.start_mark.line + 1
                left.append(((*path, index), value))
    return found


def _refuse(error: Any) -> NoReturn:
    """Say what is wrong in the words of the parser, and on which line."""
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or str(error).partition("\n")[0]
    raise NotPlain(f"not YAML: {problem}", mark.line + 1 if mark else None) from None


def _safe(yaml: Any) -> Any:
    """Return the loader in C where PyYAML has it, which is many times as fast."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _refuse_beyond_plain(events: Iterable[Any]) -> None:
    """Refuse anchors, aliases and tags, and what exceeds the limits, before anything is built of them."""
    depth = 0
    for number, event in enumerate(events):
        line = event.start_mark.line + 1
        if getattr(event, "anchor", None):
            raise NotPlain("YAML anchors and aliases are refused", line)
        if getattr(event, "tag", None):
            raise NotPlain("YAML tags are refused", line)
        depth += _DEEPER.get(type(event).__name__, 0)
        if depth > limits().levels:
            raise NotPlain(limits().excess("levels"), line)
        if number > 2 * limits().entries:  # a name and a value, for each
            raise NotPlain(limits().excess("entries"), line)


def refuse_repeats(names: Iterable[tuple[str, int | None]]) -> None:
    """Refuse a name that stands twice in one table."""
    seen: set[str] = set()
    for name, line in names:
        if name in seen:
            raise NotPlain(f"the name {shown(name)} stands twice in one table", line)
        seen.add(name)


@cache
def _plain_loader() -> Any:
    """Return a loader that guesses no types but plain numbers, true and false, and refuses repeated names."""
    import yaml

    safe = _safe(yaml)

    class Loader(safe):  # type: ignore[misc, valid-type]
        yaml_implicit_resolvers: ClassVar = {
            first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":int", ":float"))]
            for first, resolvers in safe.yaml_implicit_resolvers.items()
        }

        def construct_mapping(self, node: Any, deep: bool = False) -> dict[Any, Any]:
            refuse_repeats([(str(key.value), key.start_mark.line + 1) for key, _ in node.value])
            found: dict[Any, Any] = super().construct_mapping(node, deep)
            if not all(isinstance(name, str) for name in found):
                raise NotPlain("a name must be text; write it in quotes", node.start_mark.line + 1)
            return found

        def construct_number(self, node: Any) -> Any:
            if _ODD_NUMBER.match(node.value):
                raise NotPlain(f"not YAML: {shown(node.value)} is {_READ_DIFFERENTLY}", node.start_mark.line + 1)
            return self.construct_yaml_int(node) if node.tag.endswith(":int") else self.construct_yaml_float(node)

    for number in ("int", "float"):
        Loader.add_constructor(f"tag:yaml.org,2002:{number}", Loader.construct_number)
    Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
    return Loader
