"""The strategies that users share with our own tests."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import Phase, find, settings

import peaceterms as pt
from peaceterms.testing import proposals, terms

SEARCH = settings(phases=[Phase.generate], max_examples=2000, database=None)


@pytest.mark.parametrize("kind", sorted(pt.kinds()))
def test_every_kind_is_generated(kind: str) -> None:
    assert find(terms(pt.kind_of(kind)), lambda _: True, settings=SEARCH).kind == kind


@pytest.mark.parametrize(
    "sort",
    [
        lambda proposal: any(len(term.given) == 2 for term in proposal.terms),
        lambda proposal: any(given.place for term in proposal.terms for given in term.given),
        lambda proposal: any(term.held_by for term in proposal.terms),
        lambda proposal: any(term.after for term in proposal.terms),
        lambda proposal: any(term.implied for term in proposal.terms),
        lambda proposal: not proposal.terms,
    ],
    ids=["two conditions", "a condition on a vote", "a bracket", "a sequence", "an implied reading", "no terms"],
)
def test_every_construct_is_generated(sort: object) -> None:
    find(proposals(), sort, settings=SEARCH)  # type: ignore[arg-type]


def test_without_hypothesis_the_error_names_the_extra() -> None:
    code = "import sys; sys.modules['hypothesis'] = None; import peaceterms.testing"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.stderr.endswith("generating proposals needs an extra: pip install 'peaceterms[testing]'\n")
