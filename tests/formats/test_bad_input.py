"""Whatever a file holds, reading it gives a proposal or a `PeacetermsError` that says what to mend."""

from __future__ import annotations

import json
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError
from tests.work import counted

import peaceterms as pt
from peaceterms.terms import Neutrality, Other, Referendum
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity

MOST_CALLS = 500_000
"""Calls of functions within which even a hostile file has to be refused; the worst of those below takes 60,000."""
HEAD = 'id = "x"\ntitle = "X"\n'
DEEP = 10_000
HUGE = 100_000_000


def refused(folder: Path, name: str, content: bytes | str) -> pt.PeacetermsError:
    """The error for a file with that content, after the checks that hold for every error."""
    file = folder / name
    file.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    with pytest.raises(pt.PeacetermsError) as caught, counted() as work:
        pt.read(file)
    assert work.calls < MOST_CALLS
    assert isinstance(caught.value, (ValueError, LookupError))
    assert str(caught.value).startswith(f"{file}: ")
    assert len(str(caught.value)) < 10_000
    return caught.value


def problems_in(folder: Path, name: str, content: bytes | str) -> tuple[pt.Problem, ...]:
    """All problems of a file that can be read but holds no valid proposal."""
    error = refused(folder, name, content)
    assert isinstance(error, pt.InvalidProposal)
    assert error.file == str(folder / name)
    return error.problems


def only_problem_in(folder: Path, name: str, content: bytes | str) -> pt.Problem:
    found = problems_in(folder, name, content)
    assert len(found) == 1, found
    return found[0]


def in_json(**fields: Any) -> str:
    return json.dumps({"id": "x", "title": "X", **fields})


def details(value: str, form: str) -> str:
    """A proposal whose only term is an `other` one with that value among its details."""
    if form == "toml":
        return f'{HEAD}[[terms]]\nid = "a"\nkind = "other"\ntopic = "t"\ndetails = {{ x = {value} }}\n'
    if form == "json":
        return in_json(terms=[{"id": "a", "kind": "other", "topic": "t", "details": {"x": 0}}]).replace(
            ": 0", f": {value}"
        )
    return f"id: x\ntitle: X\nterms:\n- id: a\n  kind: other\n  topic: t\n  details: {{x: {value}}}\n"


NOT_THAT_FORMAT = [
    pytest.param("a.toml", HEAD + "= 3\n", "TOML", 3, id="toml-no-key"),
    pytest.param("a.toml", HEAD + "x = {\n", "TOML", 3, id="toml-open-table"),
    pytest.param("a.toml", HEAD + 'summary = "open\n', "TOML", 3, id="toml-open-string"),
    pytest.param("a.json", "{\n", "JSON", 2, id="json-open-table"),
    pytest.param("a.json", '{"id": "x",\n "title": X}\n', "JSON", 2, id="json-bare-word"),
    pytest.param("a.json", '{"id": "x"} {}\n', "JSON", 1, id="json-two"),
    pytest.param("a.yaml", "id: x\ntitle: [\n", "YAML", 3, id="yaml-open-list"),
    pytest.param("a.yml", "id: x\n\ttitle: X\n", "YAML", 2, id="yaml-tab"),
    pytest.param("a.yaml", "id: x\n---\nid: y\n", "YAML", 2, id="yaml-two"),
]


@pytest.mark.parametrize(("name", "content", "format", "line"), NOT_THAT_FORMAT)
def test_a_file_that_is_not_of_its_format_is_refused_with_the_line(
    tmp_path: Path, name: str, content: str, format: str, line: int
) -> None:
    problem = only_problem_in(tmp_path, name, content)
    assert problem.message.startswith(f"not {format}: ")
    assert problem.line == line


@pytest.mark.parametrize("content", ["{\n", '{"id": "x", "id": "y"}'])
def test_a_problem_without_a_path_starts_without_a_blank(tmp_path: Path, content: str) -> None:
    message = str(refused(tmp_path, "a.json", content))
    assert not message.splitlines()[1].startswith("   ")


WRONG_FIELDS = [
    pytest.param("by = 3\n", "by", 3, "3", "must be a list", id="number-for-actors"),
    pytest.param('by = ["RU", 3]\n', "by[1]", 3, "3", "an actor id", id="number-in-a-list"),
    pytest.param('notes = "one"\n', "notes", 3, "'one'", "must be a list", id="text-for-a-list"),
    pytest.param("summary = true\n", "summary", 3, "true", "must be text", id="yes-or-no-for-words"),
    pytest.param('colour = "red"\n', "colour", 3, "'red'", "unknown field", id="unknown-field"),
    pytest.param('format = "peaceterms/2"\n', "format", 3, "'peaceterms/2'", "'peaceterms/1'", id="other-version"),
    pytest.param('by = "RUU"\n', "by", 3, "'RUU'", "unknown actor 'RUU'; the nearest known: RU", id="unknown-actor"),
    pytest.param('by = "Russia"\n', "by", 3, "'Russia'", "RU (Russia)", id="name-for-an-actor"),
    pytest.param('date = "2022-02-30"\n', "date", 3, "'2022-02-30'", "there is no day 30 in 2022-02", id="no-day"),
    pytest.param('date = "2022-13"\n', "date", 3, "'2022-13'", "there is no month 13", id="no-month"),
    pytest.param('date = "0000"\n', "date", 3, "'0000'", "there is no year 0000", id="no-year"),
    pytest.param("date = 2022-02-30\n", "", 3, None, "not TOML", id="no-day-in-toml"),
    pytest.param("title2 = nan\n", "title2", 3, "nan", "unknown field", id="nan-in-an-unknown-field"),
    pytest.param("summary = nan\n", "summary", 3, "nan", "must be text", id="nan-for-words"),
    pytest.param("summary = -inf\n", "summary", 3, "-inf", "must be text", id="infinity-for-words"),
]


@pytest.mark.parametrize(("line", "path", "number", "found", "allowed"), WRONG_FIELDS)
def test_a_wrong_field_is_told_with_its_path_line_value_and_what_is_allowed(
    tmp_path: Path, line: str, path: str, number: int, found: str | None, allowed: str
) -> None:
    problem = only_problem_in(tmp_path, "a.toml", HEAD + line)
    assert (problem.path, problem.line, problem.found) == (path, number, found)
    assert allowed in problem.message


WRONG_TERMS = [
    pytest.param(
        'kind = "territory"\nplaces = ["crimea", "luhnsk"]\ncontrol = "RU"\n',
        ("terms[0].places[1]", 5, "'luhnsk'"),
        "unknown place 'luhnsk'; the nearest known: luhansk",
        id="unknown-place",
    ),
    pytest.param(
        'kind = "territory"\nplaces = "UA-09"\ncontrol = "RU"\n',
        ("terms[0].places", 5, "'UA-09'"),
        "luhansk (UA-09)",
        id="code-for-a-place",
    ),
    pytest.param(
        'kind = "teritory"\nplaces = "crimea"\n',
        ("terms[0].kind", 4, "'teritory'"),
        "unknown kind of term 'teritory'; the nearest known: territory",
        id="unknown-kind",
    ),
    pytest.param('state = "UA"\n', ("terms[0]", 3, None), "must say its 'kind'", id="no-kind"),
    pytest.param("kind = 3\n", ("terms[0]", 3, None), "must say its 'kind'", id="kind-that-is-a-number"),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\npermanance = "permanent"\n',
        ("terms[0].permanance", 6, "'permanent'"),
        "unknown field",
        id="misspelt-field",
    ),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\npermanence = "for ever"\n',
        ("terms[0].permanence", 6, "'for ever'"),
        "'temporary', 'indefinite' or 'permanent'",
        id="unknown-choice",
    ),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\ngiven = { on = "nothing", answer = "yes" }\n',
        ("terms[0].given[0]", 6, None),
        "'nothing' is neither a referendum nor a contingency",
        id="condition-on-nothing",
    ),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\ngiven = { on = "a", answer = "yes" }\n',
        ("terms[0].given[0]", 6, None),
        "a term cannot be conditional on itself",
        id="condition-on-itself",
    ),
    pytest.param('kind = "neutrality"\n', ("terms[0].state", 3, None), "is required", id="no-key"),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\ntiming = { deadline = "2023-02-29" }\n',
        ("terms[0].timing.deadline", 6, "'2023-02-29'"),
        "there is no day 29 in 2023-02",
        id="date-in-a-part",
    ),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\nsources = ["s"]\n',
        ("terms[0].sources[0]", 6, "'s'"),
        "there is no source 's'",
        id="unknown-source",
    ),
    pytest.param(
        'kind = "neutrality"\nstate = "UA"\nafter = ["b"]\n',
        ("terms[0].after[0]", 6, "'b'"),
        "there is no term 'b'",
        id="after-nothing",
    ),
]


@pytest.mark.parametrize(("lines", "place", "allowed"), WRONG_TERMS)
def test_a_wrong_term_is_told_with_its_path_line_value_and_what_is_allowed(
    tmp_path: Path, lines: str, place: tuple[str, int, str | None], allowed: str
) -> None:
    problem = only_problem_in(tmp_path, "a.toml", f'{HEAD}[[terms]]\n{lines}id = "a"\n')
    assert (problem.path, problem.line, problem.found) == place
    assert allowed in problem.message


TWO_ALIKE = (
    '[[terms]]\nid = "a"\nkind = "neutrality"\nstate = "UA"\n[[terms]]\nid = "a"\nkind = "talks"\nparty = "RU"\n'
)


def test_a_repeated_id_is_told_with_where_it_stands_already(tmp_path: Path) -> None:
    problem = only_problem_in(tmp_path, "a.toml", HEAD + TWO_ALIKE)
    assert (problem.path, problem.line, problem.found) == ("terms[1].id", 8, "'a'")
    assert "stands already at terms[0]" in problem.message


def test_the_same_id_for_a_term_and_a_source_is_no_problem(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text(
        HEAD + '[[sources]]\nid = "a"\ntitle = "A"\n' + TWO_ALIKE.replace('"a"\nkind = "talks"', '"b"\nkind = "talks"')
    )
    assert len(pt.read(file).terms) == 2


def test_jargon_of_the_program_is_not_shown_to_people(tmp_path: Path) -> None:
    content = HEAD + 'terms = 3\nby = []\nto = 3\nnotes = "x"\n[[sources]]\nid = "A B"\ntitle = "S"\nurl = "ftp://x"\n'
    message = str(refused(tmp_path, "a.toml", content))
    for word in ("uple", "after validation", "Value error", "match pattern"):
        assert word not in message, word


def paths(found: tuple[pt.Problem, ...]) -> set[str]:
    return {problem.path for problem in found}


TERM = '[[terms]]\nid = "{0}"\nkind = "neutrality"\nstate = "{1}"\n'
ALL_AT_ONCE = [
    pytest.param(
        'colour = "red"\ndate = "2022-02-30"\nby = "RUU"\n', {"colour", "date", "by"}, id="shape-and-unknown-names"
    ),
    pytest.param('date = "2022-02-30"\n' + TWO_ALIKE, {"date", "terms[1].id"}, id="shape-and-repeated-id"),
    pytest.param('by = "RUU"\n' + TWO_ALIKE, {"by", "terms[1].id"}, id="unknown-name-and-repeated-id"),
    pytest.param(
        'by = "RUU"\n' + TERM.format("a", "UA") + 'given = { on = "nothing", answer = "yes" }\n',
        {"by", "terms[0].given[0]"},
        id="unknown-name-and-condition-on-nothing",
    ),
    pytest.param(
        'date = "2022-02-30"\n' + TERM.format("a", "UA") + 'given = { on = "nothing", answer = "yes" }\n',
        {"date", "terms[0].given[0]"},
        id="shape-and-condition-on-nothing",
    ),
    pytest.param(
        'date = "2022-02-30"\n' + TERM.format("a", "UA") + 'sources = ["s"]\n',
        {"date", "terms[0].sources[0]"},
        id="shape-and-unknown-source",
    ),
    pytest.param(
        TERM.format("a", "UAA") + 'permanence = "for ever"\n',
        {"terms[0].state", "terms[0].permanence"},
        id="shape-and-unknown-name-in-one-term",
    ),
    pytest.param(
        TERM.format("a", "UA") + 'permanence = "for ever"\n' + TERM.format("b", "UAA"),
        {"terms[0].permanence", "terms[1].state"},
        id="shape-in-one-term-and-unknown-name-in-the-next",
    ),
    pytest.param(
        'date = "2022-02-30"\n[readings]\nannexed-regions = "all"\n',
        {"date", "readings.annexed-regions"},
        id="shape-and-unknown-reading",
    ),
]


@pytest.mark.parametrize(("content", "expected"), ALL_AT_ONCE)
def test_all_problems_are_told_at_once(tmp_path: Path, content: str, expected: set[str]) -> None:
    assert paths(problems_in(tmp_path, "a.toml", HEAD + content)) == expected


def test_a_vote_that_is_itself_wrong_is_not_told_again_where_terms_hang_on_it(tmp_path: Path) -> None:
    content = (
        HEAD
        + '[[terms]]\nid = "v"\nkind = "referendum"\nplaces = "crimea"\ndate = "2022-02-30"\n'
        + '[[terms]]\nid = "a"\nkind = "territory"\nplaces = "crimea"\ncontrol = "UA"\n'
        + 'given = { on = "v", answer = "yes" }\n'
    )
    assert paths(problems_in(tmp_path, "a.toml", content)) == {"terms[0].date"}


NO_NUMBERS = [
    ("toml", "nan"),
    ("toml", "-nan"),
    ("toml", "inf"),
    ("toml", "[1, { y = -inf }]"),
    ("toml", "1e999"),
    ("json", "NaN"),
    ("json", "Infinity"),
    ("json", "-Infinity"),
    ("json", "1e999"),
    ("json", '[1, {"y": -1e999}]'),
    ("yaml", ".nan"),
    ("yaml", ".NaN"),
    ("yaml", "-.inf"),
    ("yaml", "1.0e+999"),
    ("yaml", "[1, {y: .inf}]"),
]


@pytest.mark.parametrize(("form", "value"), NO_NUMBERS)
def test_nan_and_infinity_are_refused_in_details(tmp_path: Path, form: str, value: str) -> None:
    problem = only_problem_in(tmp_path, f"a.{form}", details(value, form))
    assert "no number" in problem.message or "NaN or infinity" in problem.message
    if problem.path:
        assert problem.path == "terms[0].details"


@pytest.mark.parametrize(("form", "value"), [("toml", "1e30"), ("json", "1e30"), ("yaml", "1.0e+30")])
def test_a_large_number_is_accepted_in_details(tmp_path: Path, form: str, value: str) -> None:
    file = tmp_path / f"a.{form}"
    file.write_text(details(value, form))
    term = pt.read(file).terms[0]
    assert isinstance(term, Other)
    assert term.details == Details({"x": 1e30})


@pytest.mark.parametrize(("form", "value"), [("toml", "2022-10-03"), ("toml", "12:00:00"), ("json", "null")])
def test_details_hold_no_other_types(tmp_path: Path, form: str, value: str) -> None:
    problem = only_problem_in(tmp_path, f"a.{form}", details(value, form))
    assert problem.path == "terms[0].details"
    assert "may hold mappings, lists, strings, numbers and true or false" in problem.message


NESTED = [
    pytest.param("a.json", "[" * DEEP + "]" * DEEP, id="json-lists"),
    pytest.param("a.json", "[" * DEEP, id="json-open-lists"),
    pytest.param("a.json", '{"a":' * DEEP + "1" + "}" * DEEP, id="json-tables"),
    pytest.param("a.json", details("[" * DEEP + "]" * DEEP, "json"), id="json-details"),
    pytest.param("a.toml", HEAD + "a = " + "[" * DEEP + "]" * DEEP, id="toml-lists"),
    pytest.param("a.toml", HEAD + "a = " + "{a=" * DEEP + "1" + "}" * DEEP, id="toml-inline-tables"),
    pytest.param("a.toml", HEAD + "a" + ".a" * 3000 + " = 1", id="toml-dotted-name"),
    pytest.param("a.toml", HEAD + "[a" + ".a" * DEEP + "]", id="toml-table-name"),
    pytest.param("a.yaml", "a: " + "[" * DEEP + "]" * DEEP, id="yaml-lists"),
    pytest.param("a.yaml", "a: " + "{a: " * DEEP + "1" + "}" * DEEP, id="yaml-tables"),
    pytest.param("a.yaml", "\n".join(" " * level + "a:" for level in range(1000)), id="yaml-indented"),
]


@pytest.mark.parametrize(("name", "content"), NESTED)
def test_thousands_of_nested_levels_are_refused(tmp_path: Path, name: str, content: str) -> None:
    assert isinstance(refused(tmp_path, name, content), pt.InvalidProposal)


@pytest.mark.parametrize("form", ["toml", "json", "yaml"])
def test_details_of_twenty_levels_are_accepted_and_more_are_refused(tmp_path: Path, form: str) -> None:
    # The table of the details is the first level and holds a list in a list: 19 lists more make 20.
    file = tmp_path / f"a.{form}"
    file.write_text(details("[" * 19 + "1" + "]" * 19, form))
    assert pt.read(file).id == "x"
    problem = only_problem_in(tmp_path, f"b.{form}", details("[" * 21 + "1" + "]" * 21, form))
    assert "deeper than 20 levels" in problem.message


DIGITS = "9" * 5000
HUGE_NUMBERS = [
    pytest.param("a.toml", f"{HEAD}summary = {DIGITS}\n", id="toml"),
    pytest.param("a.toml", f"{HEAD}summary = 0x{'f' * 5000}\n", id="toml-hexadecimal"),
    pytest.param("a.toml", details(DIGITS, "toml"), id="toml-details"),
    pytest.param("a.toml", details("0x" + "f" * 5000, "toml"), id="toml-details-hexadecimal"),
    pytest.param("a.json", in_json(summary=0).replace(": 0", f": {DIGITS}"), id="json"),
    pytest.param("a.json", details(DIGITS, "json"), id="json-details"),
    pytest.param("a.json", in_json(summary=0).replace(": 0", f": 1e{DIGITS}"), id="json-exponent"),
    pytest.param("a.yaml", f"id: x\ntitle: {DIGITS}\n", id="yaml"),
    pytest.param("a.yaml", f"id: x\ntitle: 0x{'f' * 5000}\n", id="yaml-hexadecimal"),
    pytest.param("a.yaml", f"id: x\ntitle: 9{':59' * 3000}\n", id="yaml-base-sixty"),
    pytest.param("a.yaml", details(DIGITS, "yaml"), id="yaml-details"),
]


@pytest.mark.parametrize(("name", "content"), HUGE_NUMBERS)
def test_a_number_of_thousands_of_digits_is_refused(tmp_path: Path, name: str, content: str) -> None:
    message = str(refused(tmp_path, name, content))
    assert "set_int_max_str_digits" not in message
    assert "Value error" not in message


def test_a_number_that_is_just_writable_is_not_shown_in_full(tmp_path: Path) -> None:
    problem = only_problem_in(tmp_path, "a.json", in_json(summary=int("9" * 4000)))
    assert (problem.path, problem.found) == ("summary", "a very large number")


@pytest.mark.parametrize("ending", ["toml", "json", "yaml"])
def test_a_file_of_a_hundred_megabytes_is_refused_by_its_size_and_never_held_as_a_whole(
    tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"a.{ending}"
    with file.open("wb") as stream:
        stream.write(b'title = "')
        stream.truncate(HUGE)  # sparse: the rest is read as zeros
    tracemalloc.start()
    try:
        with pytest.raises(pt.UnreadableFile, match="more than 10,000,000 bytes") as caught, counted() as work:
            pt.read(file)
        assert tracemalloc.get_traced_memory()[1] < HUGE // 2
    finally:
        tracemalloc.stop()
    assert work.calls < MOST_CALLS
    assert "10,000,001" not in str(caught.value), "the size that is told must be true"


@pytest.fixture(scope="module")
def long_text() -> str:
    return "a" * HUGE


TAKES_TEXT: list[Callable[[str], object]] = [
    lambda text: pt.Proposal(id="x", title=text),
    lambda text: pt.Proposal(id=text, title="X"),
    lambda text: pt.Proposal.model_validate({"id": "x", "title": "X", "by": text}),
    lambda text: pt.Proposal.model_validate({"id": "x", "title": "X", "date": text}),
    lambda text: pt.Proposal.model_validate({"id": "x", "title": "X", "terms": [{"id": "a", "kind": text}]}),
    lambda text: pt.Proposal.model_validate({"id": "x", "title": "X", "readings": {text: "a"}}),
    lambda text: Neutrality.model_validate({"id": "x", "state": "UA", "quote": text}),
    lambda text: Neutrality.model_validate({"id": "x", "state": "UA", "permanence": text}),
    lambda text: Neutrality.model_validate({"id": "x", "state": "UA", "implied": [text]}),
    lambda text: Other.model_validate({"id": "x", "topic": "t", "details": {"x": text}}),
    lambda text: Other.model_validate({"id": "x", "topic": "t", "details": {text: "x"}}),
    lambda text: pt.Source(id="s", title="T", url="http://" + text),
    lambda text: Referendum.model_validate({"id": "x", "places": "crimea", "threshold": text}),
]


@pytest.mark.parametrize("take", TAKES_TEXT, ids=range(len(TAKES_TEXT)))
def test_a_text_of_a_hundred_megabytes_is_refused_by_a_model_with_few_calls(
    long_text: str, take: Callable[[str], object]
) -> None:
    with pytest.raises(ValidationError) as caught, counted() as work:
        take(long_text)
    assert work.calls < MOST_CALLS
    assert len(str(caught.value)) < 10_000


@pytest.mark.parametrize("notation", [PartialDate, Duration, Offset, Quantity, Money])
def test_a_notation_refuses_a_text_of_a_hundred_megabytes_with_hardly_a_call(
    long_text: str, notation: Callable[[str], object]
) -> None:
    with pytest.raises(ValueError, match=r"\S"), counted() as work:
        notation(long_text)
    assert work.calls < 100


@pytest.mark.parametrize("find", [pt.load, pt.kind_of])
def test_a_long_name_that_is_not_known_is_not_repeated_in_full(long_text: str, find: Callable[[str], object]) -> None:
    with pytest.raises(pt.NotFound) as caught:
        find(long_text)
    assert len(str(caught.value)) < 1000


LONG_NAMES = [
    pytest.param("a.toml", HEAD + "a" * 100_000 + " = 1\n", id="field"),
    pytest.param("a.json", in_json(readings={"a" * 100_000: "b"}), id="reading"),
    pytest.param("a.json", in_json(readings={"a" * 100_000: "B"}), id="reading-that-is-no-id"),
    pytest.param(
        "a.json",
        in_json(terms=[{"id": "a", "kind": "neutrality", "state": "UA", "implied": ["a" * 100_000]}]),
        id="implied",
    ),
    pytest.param(
        "a.json",
        in_json(
            groups=[
                {
                    "id": "g",
                    "name": "G",
                    "of": "places",
                    "readings": [{"id": "r", "members": ["a" * 100_000], "as_of": "2022", "source": "S"}],
                }
            ]
        ),
        id="member-of-a-group",
    ),
]


@pytest.mark.parametrize(("name", "content"), LONG_NAMES)
def test_a_long_name_in_a_file_is_shortened_in_the_message(tmp_path: Path, name: str, content: str) -> None:
    assert len(str(refused(tmp_path, name, content))) < 1000


ANCHORS = [
    pytest.param("id: &a x\ntitle: *a\n", 1, id="anchor-and-alias"),
    pytest.param("id: &a x\ntitle: X\n", 1, id="anchor-alone"),
    pytest.param("id: x\ntitle: X\nnotes: &a [*a]\n", 3, id="list-within-itself"),
    pytest.param("a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", 1, id="billion-laughs"),
]


@pytest.mark.parametrize(("content", "line"), ANCHORS)
def test_yaml_anchors_and_aliases_are_refused_with_the_line(tmp_path: Path, content: str, line: int) -> None:
    problem = only_problem_in(tmp_path, "a.yaml", content)
    assert "anchors and aliases" in problem.message
    assert problem.line == line


def test_null_is_only_a_word_in_yaml(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_text(details("null", "yaml"))
    term = pt.read(file).terms[0]
    assert isinstance(term, Other)
    assert term.details == Details({"x": "null"})


YAML_TAGS = [
    "!!python/object/apply:os.system [x]",
    "!other x",
    "!!null ''",
    "!!binary x",
    "!!float x",
    "!!int x",
    "!!bool x",
    "!!timestamp x",
    "!!timestamp 2022-02-30",
    "!!set [x]",
    "!!set {x}",
    "!!map [x]",
    "!!omap [x]",
    "!!pairs [x]",
    "!!seq {x: x}",
    "!!str [x]",
    '"\\UFFFFFFFF"',
    '"\\U00110000"',
    '"\\ud800"',
    "0b_",
    "0b1",
    "0x_",
    "0x1f",
    "010",
    "1_000",
    "+5",
    "12:30",
    "12:30.5",
    "9" + ":59" * 3000 + ".5",
    "1_0.5",
]


@pytest.mark.parametrize("value", YAML_TAGS)
def test_yaml_values_that_cannot_be_made_are_refused(tmp_path: Path, value: str) -> None:
    assert isinstance(refused(tmp_path, "a.yaml", f"id: x\ntitle: {value}\n"), pt.InvalidProposal)


@pytest.mark.parametrize("key", ["[a]", "{a: b}", "1", "true", "!!null x"])
def test_yaml_keys_that_are_not_words_are_refused(tmp_path: Path, key: str) -> None:
    assert isinstance(refused(tmp_path, "a.yaml", f"id: x\ntitle: X\n? {key}\n: x\n"), pt.InvalidProposal)


REPEATED = [
    pytest.param("a.json", '{"id": "x",\n"id": "y", "title": "X"}', "'id'", 2, id="json"),
    pytest.param("a.json", '{"id": "x", "title": "X", "terms": [{"id": "a", "id": "b"}]}', "'id'", 1, id="json-term"),
    pytest.param("a.json", details('{"y": 1, "y": 1}', "json"), "'y'", 1, id="json-details"),
    pytest.param("a.yaml", "id: x\ntitle: X\nid: y\n", "'id'", 3, id="yaml"),
    pytest.param("a.yaml", details("{y: 1, 'y': 1}", "yaml"), "'y'", 7, id="yaml-details"),
    pytest.param("a.toml", HEAD + 'id = "y"\n', "", 3, id="toml"),
    pytest.param("a.toml", HEAD + "[a]\n[a]\n", "", 4, id="toml-table"),
]


@pytest.mark.parametrize(("name", "content", "key", "line"), REPEATED)
def test_a_name_that_stands_twice_is_refused(
    tmp_path: Path, name: str, content: str, key: str, line: int | None
) -> None:
    problem = only_problem_in(tmp_path, name, content)
    assert key in problem.message
    assert problem.line == line


HIDDEN = ["\x00", "\x1b", "\x7f", "\u0085", "\u061c", "\u200e", "\u202e", "\u2028", "\u2066", "\ud800"]


@pytest.mark.parametrize("character", HIDDEN, ids=[f"{ord(character):04X}" for character in HIDDEN])
@pytest.mark.parametrize("field", ["title", "terms"])
def test_hidden_characters_are_refused_and_named_without_being_printed(
    tmp_path: Path, character: str, field: str
) -> None:
    held: Any = f"a{character}b"
    if field == "terms":
        held = [{"id": "a", "kind": "other", "topic": "t", "details": {"x": [held]}}]
    error = refused(tmp_path, "a.json", json.dumps({"id": "x", "title": "X", field: held}))
    assert isinstance(error, pt.InvalidProposal)
    assert error.problems[0].path == ("title" if field == "title" else "terms[0].details")
    assert f"{ord(character):04x}" in str(error).casefold() or f"x{ord(character):02x}" in str(error).casefold()
    assert character not in str(error)


@pytest.mark.parametrize("character", ["\x1b", "\u202e"])
def test_hidden_characters_in_names_of_fields_are_not_printed(tmp_path: Path, character: str) -> None:
    error = refused(tmp_path, "a.json", in_json(**{f"a{character}b": 1}))
    assert character not in str(error)


@pytest.mark.parametrize("kind", ["territory", "\u202e", "\x1b[31m"])
def test_hidden_characters_in_a_kind_are_not_printed(tmp_path: Path, kind: str) -> None:
    error = refused(tmp_path, "a.json", in_json(terms=[{"id": "a", "kind": kind + "x"}]))
    assert "unknown kind of term" in str(error)
    assert "\u202e" not in str(error)
    assert "\x1b" not in str(error)


@pytest.mark.parametrize(
    ("form", "escape"), [("toml", "\\u202E"), ("json", "\\u202e"), ("yaml", "\\u202e"), ("yaml", "\\x1b")]
)
def test_escapes_hide_no_character(tmp_path: Path, form: str, escape: str) -> None:
    problem = only_problem_in(tmp_path, f"a.{form}", details(f'"a{escape}b"', form))
    assert problem.path == "terms[0].details"
    assert "control or bidirectional-override" in problem.message


@pytest.mark.parametrize("text", ["שלום", "سلام", "e\u0301", "家\u200d", "line\nline", "a\tb"])
def test_letters_of_any_script_are_accepted(tmp_path: Path, text: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(in_json(summary=text), encoding="utf-8")
    assert pt.read(file).summary == text


def test_a_lone_surrogate_in_the_name_of_a_field_is_refused(tmp_path: Path) -> None:
    assert only_problem_in(tmp_path, "a.json", '{"id": "x", "title": "X", "\\ud800": 1}')


@pytest.mark.parametrize("form", ["toml", "json", "yaml"])
@pytest.mark.parametrize(("data", "byte"), [(b"\xff", 1), (b"id = \xc3\x28", 6), ("é".encode("utf-16"), 1)])
def test_what_is_not_utf_8_is_refused_with_the_byte(tmp_path: Path, form: str, data: bytes, byte: int) -> None:
    assert f"not UTF-8 text (byte {byte})" in only_problem_in(tmp_path, f"a.{form}", data).message


@pytest.mark.parametrize(
    ("form", "content"), [("toml", HEAD), ("json", in_json()), ("yaml", "id: x\ntitle: X\n")], ids=lambda row: row[:4]
)
def test_a_byte_order_mark_is_accepted(tmp_path: Path, form: str, content: str) -> None:
    file = tmp_path / f"a.{form}"
    file.write_bytes(b"\xef\xbb\xbf" + content.encode())
    assert pt.read(file) == pt.Proposal(id="x", title="X")


def test_the_line_is_counted_from_one_also_behind_a_byte_order_mark(tmp_path: Path) -> None:
    problem = only_problem_in(tmp_path, "a.toml", b"\xef\xbb\xbf" + HEAD.encode() + b"by = 3\n")
    assert problem.line == 3


@pytest.mark.parametrize("form", ["toml", "json", "yaml"])
@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff"], ids=["empty", "blank", "mark"])
def test_an_empty_file_is_refused(tmp_path: Path, form: str, content: str) -> None:
    assert only_problem_in(tmp_path, f"a.{form}", content).message == "the file is empty"


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.json", '[{"id": "x"}]', "a list"),
        ("a.json", '"x"', "text"),
        ("a.json", "1", "a number"),
        ("a.json", "true", "true or false"),
        ("a.json", "null", "nothing"),
        ("a.yaml", "- id: x\n", "a list"),
        ("a.yaml", "x\n", "text"),
    ],
)
def test_a_file_that_holds_no_table_is_refused(tmp_path: Path, name: str, content: str, found: str) -> None:
    message = only_problem_in(tmp_path, name, content).message
    assert message == f"must hold a table of named fields; found {found}"


@pytest.mark.parametrize("name", ["missing.toml", "missing.json", "missing.yaml", "no/such/folder.toml"])
def test_a_missing_file_is_named(tmp_path: Path, name: str) -> None:
    with pytest.raises(pt.UnreadableFile) as caught:
        pt.read(tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: cannot be read: No such file or directory"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "a.toml"
    folder.mkdir()
    with pytest.raises(pt.UnreadableFile, match="cannot be read: Is a directory"):
        pt.read(folder)


@pytest.mark.skipif(sys.platform == "win32", reason="paths of other systems differ")
@pytest.mark.parametrize("name", ["a\0.toml", "a" * 300 + ".toml"], ids=["zero", "long"])
def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(pt.UnreadableFile):
        pt.read(tmp_path / name)
    with pytest.raises(pt.UnreadableFile):
        pt.write(pt.Proposal(id="x", title="X"), tmp_path / name)


@pytest.mark.parametrize(("name", "found"), [("a.txt", "'.txt'"), ("a", "'no ending'"), (".toml", "'no ending'")])
def test_an_unknown_ending_is_refused_with_those_that_are_known(tmp_path: Path, name: str, found: str) -> None:
    file = tmp_path / name
    file.write_text(HEAD)
    for act in (lambda: pt.read(file), lambda: pt.write(pt.Proposal(id="x", title="X"), file)):
        with pytest.raises(pt.UnreadableFile) as caught:
            act()
        assert str(caught.value) == (
            f"{file}: the name of a proposal's file ends in .toml, .json, .yaml, .yml; found {found}"
        )


@pytest.mark.parametrize("name", ["a.TOML", "a.Toml"])
def test_an_ending_may_be_written_in_capitals(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(HEAD)
    assert pt.read(tmp_path / name).id == "x"


def entries(count: int, id: str = "a{}", **fields: Any) -> list[dict[str, Any]]:
    """Entries with the same fields, in which each `{}` is the number of the entry."""
    text = json.dumps({"id": id, **fields})
    return [json.loads(text.replace("{}", str(number))) for number in range(count)]


def terms(count: int, **fields: Any) -> list[dict[str, Any]]:
    return entries(count, **{"kind": "neutrality", "state": "UA", **fields})


Content = Callable[[int], str]

MANY: list[Any] = [
    pytest.param("a.toml", lambda n: HEAD + '[[terms]]\nid = "a"\n' * n, 1000, id="terms-without-a-kind"),
    pytest.param("a.json", lambda n: in_json(by=[f"a{number}" for number in range(n)]), 2000, id="unknown-actors"),
    pytest.param("a.json", lambda n: in_json(by=["RU"] * n), 20_000, id="one-actor-again-and-again"),
    pytest.param("a.json", lambda n: in_json(**{f"a{number}": 1 for number in range(n)}), 5000, id="unknown-fields"),
    pytest.param("a.json", lambda n: in_json(terms=[0] * n), 5_000, id="terms-that-are-numbers"),
    pytest.param("a.json", lambda n: in_json(terms=terms(n, permanence="x")), 1000, id="shape"),
    pytest.param(
        "a.json", lambda n: in_json(terms=terms(n, state="u{}", permanence="x")), 1000, id="shape-and-unknown-names"
    ),
    pytest.param("a.json", lambda n: in_json(terms=terms(n, kind=f"{n}-kind-{{}}")), 1000, id="unknown-kinds"),
    pytest.param("a.json", lambda n: in_json(terms=terms(n, id="a")), 1000, id="one-id-again-and-again"),
    pytest.param("a.json", lambda n: in_json(terms=terms(n, after=["b{}"])), 1000, id="after-nothing"),
    pytest.param("a.json", lambda n: in_json(terms=terms(n, sources=["s{}"])), 1000, id="unknown-sources"),
    pytest.param(
        "a.json",
        lambda n: in_json(terms=terms(n, sources=["t{}"]), sources=entries(n, title="S")),
        1000,
        id="misspelt-sources",
    ),
    pytest.param(
        "a.json",
        lambda n: in_json(terms=terms(n, given={"on": "b{}", "answer": "x"})),
        1000,
        id="conditions-on-nothing",
    ),
    pytest.param(
        "a.json",
        lambda n: in_json(
            terms=terms(n, given={"on": "b{}", "answer": "x"}),
            contingencies=entries(n, "c{}", type="event", question="q", answers=["x", "y"]),
        ),
        1000,
        id="misspelt-contingencies",
    ),
    pytest.param(
        "a.json", lambda n: in_json(chain=entries(n, act="denied", by="UA", about="b{}")), 1000, id="unknown-links"
    ),
]


@pytest.mark.parametrize(("name", "content", "many"), MANY)
def test_ten_times_as_many_problems_are_told_with_about_ten_times_as_many_calls(
    tmp_path: Path, name: str, content: Content, many: int
) -> None:
    def work(count: int) -> int:
        file = tmp_path / name
        file.write_text(content(count))
        with pytest.raises(pt.InvalidProposal), counted() as work:
            pt.read(file)
        return work.calls

    work(10)  # what is loaded and made at the first time does not count
    assert work(many) < 13 * work(many // 10)
