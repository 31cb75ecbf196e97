from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.cli.running import NAMED, Command, posix

import peaceterms as pt

BASE = """# what it is about
id = "plan"
title = "Plan"

[[terms]]
id = "a" # said twice
kind = "talks"
party = "RU"

# the second point
[[terms]]
id = "b"
kind = "neutrality"
state = "UA"
"""
OURS = BASE.replace('"UA"\n', '"UA"\nref = "point 2"\n') + '\n[[terms]]\nid = "c"\nkind = "talks"\nparty = "UA"\n'
THEIRS = BASE.replace('"UA"\n', '"UA"\nbars = "none"\n') + '\n[[terms]]\nid = "d"\nkind = "talks"\nparty = "US"\n'


Merge = Callable[..., tuple[object, str, str]]


@pytest.fixture
def merge(command: Command, tmp_path: Path) -> Merge:
    """Merge three versions as git has it done: in files without endings."""

    def run(base: str, ours: str, theirs: str, name: str = "plan.toml") -> tuple[object, str, str]:
        for version, text in (("base", base), ("ours", ours), ("theirs", theirs)):
            (tmp_path / version).write_text(text, encoding="utf-8")
        ran = command("merge", "--driver", name, *(str(tmp_path / version) for version in ("base", "ours", "theirs")))
        assert ran.out == ""
        assert (tmp_path / "theirs").read_text(encoding="utf-8") == theirs
        return ran.status, (tmp_path / "ours").read_text(encoding="utf-8"), ran.err

    return run


def test_what_lines_cannot_merge_is_merged_by_entries_and_remarks_stay(merge: Merge) -> None:
    status, text, err = merge(BASE, OURS, THEIRS)
    assert (status, err) == (0, "")
    both = 'state = "UA"\nref = "point 2"\nbars = "none"\n\n[[terms]]\nid = "d"\nkind = "talks"\nparty = "US"\n\n'
    assert text == BASE.replace('state = "UA"\n', both) + '[[terms]]\nid = "c"\nkind = "talks"\nparty = "UA"\n'


def test_where_lines_can_be_merged_the_remarks_of_both_stay(merge: Merge) -> None:
    ours, theirs = BASE.replace('"Plan"', '"Plan" # ours'), BASE.replace('"UA"\n', '"UA" # theirs\nbars = "none"\n')
    assert merge(BASE, ours, theirs) == (0, theirs.replace('"Plan"', '"Plan" # ours'), "")


def test_a_conflict_stands_between_marks_and_all_else_is_merged(merge: Merge, command: Command, tmp_path: Path) -> None:
    status, text, err = merge(BASE, OURS.replace('"RU"', '"UA"'), THEIRS.replace('"RU"', '"US"'))
    assert (status, err) == (1, "peaceterms: plan.toml: conflict: terms.a.party: ours 'UA', theirs 'US'\n")
    assert '\n<<<<<<< ours\nparty = "UA"\n=======\nparty = "US"\n>>>>>>> theirs\n' in text
    assert text.count("<<<<<<<") == 1
    assert 'ref = "point 2"\nbars = "none"\n' in text
    (tmp_path / "plan.toml").write_text(text)
    told = command("check", str(tmp_path / "plan.toml"))
    assert told.status == 2
    assert f"(line {text[: text.index('<<<<<<<')].count(chr(10)) + 1}): a conflict that git has marked" in told.err


def test_an_entry_that_one_drops_and_the_other_changes_is_a_conflict(merge: Merge) -> None:
    without = BASE[: BASE.index("# the second")]
    status, text, err = merge(BASE, without, THEIRS)
    assert status == 1
    assert err.startswith("peaceterms: plan.toml: conflict: terms.b: ours nothing, theirs {'id': 'b'")
    assert "<<<<<<< ours\n=======\n" in text


def test_what_only_together_contradicts_itself_is_a_conflict_that_check_names(
    merge: Merge, command: Command, tmp_path: Path
) -> None:
    def held_by(who: str) -> str:
        return f'\n[[terms]]\nid = "{who.lower()}"\nkind = "territory"\nplaces = "crimea"\ncontrol = "{who}"\n'

    status, text, err = merge(BASE, BASE + held_by("RU"), BASE + held_by("UA"))
    assert status == 1
    assert err.startswith("peaceterms: plan.toml: conflict: ")
    assert "crimea" in err.lower()
    (tmp_path / "plan.toml").write_text(text)
    told = command("check", str(tmp_path / "plan.toml"))
    assert told.status == 0
    assert err.removeprefix("peaceterms: plan.toml: conflict: ").strip() in told.out


def test_a_merge_that_is_no_valid_text_is_a_conflict(merge: Merge) -> None:
    actor = '\n[[actors]]\nid = "me"\nname = "Me"\ntype = "person"\n'
    status, text, err = merge(BASE + actor, BASE, (BASE + actor).replace('"RU"', '"me"'))
    assert status == 1
    assert "unknown actor 'me'" in err
    assert "<<<<<<<" not in text


@pytest.mark.parametrize("broken", ["[[[\n", "title = 3\n"])
def test_what_is_no_proposal_is_merged_by_lines(merge: Merge, broken: str) -> None:
    status, text, err = merge(broken, broken + "# ours\n", broken + "# theirs\n")
    assert (status, "<<<<<<< ours\n# ours\n=======\n# theirs\n>>>>>>> theirs" in text) == (1, True)
    assert err.startswith("peaceterms: plan.toml: merged by lines, since ")


def test_without_the_extra_it_is_merged_by_lines(merge: Merge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomlkit", None)
    status, text, err = merge(BASE, OURS, THEIRS)
    assert (status, "<<<<<<<" in text) == (1, True)
    assert "pip install 'peaceterms[git]'" in err


def test_json_is_merged_as_well(merge: Merge) -> None:
    base = {"id": "plan", "title": "Plan", "terms": [{"id": "a", "kind": "talks", "party": "RU"}]}
    ours, theirs = {**base, "medium": "tweet"}, {**base, "by": ["RU"]}
    status, text, _ = merge(*(json.dumps(held) for held in (base, ours, theirs)), name="plan.json")
    assert (status, json.loads(text)) == (0, {**ours, **theirs})


def test_a_file_that_both_sides_added_is_merged(merge: Merge) -> None:
    status, text, _ = merge("", BASE, THEIRS)
    assert (status, text.count("[[terms]]")) == (0, 3)


@posix
def test_git_merges_two_branches_by_the_driver(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", *NAMED, *arguments], check=True, capture_output=True)

    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    git("config", "merge.peaceterms.driver", f"{sys.executable} -m peaceterms merge --driver %P %O %A %B")
    Path(".gitattributes").write_text("*.toml merge=peaceterms\n")
    for branch, text in (("main", BASE), ("theirs", THEIRS)):
        git("checkout", "-q", "-B", branch)
        Path("plan.toml").write_text(text)
        git("add", ".")
        git("commit", "-q", "-m", branch)
    git("checkout", "-q", "main")
    Path("plan.toml").write_text(OURS)
    git("commit", "-q", "-a", "-m", "ours")
    git("merge", "-q", "theirs", "-m", "merged")
    assert [term.id for term in pt.read("plan.toml").terms] == ["a", "b", "d", "c"]


def test_what_git_cannot_merge_is_told_and_changes_nothing(command: Command, tmp_path: Path) -> None:
    versions = [tmp_path / version for version in ("base", "ours", "theirs")]
    for version in versions:
        version.write_bytes(b"\0" + version.name.encode())
    run = command(
        "merge", "--driver", "plan.toml", *(str(tmp_path / version) for version in ("base", "ours", "theirs"))
    )
    assert run.status == 2
    assert "Cannot merge binary files" in run.err
    assert (tmp_path / "ours").read_bytes() == b"\0ours"


def test_yaml_is_merged_by_lines(merge: Merge) -> None:
    base = "id: plan\ntitle: Plan\n"
    status, text, err = merge(base, base + "by: RU\n", base + "medium: tweet\n", name="plan.yaml")
    assert (status, "<<<<<<< ours\nby: RU\n" in text) == (1, True)
    assert "plan.yaml: merged by lines, since YAML is read but not written" in err
    assert merge(base, base.replace("Plan", "Our plan"), base, name="plan.yaml")[0] == 0


def test_the_order_of_entries_does_not_cost_the_remarks_of_theirs(merge: Merge) -> None:
    def talks(id: str) -> str:
        return f'[[terms]]\nid = "{id}" # {id}\nkind = "talks"\nparty = "US"\n\n'

    base = BASE.replace("# the second", talks("x") + talks("y") + "# the second")
    ours = BASE.replace("# the second", talks("y") + talks("x") + "# the second")
    status, text, _ = merge(base, ours, base.replace('"UA"\n', '"UA" # theirs\nbars = "none"\n'))
    assert (status, "# theirs" in text) == (0, True)
