"""The server, asked by the SDK's own client."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Awaitable, Callable
from io import StringIO
from pathlib import Path
from typing import Any, TypeVar

import anyio
import pytest
from jsonschema import Draft202012Validator
from mcp import Client, StdioServerParameters
from mcp.server.mcpserver import MCPServer
from mcp.shared.exceptions import MCPError
from mcp_types import CallToolResult, TextContent, TextResourceContents
from tests.cli.running import posix
from tests.serving.started import command_of, environment

import peaceterms as pt
from peaceterms.cli import main
from peaceterms.serving import tools
from peaceterms.serving.server import server

SEED = {"first": "kremlin-conditions-2022", "second": "musk-tweet-2022"}
LARGE = {"first": "us-28-point-plan-2025", "second": "twenty-point-framework-2025"}
PASTED = 'id = "sketch"\ntitle = "A sketch"\n[[terms]]\nid = "n"\nkind = "neutrality"\nstate = "UA"\n'
CALLS: list[tuple[str, dict[str, Any]]] = [
    ("list", {}),
    ("list", {"conflict": "korea"}),
    ("list", {"words": "minsk", "since": "2015"}),
    ("find", {"words": "crimea"}),
    ("show", {"text": "musk-tweet-2022"}),
    ("show", {"text": "musk-tweet-2022", "full": True}),
    ("kinds", {}),
    ("kinds", {"kind": "neutrality"}),
    ("compare", SEED),
    ("compare", {**LARGE, "full": True}),
    ("compare", {"first": PASTED, "second": "musk-tweet-2022"}),
    ("table", {"texts": list(LARGE.values())}),
    ("table", {"texts": list(SEED.values()), "rows": "issue", "full": True}),
    ("survey", {"of": "referendum"}),
    ("survey", {"of": "land", "texts": list(SEED.values())}),
    ("nearest", {"text": "musk-tweet-2022"}),
    ("nearest", {"text": PASTED, "by": "clauses", "among": list(SEED.values())}),
    ("check", {"text": "musk-tweet-2022"}),
    ("check", {"text": 'id = "a"\ntitle = "A"\ncolour = "red"'}),
    ("reliability", {"first": "minsk-protocol-2014"}),
]
T = TypeVar("T")


def asked(ask: Callable[[Client], Awaitable[T]], *folders: Path) -> T:
    """What comes of asking a server in the same process."""

    async def run() -> T:
        async with Client(server(folders)) as client:
            return await ask(client)

    return anyio.run(run)


def call(name: str, arguments: dict[str, Any], *folders: Path) -> CallToolResult:
    async def ask(client: Client) -> CallToolResult:
        return await client.call_tool(name, arguments)

    return asked(ask, *folders)


def words(result: CallToolResult) -> str:
    (block,) = result.content
    assert isinstance(block, TextContent)
    return block.text


def data(name: str, arguments: dict[str, Any], *folders: Path) -> dict[str, Any]:
    result = call(name, arguments, *folders)
    assert not result.is_error, words(result)
    held: dict[str, Any] | None = result.structured_content
    assert held is not None
    return held


def test_the_tools_say_what_they_take_and_give_and_that_they_only_read() -> None:
    async def ask(client: Client) -> Any:
        return (await client.list_tools()).tools

    found = asked(ask)
    assert [tool.name for tool in found] == [
        "list", "find", "show", "kinds", "compare", "table", "survey", "nearest", "check", "reliability",
    ]  # fmt: skip
    for tool in found:
        assert tool.description
        assert tool.annotations.read_only_hint
        assert not tool.annotations.open_world_hint
        for schema in (tool.input_schema, tool.output_schema):
            Draft202012Validator.check_schema(schema)
        assert all("description" in field for field in tool.input_schema["properties"].values()), tool.name
        assert "text" in tool.output_schema["required"]


def test_every_answer_follows_its_schema_is_small_and_begins_with_the_same_words() -> None:
    async def ask(client: Client) -> None:
        schemas = {tool.name: tool.output_schema for tool in (await client.list_tools()).tools}
        for name, arguments in CALLS:
            result = await client.call_tool(name, arguments)
            assert not result.is_error, (name, words(result))
            held = result.structured_content
            assert held is not None
            Draft202012Validator(schemas[name] or False).validate(held)
            assert held["text"] == words(result) != ""
            assert len(json.dumps(held)) < (200_000 if "full" in arguments else 40_000), name

    asked(ask)


def test_a_comparison_is_what_the_library_tells() -> None:
    found, comparison = data("compare", SEED), pt.compare(*SEED.values())
    assert found["text"] == comparison.to_text()
    assert found["overlap"] == comparison.overlap
    assert found["distance"] == {"low": comparison.distance().low, "high": comparison.distance().high}
    assert (found["outcomes"], found["same_outcomes"]) == (16, 1)
    assert {row["code"] for row in found["departures"]} == {one.code for one in comparison.departures}
    assert {row["sentence"] for row in found["departures"]} == {one.explain() for one in comparison.departures}
    assert found["first"]["standing"] == "contested"


def test_a_long_answer_is_short_unless_asked_for_in_full() -> None:
    short, full = data("compare", LARGE), data("compare", {**LARGE, "full": True})
    departures = pt.compare(*LARGE.values()).departures
    assert len(short["departures"]) == tools.FEW
    assert short["departures_left_out"] == len(departures) - tools.FEW
    assert len(full["departures"]) == len(departures)
    assert full["departures"][: tools.FEW] == short["departures"]
    assert len(short["text"]) < tools.SHORT < len(full["text"]) <= tools.LONG + 100


def test_words_that_are_too_long_say_so_in_their_last_line() -> None:
    told = data("survey", {"of": "referendum"})["text"]
    assert len(told) < tools.SHORT + 100
    assert told.splitlines()[-1].startswith("[cut here: ")
    assert told.splitlines()[-1].endswith("; ask for it in full]")


def test_an_analogy_leads_across_conflicts() -> None:
    pair = {"first": "minsk-protocol-2014", "second": "good-friday-agreement-1998"}
    roles = {"Ukraine": "United Kingdom"}
    assert data("compare", {**pair, "roles": roles})["text"] == pt.compare(*pair.values(), roles=roles).to_text()


def test_a_text_that_is_wrong_is_checked_and_not_an_error() -> None:
    found = data("check", {"text": 'id = "a"\ntitle = "A"\ncolour = "red"'})
    assert not found["is_valid"]
    assert found["problems"] == [{"message": "unknown field; found 'red'", "path": "colour", "line": 3}]
    assert data("check", {"text": PASTED})["is_valid"]


def test_what_to_know_of_an_encoding_comes_with_its_check_and_its_comparison() -> None:
    doubtful = PASTED + 'by = ["UA"]\nverified_by = ["UA"]\n'
    checked, compared = data("check", {"text": doubtful}), data("compare", {"first": PASTED, "second": doubtful})
    assert [one["code"] for one in checked["warnings"]] == ["verifier-is-obligor"]
    assert checked["warnings"][0]["sentence"] in checked["text"]
    assert compared["warnings"] == checked["warnings"]


@pytest.mark.parametrize(
    ("name", "arguments", "says"),
    [
        ("show", {"text": "musk-tweet-2023"}, "unknown text 'musk-tweet-2023'; the nearest known: musk-tweet-2022"),
        ("kinds", {"kind": "teritory"}, "unknown kind of term 'teritory'; the nearest known: territory"),
        ("list", {"since": "soon"}, "'soon': "),
        ("find", {"words": " "}, "there is no word to look for"),
        ("compare", {"first": "musk-tweet-2022", "second": 'id = "a"'}, "unknown text"),
        ("show", {"text": 'id = "a"\nx = 1'}, "the text given: 2 problems"),
        ("reliability", {"first": "musk-tweet-2022"}, "unknown second coding of 'musk-tweet-2022'"),
    ],
)
def test_errors_come_in_the_words_of_the_library(name: str, arguments: dict[str, Any], says: str) -> None:
    result = call(name, arguments)
    assert result.is_error
    assert words(result).startswith(says)
    assert result.structured_content is None


@pytest.mark.parametrize("arguments", [{}, {"first": 1, "second": 2}, {**SEED, "roles": [1]}, {**SEED, "full": "x"}])
def test_arguments_of_another_form_are_refused(arguments: dict[str, Any]) -> None:
    result = call("compare", arguments)
    assert result.is_error
    assert "compare" in words(result)


def test_files_of_the_folders_are_listed_and_compared(tmp_path: Path) -> None:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "ours.toml").write_text(PASTED, encoding="utf-8")
    (folder / "wrong.json").write_text("[]", encoding="utf-8")
    listed = data("list", {"conflict": "korea"}, folder)
    assert {text["name"] for text in listed["texts"]} == {
        "drafts/ours.toml", *(text.id for text in pt.corpus(conflict="korea")),
    }  # fmt: skip
    assert [(one["name"], one["problem"]) for one in listed["unreadable"]] == [
        ("drafts/wrong.json", "drafts/wrong.json: 1 problem")
    ]
    found = data("compare", {"first": "drafts/ours.toml", "second": "musk-tweet-2022"}, folder)
    assert (found["first"]["name"], found["first"]["id"]) == ("drafts/ours.toml", "sketch")
    assert call("show", {"text": "drafts/ours.toml"}).is_error  # of a server without folders
    assert str(tmp_path) not in json.dumps([listed, found])


def test_a_list_of_many_files_tells_how_many_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tools, "MANY", 2)
    for number in range(3):
        (tmp_path / f"{number}.toml").write_text(PASTED, encoding="utf-8")
    listed = data("list", {"conflict": "korea"}, tmp_path)
    assert [text["name"] for text in listed["texts"]] == [f"{tmp_path.name}/{number}.toml" for number in range(2)]
    assert listed["left_out"] == 1 + len(pt.corpus(conflict="korea"))


def test_resources_hold_texts_kinds_and_the_schema() -> None:
    async def ask(client: Client) -> dict[str, str]:
        listed = [resource.uri for resource in (await client.list_resources()).resources]
        assert len(listed) == len(pt.corpus()) + 2
        uris = ["peaceterms://texts/musk-tweet-2022", "peaceterms://schema", "peaceterms://kinds"]
        assert set(uris) <= set(map(str, listed))
        held = {}
        for uri in (*uris, "peaceterms://kinds/neutrality", "peaceterms://schema/neutrality"):
            (content,) = (await client.read_resource(uri)).contents
            assert isinstance(content, TextResourceContents)
            held[uri.removeprefix("peaceterms://")] = content.text
        return held

    held = asked(ask)
    assert pt.parse(held["texts/musk-tweet-2022"]) == pt.load("musk-tweet-2022")
    assert json.loads(held["schema"]) == json.loads(json.dumps(pt.json_schema()))
    assert {row["kind"] for row in json.loads(held["kinds"])} == set(pt.kinds())
    assert json.loads(held["schema/neutrality"]) == json.loads(json.dumps(pt.json_schema(kinds=["neutrality"])))
    assert held["kinds/neutrality"] == pt.guide("neutrality").to_markdown()


@pytest.mark.parametrize(
    "uri", ["texts/none", "kinds/teritory", "schema/teritory", "texts/..%2Fsecret", "files/etc/passwd"]
)
def test_a_resource_that_is_not_there_is_refused(uri: str) -> None:
    async def ask(client: Client) -> None:
        with pytest.raises(MCPError):
            await client.read_resource(f"peaceterms://{uri}")

    asked(ask)


def test_calls_at_once_are_answered_each_for_itself() -> None:
    async def ask(client: Client) -> list[str]:
        told = [""] * 6

        async def one(number: int) -> None:
            told[number] = words(await client.call_tool("compare", SEED if number % 2 else LARGE))

        async with anyio.create_task_group() as group:
            for number in range(6):
                group.start_soon(one, number)
        return told

    texts = [pt.compare(*LARGE.values()).to_text(), pt.compare(*SEED.values()).to_text()]
    assert asked(ask) == texts * 3


def test_the_command_serves_over_standard_input_and_output(tmp_path: Path) -> None:
    (tmp_path / "ours.toml").write_text(PASTED, encoding="utf-8")
    command, *arguments = command_of("peaceterms", "mcp", str(tmp_path))
    started = StdioServerParameters(command=command, args=arguments, env=environment())

    async def run() -> tuple[CallToolResult, CallToolResult]:
        async with Client(started) as client:
            name = f"{tmp_path.name}/ours.toml"
            return await client.call_tool("check", {"text": name}), await client.call_tool("show", {"text": "/etc"})

    checked, refused = anyio.run(run)
    assert words(checked) == "sketch: valid, 1 term"
    assert refused.is_error


def test_somebody_at_a_terminal_is_told_that_a_client_is_awaited(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(MCPServer, "run", lambda self, transport: None)
    for is_terminal, told in ((False, ""), (True, "peaceterms: waiting for a client, ")):
        monkeypatch.setattr(sys, "stdin", StringIO())
        monkeypatch.setattr(sys.stdin, "isatty", lambda it=is_terminal: it)
        assert main(["mcp"]) == 0
        captured = capsys.readouterr()
        assert (captured.out, captured.err.startswith(told), bool(captured.err)) == ("", True, is_terminal)


@posix
def test_an_interruption_ends_the_command_though_it_waits_for_input() -> None:
    import pty

    main_side, program_side = pty.openpty()
    program = subprocess.Popen(
        command_of("peaceterms", "mcp"),
        stdin=program_side,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment()},
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a job in the background ignores it
    )
    try:
        assert program.stderr is not None
        assert program.stderr.readline().startswith("peaceterms: waiting for a client")
        program.send_signal(signal.SIGINT)
        assert program.wait(timeout=60) in (-signal.SIGINT, 130)
    finally:
        program.kill()
        program.communicate()
        os.close(main_side)
        os.close(program_side)


def test_the_command_says_what_is_wrong_with_a_folder(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["mcp", "no/such/folder"]) == 2
    assert capsys.readouterr().err == "peaceterms: no/such/folder: there is no such folder\n"


def test_without_the_extra_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    with pytest.raises(pt.MissingExtra, match=r"peaceterms\[mcp\]"):
        server()
