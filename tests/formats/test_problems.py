from __future__ import annotations

import tomllib
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.formats import problems as found
from peaceterms.formats.files import from_bytes

HEAD = {"id": "x", "title": "X"}


def problems(data: dict[str, Any], source: str = "") -> tuple[pt.Problem, ...]:
    return found.problems(data, source).problems


def told(data: dict[str, Any], source: str = "") -> list[str]:
    return [str(problem) for problem in problems(data, source)]


def test_sound_data_has_no_problems() -> None:
    assert problems(dict(HEAD)) == ()


def test_a_problem_is_told_as_place_what_is_allowed_and_what_was_found() -> None:
    assert told({**HEAD, "colour": "red"}) == ["colour: unknown field; found 'red'"]


def test_the_line_stands_behind_the_path() -> None:
    source = 'id = "x"\ntitle = "X"\ncolour = "red"\n'
    assert told(tomllib.loads(source), source) == ["colour (line 3): unknown field; found 'red'"]


def test_a_missing_field_has_no_value() -> None:
    assert told({"id": "x"}) == ["title: is required"]


def test_several_messages_on_one_place_are_one_problem() -> None:
    (problem,) = problems({**HEAD, "terms": [{"id": "a", "kind": "neutrality", "state": "UA", "permanence": 3}]})
    assert problem.path == "terms[0].permanence"
    assert problem.message.count("; or ") == 1
    assert problem.found == "3"


def test_names_that_validation_puts_in_for_choices_are_no_part_of_the_path() -> None:
    term = {"id": "a", "kind": "neutrality", "state": "UA", "timing": {"deadline": 3, "start": 4}}
    assert {problem.path for problem in problems({**HEAD, "terms": [term]})} == {
        "terms[0].timing.start",
        "terms[0].timing.deadline",
    }


def test_a_list_left_empty_is_told_once() -> None:
    (problem,) = problems({**HEAD, "by": ["R U"]})
    assert (problem.path, problem.found) == ("by[0]", "'R U'")


def test_a_text_where_a_list_may_stand_is_told_once() -> None:
    (problem,) = problems({**HEAD, "by": "R U"})
    assert problem.path == "by"
    assert "; or " not in problem.message


def control(value: object) -> list[str]:
    term = {"id": "a", "kind": "territory", "places": "crimea", "control": value}
    return told({**HEAD, "terms": [term]})


EXPLICIT = "must be 'none', 'unlimited', 'to be agreed', 'left blank' or 'not specified'"
ACTOR = "must be an actor id: words and digits joined by hyphens"
LIKE = '; write it like control = ["southland"]'
NEAR = "; the nearest known: RU (Russia), PE (Peru)"
UNIONS = [
    pytest.param(3, [f"terms[0].control: must be a list; or {EXPLICIT}{LIKE}; found 3"], id="number"),
    pytest.param(
        "R U",
        [f"terms[0].control: {ACTOR}; or {EXPLICIT}{NEAR}; found 'R U'"],
        id="text",
    ),
    pytest.param({"a": 1}, [f"terms[0].control: {ACTOR}; or {EXPLICIT}{LIKE}"], id="table"),
    pytest.param(["RU", 3, 3], [f"terms[0].control[{at}]: {ACTOR}{LIKE}; found 3" for at in (1, 2)], id="entries"),
    pytest.param(["RU", "RU"], [f"terms[0].control: RU is listed twice; or {EXPLICIT}"], id="twice"),
    pytest.param(["RU"], [], id="right-list"),
    pytest.param("to be agreed", [], id="right-word"),
]


@pytest.mark.parametrize(("value", "expected"), UNIONS)
def test_what_may_stand_in_one_of_several_ways_is_told_once_at_its_place(value: object, expected: list[str]) -> None:
    assert control(value) == expected


def test_a_list_where_only_a_word_may_stand_is_told() -> None:
    term = {"id": "a", "kind": "neutrality", "state": "UA", "permanence": ["x"]}
    (problem,) = problems({**HEAD, "terms": [term]})
    assert problem.path == "terms[0].permanence"
    assert "'permanent'" in problem.message


def test_the_same_message_of_two_alternatives_is_said_once() -> None:
    term = {"id": "a", "kind": "neutrality", "state": "UA", "timing": {"deadline": 3}}
    (problem,) = problems({**HEAD, "terms": [term]})
    assert problem.path == "terms[0].timing.deadline"
    assert problem.message.count(EXPLICIT) == 1


def test_a_single_condition_is_a_part_of_the_path_like_one_in_a_list() -> None:
    term = {"id": "a", "kind": "neutrality", "state": "UA"}
    single = {**term, "given": {"answer": "yes", "x": 1}}
    assert [problem.path for problem in problems({**HEAD, "terms": [single]})] == [
        "terms[0].given.on",
        "terms[0].given.x",
    ]
    listed = {**term, "given": [{"answer": "yes", "x": 1}]}
    assert [problem.path for problem in problems({**HEAD, "terms": [listed]})] == [
        "terms[0].given[0].on",
        "terms[0].given[0].x",
    ]


POLL = {"asked_by": "UA", "question": "q", "options": [{"answer": "a"}, {"answer": "b"}]}
PLAIN = [
    pytest.param({"votes": "many"}, "polls[0].votes: must be a whole number; found 'many'", id="word"),
    pytest.param({"votes": 1.5}, "polls[0].votes: must be a whole number; found 1.5", id="fraction"),
    pytest.param({"votes": []}, "polls[0].votes: must be a whole number", id="list"),
    pytest.param(
        {"votes": 16**5000},
        "polls[0].votes: must be less than or equal to 10000000000; found a very large number",
        id="large",
    ),
    pytest.param(
        {"votes_are_approximate": "maybe"},
        "polls[0].votes_are_approximate: must be true or false; found 'maybe'",
        id="yes-or-no",
    ),
    pytest.param({"options": [{"answer": "a"}]}, "polls[0].options: must have 2 or more entries", id="too-few"),
    pytest.param({"note": ""}, "polls[0].note: must not be empty; found ''", id="empty"),
    pytest.param({"note": 16**5000}, "polls[0].note: must be text; found a very large number", id="number-for-words"),
]


@pytest.mark.parametrize(("fields", "expected"), PLAIN)
def test_what_is_allowed_is_told_in_plain_words(fields: dict[str, Any], expected: str) -> None:
    assert told({**HEAD, "polls": [{**POLL, **fields}]}) == [expected]


def test_what_refuses_twice_is_told_with_the_plain_form() -> None:
    term = {"id": "a", "kind": "neutrality", "state": "UA", "refused": True}
    assert told({**HEAD, "terms": [term]}) == []
    assert told({**HEAD, "terms": [{**term, "bars": "none"}]}) == [
        "terms[0]: bars = 'none' already refuses it: leave 'refused' out"
    ]


def test_how_much_of_a_text_can_be_known_is_told() -> None:
    assert told({**HEAD, "coverage": "most of it"}) == [
        (
            "coverage: must be 'whole text', 'all points reported', 'points reported' or 'single points'; "
            "found 'most of it'"
        )
    ]


def test_an_id_that_is_a_large_number_is_told_like_any_other() -> None:
    assert told({**HEAD, "sources": [{"id": 16**5000, "title": "S"}]}) == [
        "sources[0].id: must be text; found a very large number"
    ]


NEUTRAL = {"kind": "neutrality", "state": "UA"}
FOLLOWING = [
    pytest.param({"sources": {"id": "s", "title": "S"}}, {"sources": ["s"]}, "sources", id="table-for-a-list"),
    pytest.param({"sources": [{"id": "s"}]}, {"sources": ["s"]}, "sources[0].title", id="source"),
    pytest.param(
        {"contingencies": [{"id": "c", "type": "event", "question": "q", "answers": 3}]},
        {"given": {"on": "c", "answer": "yes"}},
        "contingencies[0].answers",
        id="contingency",
    ),
    pytest.param({"actors": [{"id": "me", "name": "M", "type": "x"}]}, {"state": "me"}, "actors[0].type", id="actor"),
]


@pytest.mark.parametrize(("fields", "used", "path"), FOLLOWING)
def test_what_only_follows_from_a_wrong_entry_is_not_told(
    fields: dict[str, Any], used: dict[str, Any], path: str
) -> None:
    right = {"id": "a", **NEUTRAL, **used}
    assert [problem.path for problem in problems({**HEAD, **fields, "terms": [right]})] == [path]
    other = {"id": "b", **NEUTRAL, "after": ["nothing"]}
    found = [problem.path for problem in problems({**HEAD, **fields, "terms": [right, other]})]
    assert found == [path, "terms[1].after[0]"]


def test_a_term_that_waits_for_a_wrong_one_is_not_told() -> None:
    terms = [{"id": "a", **NEUTRAL, "state": 3}, {"id": "b", **NEUTRAL, "after": ["a", "c"]}]
    assert [problem.path for problem in problems({**HEAD, "terms": terms})] == ["terms[0].state", "terms[1].after[1]"]


def test_the_place_in_a_message_is_that_of_the_file_also_where_an_earlier_entry_is_wrong() -> None:
    terms = [{"id": "w", "kind": "nothing"}, {"id": "a", **NEUTRAL}, {"id": "a", **NEUTRAL}]
    assert told({**HEAD, "terms": terms})[1] == "terms[2].id: the id 'a' stands already at terms[1]; found 'a'"


def test_errors_of_shape_stand_first() -> None:
    terms = [{"id": "a", **NEUTRAL, "state": "UAA"}, {"id": "b", **NEUTRAL, "permanence": "x"}]
    assert [problem.path for problem in problems({**HEAD, "terms": terms})] == ["terms[1].permanence", "terms[0].state"]


def test_unknown_names_are_told_beside_other_problems() -> None:
    found = problems({**HEAD, "date": "2022-13", "by": ["RU", "RUU"]})
    assert {problem.path for problem in found} == {"date", "by[1]"}


def test_the_path_names_the_place_in_the_file_also_where_an_earlier_entry_is_wrong() -> None:
    terms = [{"id": "a", "kind": "nothing"}, {"id": "b", "kind": "neutrality", "state": "UAA"}]
    assert [problem.path for problem in problems({**HEAD, "terms": terms})] == ["terms[0].kind", "terms[1].state"]


def test_the_actor_that_a_wrong_entry_defines_counts_as_known() -> None:
    actors = [{"id": "somebody", "name": "S", "type": "unheard-of"}]
    assert {problem.path for problem in problems({**HEAD, "by": "somebody", "actors": actors})} == {"actors[0].type"}


LINES = [
    pytest.param('"colour" = 3\n', "colour", 3, id="quoted-name"),
    pytest.param("'colour' = 3\n", "colour", 3, id="name-in-single-quotes"),
    pytest.param('summary = """\nby = 3\n[[terms]]\n"""\ncolour = 3\n', "colour", 7, id="behind-a-long-text"),
    pytest.param("# colour = 1\ncolour = 3\n", "colour", 4, id="behind-a-remark"),
    pytest.param("[timing] # remark\nx = 1\n", "timing", 3, id="table-with-a-remark"),
    pytest.param("timing.x = 1\n", "timing", 3, id="dotted-name"),
    pytest.param('to = [\n  "RU",\n  "UAA",\n]\n', "to[1]", 3, id="list-on-several-lines"),
    pytest.param('[[terms]]\nid = "a"\nkind = "foo"\n', "terms[0].kind", 5, id="table-of-a-list"),
    pytest.param('terms = [\n{id = "a", kind = "foo"},\n]\n', "terms[0].kind", 3, id="list-of-tables"),
    pytest.param(
        '[[polls]]\nasked_by = "RU"\nquestion = "q"\n[[polls.options]]\nanswer = "a"\n[[polls.options]]\nanswer = 3\n'
        '[[polls.options]]\nanswer = "c"\n',
        "polls[0].options[1].answer",
        9,
        id="list-in-a-list",
    ),
    pytest.param(
        '[[terms]]\nid = "a"\nkind = "neutrality"\nstate = "UA"\n[terms.timing]\nstart = 3\n',
        "terms[0].timing.start",
        8,
        id="table-in-a-list",
    ),
    pytest.param(
        '[[terms]]\nid = "a"\nkind = "neutrality"\nstate = "UA"\ntiming.start = 3\n',
        "terms[0].timing.start",
        7,
        id="dotted-name-in-a-list",
    ),
]


@pytest.mark.parametrize(("lines", "path", "line"), LINES)
def test_the_line_is_that_of_the_innermost_part_that_can_be_found(lines: str, path: str, line: int) -> None:
    source = f'id = "x"\ntitle = "X"\n{lines}'
    found = {problem.path: problem.line for problem in problems(tomllib.loads(source), source)}
    assert found == {path: line}


def test_windows_line_ends_count_once() -> None:
    source = 'id = "x"\r\ntitle = "X"\r\ncolour = 3\r\n'
    assert problems(tomllib.loads(source), source)[0].line == 3


@pytest.mark.parametrize(("value", "shown"), [("a" * 58, repr("a" * 58)), ("a" * 80, "'" + "a" * 59 + "...")])
def test_a_long_value_is_shown_by_its_beginning(value: str, shown: str) -> None:
    assert problems({**HEAD, "date": value})[0].found == shown


def test_tables_and_lists_are_not_shown() -> None:
    assert [problem.found for problem in problems({**HEAD, "colour": {"a": 1}, "size": [1]})] == [None, None]


def test_an_error_counts_its_problems() -> None:
    one = pt.InvalidProposal([pt.Problem("is wrong", "a", 3, "'b'")], "file.toml")
    assert str(one) == "file.toml: 1 problem\n  a (line 3): is wrong; found 'b'"
    two = pt.InvalidProposal([pt.Problem("is wrong", "a"), pt.Problem("is required", "b")])
    assert str(two) == "proposal: 2 problems\n  a: is wrong\n  b: is required"
    assert two.problems == (pt.Problem("is wrong", "a"), pt.Problem("is required", "b"))


def test_an_error_is_a_value_error_and_one_of_ours() -> None:
    assert issubclass(pt.InvalidProposal, (pt.PeacetermsError, ValueError))
    assert issubclass(pt.UnreadableFile, ValueError)
    assert issubclass(pt.NotFound, LookupError)


def test_a_condition_in_a_list_has_its_place_in_the_path_once() -> None:
    term = {"id": "a", "kind": "neutrality", "state": "UA"}
    for given, path in (
        ({"on": "zz", "answer": "yes"}, "terms[0].given[0]"),
        ([{"on": "zz", "answer": "yes"}], "terms[0].given[0]"),
        ([{"on": "v", "answer": "yes"}, {"on": "zz", "answer": "yes"}], "terms[0].given[1]"),
    ):
        vote = {"id": "v", "kind": "referendum", "places": "crimea"}
        assert [problem.path for problem in problems({**HEAD, "terms": [{**term, "given": given}, vote]})] == [path]


def test_many_problems_of_one_sort_are_told_by_the_first() -> None:
    few = found.problems({**HEAD, "notes": [1] * 3})
    assert [problem.path for problem in few.problems] == ["notes[0]", "notes[1]", "notes[2]"]
    many = found.problems({**HEAD, "notes": [1] * 1000, "colour": 2})
    assert [(problem.path, problem.more) for problem in many.problems] == [("notes[0]", 999), ("colour", 0)]
    assert many.total == 1001
    assert str(many.problems[0]) == "notes[0]: must be text; found 1 (and 999 more like it)"


def test_no_more_problems_are_told_than_the_limit_and_those_left_out_are_counted() -> None:
    data = {**HEAD, **{f"field{number}": 1 for number in range(5_000)}}
    every = found.problems(data)
    assert (len(every.problems), every.total) == (100, 5_000)
    with pt.Limits(problems=7):
        assert len(found.problems(data).problems) == 7
    error = pt.InvalidProposal(every.problems, "file", every.total)
    assert str(error).splitlines()[0] == "file: 5,000 problems"
    assert str(error).splitlines()[-1] == "  and 4,900 more"


@pytest.mark.parametrize("format", ["toml", "json", "yaml"])
def test_a_problem_has_its_line_in_every_format(format: str) -> None:
    text = {
        "toml": 'id = "x"\ntitle = "X"\n[[terms]]\nid = "a"\nkind = "neutrality"\nstate = "UA"\n'
        'bars = ["NATO", "ZZ9"]\n',
        "json": '{"id": "x",\n"title": "X", "terms": [\n\n{"id": "a", "kind": "neutrality",\n"state": "UA",\n'
        '"summary": "a { b, [",\n"bars": ["NATO", "ZZ9"]}]}',
        "yaml": "id: x\ntitle: X\nterms:\n- id: a\n  kind: neutrality\n  state: UA\n  bars: [NATO, ZZ9]\n",
    }[format]
    with pytest.raises(pt.InvalidProposal) as caught:
        from_bytes(text.encode(), format, "file")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("terms[0].bars[1]", 7)


def test_an_unknown_kind_without_a_near_one_leads_to_the_list_of_kinds() -> None:
    (problem,) = problems({**HEAD, "terms": [{"id": "a", "kind": "zzzzzzzz"}]})
    assert (problem.path, problem.message) == (
        "terms[0].kind",
        "unknown kind of term 'zzzzzzzz'; see `peaceterms kinds`",
    )


def test_an_entry_of_a_list_in_yaml_has_its_own_line() -> None:
    written = "id: x\ntitle: X\nto:\n- RU\n- nobody-known\n"
    with pytest.raises(pt.InvalidProposal) as caught:
        from_bytes(written.encode(), "yaml", "file")
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("to[1]", 5)
