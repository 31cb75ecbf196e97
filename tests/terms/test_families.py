"""Families are found by what they declare, and imported only when they are needed."""

import enum
import importlib
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import peaceterms as pt
from peaceterms import terms
from peaceterms.terms import families
from peaceterms.terms.registry import temporary_kinds


def printed(code: str) -> str:
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    return run.stdout.strip()


def declared(family: str) -> list[type]:
    module = importlib.import_module(f"peaceterms.terms.{family}")
    return [held for _, held in inspect.getmembers(module, inspect.isclass) if held.__module__ == module.__name__]


def test_every_module_with_kinds_is_a_family() -> None:
    folder = Path(terms.__file__).parent
    with_kinds = {path.stem for path in folder.glob("*.py") if "kind: Literal[" in path.read_text(encoding="utf-8")}
    assert with_kinds <= set(families.FAMILIES)
    assert {path.stem for path in folder.glob("*.py")} >= set(families.FAMILIES)


@pytest.mark.parametrize("family", families.FAMILIES)
def test_a_family_names_all_that_it_declares(family: str) -> None:
    module = importlib.import_module(f"peaceterms.terms.{family}")
    assert module.__all__ == sorted(held.__name__ for held in declared(family))


@pytest.mark.parametrize("family", families.FAMILIES)
def test_every_kind_and_every_enum_is_imported_from_one_place(family: str) -> None:
    for held in declared(family):
        assert getattr(terms, held.__name__) is held
        assert held.__name__ in dir(terms)


def test_no_two_families_declare_the_same_name() -> None:
    names = [held.__name__ for family in families.FAMILIES for held in declared(family)]
    assert len(names) == len(set(names))


def test_every_enum_that_a_kind_uses_is_public() -> None:
    used = {
        single
        for kind in pt.kinds().values()
        if kind.__module__.startswith("peaceterms.")
        for field in kind.declaration.by_name.values()
        for single in field.types
        if issubclass(single, enum.Enum)
    } - {pt.Explicit}
    assert len(used) > 70
    assert [enum.__name__ for enum in used if getattr(terms, enum.__name__) is not enum] == []


def test_a_star_brings_every_kind() -> None:
    space: dict[str, object] = {}
    exec("from peaceterms.terms import *", space)  # noqa: S102
    assert {kind.__name__ for kind in pt.kinds().values() if kind.__module__.startswith("peaceterms.")} <= set(space)


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="there is no kind or scale 'Neutralitee'"):
        terms.Neutralitee  # type: ignore[attr-defined]  # noqa: B018


def test_a_kind_brings_its_family_and_no_other() -> None:
    loaded = "sorted(n for n in sys.modules if n.startswith('peaceterms.terms.') and n.split('.')[-1] in FAMILIES)"
    code = "import sys; from peaceterms.terms.families import FAMILIES; import peaceterms as pt"
    assert (
        printed(f"{code}; pt.kind_of('water-supply'); print(*{loaded})")
        == "peaceterms.terms.scales peaceterms.terms.water"
    )


def test_a_class_cannot_take_the_kind_of_a_family_that_is_not_imported_yet() -> None:
    code = """
from typing import Literal
import peaceterms as pt
try:
    class Mine(pt.Term):
        kind: Literal["water-supply"] = "water-supply"
except pt.InvalidDeclaration as error:
    print(error)
"""
    assert printed(code) == ("Mine.kind: peaceterms.terms.water.WaterSupply already declares 'water-supply'")


def test_without_their_sources_families_are_imported_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    with_sources = dict(families._families())
    monkeypatch.setattr(families, "_source", lambda module: None)
    families._families.cache_clear()
    assert dict(sorted(families._families().items())) == dict(sorted(with_sources.items()))
    families._families.cache_clear()


def test_kinds_declared_for_a_while_are_forgotten() -> None:
    before = dict(pt.kinds())
    with temporary_kinds():
        type("Passing", (pt.Term,), {"__annotations__": {"kind": str}, "kind": "passing", "__module__": __name__})
        assert "passing" in pt.kinds()
    assert pt.kinds() == before
