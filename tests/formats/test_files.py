from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

import peaceterms as pt
from peaceterms.formats.files import from_bytes, to_data, to_json
from peaceterms.terms import Neutrality

BARE = pt.Proposal(id="x", title="X")
NEUTRAL = pt.Proposal(id="x", title="X", terms=(Neutrality.model_validate({"id": "a", "state": "UA"}),))


def test_what_is_not_stated_is_left_out() -> None:
    assert to_data(BARE) == {"format": "peaceterms/1", "id": "x", "title": "X"}
    assert to_data(NEUTRAL)["terms"] == [{"kind": "neutrality", "id": "a", "state": ["UA"]}]


def test_json_is_indented_ends_with_a_line_end_and_keeps_letters() -> None:
    proposal = pt.Proposal(id="x", title="Київ")
    assert to_json(proposal) == '{\n  "format": "peaceterms/1",\n  "id": "x",\n  "title": "Київ"\n}\n'


@pytest.mark.parametrize("ending", ["json", "toml"])
def test_a_file_is_written_in_utf_8_with_plain_line_ends(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.{ending}"
    pt.write(pt.Proposal(id="x", title="Київ"), file)
    data = file.read_bytes()
    assert "Київ".encode() in data
    assert b"\r" not in data
    assert data.endswith(b"\n")


@pytest.mark.parametrize("ending", ["json", "toml"])
def test_a_path_may_be_a_string(tmp_path: Path, ending: str) -> None:
    file = str(tmp_path / f"a.{ending}")
    pt.write(NEUTRAL, file)
    assert pt.read(file) == NEUTRAL


@pytest.mark.parametrize("ending", ["json", "toml"])
def test_writing_replaces_what_was_there_and_leaves_nothing_beside(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.{ending}"
    file.write_text("what was there, and longer than what comes " * 100)
    pt.write(BARE, file)
    assert pt.read(file) == BARE
    assert list(tmp_path.iterdir()) == [file]


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of other systems differ")
def test_a_written_file_can_be_read_by_those_who_could_read_any_new_file(tmp_path: Path) -> None:
    plain, written = tmp_path / "plain.json", tmp_path / "written.json"
    plain.touch()
    pt.write(BARE, written)
    assert oct(written.stat().st_mode) == oct(plain.stat().st_mode)


@pytest.mark.parametrize("ending", ["yaml", "yml"])
def test_yaml_is_not_written(tmp_path: Path, ending: str) -> None:
    with pytest.raises(pt.UnreadableFile, match=r"YAML is read but not written; write \.json or \.toml"):
        pt.write(BARE, tmp_path / f"a.{ending}")
    assert list(tmp_path.iterdir()) == []


def test_writing_toml_without_its_package_names_the_extra(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "tomli_w", None)
    with pytest.raises(pt.MissingExtra) as caught:
        pt.write(BARE, tmp_path / "a.toml")
    assert str(caught.value) == "writing TOML needs an extra: pip install 'peaceterms[toml]'"
    assert list(tmp_path.iterdir()) == []
    pt.write(BARE, tmp_path / "a.json")
    assert pt.read(tmp_path / "a.json") == BARE


def test_the_name_of_the_file_for_errors_can_be_given() -> None:
    with pytest.raises(pt.InvalidProposal, match=r"^somewhere: 1 problem\n"):
        from_bytes(b"", "toml", "somewhere")


def test_the_format_may_be_left_out_of_a_file() -> None:
    assert from_bytes(json.dumps({"id": "x", "title": "X"}).encode(), "json", "f") == BARE


# What is held already: text or bytes


@pytest.mark.parametrize(
    "content", ['id = "a"\ntitle = "A"', '{"id": "a", "title": "A"}', '\ufeff{"id": "a", "title": "A"}']
)
def test_text_and_bytes_are_read_like_a_file(content: str) -> None:
    assert pt.parse(content) == pt.parse(content.encode()) == pt.Proposal(id="a", title="A")


def test_the_format_of_a_text_can_be_given() -> None:
    assert pt.parse("id: a\ntitle: A", format="yaml") == pt.Proposal(id="a", title="A")
    with pytest.raises(pt.InvalidProposal, match="not JSON"):
        pt.parse('id = "a"\ntitle = "A"', format="json")
    with pytest.raises(pt.InvalidArgument, match="format='xml': it is 'toml', 'json' or 'yaml'"):
        pt.parse("<a/>", format="xml")  # type: ignore[arg-type]


def test_what_is_wrong_in_a_text_is_told_with_the_name_given_for_it() -> None:
    with pytest.raises(
        pt.InvalidProposal, match=r"^the draft: 1 problem\n  colour \(line 3\): unknown field"
    ) as raised:
        pt.parse('id = "a"\ntitle = "A"\ncolour = 1', name="the draft")
    assert raised.value.file == "the draft"


def test_a_text_with_half_of_a_character_is_refused() -> None:
    with pytest.raises(pt.InvalidProposal, match="not UTF-8 text"):
        pt.parse('id = "a"\ntitle = "\ud800"')
