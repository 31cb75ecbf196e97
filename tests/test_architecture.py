"""What may import what, what an import costs, and that each folder says what lives there."""

import ast
import importlib
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import peaceterms

ROOT = Path(peaceterms.__file__).parent
LINES: tuple[tuple[str, ...], ...] = (
    ("errors", "limits", "disk", "docstrings", "columns", "frames", "tables", "display"),
    ("values",),
    ("vocabulary",),
    ("terms",),
    ("declare",),
    ("proposal",),
    ("positions",),
    ("differ",),
    ("measure",),
    ("comparison",),
    ("analysis",),
    ("interop",),
    ("words",),
    ("layout",),
    ("render",),
    ("formats",),
    ("bundled",),
    ("api",),
    ("serving",),
    ("cli",),
)
"""Nothing imports from a lower line."""
UPWARD = {"display.py": {"render", "words"}}
"""The one exception: what is shown asks `render/` for its forms and `words/` for its language, in a function each."""
LINE_OF = {part: line for line, parts in enumerate(LINES) for part in parts}
DOOR, COMMAND, FREE = "__init__", "__main__", "testing"
"""The door imports everything and is imported by no part; `testing` likewise."""


def sources() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def part_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def is_for_types_only(node: ast.AST) -> bool:
    if not isinstance(node, ast.If):
        return False
    return (isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING") or (
        isinstance(node.test, ast.Attribute) and node.test.attr == "TYPE_CHECKING"
    )


def reached(node: ast.AST) -> Iterator[ast.AST]:
    """Every node that can run: all but what stands under `if TYPE_CHECKING:`."""
    yield node
    children = node.orelse if isinstance(node, ast.If) and is_for_types_only(node) else ast.iter_child_nodes(node)
    for child in children:
        yield from reached(child)


def imported(code: str, package: str, *, everything: bool = False) -> Iterator[str]:
    """The full name of everything that a module in that package imports, or only of what it can import when it runs."""
    tree = ast.parse(code)
    for node in ast.walk(tree) if everything else reached(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            start = ".".join([*above, *([node.module] if node.module else [])])
            yield from (f"{start}.{alias.name}" for alias in node.names)


def parts_imported(code: str, package: str = "peaceterms") -> set[str]:
    """The parts of this library that a module imports; the door where it takes a public name from it."""
    found = set()
    for name in imported(code, package):
        top, *rest = name.split(".")
        if top == "peaceterms":
            found.add(rest[0] if rest and is_a_part(rest[0]) else DOOR)
    return found


def is_a_part(name: str) -> bool:
    return (ROOT / name).is_dir() or (ROOT / f"{name}.py").is_file()


@cache
def imports_of(path: Path) -> frozenset[str]:
    package = ".".join(["peaceterms", *path.relative_to(ROOT).parts[:-1]])
    return frozenset(parts_imported(path.read_text(encoding="utf-8"), package))


@pytest.mark.parametrize(
    ("code", "parts"),
    [
        ("import peaceterms.differ", {"differ"}),
        ("import peaceterms.differ.findings as findings", {"differ"}),
        ("from peaceterms.differ import findings", {"differ"}),
        ("from peaceterms import render", {"render"}),
        ("from peaceterms import differ, Proposal", {"differ", DOOR}),
        ("import peaceterms as pt", {DOOR}),
        ("from . import errors", {"errors"}),
        ("from .values import Record", {"values"}),
        ("def late():\n    from peaceterms.cli import main", {"cli"}),
        ("class Late:\n    import peaceterms.cli", {"cli"}),
        ("if TYPE_CHECKING:\n    from peaceterms.cli import main", set()),
        ("if typing.TYPE_CHECKING:\n    from peaceterms.cli import main", set()),
        ("if TYPE_CHECKING:\n    pass\nelse:\n    from peaceterms.cli import main", {"cli"}),
        ("if DEBUGGING:\n    from peaceterms.cli import main", {"cli"}),
        ("import json\nfrom pathlib import Path", set()),
    ],
)
def test_imports_are_found_where_they_can_run(code: str, parts: set[str]) -> None:
    assert parts_imported(code) == parts


def test_a_relative_import_is_counted_from_its_package() -> None:
    assert parts_imported("from ..errors import NotFound", "peaceterms.values") == {"errors"}
    assert parts_imported("from .records import Issue", "peaceterms.differ") == {"differ"}


def test_every_part_has_its_line() -> None:
    found = {part_of(path) for path in sources()} - {DOOR, COMMAND, FREE}
    assert found == set(LINE_OF)


@pytest.mark.parametrize(
    "path", [path for path in sources() if part_of(path) in LINE_OF], ids=lambda path: str(path.relative_to(ROOT))
)
def test_nothing_imports_from_a_lower_line(path: Path) -> None:
    own = LINE_OF[part_of(path)]
    above = {part for part, line in LINE_OF.items() if line <= own}
    assert imports_of(path) <= above | UPWARD.get(str(path.relative_to(ROOT)), set())


def test_the_imports_upwards_stand_in_one_function_each() -> None:
    tree = ast.parse((ROOT / "display.py").read_text(encoding="utf-8"))
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
    assert [node.name for node in functions if any("peaceterms" in name for name in _imports(node))] == [
        "_forms",
        "_language",
    ]
    upward = {name for name in _imports(tree) if part_of_name(name) not in (*LINES[0], "")}
    assert upward == {"peaceterms.render.forms.Forms", "peaceterms.words.language.language"}


def part_of_name(name: str) -> str:
    return name.split(".")[1] if name.startswith("peaceterms.") else ""


def _imports(node: ast.AST) -> list[str]:
    return list(imported(ast.unparse(node), "peaceterms"))


def test_the_command_is_started_by_the_last_line_only() -> None:
    assert imports_of(ROOT / "__main__.py") == {"cli"}


def test_each_folder_says_what_lives_there() -> None:
    silent = []
    for path in sources():
        if path.name == "__init__.py":
            docstring = ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
            if not docstring:
                silent.append(str(path))
    assert silent == []


def test_each_module_says_what_it_is_for() -> None:
    modules = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sources() if path.name != "__main__.py"}
    assert [str(path) for path, tree in modules.items() if not ast.get_docstring(tree)] == []


def module_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(("peaceterms", *parts)).removesuffix(".__init__")


@pytest.mark.parametrize("module", [module_of(path) for path in sources() if path.name != "__main__.py"])
def test_no_name_hides_a_module(module: str) -> None:
    """Once everything is loaded, the address of a module still leads to it, step by step."""
    for path in sources():
        if path.name != "__main__.py":
            importlib.import_module(module_of(path))
    for name in peaceterms.__all__:
        getattr(peaceterms, name)
    held: object = peaceterms
    for step in module.split(".")[1:]:
        held = getattr(held, step)
    assert held is sys.modules[module]


# Circles of imports, those for type checkers and those inside functions included


def needs(path: Path) -> set[str]:
    """The modules that a module imports, anywhere in it."""
    code, modules = path.read_text(encoding="utf-8"), {module_of(other) for other in sources()}
    package = ".".join(("peaceterms", *path.relative_to(ROOT).parts[:-1]))
    found = set()
    for name in imported(code, package, everything=True):
        parent = name.rpartition(".")[0]
        found.update({name} & modules or {parent} & modules)
    if module_of(path) == "peaceterms.display":
        found -= {"peaceterms.render.forms", "peaceterms.words.language"}  # see UPWARD
    return found - {module_of(path)}


def circles(graph: dict[str, set[str]]) -> set[frozenset[str]]:
    """The groups of modules each of which reaches every other of its group."""
    reach = {module: set(needed) for module, needed in graph.items()}
    for between in graph:
        for module, reached_ in reach.items():
            if between in reached_:
                reach[module] = reached_ | reach[between]
    return {
        frozenset(other for other in graph if other in reach[module] and module in reach[other])
        for module in graph
        if module in reach[module]
    }


def test_circles_are_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": set()}) == set()
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == {frozenset("abc")}


def test_no_modules_import_each_other_in_a_circle() -> None:
    assert circles({module_of(path): needs(path) for path in sources()}) == set()


def test_every_folder_with_modules_is_a_package() -> None:
    assert [str(path) for path in sources() if not (path.parent / "__init__.py").is_file()] == []


# What an import brings with it

TRAP = "trap_for_a_test"
SCRIPT = """
import json, sys
sys.path.insert(0, sys.argv[1])
import peaceterms
for name in peaceterms.__all__:
    getattr(peaceterms, name)
after_import = sorted(sys.modules)
try:
    peaceterms.kinds()
except RuntimeError as error:
    sprung = str(error)
else:
    sprung = ""
print(json.dumps([after_import, sprung]))
"""


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], str]:
    """What a fresh interpreter has loaded after the import, and whether asking for the kinds then loads a plugin."""
    folder = tmp_path_factory.mktemp("installed")
    information = folder / "trap-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: trap\nVersion: 1.0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text(f"[peaceterms.kinds]\ntrap = {TRAP}\n", encoding="utf-8")
    (folder / f"{TRAP}.py").write_text("raise RuntimeError('sprung')\n", encoding="utf-8")
    command = [sys.executable, "-c", SCRIPT, str(folder)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    modules, sprung = json.loads(done.stdout)
    return modules, sprung


@pytest.mark.parametrize(
    "package", ["deepdiff", "yaml", "tomli_w", "hypothesis", "altair", "rich", "jsonschema", "mcp"]
)
def test_the_import_brings_no_package_that_may_not_be_needed(fresh: tuple[list[str], str], package: str) -> None:
    modules, _ = fresh
    assert "pydantic" in modules
    assert [name for name in modules if name.split(".")[0] == package] == []


def test_the_import_brings_no_kinds_of_other_packages(fresh: tuple[list[str], str]) -> None:
    modules, sprung = fresh
    assert TRAP not in modules
    assert sprung == "sprung"


def test_the_import_brings_neither_the_command_nor_the_strategies(fresh: tuple[list[str], str]) -> None:
    modules, _ = fresh
    assert "peaceterms.proposal" in modules
    assert [name for name in ("peaceterms.cli", "peaceterms.testing") if name in modules] == []
