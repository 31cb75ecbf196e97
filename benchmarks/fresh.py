"""Measure processes of their own, from the start of Python to the printed result."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import peaceterms as pt
from benchmarks.pairs import REAL, SEED, synthetic
from benchmarks.report import Bar, Report, Size, figure, ratios, rounded, table
from benchmarks.timing import processes

BARE, UNIT, IMPORT, PRINTED = "bare interpreter", "unit", "import peaceterms", "import, printed seed comparison"
ONE_MODEL = """\
import pydantic
class One(pydantic.BaseModel):
    field: int = 0
pydantic.TypeAdapter(One).validate_python({})
"""
"""What any program pays that uses pydantic at all."""


def run(size: Size) -> Report:
    """Measure what a process costs beyond an interpreter that does nothing."""
    with TemporaryDirectory() as folder:
        times = processes({**commands(), **pair_commands(size.real_pairs, Path(folder))}, size.processes)
    beyond = {name: time - times[BARE] for name, time in times.items() if name != BARE}
    units = ratios(beyond, beyond[UNIT])
    report = Report(facts={"units": {name: rounded(ratio) for name, ratio in units.items()}})
    report.say(
        "CPU time of a process, beyond a bare interpreter. The unit imports pydantic, makes a model of one field"
    )
    report.say("and a TypeAdapter, and validates an empty dict.")
    report.say(*table(("", "ms", "units"), _rows(beyond, units)))
    report.bars = [Bar(f"{PRINTED}, in units", units[PRINTED], 2.2), Bar(f"{IMPORT}, in units", units[IMPORT], 1.3)]
    return report


def _rows(beyond: Mapping[str, float], units: Mapping[str, float]) -> Iterable[Sequence[str]]:
    return [(name, f"{beyond[name] * 1e3:.0f}", figure(units[name])) for name in beyond]


def commands() -> dict[str, list[str]]:
    """Return the arguments of Python for each row that is about no pair but the seed."""
    first, second = SEED
    code = {
        BARE: "pass",
        UNIT: ONE_MODEL,
        IMPORT: "import peaceterms",
        "import, load the tweet": f"import peaceterms as pt; pt.load({second!r})",
        PRINTED: _printed(f"pt.load({first!r})", f"pt.load({second!r})"),
        "import, corpus()": "import peaceterms as pt; pt.corpus()",
    }
    return {
        **{name: ["-c", lines] for name, lines in code.items()},
        "the command: compare, seed": ["-m", "peaceterms", "compare", first, second],
    }


def pair_commands(most: int, folder: Path) -> dict[str, list[str]]:
    """Return the arguments of Python that compare and print each other pair."""
    pairs = {f"{first} x {second}": (f"pt.load({first!r})", f"pt.load({second!r})") for first, second in REAL[1:most]}
    made = synthetic()
    files = [_written(proposal, folder) for proposal in (made.first, made.second)]
    pairs[made.name] = (f"pt.read({files[0]!r})", f"pt.read({files[1]!r})")
    return {f"import, printed: {name}": ["-c", _printed(*pair)] for name, pair in pairs.items()}


def _printed(first: str, second: str) -> str:
    return f"import peaceterms as pt; print(pt.compare({first}, {second}).to_text())"


def _written(proposal: pt.Proposal, folder: Path) -> str:
    file = folder / f"{proposal.id}.json"
    file.write_text(json.dumps(proposal.model_dump(mode="json", exclude_unset=True)), encoding="utf-8")
    return str(file)
