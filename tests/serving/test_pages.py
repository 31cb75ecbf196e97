"""What the page on serving tells: its configuration and its commands work as they stand."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import anyio
import pytest
from mcp import Client, StdioServerParameters
from tests.serving.started import command_of, environment

from peaceterms.serving.server import server

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "serve.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_the_configuration_of_a_client_starts_the_server(tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (configured,) = json.loads(blocks("json")[0])["mcpServers"].values()
    command, *arguments = command_of(configured["command"], *configured["args"])
    started = StdioServerParameters(command=command, args=arguments, cwd=tmp_path, env=environment())

    async def ask() -> int:
        async with Client(started) as client:
            return len((await client.list_tools()).tools)

    assert anyio.run(ask) == 10


def test_the_table_of_tools_is_that_of_the_server() -> None:
    async def ask() -> list[str]:
        async with Client(server()) as client:
            return [tool.name for tool in (await client.list_tools()).tools]

    assert re.findall(r"^\| `(\w+)` \| ", PAGE, re.MULTILINE)[:10] == anyio.run(ask)


@pytest.mark.parametrize("extra", re.findall(r"pip install 'peaceterms\[(\w+)\]'", PAGE))
def test_the_extras_are_there(extra: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert extra in project["optional-dependencies"]
