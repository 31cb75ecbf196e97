"""Reading a proposal from a file, and writing one beside it first, so that no file is ever half written."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from pydantic import ValidationError

from peaceterms.errors import InvalidProposal, MissingExtra, UnreadableFile
from peaceterms.formats.parsing import MOST_BYTES, parse
from peaceterms.proposal import FORMAT, Proposal

if TYPE_CHECKING:
    from peaceterms.differ.patch import Patch

FORMATS = {".toml": "toml", ".json": "json", ".yaml": "yaml", ".yml": "yaml"}


def read(path: str | os.PathLike[str]) -> Proposal:
    """Read a proposal from a TOML, JSON or YAML file.

    Raises `UnreadableFile` where there is no such file or it is of no known format, and
    `InvalidProposal` with all its problems where what it holds is no valid proposal.
    """
    file = Path(path)
    format = _format(file)
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _refusal(file, "read", error) from None
    return from_bytes(data, format, str(file))


def from_bytes(data: bytes, format: str, file: str) -> Proposal:
    """A proposal from the bytes of a file in that format; `file` is its name for errors."""
    held = parse(data, format, file)
    try:
        return Proposal.model_validate(held)
    except ValidationError:
        from peaceterms.formats.problems import problems  # only a mistake needs it

        source = data.decode("utf-8-sig") if format == "toml" else ""
        raise InvalidProposal(problems(held, source), file) from None
    except RecursionError:
        raise UnreadableFile(f"{file}: nested too deeply") from None


def read_patch(path: str | os.PathLike[str]) -> Patch:
    """Read a patch from a JSON file. Raises `UnreadableFile`, and `InvalidProposal` where it holds no patch."""
    file = Path(path)
    try:
        with file.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _refusal(file, "read", error) from None
    if len(data) > MOST_BYTES:
        raise UnreadableFile(f"{file}: larger than {MOST_BYTES:,} bytes")
    from peaceterms.differ.patch import Patch  # proposals do without

    return Patch.from_json(data)


def to_data(proposal: Proposal) -> dict[str, Any]:
    """The proposal in plain data, with what it does not state left out."""
    return {"format": FORMAT, **proposal.model_dump(mode="json", exclude_defaults=True)}


def write(proposal: Proposal, path: str | os.PathLike[str]) -> None:
    """Write a proposal as JSON or, with the extra `toml`, as TOML. Reading it back gives an equal proposal."""
    file = Path(path)
    format = _format(file)
    if format == "yaml":
        raise UnreadableFile(f"{file}: YAML is read but not written; write .json or .toml")
    replace(file, _toml(proposal) if format == "toml" else to_json(proposal))


def to_json(proposal: Proposal) -> str:
    """The proposal as JSON text in the format `peaceterms/1`."""
    return json.dumps(to_data(proposal), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def _toml(proposal: Proposal) -> str:
    try:
        import tomli_w
    except ImportError:
        raise MissingExtra("writing TOML", "toml") from None
    return tomli_w.dumps(to_data(proposal))


def replace(file: Path, text: str) -> None:
    """Put the text into the file as a whole or not at all."""
    beside = file.with_name(f".{file.name[:50]}.{os.getpid()}.part")
    try:
        _move(beside.open("x", encoding="utf-8", newline="\n"), text, beside, file)
    except (OSError, ValueError) as error:
        raise _refusal(file, "written", error) from None


def _move(stream: TextIO, text: str, beside: Path, file: Path) -> None:
    try:
        with stream:
            stream.write(text)
        if file.exists():
            shutil.copymode(file, beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _refusal(file: Path, what: str, error: Exception) -> UnreadableFile:
    name = str(file) if str(file).isprintable() else repr(str(file))
    return UnreadableFile(f"{name}: cannot be {what}: {getattr(error, 'strerror', None) or error}")


def _format(file: Path) -> str:
    if format := FORMATS.get(file.suffix.lower()):
        return format
    raise UnreadableFile(
        f"{file}: the name of a proposal's file ends in {', '.join(FORMATS)}; found {file.suffix or 'no ending'!r}"
    )
