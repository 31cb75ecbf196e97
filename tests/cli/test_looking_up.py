from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.running import FIRST, FORMS, SECOND, Command

import peaceterms as pt
from peaceterms.formats.files import to_json


def test_list_shows_id_date_and_title(command: Command) -> None:
    run = command("list")
    assert (run.status, run.err) == (0, "")
    lines = run.out.splitlines()
    assert [line.split()[0] for line in lines] == [proposal.id for proposal in pt.corpus()]
    tweet = next(line for line in lines if line.startswith(SECOND))
    assert tweet.split("  ", 1)[1].strip().startswith("3 October 2022")
    assert tweet.endswith("  Elon Musk's tweet “Ukraine-Russia Peace”")


def test_list_puts_titles_into_one_column(command: Command) -> None:
    lines = command("list").out.splitlines()
    starts = {line.index(f"  {proposal.title}") for line, proposal in zip(lines, pt.corpus(), strict=True)}
    assert len(starts) == 1


@pytest.mark.parametrize(
    ("asked", "are_listed", "are_not"),
    [
        (("--conflict", "ukraine"), {FIRST, SECOND}, {"korea-armistice-1953"}),
        (("--conflict", "korea"), {"korea-armistice-1953"}, {FIRST, SECOND}),
        (("--actor", "elon-musk"), {SECOND}, {FIRST}),
        (("--actor", "RU"), {FIRST}, {SECOND}),  # Vladimir Putin speaks for Russia
        (("--kind", "water-supply"), {SECOND}, {FIRST}),
        (("--since", "2022-10-04"), {FIRST}, {SECOND, "korea-armistice-1953"}),
        (("--until", "2022-10-03"), {SECOND, "korea-armistice-1953"}, {FIRST}),
        (("--since", "2022-10", "--until", "2022-10"), {FIRST, SECOND}, {"korea-armistice-1953"}),
        (("--actor", "Russia"), {FIRST}, {SECOND}),
        (("--actor", "Elon Musk", "--conflict", "Ukraine"), {SECOND}, {FIRST}),
        (("musk",), {FIRST, SECOND}, {"korea-armistice-1953"}),
        (("MUSK", "tweet"), {SECOND}, {FIRST}),
        (("putin", "--until", "2022"), {FIRST}, {SECOND}),  # who put it forward
    ],
)
def test_list_can_be_narrowed(
    command: Command, asked: tuple[str, ...], are_listed: set[str], are_not: set[str]
) -> None:
    run = command("list", *asked)
    listed = {line.split()[0] for line in run.out.splitlines()}
    assert (run.status, run.err) == (0, "")
    assert are_listed <= listed
    assert not are_not & listed


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("--actor", "Russa"), "peaceterms: unknown actor 'Russa'; the nearest known: RU (Russia), "),
        (("--conflict", "Ukrain"), "peaceterms: unknown conflict 'Ukrain'; the nearest known: ukraine"),
        (("--kind", "neutralty"), "peaceterms: unknown kind of term 'neutralty'; the nearest known: neutrality"),
        (("--since", "soon"), "peaceterms: 'soon': not a date; write it like 2022-10"),
        (("--until", "2022-13"), "peaceterms: '2022-13': there is no month 13; write it like 2022-10"),
    ],
)
def test_list_refuses_what_it_does_not_know(command: Command, asked: tuple[str, ...], says: str) -> None:
    run = command("list", *asked)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(says)


@pytest.mark.parametrize("form", FORMS)
def test_show_tells_what_the_library_tells(command: Command, form: str) -> None:
    run = command("show", SECOND, "--format", form)
    assert (run.status, run.err) == (0, "")
    assert run.out.rstrip("\n") == getattr(pt.load(SECOND), FORMS[form])().rstrip("\n")


def test_show_in_json_is_a_file_that_can_be_read(command: Command, tmp_path: Path) -> None:
    run = command("show", SECOND, "--format", "json")
    assert run.out == to_json(pt.load(SECOND))
    (tmp_path / "a.json").write_text(run.out, encoding="utf-8")
    assert pt.read(tmp_path / "a.json") == pt.load(SECOND)


def test_the_kinds_are_listed_by_subject_and_one_is_shown_in_full(command: Command) -> None:
    listed = command("kinds").out
    assert listed.startswith(f"{len(pt.kinds())} kinds\n")
    assert listed.index("LAND\n") < listed.index("  territory: Who holds a place") < listed.index("SECURITY ORDER\n")
    shown = command("kinds", "neutrality").out
    for part in (pt.kind_of("neutrality").use_when[:60], 'bars = "none"', "membership: one alliance", "[[terms]]"):
        assert part in shown
    assert json.loads(command("kinds", "neutrality", "--format", "json").out)[0]["field"] == "state"


def test_an_unknown_kind_is_refused_with_the_nearest(command: Command) -> None:
    run = command("kinds", "neutralty")
    assert (run.status, run.out) == (2, "")
    assert "the nearest known: neutrality" in run.err


@pytest.mark.parametrize(
    ("words", "first"),
    [
        (("Germany",), ["DE: Germany (actor, state)", "germany: Germany (place)"]),
        (("european", "UNION"), ["EU: European Union (actor, organisation)"]),
        (("cote", "d'ivoire"), ["CI: "]),
        (("neutrality",), ["neutrality: A state undertakes to stay out of alliances. (kind)"]),
        (("peacekeepers",), ["international-force: "]),
        (("donbas",), ["donbas: Donbas (group of places)"]),
        (("pull", "back"), ["pull-back: "]),
    ],
)
def test_what_goes_by_some_words_is_found_the_best_first(
    command: Command, words: tuple[str, ...], first: list[str]
) -> None:
    lines = command("find", *words).out.split("=====\n\n")[1].splitlines()
    assert all(line.strip().startswith(start) for line, start in zip(lines, first, strict=False))


def test_nothing_found_is_said_and_no_word_is_refused(command: Command) -> None:
    assert command("find", "qqqqqq").out.startswith("None")
    assert command("find", "--", "--").status == 2


def test_roles_are_shown(command: Command) -> None:
    run = command("roles", FIRST, "--format", "json")
    assert json.loads(run.out) == pt.roles(FIRST).to_records()


def test_a_list_of_nothing_is_told_unless_it_is_to_be_quiet(command: Command) -> None:
    run = command("list", "--since", "3000")
    assert (run.status, run.out, run.err) == (0, "", "peaceterms: no bundled text fits\n")
    assert command("list", "--since", "3000", "-q").err == ""


def test_a_list_is_wrapped_for_a_screen_and_one_line_a_text_for_a_program(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    assert len(command("list", "musk").out.splitlines()) == 2
    monkeypatch.setenv("COLUMNS", "60")
    lines = command("list", "musk").out.splitlines()
    assert max(map(len, lines)) <= 60
    assert lines[-1] == "    Elon Musk's tweet “Ukraine-Russia Peace”"


@pytest.mark.parametrize(
    ("words", "id"),
    [("minsk ii", "minsk-ii-2015"), ("The 28 points", "us-28-point-plan-2025"), ("musk tweet", SECOND)],
)
def test_a_text_is_shown_by_words_that_name_it_alone(command: Command, words: str, id: str) -> None:
    assert command("show", words).out == command("show", id).out
    assert command("show", *words.split()).out == command("show", id).out


def test_words_that_name_several_texts_are_refused_with_all_of_them(command: Command) -> None:
    run = command("show", "minsk")
    assert (run.status, run.out) == (2, "")
    told = "'minsk' names 3 texts: minsk-ii-2015, minsk-memorandum-2014, minsk-protocol-2014"
    assert run.err == f"peaceterms: {told}\n"
