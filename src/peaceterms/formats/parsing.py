"""From the text of a file to plain data, refusing what cannot be a proposal."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from typing import Any, NoReturn

from peaceterms.errors import TOO_LARGE, InvalidProposal, Problem, UnreadableFile
from peaceterms.formats import plain_yaml
from peaceterms.formats.budget import excess_before_parsing, walk
from peaceterms.formats.lines import json_parts, lines_of
from peaceterms.formats.plain_yaml import NotPlain, refuse_repeats
from peaceterms.limits import Excess, limits
from peaceterms.proposal.refusals import Path, path_words


def parse(data: bytes, format: str, file: str) -> dict[str, Any]:
    """Return the top-level table of a file in `toml`, `json` or `yaml`.

    Raises `InvalidProposal`, and `UnreadableFile` for more bytes than the limit.
    """
    if len(data) > limits().bytes:
        raise UnreadableFile(f"{file}: {limits().excess('bytes')}", TOO_LARGE)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        _fail(file, f"not UTF-8 text (byte {error.start + 1})")
    if not text.strip():
        _fail(file, "the file is empty")
    if excess := excess_before_parsing(text, format):
        _fail(file, excess)
    found = _parsed(text, format, file)
    if found is None and format == "yaml":
        _fail(file, "the file is empty")
    if not isinstance(found, dict):
        _fail(file, f"must hold a table of named fields; found {_WORDS.get(type(found), 'something else')}")
    _refuse_odd(found, text, format, file)
    return found


def _parsed(text: str, format: str, file: str) -> Any:
    try:
        return _data(text, format, file)
    except InvalidProposal:
        _refuse_marks(text, file)
        raise


_MARK = "<<<<<<< "
_MARKED = "a conflict that git has marked: of what stands between <<<<<<< and >>>>>>>, leave what is to stand"


def _refuse_marks(text: str, file: str) -> None:
    """Refuse a file in which git has marked what two versions say differently, with each such place."""
    lines = (number for number, line in enumerate(text.split("\n"), 1) if line.startswith(_MARK))
    if marked := [Problem(_MARKED, line=line) for line in lines]:
        raise InvalidProposal(marked, file) from None


def _data(text: str, format: str, file: str) -> Any:
    try:
        return _PARSERS[format](text)
    except RecursionError:
        _fail(file, limits().excess("levels"))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        _fail(file, f"not TOML: {error}", int(line[1]) if line else None)
    except json.JSONDecodeError as error:
        _fail(file, f"not JSON: {error.msg}", error.lineno)
    except NotPlain as error:
        _fail(file, error.args[0], error.line)
    except (OverflowError, ValueError) as error:
        _fail(file, f"not {format.upper()}: {_reason(error)}")


def _fail(file: str, message: str, line: int | None = None, path: str = "") -> NoReturn:
    problem = Problem(message, path, line=line, is_over_limit=isinstance(message, Excess))
    raise InvalidProposal([problem], file) from None


_WORDS: dict[type, str] = {
    list: "a list",
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    type(None): "nothing",
}
"""What else a file can hold, in plain words."""


def _reason(error: Exception) -> str:
    """What Python says of a value that it cannot make, in plain words; it differs from version to version."""
    if "int_max_str_digits" in str(error):
        return "a number has too many digits"
    if isinstance(error, OverflowError) or "chr()" in str(error):
        return "the code of a character is out of range"
    return str(error)


def _refuse_odd(found: dict[str, Any], text: str, format: str, file: str) -> None:
    """Refuse what is nested too deeply, and names with half of a character, which only an escape in JSON can write."""
    for path, _ in walk(found):
        if len(path) > limits().levels:
            _fail(file, limits().excess("levels"))
        if path and isinstance(path[-1], str) and _HALF.search(path[-1]):
            line = lines_of(text, format).get(path)
            _fail(file, "a name may not hold half of a character (a lone surrogate)", line, path_words(path))


_HALF = re.compile("[\ud800-\udfff]")


def _json(text: str) -> Any:
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_without_repeats)
    except _Constant as error:
        line = next((line for line, _, part in json_parts(text) if part == str(error)), None)
        raise NotPlain(f"not JSON: {error} is no number", line) from None
    except NotPlain as error:
        raise NotPlain(str(error), _line_of_repeat(text)) from None


class _Constant(Exception):
    """What Python writes for numbers that are none."""


def _refuse_constant(name: str) -> NoReturn:
    raise _Constant(name)


def _without_repeats(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    refuse_repeats([(name, None) for name, _ in pairs])
    return dict(pairs)


def _line_of_repeat(text: str) -> int | None:
    """The line on which a name stands for the second time in one table."""
    seen: set[Path] = set()
    for line, path, part in json_parts(text):
        if part == ":" and path in seen:
            return line
        if part == ":":
            seen.add(path)
    return None


_PARSERS: dict[str, Callable[[str], Any]] = {"toml": tomllib.loads, "json": _json, "yaml": plain_yaml.load}
