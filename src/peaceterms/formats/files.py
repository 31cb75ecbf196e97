"""Reading a proposal from a file, a pipe or bytes, and writing one."""

from __future__ import annotations

import os
from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import ValidationError

from peaceterms.disk import is_pipe, put, shown_path, take
from peaceterms.errors import InvalidArgument, InvalidProposal, MissingExtra, UnreadableFile
from peaceterms.formats import parsing
from peaceterms.proposal import FORMAT, Proposal
from peaceterms.tables import json_text

if TYPE_CHECKING:
    from peaceterms.differ.patch import Patch

FORMATS = {".toml": "toml", ".json": "json", ".yaml": "yaml", ".yml": "yaml"}


def read(path: str | os.PathLike[str]) -> Proposal:
    """Read a proposal from a TOML, JSON or YAML file, or from a pipe.

    What comes through a pipe whose name has no ending is JSON if it begins like a table of JSON, and TOML if not. How
    much a file may hold stands in `Limits`. Raises `UnreadableFile` where there is no such file or it is of no known
    format, and `InvalidProposal` with all its problems where what it holds is no valid proposal.
    """
    file = Path(path)
    format = None if is_pipe(path) and not file.suffix else _format(file)
    data = take(path)
    return from_bytes(data, format or likely_format(data), shown_path(path))


def parse(
    content: str | bytes, *, format: Literal["toml", "json", "yaml"] | None = None, name: str = "the text"
) -> Proposal:
    """Read a proposal from text or bytes in TOML, JSON or YAML, as `read` does from a file.

    Without a format it is JSON if it begins like a table of JSON, and TOML if not. `name` is what errors call it.
    Raises `InvalidProposal` with all its problems, `UnreadableFile` for more than the limit, `InvalidArgument` for
    another format.
    """
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if format not in (None, *FORMATS.values()):
        raise InvalidArgument(f"format={format!r}: it is 'toml', 'json' or 'yaml'")
    return from_bytes(data, format or likely_format(data), name)


def likely_format(data: bytes) -> str:
    """Return the format of what came without a name: JSON if it begins like a table of JSON, TOML if not."""
    return "json" if data.removeprefix(BOM_UTF8).lstrip().startswith(b"{") else "toml"


def from_bytes(data: bytes, format: str, file: str) -> Proposal:
    """Read a proposal from the bytes of a file in that format; `file` is its name for errors."""
    held = parsing.parse(data, format, file)
    try:
        return Proposal.model_validate(held)
    except ValidationError:
        from peaceterms.formats.problems import problems  # only a mistake needs it

        told = problems(held, data.decode("utf-8-sig"), format)
        raise InvalidProposal(told.problems, file, told.total) from None
    except RecursionError:
        raise UnreadableFile(f"{file}: nested too deeply") from None


def patch_from_bytes(data: bytes, file: str) -> Patch:
    """Read a patch from the bytes of a JSON file. Raises `InvalidProposal` where it holds no patch."""
    parsing.parse(data, "json", file)  # for its limits
    from peaceterms.differ.patch import Patch  # proposals do without

    return Patch.from_json(data)


def to_data(proposal: Proposal) -> dict[str, Any]:
    """Return the proposal in plain data, with what it does not state left out."""
    return {"format": FORMAT, **proposal.model_dump(mode="json", exclude_defaults=True)}


def write(proposal: Proposal, path: str | os.PathLike[str]) -> None:
    """Write a proposal as JSON or, with the extra `toml`, as TOML. Reading it back gives an equal proposal.

    The file is put in place whole or not at all. Raises `UnreadableFile` where that fails.
    """
    format = _format(Path(path))
    if format == "yaml":
        raise UnreadableFile(f"{shown_path(path)}: YAML is read but not written; write .json or .toml")
    put(path, _toml(proposal) if format == "toml" else to_json(proposal))


def to_json(proposal: Proposal) -> str:
    """Return the proposal as JSON text in the format `peaceterms/1`."""
    return json_text(to_data(proposal))


def _toml(proposal: Proposal) -> str:
    try:
        import tomli_w
    except ImportError:
        raise MissingExtra("writing TOML", "toml") from None
    return tomli_w.dumps(to_data(proposal))


def _format(file: Path) -> str:
    if format := FORMATS.get(file.suffix.lower()):
        return format
    if file.suffix.lower() in (".csv", ".tsv", ".xlsx"):
        raise UnreadableFile(f"{shown_path(file)}: a table holds many texts; peaceterms.interop.read_table reads it")
    raise UnreadableFile(
        f"{shown_path(file)}: the name of a proposal's file ends in {', '.join(FORMATS)}; "
        f"found {file.suffix or 'no ending'!r}"
    )
