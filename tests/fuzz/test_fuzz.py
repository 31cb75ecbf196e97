"""Whatever bytes a file holds, every law of reading, writing and showing it holds: 20,000 inputs, always the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import NoReturn

import pytest
from tests.fuzz import __main__ as command
from tests.fuzz import seeds
from tests.fuzz.fields import own_kinds
from tests.fuzz.inputs import Input, made
from tests.fuzz.seeds import Outcome, outcomes
from tests.fuzz.writing import FORMS

BLOCKS, EACH = 20, 1_000
VALID = b'{"id": "x", "title": "X", "terms": [{"kind": "neutrality", "state": "UA"}]}'
ROOT = Path(__file__).parents[2]


@cache
def outcomes_of(block: int) -> tuple[Outcome, ...]:
    """What came of a block of inputs; kept, since the mix is looked at as well."""
    return tuple(outcomes(range(block * EACH, (block + 1) * EACH)))


@pytest.mark.parametrize("block", range(BLOCKS))
def test_every_law_holds_of_a_thousand_inputs(block: int) -> None:
    assert [f"seed {one.seed}: {one.fault}" for one in outcomes_of(block) if one.fault] == []


@pytest.mark.parametrize("form", FORMS)
def test_a_tenth_of_the_inputs_of_each_form_is_valid_a_tenth_invalid_and_a_tenth_unreadable(form: str) -> None:
    said = Counter(one.said for block in range(BLOCKS) for one in outcomes_of(block) if one.form == form)
    assert all(said[word] >= said.total() / 10 for word in ("valid", "invalid", "unreadable")), said


def test_hundreds_of_the_valid_inputs_are_compared_and_shown() -> None:
    assert sum(one.compared for block in range(BLOCKS) for one in outcomes_of(block)) >= 200


def test_the_inputs_hold_terms_of_every_kind() -> None:
    texts = b"".join(made(seed).data for seed in range(EACH))
    assert [kind.__name__ for kind in own_kinds() if kind.declaration.kind.encode() not in texts] == []


def test_an_input_does_not_depend_on_those_made_before_it() -> None:
    forwards = [made(seed) for seed in range(EACH)]
    assert [made(seed) for seed in reversed(range(EACH))] == forwards[::-1]


PRINTED = """
from hashlib import sha256
from tests.fuzz.inputs import made
print(sha256(repr([made(seed) for seed in range(300)]).encode()).hexdigest())
"""


def test_a_number_gives_the_same_input_in_every_process() -> None:
    assert len({_run("-c", PRINTED, hash_seed=hash_seed) for hash_seed in ("0", "1", "12345")}) == 1


def _run(*arguments: str, hash_seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    run = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return run.stdout


class Panic(BaseException):
    """What a validator in another language raises when it breaks; it is no `Exception`."""


def _break(data: bytes, form: str) -> NoReturn:
    raise Panic("PyObject pointer is null\nand more")


def test_the_command_tells_and_keeps_what_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(seeds, "tried", _break)
    asked = ["--seed", "7", "--inputs", "2", "--processes", "1", "--keep", str(tmp_path / "kept")]
    assert command.main(asked) == 1
    kept = {file.name: file.read_bytes() for file in (tmp_path / "kept").iterdir()}
    assert kept == {f"{seed}.{made(seed).form}": made(seed).data for seed in (7, 8)}
    told = capsys.readouterr().out
    assert f"seed 7 ({made(7).form}): PyObject pointer is null\n" in told
    assert "2 inputs: 0 valid, 0 invalid, 0 unreadable, 0 compared, 2 failed" in told


def test_the_command_counts_what_holds_and_keeps_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(seeds, "made", lambda seed: Input((VALID, b"{")[seed % 2], "json"))
    assert command.main(["--inputs", "4", "--processes", "1", "--keep", str(tmp_path / "kept")]) == 0
    assert list(tmp_path.iterdir()) == []
    assert "4 inputs: 2 valid, 0 invalid, 2 unreadable" in capsys.readouterr().out


def test_the_command_shares_its_inputs_among_processes() -> None:
    asked = ["-m", "tests.fuzz", "--inputs", "3", "--processes", "2", "--keep", os.devnull]
    told = _run(*asked, hash_seed="0")
    assert told.startswith("3 inputs: "), told
