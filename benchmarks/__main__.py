"""Measure the library side by side with other tools, and say which bars are reached."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import comparing, corpus, fresh, growth, patches, tables
from benchmarks.report import QUICK, Report, Size

SECTIONS: dict[str, Callable[[Size], Report]] = {
    "pairs": comparing.run,
    "fresh": fresh.run,
    "corpus": corpus.run,
    "growth": growth.run,
    "patches": patches.run,
    "tables": tables.run,
}
TOOLS = ("peaceterms", "pydantic", "deepdiff", "jsondiff", "dictdiffer", "jsonpatch", "numpy")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the sections that are asked for, print them, and keep what they found."""
    chosen = _parser().parse_args(arguments)
    print(", ".join(f"{name} {number}" for name, number in versions().items()))
    reports = measure(chosen.sections or list(SECTIONS), QUICK if chosen.quick else Size())
    if bars := [bar for report in reports.values() for bar in report.bars]:
        print("\n== bars ==\n", *bars, sep="\n")
    if chosen.json:
        kept = as_data(reports, quick=chosen.quick)
        chosen.json.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("sections", metavar="SECTION", nargs="*", type=_section, help=", ".join(SECTIONS))
    parser.add_argument("--quick", action="store_true", help="fewer runs, smaller sizes")
    parser.add_argument("--json", metavar="FILE", type=Path, help="keep versions, ratios and counts in this file")
    return parser


def _section(name: str) -> str:
    if name not in SECTIONS:
        raise argparse.ArgumentTypeError(f"{name!r} is none of {', '.join(SECTIONS)}")
    return name


def measure(sections: Sequence[str], size: Size) -> dict[str, Report]:
    """Run sections one after the other, and print each once it is done."""
    reports: dict[str, Report] = {}
    for name in sections:
        reports[name] = SECTIONS[name](size)
        print(f"\n== {name} ==\n", *reports[name].lines, sep="\n", flush=True)
    return reports


def versions() -> dict[str, str]:
    """Return the version of Python and of everything that is measured."""
    return {"Python": sys.version.split()[0], **{tool: version(tool) for tool in TOOLS}}


def as_data(reports: Mapping[str, Report], *, quick: bool) -> dict[str, Any]:
    """Return what is kept of a run: no times, and nothing of the machine."""
    sections = {name: report.data() for name, report in reports.items()}
    return {"versions": versions(), "quick": quick, "sections": sections}


if __name__ == "__main__":
    main()
