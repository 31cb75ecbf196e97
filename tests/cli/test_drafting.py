from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import ANSWER, COUNTER, DRAFT, FIRST, SECOND, Command

import peaceterms as pt


@pytest.fixture
def change(command: Command, tmp_path: Path) -> str:
    file = tmp_path / "change.json"
    assert command("patch", FIRST, SECOND, "-o", str(file)).status == 0
    return str(file)


def test_a_patch_that_was_written_gives_the_second_text_and_can_be_undone(
    command: Command, change: str, tmp_path: Path
) -> None:
    new, old = str(tmp_path / "new.toml"), str(tmp_path / "old.toml")
    assert command("apply", FIRST, change, "-o", new).status == 0
    assert command("compare", new, SECOND, "--exit-code").status == 0
    assert command("apply", new, change, "--inverse", "-o", old).status == 0
    assert command("compare", old, FIRST, "--exit-code").status == 0


def test_without_a_file_the_new_text_is_printed_as_json(command: Command, change: str, tmp_path: Path) -> None:
    file = tmp_path / "new.json"
    file.write_text(command("apply", FIRST, change).out, encoding="utf-8")
    assert pt.read(file).id == SECOND


def test_a_patch_that_does_not_fit_changes_nothing_and_says_where(
    command: Command, change: str, tmp_path: Path
) -> None:
    new = tmp_path / "new.toml"
    run = command("apply", ANSWER, change, "-o", str(new))
    assert (run.status, new.exists()) == (2, False)
    assert "neutrality/UA permanence" in run.err


def test_what_is_no_patch_is_refused(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "change.json"
    for content in ("", "[]", '{"format": "peaceterms/1"}', '{"first": 1}'):
        file.write_text(content, encoding="utf-8")
        assert command("apply", FIRST, str(file)).status == 2
    assert command("apply", FIRST, str(tmp_path / "none.json")).status == 2


def test_a_merge_exits_with_1_while_conflicts_are_open(command: Command, tmp_path: Path) -> None:
    merge = pt.merge(DRAFT, ANSWER, COUNTER)
    run = command("merge", DRAFT, ANSWER, COUNTER, "--format", "json")
    assert (run.status, json.loads(run.out)["conflicts"]) == (1, len(merge.conflicts))
    merged = tmp_path / "merged.toml"
    run = command("merge", DRAFT, ANSWER, COUNTER, "-o", str(merged))
    assert (run.status, merged.exists()) == (1, False)
    assert merge.conflicts[0].id in run.err
    taken = [word for decision in merge.conflicts for word in ("--take", f"{decision.id}={ANSWER}")]
    assert command("merge", DRAFT, ANSWER, COUNTER, *taken, "-o", str(merged)).status == 0
    assert len(pt.read(merged).terms) == len(merge.resolve({d.id: ANSWER for d in merge.conflicts}).proposal().terms)


def test_a_merge_is_written_in_brackets_where_that_is_asked_for(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "merged.toml"
    assert command("merge", DRAFT, ANSWER, COUNTER, "--bracketed", "-o", str(file)).status == 1
    assert {actor for term in pt.read(file).terms for actor in term.held_by or ()} == {"DE", "FR", "GB", "UA", "US"}


def test_what_is_taken_must_be_in_conflict(command: Command) -> None:
    run = command("merge", DRAFT, ANSWER, COUNTER, "--take", f"neutrality/UA={ANSWER}")
    assert run.status == 2
    assert "neutrality/UA" in run.err
