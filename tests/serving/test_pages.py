"""What the page on serving tells: its configuration and its commands work as they stand."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import tomllib
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

import anyio
import pytest
from examples.service import app
from mcp import Client, StdioServerParameters
from tests.serving.started import command_of, environment

import peaceterms as pt
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


def test_the_requests_of_the_page_are_those_of_the_example() -> None:
    told = {(method, path) for method, path in re.findall(r"^\| `(GET|POST) (/[\w./-]*)", PAGE, re.MULTILINE)}
    api = app.openapi()["paths"]
    known = {(method.upper(), path.replace("{id}", "musk-tweet-2022")) for path, held in api.items() for method in held}
    assert told == known | {("GET", "/openapi.json")}


def test_the_site_is_made_by_the_line_on_the_page(tmp_path: Path) -> None:
    (line,) = (line for block in blocks("sh") for line in block.splitlines() if line.startswith("python "))
    (tmp_path / "drafts").mkdir()
    pt.write(pt.load("musk-tweet-2022"), tmp_path / "drafts" / "tweet.json")
    _, script, *folders = line.split()
    command = [sys.executable, str(ROOT / script), *folders]
    subprocess.run(command, cwd=tmp_path, check=True, env={**os.environ, **environment()})
    assert sorted(path.name for path in (tmp_path / "pages").iterdir()) == ["index.html", "tweet.json.html"]


def test_the_service_is_started_by_the_line_on_the_page() -> None:
    (line,) = (line for block in blocks("sh") for line in block.splitlines() if line.startswith("uvicorn "))
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
    command = [sys.executable, "-m", *line.split(), "--port", str(port), "--log-level", "warning"]
    service = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment()})
    try:
        while not (answer := texts_on(port)):
            assert service.poll() is None
    finally:
        service.terminate()
        service.wait()
    assert [text["id"] for text in json.loads(answer)] == ["korea-armistice-1953"]


def texts_on(port: int) -> bytes:
    """What a service on this machine answers; nothing while it is not up."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", "/texts?conflict=korea")
        return connection.getresponse().read()
    except ConnectionRefusedError:
        sleep(0.2)
        return b""
    finally:
        connection.close()


@pytest.mark.parametrize("extra", re.findall(r"pip install 'peaceterms\[(\w+)\]'", PAGE))
def test_the_extras_are_there(extra: str) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert extra in project["optional-dependencies"]
