"""What git calls to merge two versions of a file: by entries and their fields, where it would merge by lines."""

from __future__ import annotations

import argparse
import json
import re
import tempfile
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from peaceterms.cli.git import Lines, merged_by_lines
from peaceterms.cli.output import DIFFERENT, complain
from peaceterms.disk import put, shown_path, take
from peaceterms.errors import InvalidProposal, MissingExtra, PeacetermsError, UnreadableFile, shown
from peaceterms.formats.files import FORMATS, from_bytes, likely_format
from peaceterms.formats.parsing import parse
from peaceterms.formats.three_way import Conflict, Edit, apply, changes
from peaceterms.positions.doubts import TextWarning, warnings_of
from peaceterms.proposal import Proposal
from peaceterms.words.language import language

CONTRADICTIONS = ("two-values", "silence-contradicted")
"""The warnings that tell of two things which a text cannot mean at once."""
OURS, THEIRS, MERGED = "our version", "their version", "the merged file"


class Merged(NamedTuple):
    """What a file comes to, and what people have to decide."""

    text: bytes
    conflicts: tuple[str, ...]


def drive(chosen: argparse.Namespace) -> int:
    """Merge their version of a file into the file that holds ours. The exit status is 1 where conflicts are left."""
    name = shown_path(chosen.driver)
    lines = merged_by_lines(chosen.draft, chosen.answer, chosen.counter)
    try:
        versions = take(chosen.draft), take(chosen.answer), take(chosen.counter)
        merged = _merged(versions, lines, FORMATS.get(Path(name).suffix.lower()) or likely_format(versions[1]))
    except PeacetermsError as error:
        complain(f"{name}: merged by lines, since {_reason(error)}", chosen)
        merged = Merged(lines.text, () if lines.are_clean else ("lines that both changed",))
    put(chosen.answer, merged.text)
    for conflict in merged.conflicts:
        complain(f"{name}: conflict: {conflict}", chosen)
    return DIFFERENT if merged.conflicts else 0


def _reason(error: PeacetermsError) -> str:
    """Return what is wrong in one line: of several problems the first."""
    return f"{error.file} is not valid: {error.problems[0]}" if isinstance(error, InvalidProposal) else str(error)


def _merged(versions: tuple[bytes, bytes, bytes], lines: Lines, format: str) -> Merged:
    base, ours, theirs = versions
    texts = from_bytes(ours, format, OURS), from_bytes(theirs, format, THEIRS)
    common = parse(base, format, "the common version") if base.strip() else {}
    held = parse(ours, format, OURS)
    found = list(changes((common, held, parse(theirs, format, THEIRS))))
    edits = [change for change in found if isinstance(change, Edit)]
    if conflicts := [change for change in found if isinstance(change, Conflict)]:
        return Merged(_marked(ours, format, edits, conflicts), tuple(map(_told, conflicts)))
    apply(held, edits)
    text = lines.text if _holds(lines, held, format) else _checked(_edited(ours, format, edits), held, format)
    return Merged(text, tuple(_contradictions(text, format, texts)))


def _holds(lines: Lines, data: dict[str, Any], format: str) -> bool:
    """Whether the merge by lines has come to the same, with the remarks of both, in whatever order of entries."""
    try:
        return lines.are_clean and not list(changes((data, data, parse(lines.text, format, MERGED))))
    except PeacetermsError:
        return False


def _checked(text: bytes, data: dict[str, Any], format: str) -> bytes:
    """Return a text that holds what was merged. Raises `UnreadableFile` where it does not."""
    if parse(text, format, MERGED) != data:
        raise UnreadableFile(f"{MERGED} cannot be laid out as it was")
    return text


def _edited(source: bytes, format: str, edits: Iterable[Edit]) -> bytes:
    """Return a file with some edits done, and all else laid out as it was."""
    text = source.decode("utf-8-sig")
    if format == "yaml":
        raise UnreadableFile("YAML is read but not written")
    if format == "json":
        data = json.loads(text)
        apply(data, edits)
        return (json.dumps(data, indent=2, ensure_ascii=False) + "\n").encode()
    try:
        import tomlkit
    except ImportError:
        raise MissingExtra("merging TOML by entries", "git") from None
    document = tomlkit.parse(text)
    apply(document, edits)
    return _loosened(tomlkit.dumps(document), text).encode()


_TIGHT = re.compile(r"^(?!#)(.+)\n(?=\[\[)", re.MULTILINE)
"""Where an entry stands right below what comes before it."""


def _loosened(text: str, source: str) -> str:
    """Return a file with an empty line before each entry, if its source was laid out so."""
    loose = _TIGHT.sub(r"\1\n\n", text)
    return loose if not _TIGHT.search(source) and tomllib.loads(loose) == tomllib.loads(text) else text


def _marked(source: bytes, format: str, edits: list[Edit], conflicts: list[Conflict]) -> bytes:
    """Return our version with all that could be merged, and each conflict between the marks that git uses."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for side in ("base", "ours", "theirs"):
            own = [Edit(conflict.path, getattr(conflict, side)) for conflict in conflicts]
            files.append(Path(folder) / side)
            files[-1].write_bytes(_edited(source, format, edits if side == "ours" else [*edits, *own]))
        return merged_by_lines(*map(str, files)).text


def _told(conflict: Conflict) -> str:
    return f"{conflict}: ours {shown(conflict.ours)}, theirs {shown(conflict.theirs)}"


def _contradictions(text: bytes, format: str, texts: tuple[Proposal, Proposal]) -> Iterator[str]:
    """Yield why the merged file is not valid, or what it says that is contrary and that neither version said."""
    try:
        merged = from_bytes(text, format, MERGED)
    except InvalidProposal as error:
        yield str(error)
        return
    known = {_matter(warning) for held in texts for warning in warnings_of(held)}
    for warning in warnings_of(merged):
        if warning.code in CONTRADICTIONS and _matter(warning) not in known:
            yield language().warning(warning, merged.name, merged.vocabulary)


def _matter(warning: TextWarning) -> tuple[str, str]:
    return warning.code, warning.about
