from __future__ import annotations

import sys
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.formats.parsing import parse
from peaceterms.limits import limits

SAME = [
    ("toml", 'id = "x"\nnumber = 1\nshare = 0.5\nyes = true\nlist = ["a", 2]\n[table]\nname = "n"\n'),
    (
        "json",
        '{"id": "x", "number": 1, "share": 0.5, "yes": true, "list": ["a", 2], "table": {"name": "n"}}',
    ),
    ("yaml", "id: x\nnumber: 1\nshare: 0.5\nyes: true\nlist: [a, 2]\ntable:\n  name: n\n"),
]


@pytest.mark.parametrize(("form", "text"), SAME)
def test_each_format_gives_the_same_plain_data(form: str, text: str) -> None:
    assert parse(text.encode(), form, "file") == {
        "id": "x",
        "number": 1,
        "share": 0.5,
        "yes": True,
        "list": ["a", 2],
        "table": {"name": "n"},
    }


UNTOUCHED = [
    "no",
    "yes",
    "on",
    "off",
    "No",
    "TRUE",
    "y",
    "n",
    "~",
    "null",
    "2022-10-03",
    "2022-10-03T10:00:00Z",
    "=",
    "<<",
]


@pytest.mark.parametrize("word", UNTOUCHED)
def test_yaml_words_stay_words(word: str) -> None:
    assert parse(f"a: {word}\n".encode(), "yaml", "file") == {"a": word}


@pytest.mark.parametrize(("word", "value"), [("true", True), ("false", False), ("12", 12), ("-3", -3), ("0.5", 0.5)])
def test_yaml_numbers_true_and_false_are_what_they_look_like(word: str, value: Any) -> None:
    held = parse(f"a: {word}\n".encode(), "yaml", "file")["a"]
    assert held == value
    assert type(held) is type(value)


@pytest.mark.parametrize("value", ["0x1f", "0b1", "010", "1_000", "+5", "12:30", "1_0.5", "12:30.5"])
def test_a_yaml_number_that_is_no_plain_decimal_is_refused_with_its_line(value: str) -> None:
    with pytest.raises(pt.InvalidProposal) as caught:
        parse(f"a: x\nb: {value}\n".encode(), "yaml", "file")
    (problem,) = caught.value.problems
    assert problem.line == 2
    assert problem.message.startswith(f"not YAML: '{value}' is read differently")
    assert parse(f"b: '{value}'\n".encode(), "yaml", "file") == {"b": value}


@pytest.mark.parametrize("name", ["1", "0.5", "true"])
def test_a_yaml_name_that_is_no_text_is_refused_with_its_line(name: str) -> None:
    with pytest.raises(pt.InvalidProposal, match=r"\(line 2\): a name must be text; write it in quotes"):
        parse(f"a:\n  {name}: x\n".encode(), "yaml", "file")
    assert parse(f"a:\n  '{name}': x\n".encode(), "yaml", "file") == {"a": {name: "x"}}


def test_the_code_of_a_character_that_is_out_of_range_is_told_in_plain_words() -> None:
    with pytest.raises(pt.InvalidProposal, match="not YAML: found invalid Unicode character escape code") as caught:
        parse(b'a: "\\UFFFFFFFF"\n', "yaml", "file")
    assert caught.value.problems[0].line == 1


def test_a_yaml_word_with_a_quoted_number_stays_a_word() -> None:
    assert parse(b"a: '12'\nb: \"true\"\n", "yaml", "file") == {"a": "12", "b": "true"}


def test_a_yaml_value_left_empty_is_an_empty_text() -> None:
    assert parse(b"a:\nb: x\n", "yaml", "file") == {"a": "", "b": "x"}


def test_an_anchor_sign_inside_of_a_word_is_no_anchor() -> None:
    assert parse(b"a: B&C *x*\n", "yaml", "file") == {"a": "B&C *x*"}


@pytest.mark.parametrize("form", ["toml", "json", "yaml"])
def test_a_file_of_the_greatest_size_is_parsed_and_one_byte_more_is_refused(form: str) -> None:
    # Blanks at the end mean nothing in any of the formats.
    text = {"toml": b'id = "x"\n', "json": b'{"id": "x"}\n', "yaml": b"id: x\n"}[form]
    most = limits().bytes
    assert parse(text.ljust(most, b" "), form, "file") == {"id": "x"}
    with pytest.raises(pt.UnreadableFile, match="more than 10,000,000 bytes, the most that is allowed"):
        parse(text.ljust(most + 1, b" "), form, "file")


def test_json_strings_keep_characters_outside_of_the_basic_plane() -> None:
    assert parse(b'{"a": "\\ud83d\\udd4a"}', "json", "file") == {"a": "\U0001f54a"}


def test_the_same_name_in_two_tables_is_no_repetition() -> None:
    assert parse(b'{"a": {"x": 1}, "b": {"x": 1}}', "json", "file") == {"a": {"x": 1}, "b": {"x": 1}}
    assert parse(b"a: {x: 1}\nb: {x: 1}\n", "yaml", "file") == {"a": {"x": 1}, "b": {"x": 1}}


def test_the_name_of_the_file_stands_in_front_of_the_problem() -> None:
    with pytest.raises(pt.InvalidProposal, match=r"^some file\.json: 1 problem\n") as caught:
        parse(b"[", "json", "some file.json")
    assert caught.value.file == "some file.json"


def test_a_missing_yaml_package_is_named_with_the_extra_that_brings_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(pt.MissingExtra) as caught:
        parse(b"id: x\n", "yaml", "file")
    assert str(caught.value) == "reading YAML needs an extra: pip install 'peaceterms[yaml]'"
    assert isinstance(caught.value, ImportError)


@pytest.mark.parametrize("form", ["toml", "json"])
def test_only_yaml_needs_the_yaml_package(monkeypatch: pytest.MonkeyPatch, form: str) -> None:
    monkeypatch.setitem(sys.modules, "yaml", None)
    assert parse(b"{}" if form == "json" else b"# nothing", form, "file") == {}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('{"a": 1,\n "a": 2}', 2),
        ('{"a": {},\n\n "a": {}}', 3),
        ('{"a": [1, {"b": 2,\n"b": 3}]}', 2),
        ('{"a": "NaN",\n "b": [1,\n-Infinity]}', 3),
        ('{"a": NaN}', 1),
    ],
)
def test_what_json_may_not_hold_is_told_with_its_line(text: str, line: int) -> None:
    with pytest.raises(pt.InvalidProposal) as caught:
        parse(text.encode(), "json", "file")
    assert [problem.line for problem in caught.value.problems] == [line]


def test_half_a_character_in_a_name_is_told_with_its_place() -> None:
    with pytest.raises(pt.InvalidProposal) as caught:
        parse(b'{"a": [{\n"b\\ud800": 1}]}', "json", "file")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("a[0].'b\\ud800'", 2)


OVER = [
    ("toml", "entries", "a = [1, 2, 3]\nb = 4\n", "more than 3 entries"),
    ("json", "entries", '{"a": [1, 2, 3], "b": 4}', "more than 3 entries"),
    ("yaml", "entries", "a: [1, 2, 3]\nb: 4\nc: 5\nd: 6\n", "more than 3 entries"),
    ("toml", "levels", "a = [[[[1]]]]\n", "more than 3 levels"),
    ("json", "levels", '{"a": [[[[1]]]]}', "more than 3 levels"),
    ("yaml", "levels", "a: [[[[1]]]]\n", "more than 3 levels"),
    ("toml", "name_parts", "a.b.c.d = 1\n", "more than 3 name parts"),
    ("toml", "name_parts", "[a . 'b' . \"c\" . d]\n", "more than 3 name parts"),
]


@pytest.mark.parametrize(("form", "limit", "text", "message"), OVER)
def test_what_is_over_a_limit_says_which_and_how_to_allow_more(form: str, limit: str, text: str, message: str) -> None:
    assert parse(text.encode(), form, "file")
    with pt.Limits(**{limit: 3}), pytest.raises(pt.InvalidProposal) as caught:
        parse(text.encode(), form, "file")
    assert f"{message}, the most that is allowed;" in str(caught.value)
    assert f"with pt.Limits({limit}=...)" in str(caught.value)


AT_THE_LIMIT = [
    ("toml", "entries", "a = [1, 2, 3]\n"),
    ("json", "entries", '{"a": [1, 2, 3]}'),
    ("toml", "levels", "a.b.c = 1\n"),
    ("json", "levels", '{"a": [[1]]}'),
    ("yaml", "levels", "a: [[1]]\n"),
    ("toml", "name_parts", "a.b.c = 1\n"),
]


@pytest.mark.parametrize(("form", "limit", "text"), AT_THE_LIMIT)
def test_what_is_exactly_at_a_limit_is_read(form: str, limit: str, text: str) -> None:
    with pt.Limits(**{limit: 4 if limit == "entries" else 3}):
        assert parse(text.encode(), form, "file")


@pytest.mark.parametrize("form", ["toml", "json"])
def test_separators_in_words_and_remarks_are_no_entries(form: str) -> None:
    words = {"toml": "a = \"1,2,3,[={\"\nb = '''4,5\n,6''' # x, y, z\n", "json": '{"a": "1,2,\\"3,[{,,"}'}
    with pt.Limits(entries=4, name_parts=3):
        assert parse(words[form].encode(), form, "file")
        assert parse(b"a = 'one.two.three.four' # five.six.seven.eight\n", "toml", "file")
