from __future__ import annotations

import ast
import inspect
import pkgutil
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import peaceterms as pt

# Frozen: a name that is added here is a promise, and a name that is taken away breaks one.
PUBLIC = [
    "Agreement",
    "Chart",
    "ClauseNeighbour",
    "Comparison",
    "Contingency",
    "Departure",
    "Distance",
    "Distances",
    "DoesNotFit",
    "Edit",
    "Effect",
    "Explicit",
    "Families",
    "InvalidArgument",
    "InvalidDeclaration",
    "InvalidProposal",
    "Issue",
    "Limits",
    "Link",
    "Merge",
    "MissingExtra",
    "Neighbour",
    "NotFound",
    "OpenConflicts",
    "Outcomes",
    "Patch",
    "PeacetermsError",
    "Problem",
    "Proposal",
    "Reliability",
    "Results",
    "Settings",
    "Silence",
    "Source",
    "Survey",
    "Table",
    "Term",
    "TextWarning",
    "Track",
    "UnreadableFile",
    "Verdict",
    "chart",
    "check",
    "clauses",
    "compare",
    "corpus",
    "distances",
    "families",
    "guide",
    "json_schema",
    "kind_of",
    "kinds",
    "load",
    "merge",
    "nearest",
    "outcomes",
    "parse",
    "read",
    "recoding",
    "reliability",
    "roles",
    "search",
    "survey",
    "table",
    "track",
    "write",
]


def test_all_names_every_public_name_in_order() -> None:
    assert pt.__all__ == PUBLIC


def test_type_checkers_see_the_same_names_from_the_same_modules() -> None:
    tree = ast.parse(Path(pt.__file__).read_text(encoding="utf-8"))
    guarded = next(node for node in tree.body if isinstance(node, ast.If))
    seen = [
        (alias.name, f"{node.module}")
        for node in guarded.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    ]
    assert dict(seen) == pt._MODULE_OF
    assert len(seen) == len(dict(seen)) == len(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_name_is_imported_from_where_it_stands(name: str) -> None:
    held = getattr(pt, name)
    assert f"{held.__module__}.{held.__qualname__}" == f"{pt._MODULE_OF[name]}.{name}"


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="module 'peaceterms' has no attribute 'Neutrality'"):
        pt.Neutrality  # type: ignore[attr-defined]  # noqa: B018


def test_the_version_is_that_of_the_package() -> None:
    assert pt.__version__ == version("peaceterms")


def test_the_names_can_be_listed() -> None:
    assert {*PUBLIC, "__version__"} <= set(dir(pt))


def test_a_star_brings_every_name() -> None:
    space: dict[str, object] = {}
    exec("from peaceterms import *", space)  # noqa: S102
    assert set(space) - {"__builtins__"} == set(PUBLIC)


def test_no_name_is_listed_twice() -> None:
    assert len(set(pt.__all__)) == len(pt.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_name_resolves(name: str) -> None:
    assert getattr(pt, name) is not None


def test_nothing_else_is_public() -> None:
    code = "import peaceterms; print(*(name for name in vars(peaceterms) if not name.startswith('_')))"
    assert _printed(code) == "typing"


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_class_and_function_has_words_of_its_own(name: str) -> None:
    held = getattr(pt, name)
    if not inspect.isclass(held) and not inspect.isfunction(held):
        return
    own = held.__dict__.get("__doc__") if inspect.isclass(held) else held.__doc__
    assert own, name
    # A dataclass without a docstring gets its signature as one.
    assert not own.startswith(f"{name}(")


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_method_of_a_public_class_has_words(name: str) -> None:
    held = getattr(pt, name)
    if not inspect.isclass(held):
        return
    silent = [
        member
        for member, value in vars(held).items()
        if not member.startswith("_")
        and (inspect.isfunction(value) or isinstance(value, (property, classmethod, staticmethod)))
        and not inspect.getdoc(getattr(held, member))
    ]
    assert silent == []


def test_every_module_says_what_it_is_for() -> None:
    silent = []
    for module in pkgutil.walk_packages(pt.__path__, "peaceterms."):
        if module.name.endswith("__main__"):
            continue
        if not (__import__(module.name, fromlist=["*"]).__doc__ or "").strip():
            silent.append(module.name)
    assert silent == []


def test_every_error_is_one_of_ours_and_a_built_in() -> None:
    errors = [held for name in PUBLIC if inspect.isclass(held := getattr(pt, name)) and issubclass(held, Exception)]
    built_in = (ValueError, LookupError, TypeError, ImportError)
    for error in errors:
        assert issubclass(error, pt.PeacetermsError)
        assert error is pt.PeacetermsError or issubclass(error, built_in)
    assert {error.__name__ for error in errors} == {
        "DoesNotFit",
        "OpenConflicts",
        "InvalidArgument",
        "InvalidDeclaration",
        "InvalidProposal",
        "MissingExtra",
        "NotFound",
        "PeacetermsError",
        "UnreadableFile",
    }


def test_importing_loads_no_optional_package_and_not_the_slow_ones() -> None:
    unwanted = {"deepdiff", "hypothesis", "yaml", "tomli_w", "jsonschema", "peaceterms.testing"}
    load_all = "[getattr(peaceterms, name) for name in peaceterms.__all__]"
    assert _printed(f"import sys, peaceterms; {load_all}; print(*sorted({unwanted} & set(sys.modules)))") == ""


def test_importing_alone_imports_nothing_else() -> None:
    code = (
        "import sys, peaceterms; print(*(name for name in sys.modules if name.startswith(('peaceterms.', 'pydantic'))))"
    )
    assert _printed(code) == ""


def test_a_comparison_brings_only_what_it_needs() -> None:
    unwanted = {
        "peaceterms.analysis.tracks",
        "peaceterms.render.charts.base",
        "peaceterms.render.html",
        "peaceterms.terms.people",
    }
    pair = "(pt.load('kremlin-conditions-2022'), pt.load('musk-tweet-2022'))"
    compare = f"import sys, peaceterms as pt; str(pt.compare{pair})"
    assert _printed(f"{compare}; print(*sorted({unwanted} & set(sys.modules)))") == ""


def _printed(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return run.stdout.strip()
