"""The toolkit is complete: a package outside can declare whatever a bundled family declares."""

import ast
from pathlib import Path

import pytest

from peaceterms import declare, terms
from peaceterms.terms.families import FAMILIES

FOLDER = Path(terms.__file__).parent
FAMILIES_THEMSELVES = {f"peaceterms.terms.{family}" for family in FAMILIES}
ELSEWHERE = {"enum", "typing", "annotated_types"}
"""Modules from which whoever writes a class imports anyway."""


def imported(family: str) -> list[tuple[str, str]]:
    """What a family imports: module and name."""
    tree = ast.parse((FOLDER / f"{family}.py").read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return [(str(node.module), alias.name) for node in found for alias in node.names]


@pytest.mark.parametrize("family", FAMILIES)
def test_all_that_a_family_imports_is_in_the_toolkit(family: str) -> None:
    needed = [name for module, name in imported(family) if module not in ELSEWHERE | FAMILIES_THEMSELVES]
    assert set(needed) <= set(declare.__all__)


def test_the_toolkit_gives_the_very_things() -> None:
    for family in FAMILIES:
        module = __import__(f"peaceterms.terms.{family}", fromlist=["*"])
        for source, name in imported(family):
            if source not in ELSEWHERE | FAMILIES_THEMSELVES:
                assert getattr(declare, name) is getattr(module, name)


def test_the_names_stand_in_order() -> None:
    assert declare.__all__ == sorted(declare.__all__)
    assert [name for name in declare.__all__ if not hasattr(declare, name)] == []
