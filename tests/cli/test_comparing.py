from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import FIRST, FORMS, SECOND, Command

import peaceterms as pt


@pytest.mark.parametrize("form", FORMS)
def test_compare_tells_what_the_library_tells(command: Command, form: str) -> None:
    run = command("compare", FIRST, SECOND, "--format", form)
    assert (run.status, run.err) == (0, "")
    assert run.out.rstrip("\n") == getattr(pt.compare(pt.load(FIRST), pt.load(SECOND)), FORMS[form])().rstrip("\n")
    assert run.out.endswith("\n")
    assert not run.out.endswith("\n\n")


def test_compare_tells_plain_text_unless_told_otherwise(command: Command) -> None:
    assert command("compare", FIRST, SECOND).out == command("compare", FIRST, SECOND, "--format", "text").out
    assert command("compare", FIRST, SECOND).out.startswith("The tweet, compared with the conditions\n")


def test_compare_in_json_reads_back_as_the_comparison(command: Command) -> None:
    run = command("compare", FIRST, SECOND, "--format", "json")
    assert (run.status, run.err) == (0, "")
    held = json.loads(run.out)
    assert set(held) == {"format", "first", "second", "findings"}
    assert held["findings"]["outcomes"] == {"total": 16, "same": 1}
    assert held["findings"]["standing"] == {"first": "contested", "second": "first-hand"}
    again = pt.Comparison.model_validate_json(run.out)
    assert again == pt.compare(pt.load(FIRST), pt.load(SECOND))


def test_compare_takes_files_and_bundled_ids(command: Command, good: str) -> None:
    assert command("compare", good, SECOND).out.startswith("The tweet, compared with Good\n")
    assert command("compare", SECOND, good).out.startswith("Good, compared with the tweet\n")


@pytest.mark.parametrize(
    ("first", "second", "status"), [(FIRST, SECOND, 1), (SECOND, FIRST, 1), (FIRST, FIRST, 0)], ids=["a", "b", "same"]
)
def test_the_exit_code_says_whether_there_are_departures_where_that_is_asked(
    command: Command, first: str, second: str, status: int
) -> None:
    assert command("compare", first, second, "--exit-code").status == status
    assert command("compare", first, second).status == 0
    assert command("compare", first, second, "--exit-code", "--format", "json").status == status


SEVERAL = {
    ("survey", "territory", FIRST, SECOND): pt.survey("territory", [pt.load(FIRST), pt.load(SECOND)]),
    ("survey", "water", "--conflict", "indus"): pt.survey("water", pt.corpus(conflict="indus")),
    ("table", FIRST, SECOND): pt.table([pt.load(FIRST), pt.load(SECOND)]),
    ("track", SECOND, FIRST, "--party", "RU"): pt.track([pt.load(SECOND), pt.load(FIRST)], party="RU"),
    ("nearest", FIRST, "--least-overlap", "0.2"): pt.nearest(pt.load(FIRST), pt.corpus(), least_overlap=0.2),
    ("reliability", "minsk-protocol-2014"): pt.reliability("minsk-protocol-2014"),
    ("reliability", FIRST, SECOND): pt.reliability(FIRST, SECOND),
    ("reliability",): pt.reliability(),
    ("nearest", FIRST, SECOND, "--by", "clauses"): pt.nearest(FIRST, [SECOND], by="clauses"),
    ("nearest", FIRST, SECOND): pt.nearest(pt.load(FIRST), [pt.load(SECOND)]),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("arguments", SEVERAL, ids=" ".join)
def test_several_texts_are_told_as_the_library_tells_them(
    command: Command, arguments: tuple[str, ...], form: str
) -> None:
    run = command(*arguments, "--format", form)
    assert (run.status, run.err) == (0, "")
    assert run.out.rstrip("\n") == getattr(SEVERAL[arguments], FORMS[form])().rstrip("\n")


def test_several_texts_in_json_are_rows_of_data(command: Command) -> None:
    texts = [pt.load(FIRST), pt.load(SECOND)]
    assert json.loads(command("table", FIRST, SECOND, "--format", "json").out) == pt.table(texts).to_records()
    assert json.loads(command("track", SECOND, FIRST, "--format", "json").out) == pt.track(texts[::-1]).to_records()
    (row,) = json.loads(command("nearest", FIRST, SECOND, "--format", "json").out)
    measures = {"low": 0.0, "high": 0.7, "overlap": 6 / 21, "shared": 6}
    assert row == {
        "proposal": SECOND,
        "evidence": 6 / 21 * 0.65,
        **measures,
        "agreed": ["alliances", "land"],
        "agreed_issues": [1, 1],
    }


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("track", FIRST, SECOND), "comes before"),
        (("track", FIRST), "a track needs two texts at least; found 1"),
        (("track", SECOND, FIRST, "--party", "RUU"), "unknown actor 'RUU'; the nearest known: RU"),
        (("nearest", FIRST, "--least-overlap", "2"), "least_overlap=2.0: it is a share, from 0 to 1"),
        (("reliability", SECOND), "unknown second coding of 'musk-tweet-2022'"),
        (("table", FIRST, "mask"), "unknown proposal 'mask'"),
        (("survey", "referendem"), "unknown kind or subject 'referendem'; the nearest known: referendum"),
        (("survey", "land", FIRST, "--conflict", "indus"), "give them or texts"),
    ],
)
def test_what_cannot_be_done_with_several_texts_is_told(
    command: Command, arguments: tuple[str, ...], message: str
) -> None:
    run = command(*arguments)
    assert (run.status, run.out) == (2, "")
    assert message in run.err


def test_texts_with_more_outcomes_than_can_be_looked_at_are_still_compared(command: Command, tmp_path: Path) -> None:
    numbers = range(20)
    lines = ['id = "x"\ntitle = "X"\n']
    for number in numbers:
        answers = 'type = "event"\nquestion = "Q?"\nanswers = ["yes", "no"]\n'
        lines.append(f'[[contingencies]]\nid = "c{number}"\n{answers}')
    given = ", ".join(f'{{ on = "c{number}", answer = "yes" }}' for number in numbers)
    lines.append(f'[[terms]]\nid = "a"\nkind = "talks"\nparty = "RU"\ngiven = [{given}]\n')
    file = tmp_path / "many.toml"
    file.write_text("".join(lines))
    run = command("compare", str(file), str(file))
    assert (run.status, run.err) == (0, "")
    assert "Both address 1 of 1 issue" in run.out


def test_an_analogy_is_given_role_by_role(command: Command) -> None:
    votes = ("noumea-accord-1998", "good-friday-agreement-1998")
    run = command("compare", *votes, "--role", "France=United Kingdom", "--role", "new-caledonia = northern-ireland")
    mapped = pt.compare(*votes, roles={"FR": "GB", "new-caledonia": "northern-ireland"})
    assert (run.status, run.out) == (0, mapped.to_text())


@pytest.mark.parametrize("role", ["France", "=GB", "France=", "nobody=GB", "France=northern-ireland"])
def test_an_analogy_that_cannot_be_is_an_error(command: Command, role: str) -> None:
    run = command("compare", "noumea-accord-1998", "good-friday-agreement-1998", "--role", role)
    assert (run.status, run.out) == (2, "")
    assert run.err.count("\n") == 1
