"""Checks that the installed package is whole, and that its core does without any extra."""

from __future__ import annotations

import tempfile
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path

import peaceterms as pt

EXTRAS = ("yaml", "tomli_w", "hypothesis")

for extra in EXTRAS:
    if find_spec(extra):
        raise SystemExit(f"{extra} is installed, so that this does not show that the core does without it")
if not files("peaceterms").joinpath("py.typed").is_file():
    raise SystemExit("py.typed is not installed")
for proposal in pt.corpus():
    file = Path(tempfile.mkdtemp()) / "plan.json"
    pt.write(proposal, file)
    if pt.read(file) != proposal:
        raise SystemExit(f"{proposal.id} does not round-trip")
print(f"installed and whole: {len(pt.corpus())} proposals, {len(pt.kinds())} kinds")
