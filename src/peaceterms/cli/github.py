"""What GitHub shows of a check: remarks at lines of a pull request, and a table in the summary of the run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from peaceterms.cli.checking import Checked, Remark
from peaceterms.cli.texts import STANDARD_INPUT
from peaceterms.disk import shown_path, take
from peaceterms.errors import InvalidProposal, PeacetermsError, UnreadableFile
from peaceterms.formats.files import FORMATS
from peaceterms.formats.lines import lines_of
from peaceterms.proposal.refusals import path_words

SUMMARY = "GITHUB_STEP_SUMMARY"
"""The variable that names the file to which a run on GitHub adds its summary."""


def annotate(every: Iterable[Checked]) -> None:
    """Print what GitHub shows at the lines of the files."""
    for checked in every:
        for annotation in _annotations(checked):
            print(annotation)


def _annotations(checked: Checked) -> Iterator[str]:
    if isinstance(checked.error, InvalidProposal):
        for problem in checked.error.problems:
            yield _annotation("error", checked.file, problem.line, str(problem))
    elif checked.error:
        yield _annotation("error", checked.file, None, str(checked.error))
    lines = _lines(checked.file) if checked.warnings or checked.notes else {}
    for level, remarks in (("warning", checked.warnings), ("notice", checked.notes)):
        yield from (_annotation(level, checked.file, _line(remark, lines), remark.message) for remark in remarks)


def _annotation(level: str, file: str, line: int | None, message: str) -> str:
    place = f"file={_escaped(shown_path(file), ':,')}" + (f",line={line}" if line else "")
    return f"::{level} {place}::{_escaped(message)}"


def _escaped(words: str, more: str = "") -> str:
    """Return words in which nothing ends a command of GitHub: what could is written by its code."""
    return "".join(f"%{ord(one):02X}" if one in f"%\r\n{more}" else one for one in words)


def _lines(file: str) -> dict[str, int]:
    """Return the line of each place in a file."""
    if file == STANDARD_INPUT:
        return {}
    source = take(file).decode("utf-8-sig")
    return {path_words(path): line for path, line in lines_of(source, FORMATS[Path(file).suffix.lower()]).items()}


def _line(remark: Remark, lines: dict[str, int]) -> int | None:
    """Return the line of a place, or of what it is in."""
    place = remark.path
    while place and place not in lines:
        place = place.rpartition(".")[0]
    return lines.get(place)


def summarise(every: Iterable[Checked]) -> None:
    """Add a table to the summary of the run, where there is one. Raises `UnreadableFile` where that fails."""
    if not (file := os.environ.get(SUMMARY)):
        return
    rows = ["| file | | terms | warnings | style |", "| --- | --- | ---: | ---: | ---: |", *map(_row, every)]
    try:
        with open(file, "a", encoding="utf-8") as summary:
            summary.write("\n".join([*rows, "", ""]))
    except OSError as error:
        raise UnreadableFile(f"{shown_path(file)}: cannot be written: {error.strerror}") from None


def _row(checked: Checked) -> str:
    cells = [_cell(shown_path(checked.file))]
    if checked.error or not checked.proposal:
        cells += [f"not valid: {_count(checked.error)}", "", "", ""]
    else:
        cells += ["valid", *(str(len(of)) for of in (checked.proposal.terms, checked.warnings, checked.notes))]
    return f"| {' | '.join(cells)} |"


def _count(error: PeacetermsError | None) -> str:
    number = error.total if isinstance(error, InvalidProposal) else 1
    return "1 problem" if number == 1 else f"{number} problems"


def _cell(words: str) -> str:
    """Return words that stand in a cell of a table as they are."""
    return "`" + words.replace("`", "'").replace("|", "\\|") + "`"
