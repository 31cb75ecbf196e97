"""Measure reading all bundled texts, against the same data as JSON."""

from __future__ import annotations

import json

import peaceterms as pt
from benchmarks.inside import forget_texts
from benchmarks.report import Bar, Report, Size, figure, rounded, table
from benchmarks.timing import Run, alternated, processes

TOML, UNIT = "corpus(), from TOML", "unit: json.loads and validate"
FIRST = "corpus(), first use in a process"
READING = "import peaceterms as pt; pt.corpus()"


def run(size: Size) -> Report:
    """Measure one reading of the corpus when everything is loaded, and the first one in a process."""
    texts = [text.model_dump_json(exclude_unset=True) for text in pt.corpus()]
    runs: dict[str, Run] = {
        TOML: pt.corpus,
        UNIT: lambda: [pt.Proposal.model_validate(json.loads(text)) for text in texts],
    }
    times = alternated(runs, size.corpus, before=lambda _: forget_texts())
    times[FIRST] = first_use(size)
    report = Report(facts={"texts": len(texts)})
    report.say(f"CPU time of reading all {len(texts)} bundled texts; first use: beyond `import peaceterms`.")
    report.say(*table(("", "ms", "units"), [_row(name, time, times[UNIT]) for name, time in times.items()]))
    report.facts |= {name: rounded(times[name] / times[UNIT]) for name in (TOML, FIRST)}
    report.bars = [
        Bar(f"{TOML}, warm, against json.loads and validate", times[TOML] / times[UNIT], 2.0),
        Bar(f"{FIRST}, against json.loads and validate, warm", times[FIRST] / times[UNIT], 3.0),
    ]
    return report


def first_use(size: Size) -> float:
    """Return what the first reading costs in a process that has imported the library."""
    times = processes({"import": ["-c", "import peaceterms"], "read": ["-c", READING]}, size.processes)
    return times["read"] - times["import"]


def _row(name: str, time: float, unit: float) -> tuple[str, ...]:
    return name, f"{time * 1e3:.0f}", figure(time / unit)
