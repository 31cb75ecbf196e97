from __future__ import annotations

import tomllib

import pytest
from tests.work import calls

from peaceterms.formats.lines import Path, lines_of

LINES: list[tuple[str, str, dict[Path, int]]] = [
    ("keys", "a = 1\n\nb = 2\n", {("a",): 1, ("b",): 3}),
    ("windows-line-ends", "a = 1\r\n\r\nb = 2\r\n", {("a",): 1, ("b",): 3}),
    ("no-line-end", "a = 1\nb = 2", {("a",): 1, ("b",): 2}),
    ("indented", "  a = 1\n\t[b]\n\tc = 2\n", {("a",): 1, ("b",): 2, ("b", "c"): 3}),
    ("table", "[a]\nb = 1\n[c]\nb = 2\n", {("a",): 1, ("a", "b"): 2, ("c",): 3, ("c", "b"): 4}),
    ("nested-table", "[a.b]\nc = 1\n[a]\nd = 2\n", {("a",): 1, ("a", "b"): 1, ("a", "b", "c"): 2, ("a", "d"): 4}),
    ("blanks-in-a-table", "[ a . b ] # c = 1\n", {("a",): 1, ("a", "b"): 1}),
    ("dotted-key", "a.b = 1\na.c = 2\n", {("a",): 1, ("a", "b"): 1, ("a", "c"): 2}),
    ("blanks-in-a-dotted-key", "a . b = 1\n", {("a",): 1, ("a", "b"): 1}),
    (
        "array",
        "[[a]]\nb = 1\n[[a]]\nb = 2\n",
        {("a",): 1, ("a", 0): 1, ("a", 0, "b"): 2, ("a", 1): 3, ("a", 1, "b"): 4},
    ),
    (
        "table-in-an-array",
        "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\n",
        {("a",): 1, ("a", 0): 1, ("a", 0, "b"): 2, ("a", 0, "b", "c"): 3, ("a", 1): 4, ("a", 1, "b"): 5},
    ),
    (
        "dotted-key-in-an-array",
        "[[a]]\nb.c = 1\n",
        {("a",): 1, ("a", 0): 1, ("a", 0, "b"): 2, ("a", 0, "b", "c"): 2},
    ),
    (
        "array-in-an-array",
        "[[a]]\n[[a.b]]\n[[a.b]]\n[[a]]\n[[a.b]]\nc = 1\n",
        {
            ("a",): 1,
            ("a", 0): 1,
            ("a", 0, "b"): 2,
            ("a", 0, "b", 0): 2,
            ("a", 0, "b", 1): 3,
            ("a", 1): 4,
            ("a", 1, "b"): 5,
            ("a", 1, "b", 0): 5,
            ("a", 1, "b", 0, "c"): 6,
        },
    ),
    ("quoted-key", "\"a b\" = 1\n'c.d' = 2\n", {("a b",): 1, ("c.d",): 2}),
    ("quotes-in-a-quoted-key", "\"'a'\" = 1\n'\"b\"' = 2\n", {("'a'",): 1, ('"b"',): 2}),
    ("signs-in-a-quoted-key", '"a = 1 # ]" = 1\nb = 2\n', {("a = 1 # ]",): 1, ("b",): 2}),
    ("empty-key", '"" = 1\n', {("",): 1}),
    ("quoted-part", 'a."b.c" = 1\n', {("a",): 1, ("a", "b.c"): 1}),
    ("quoted-table", '[a."b ] c"]\nd = 1\n', {("a",): 1, ("a", "b ] c"): 1, ("a", "b ] c", "d"): 2}),
    ("remark", "# a = 1\nb = 2 # [c]\n# [[d]]\n", {("b",): 2}),
    ("quotes-in-a-remark", "a = 1 # \"\"\"\n# '''\nb = 2\n", {("a",): 1, ("b",): 3}),
    ("apostrophe-in-a-remark", "a = 1 # it's [so\nb = 2\n", {("a",): 1, ("b",): 2}),
    ("long-text", 'a = """\nb = 1\n[c]\n[[d]]\n"""\ne = 2\n', {("a",): 1, ("e",): 6}),
    ("long-plain-text", "a = '''\nb = 1\n[c]\n\\'''\ne = 2\n", {("a",): 1, ("e",): 5}),
    ("other-quotes-in-a-long-text", 'a = """\n\'\'\'\nb = 1\n"""\ne = 2\n', {("a",): 1, ("e",): 5}),
    ("quotes-in-a-long-text", 'a = """\n"b" ""c""\n[d]\n"""\ne = 2\n', {("a",): 1, ("e",): 5}),
    ("escaped-quotes-in-a-long-text", 'a = """\n\\"""\n[d]\n"""\ne = 2\n', {("a",): 1, ("e",): 5}),
    ("long-text-that-ends-in-quotes", 'a = """\nb"""""\nc = 1\n', {("a",): 1, ("c",): 3}),
    ("long-text-on-one-line", 'a = """b"""\nc = """"""\nd = 1\n', {("a",): 1, ("c",): 2, ("d",): 3}),
    ("long-quotes-in-a-short-text", "a = \"'''\"\nb = '\"\"\"'\nc = 1\n", {("a",): 1, ("b",): 2, ("c",): 3}),
    ("escaped-quote-in-a-text", 'a = "\\"[ # "\nb = 1\n', {("a",): 1, ("b",): 2}),
    ("brackets-in-a-text", "a = \"[[\"\nb = '{'\nc = 1\n", {("a",): 1, ("b",): 2, ("c",): 3}),
    ("list", 'a = [\n  "b = 1",\n  "c",\n]\nd = 1\n', {("a",): 1, ("d",): 5}),
    ("list-in-a-list", "a = [\n  [1],\n  [2]\n]\nb = 1\n", {("a",): 1, ("b",): 5}),
    ("tables-in-a-list", "a = [\n  {b = 1},\n  {b = 2},\n]\nc = 1\n", {("a",): 1, ("c",): 5}),
    ("bracket-in-a-remark-of-a-list", "a = [ # ]\n  1, # ]\n]\nb = 1\n", {("a",): 1, ("b",): 4}),
    ("inline-table", "a = { b = 1, c = [2] }\nd = 1\n", {("a",): 1, ("d",): 2}),
    ("nothing", "", {}),
]


@pytest.mark.parametrize(("source", "expected"), [pytest.param(*row, id=name) for name, *row in LINES])
def test_each_path_stands_on_its_first_line(source: str, expected: dict[Path, int]) -> None:
    tomllib.loads(source)
    assert lines_of(source) == expected


HOSTILE = [
    pytest.param("[" + "a." * 200_000 + "a]\n", id="table-name"),
    pytest.param("a." * 200_000 + "a = 1\n", id="dotted-key"),
    pytest.param("a" * 1_000_000 + "\n", id="bare-word"),
    pytest.param(" " * 1_000_000 + "\n", id="blanks"),
    pytest.param("a = '''" + "''x" * 300_000 + "'''\n", id="quotes-in-a-long-text"),
    pytest.param('"' * 1_000_001 + "\n", id="quotes"),
    pytest.param('a = "' + "\\" * 1_000_000 + "\n", id="open-text"),
]


@pytest.mark.parametrize("source", HOSTILE)
def test_a_hostile_text_is_looked_through_with_fewer_calls_than_it_has_signs(source: str) -> None:
    """A pattern that went back over what it has read would not come to the end of a million signs at all."""
    assert calls(lambda: lines_of(source)) < len(source)


def test_what_lies_deeper_than_any_field_stands_where_its_outer_parts_stand() -> None:
    name = ".".join("a" * 30)
    assert lines_of(f"b = 1\n{name} = 1\n") == {("b",): 1, **{("a",) * depth: 2 for depth in range(1, 21)}}
