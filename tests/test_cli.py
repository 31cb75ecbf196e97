from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.cli import main
from peaceterms.formats.files import to_json

FIRST, SECOND = "kremlin-conditions-2022", "musk-tweet-2022"
GOOD = 'id = "good"\ntitle = "Good"\n[[terms]]\nid = "a"\nkind = "talks"\nparty = "RU"\n'


class Run:
    """What one call of the command gave."""

    def __init__(self, status: object, out: str, err: str) -> None:
        self.status = status
        self.out = out
        self.err = err
        assert "Traceback" not in out + err


Command = Callable[..., Run]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    def run(*arguments: str) -> Run:
        try:
            status: object = main(arguments)
        except SystemExit as stopped:
            status = stopped.code
        return Run(status, *capsys.readouterr())

    return run


@pytest.fixture
def good(tmp_path: Path) -> str:
    file = tmp_path / "good.toml"
    file.write_text(GOOD)
    return str(file)


FORMS = {"text": "to_text", "markdown": "to_markdown", "html": "to_html"}


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
    assert set(held) == {"first", "second", "findings"}
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
        (("--since", "3000"), set(), {FIRST, SECOND}),
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
    assert row == {"proposal": SECOND, "evidence": 6 / 21 * 0.65, **measures, "agreed": "alliances: 1; land: 1"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("track", FIRST, SECOND), "comes before"),
        (("track", FIRST), "a track needs two texts at least; found 1"),
        (("track", SECOND, FIRST, "--party", "RUU"), "unknown actor 'RUU'; the nearest known: RU"),
        (("nearest", FIRST, "--least-overlap", "2"), "least_overlap=2.0: it is a share, from 0 to 1"),
        (("reliability", SECOND), "unknown second coding of 'musk-tweet-2022'"),
        (("table", FIRST, "musk"), "unknown proposal 'musk'"),
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


@pytest.mark.parametrize(
    ("name", "form"), [("a.html", "html"), ("a.HTM", "html"), ("a.md", "markdown"), ("a.json", "json"), ("a", "text")]
)
def test_a_file_gets_the_form_that_its_ending_says(command: Command, tmp_path: Path, name: str, form: str) -> None:
    run = command("compare", FIRST, SECOND, "-o", str(tmp_path / name))
    assert (run.status, run.out, run.err) == (0, "", "")
    written = (tmp_path / name).read_text(encoding="utf-8")
    assert written == command("compare", FIRST, SECOND, "--format", form).out
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_form_that_is_asked_for_prevails_over_the_ending(command: Command, tmp_path: Path) -> None:
    command("show", SECOND, "--format", "markdown", "--output", str(tmp_path / "a.html"))
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("# Elon Musk's tweet")


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_left(command: Command, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for file in (tmp_path / "nowhere" / "a.html", tmp_path / "folder"):
        run = command("compare", FIRST, SECOND, "-o", str(file))
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith(f"peaceterms: {file}: cannot be written: ")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


def test_the_exit_code_is_given_with_a_file_too(command: Command, tmp_path: Path) -> None:
    assert command("compare", FIRST, SECOND, "--exit-code", "-o", str(tmp_path / "a.html")).status == 1


def test_a_terminal_gets_colours_and_a_pipe_gets_none(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = command("show", SECOND).out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = command("show", SECOND).out
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain
    monkeypatch.setattr("peaceterms.cli.find_spec", lambda name: None)
    assert command("show", SECOND).out == plain


def test_show_in_json_is_a_file_that_can_be_read(command: Command, tmp_path: Path) -> None:
    run = command("show", SECOND, "--format", "json")
    assert run.out == to_json(pt.load(SECOND))
    (tmp_path / "a.json").write_text(run.out, encoding="utf-8")
    assert pt.read(tmp_path / "a.json") == pt.load(SECOND)


def test_check_names_every_good_file_and_every_problem_of_the_bad_ones(
    command: Command, good: str, tmp_path: Path
) -> None:
    one, other = tmp_path / "one.toml", tmp_path / "other.json"
    one.write_text('id = "x"\ntitle = "X"\nby = "RUU"\ncolour = 1\n')
    other.write_text('{"id": "x"}')
    run = command("check", str(one), good, str(other))
    assert run.status == 2
    assert run.out == f"{good}: valid, 1 term\n"
    assert f"peaceterms: {one}: 2 problems\n" in run.err
    assert "  by (line 3): unknown actor 'RUU'; the nearest known: RU (Russia), " in run.err
    assert "  colour (line 4): unknown field; found 1\n" in run.err
    assert f"peaceterms: {other}: 1 problem\n  title: is required\n" in run.err


def test_check_of_good_files_is_done(command: Command, good: str) -> None:
    run = command("check", good, good)
    assert (run.status, run.err) == (0, "")
    assert run.out.splitlines() == [run.out.splitlines()[0]] * 2


def test_check_takes_no_bundled_id(command: Command) -> None:
    run = command("check", SECOND)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith(f"peaceterms: {SECOND}: ")


def test_schema_is_the_json_schema(command: Command) -> None:
    run = command("schema")
    assert (run.status, run.err) == (0, "")
    assert json.loads(run.out) == pt.json_schema()


UNKNOWN = [
    pytest.param(
        ["show", "musk-twet-2022"], "unknown proposal 'musk-twet-2022'; the nearest known: musk-tweet-2022", id="show"
    ),
    pytest.param(["compare", FIRST, "musk"], "unknown proposal 'musk'", id="second"),
    pytest.param(["compare", "kremlin-conditions", SECOND], "the nearest known: kremlin-conditions-2022", id="first"),
    pytest.param(["show", "missing.toml"], "missing.toml: cannot be read: No such file or directory", id="file"),
    pytest.param(["check", "missing.toml"], "missing.toml: cannot be read: No such file or directory", id="check"),
    pytest.param(["show", "no/such/plan"], "no/such/plan: the name of a proposal's file ends in", id="folder"),
    pytest.param(["show", "plan.txt"], "unknown proposal 'plan.txt'", id="ending"),
    pytest.param(["show", "a\0.toml"], "cannot be read", id="zero"),
    pytest.param(["show", ""], "unknown proposal ''", id="empty"),
]


@pytest.mark.parametrize(("arguments", "message"), UNKNOWN)
def test_what_cannot_be_found_is_told_on_standard_error_only(
    command: Command, arguments: list[str], message: str
) -> None:
    run = command(*arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("peaceterms: ")
    assert message in run.err


USAGE = [
    [],
    ["nothing"],
    ["compare"],
    ["compare", FIRST],
    ["compare", FIRST, SECOND, "third"],
    ["compare", FIRST, SECOND, "--format", "pdf"],
    ["show", SECOND, "--exit-code"],
    ["show", SECOND, "--format"],
    ["check"],
    ["table"],
    ["nearest"],
    ["nearest", SECOND, "--least-overlap", "much"],
    ["list", "--nothing"],
]


@pytest.mark.parametrize("arguments", USAGE, ids=[" ".join(arguments) or "bare" for arguments in USAGE])
def test_a_wrong_usage_is_told_on_standard_error_only(command: Command, arguments: list[str]) -> None:
    run = command(*arguments)
    assert (run.status, run.out) == (2, "")
    assert run.err.startswith("usage: peaceterms ")


def test_help_names_every_command(command: Command) -> None:
    run = command("--help")
    assert (run.status, run.err) == (0, "")
    for name in ("compare", "table", "nearest", "track", "reliability", "list", "show", "check", "schema"):
        assert re.search(rf"\n    {name}\s", run.out)


def test_a_bad_file_is_told_with_all_its_problems(command: Command, tmp_path: Path) -> None:
    file = tmp_path / "bad.toml"
    file.write_text('id = "X"\ntitle = 3\n')
    for arguments in (["show", str(file)], ["compare", str(file), SECOND], ["compare", SECOND, str(file)]):
        run = command(*arguments)
        assert (run.status, run.out) == (2, "")
        assert run.err.startswith(f"peaceterms: {file}: 2 problems\n  id (line 1): ")


def test_a_folder_with_the_name_of_a_bundled_proposal_does_not_hide_it(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / SECOND).mkdir()
    monkeypatch.chdir(tmp_path)
    assert command("show", SECOND).status == 0


@pytest.mark.parametrize("ending", ["json", "yaml"])
def test_files_of_other_formats_are_read_too(command: Command, tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"a.{ending}"
    file.write_text('{"id": "x", "title": "X"}')
    assert command("show", str(file)).out.startswith("X\n=\n")


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


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "report.html.bak"])
def test_an_ending_that_names_no_form_is_refused_with_those_that_do(
    command: Command, tmp_path: Path, name: str
) -> None:
    run = command("compare", FIRST, SECOND, "-o", str(tmp_path / name))
    assert (run.status, run.out) == (2, "")
    endings = ".txt, .md, .json, .html, .htm, .csv"
    assert run.err == f"peaceterms: {tmp_path / name}: the ending names no form: {endings}; or say --format\n"
    assert command("compare", FIRST, SECOND, "--format", "text", "-o", str(tmp_path / name)).status == 0
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_a_table_is_printed_plain_and_written_for_excel(command: Command, tmp_path: Path) -> None:
    printed = command("compare", FIRST, SECOND, "--format", "csv").out
    assert printed == pt.compare(FIRST, SECOND).to_csv()
    assert command("compare", FIRST, SECOND, "-o", str(tmp_path / "a.csv")).status == 0
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == f"\ufeff{printed}"
    assert command("show", FIRST, "--format", "csv").out.startswith("proposal,title,")


def test_a_usage_that_is_wrong_is_told_without_what_a_terminal_obeys(command: Command) -> None:
    for arguments in (["list", "\x1b[31mred"], ["show", FIRST, "--\x1b]0;x\x07"], ["\x1b[31m"]):
        err = command(*arguments).err
        assert err
        assert "\x1b" not in err
        assert "\x07" not in err


def test_a_file_with_an_odd_name_is_named_without_what_a_terminal_obeys(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("\x1b[31mgood.toml").write_text(GOOD)
    Path("\x1b[31mbad.toml").write_text("[[[")
    run = command("check", "\x1b[31mgood.toml", "\x1b[31mbad.toml", "\x1b[31mnone.toml", "\x1b[31m.txt")
    assert run.out == r"'\x1b[31mgood.toml': valid, 1 term" + "\n"
    assert run.err.count("peaceterms: ") == 3
    assert (run.out + run.err).replace("\n", "").isprintable()


# Streams


def ran(*arguments: str, line: str, **held: Any) -> subprocess.CompletedProcess[str]:
    """Run the command from a shell, which hands it its streams; `{}` stands for the command."""
    script = line.replace("{}", shlex.join([sys.executable, "-m", "peaceterms", *arguments]))
    run = subprocess.run(
        ["/bin/bash", "-c", script], capture_output=True, text=True, check=False, timeout=60, **{"input": "", **held}
    )
    assert "Traceback" not in run.stderr
    assert "Exception ignored" not in run.stderr
    return run


posix = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a shell, and a device that is always full")
PRINTING = [
    ["list"],
    ["compare", FIRST, SECOND],
    ["compare", FIRST, SECOND, "--format", "json"],
    ["show", SECOND],
    ["schema"],
    ["--help"],
    ["compare", "-h"],
    ["table", FIRST, SECOND],
]
printing = pytest.mark.parametrize("arguments", PRINTING, ids=" ".join)


@posix
@printing
def test_a_full_disk_is_told_in_one_line(arguments: list[str]) -> None:
    run = ran(*arguments, line="{} > /dev/full")
    assert (run.returncode, run.stderr) == (2, "peaceterms: standard output: No space left on device\n")


@posix
@printing
def test_an_output_that_is_closed_is_told_in_one_line(arguments: list[str]) -> None:
    run = ran(*arguments, line="{} >&-")
    assert (run.returncode, run.stderr) == (2, "peaceterms: standard output: is closed\n")


@posix
@pytest.mark.parametrize("arguments", [["list"], ["compare", FIRST, SECOND, "--format", "html"]], ids=" ".join)
def test_an_output_that_nobody_reads_to_its_end_is_told_in_one_line(arguments: list[str]) -> None:
    run = ran(*arguments, line="{} | true; echo ${PIPESTATUS[0]}")
    assert (run.stdout, run.stderr) == ("2\n", "peaceterms: standard output: Broken pipe\n")


@posix
def test_nothing_is_needed_of_an_output_to_which_nothing_is_printed(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    assert ran("compare", FIRST, SECOND, "-o", str(file), line="{} >&-").returncode == 0
    assert json.loads(file.read_text())


@posix
def test_an_error_that_nobody_can_be_told_still_ends_with_its_status() -> None:
    for closed in ("2>&-", "2> /dev/full"):
        assert ran("show", "nothing", line=f"{{}} {closed}").returncode == 2


@posix
def test_an_interruption_is_told_in_one_line() -> None:
    code = "import signal, sys; from peaceterms import cli; cli._list = lambda _: signal.raise_signal(signal.SIGINT); "
    run = subprocess.run(
        [sys.executable, "-c", code + "sys.exit(cli.main(['list']))"], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (130, "", "peaceterms: interrupted\n")


def test_too_little_memory_is_told_in_one_line(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("peaceterms.cli.compare", fail)
    run = command("compare", FIRST, SECOND)
    assert (run.status, run.out, run.err) == (2, "", "peaceterms: there is not enough memory\n")


# Standard input


@posix
def test_a_dash_stands_for_standard_input(tmp_path: Path) -> None:
    as_json = to_json(pt.load(SECOND))
    for arguments in (["show", "-"], ["compare", FIRST, "-"], ["table", FIRST, "-"], ["nearest", "-", FIRST]):
        named = [SECOND if word == "-" else word for word in arguments]
        assert ran(*arguments, line="{}", input=as_json).stdout == ran(*named, line="{}").stdout
    assert ran("check", "-", line="{}", input=GOOD).stdout == "-: valid, 1 term\n"
    run = ran("check", "-", line="{}", input="id = 3\n")
    assert (run.returncode, run.stderr.splitlines()[0]) == (2, "peaceterms: standard input: 2 problems")
    both = ran("compare", "-", "-", line="{}", input=as_json)
    assert (both.returncode, both.stderr) == (2, "peaceterms: standard input: 1 problem\n  the file is empty\n")
    assert "standard input: cannot be read: it is closed" in ran("show", "-", line="{} <&-").stderr


@posix
def test_a_patch_goes_from_one_command_to_the_next() -> None:
    program = shlex.join([sys.executable, "-m", "peaceterms"])
    run = ran("patch", FIRST, SECOND, "--format", "json", line=f"{{}} | {program} apply {FIRST} -")
    assert (run.returncode, json.loads(run.stdout)["id"]) == (0, SECOND)


@posix
def test_what_a_shell_hands_over_as_a_pipe_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text(GOOD)
    run = ran("compare", line=f"{{}} <(cat {tmp_path}/a.toml) {tmp_path}/a.toml")
    assert (run.returncode, run.stderr) == (0, "")


def python_m(*arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "peaceterms", *arguments],
        capture_output=True,
        check=False,
        timeout=60,
        env={**os.environ, **variables},
    )


def test_the_module_runs_as_a_command_in_any_encoding() -> None:
    run = python_m("compare", FIRST, SECOND, "--exit-code", PYTHONIOENCODING="ascii", LC_ALL="C")
    assert run.returncode == 1
    assert run.stderr == b""
    assert run.stdout.decode("utf-8") == pt.compare(pt.load(FIRST), pt.load(SECOND)).to_text().replace("\n", os.linesep)


def test_the_module_ends_with_two_where_something_is_wrong() -> None:
    run = python_m("show", "musk-twet-2022")
    assert (run.returncode, run.stdout) == (2, b"")
    start = "peaceterms: unknown proposal 'musk-twet-2022'; the nearest known: musk-tweet-2022"
    assert run.stderr.decode("utf-8").startswith(start)


# Patches and merges

DRAFT, ANSWER, COUNTER = "us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025"


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


def test_style_is_told_where_it_is_asked_for(command: Command, good: str) -> None:
    assert command("check", good).status == 0
    run = command("check", "--style", good)
    assert run.status == 1
    assert "(no-ref)\n" in run.out
    assert run.err == ""


def test_style_of_a_file_that_is_not_valid_is_bad_input(command: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.toml").write_text("title = 1\n")
    assert command("check", "--style", str(tmp_path / "bad.toml")).status == 2


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


def test_roles_are_shown(command: Command) -> None:
    run = command("roles", FIRST, "--format", "json")
    assert json.loads(run.out) == pt.roles(FIRST).to_records()
