import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Annotated, Any, Literal

import pytest
from pydantic import TypeAdapter, ValidationError

import peaceterms as pt
from peaceterms.declare import Key
from peaceterms.terms import Given, Neutrality, Territory, WaterSupply
from peaceterms.terms.registry import ENTRY_POINTS, AnyTerm, temporary_kinds
from peaceterms.vocabulary import Places

FIRST = [
    "consequence", "neutrality", "other", "recognition", "referendum", "talks", "territory", "water-supply",
    "withdrawal",
]  # fmt: skip
ANY: TypeAdapter[Any] = TypeAdapter(AnyTerm)
MODULE = "truces_for_a_test"
SOURCE = '''
from typing import Annotated, Literal

from peaceterms.declare import Actors, Explicit, Key, Members, Places, Term


class Truce(Term):
    """Nobody shoots for a while."""

    kind: Literal["truce"] = "truce"
    places: Annotated[Places, Key()]
    observers: Annotated[Actors | Explicit | None, Members()] = None
'''


@pytest.fixture(autouse=True)
def _no_kind_is_left_behind() -> Iterator[None]:
    with temporary_kinds():
        yield
    sys.modules.pop(MODULE, None)


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that declares a kind, as an installer leaves it behind, and of which nothing is imported yet."""
    information = tmp_path / "truces-1.0.dist-info"
    information.mkdir()
    (information / "METADATA").write_text("Metadata-Version: 2.1\nName: truces\nVersion: 1.0\n", encoding="utf-8")
    (information / "entry_points.txt").write_text(f"[{ENTRY_POINTS}]\ntruces = {MODULE}\n", encoding="utf-8")
    (tmp_path / f"{MODULE}.py").write_text(SOURCE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)


def refusal(value: object) -> tuple[str, str]:
    with pytest.raises(ValidationError) as caught:
        ANY.validate_python(value)
    (error,) = caught.value.errors()
    return error["type"], error["msg"]


def test_the_kinds_of_the_first_release_are_still_known_and_all_stand_in_alphabetical_order() -> None:
    assert set(FIRST) <= set(pt.kinds())
    assert list(pt.kinds()) == sorted(pt.kinds())


def test_each_kind_stands_under_its_own_name() -> None:
    assert {name: kind.declaration.kind for name, kind in pt.kinds().items()} == {name: name for name in pt.kinds()}


def test_the_kinds_can_only_be_read() -> None:
    kinds: Any = pt.kinds()
    with pytest.raises(TypeError):
        kinds["territory"] = Neutrality
    assert pt.kind_of("territory") is Territory


def test_an_unknown_kind_is_not_found_and_the_nearest_are_named() -> None:
    with pytest.raises(
        pt.NotFound, match=r"^unknown kind of term 'teritory'; the nearest known: territory, neutrality, water-works$"
    ):
        pt.kind_of("teritory")
    with pytest.raises(pt.NotFound, match=r"^unknown kind of term 'zzz'$"):
        pt.kind_of("zzz")


# Kinds of other packages


def test_a_kind_that_is_declared_is_known_at_once() -> None:
    class Truce(pt.Term):
        kind: Literal["truce"] = "truce"
        places: Annotated[Places, Key()]

    assert pt.kind_of("truce") is Truce
    assert "truce" in pt.kinds()


def test_nothing_of_an_installed_package_is_imported_before_it_is_needed(installed: None) -> None:
    assert [point.module for point in entry_points(group=ENTRY_POINTS) if point.name == "truces"] == [MODULE]
    assert pt.kind_of("territory") is Territory
    assert ANY.validate_python({"id": "a", "kind": "neutrality", "state": "UA"}) == Neutrality(id="a", state="UA")
    assert MODULE not in sys.modules


def test_a_kind_of_an_installed_package_is_listed(installed: None) -> None:
    assert "truce" in pt.kinds()
    assert MODULE in sys.modules


def test_a_kind_of_an_installed_package_is_found(installed: None) -> None:
    assert pt.kind_of("truce").__module__ == MODULE


def test_a_term_of_an_installed_package_is_validated_and_written(installed: None) -> None:
    data = {"id": "a", "kind": "truce", "places": ["crimea"], "observers": ["UN"]}
    proposal = pt.Proposal.model_validate({"id": "x", "title": "X", "terms": [data]})
    (term,) = proposal.terms
    assert (type(term).__name__, type(term).__module__) == ("Truce", MODULE)
    assert proposal.model_dump(mode="json", exclude_unset=True)["terms"] == [data]
    assert pt.Proposal.model_validate_json(proposal.model_dump_json()) == proposal


def test_the_installed_packages_are_looked_through_once(installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    pt.kinds()
    monkeypatch.setattr("importlib.metadata.entry_points", lambda **_: pytest.fail("looked through again"))
    assert "truce" in pt.kinds()


def test_without_the_package_the_kind_is_unknown() -> None:
    with pytest.raises(pt.NotFound):
        pt.kind_of("truce")


# A term of any kind


def test_a_term_is_validated_by_its_kind() -> None:
    term = ANY.validate_python({"id": "a", "kind": "water-supply", "recipient": "crimea", "assured": True})
    assert term == WaterSupply(id="a", recipient="crimea", assured=True)


def test_a_term_that_is_one_already_is_kept() -> None:
    term = Neutrality(id="a", state="UA")
    assert ANY.validate_python(term) is term


@pytest.mark.parametrize("value", [[], "territory", None, 3, Given(on="a", answer="b")], ids=repr)
def test_what_is_no_table_is_no_term(value: object) -> None:
    assert refusal(value) == ("not_a_term", "a term must be a table of named fields")


@pytest.mark.parametrize("value", [{}, {"id": "a"}, {"kind": None}, {"kind": 3}, {"kind": ["territory"]}], ids=repr)
def test_a_term_must_say_its_kind(value: object) -> None:
    assert refusal(value) == ("no_kind", "a term must say its 'kind'")


def test_an_unknown_kind_is_refused_with_the_nearest() -> None:
    assert refusal({"kind": "teritory"}) == (
        "unknown_kind",
        "unknown kind of term 'teritory'; the nearest known: territory, neutrality, water-works",
    )
    assert refusal({"kind": "zzz"}) == ("unknown_kind", "unknown kind of term 'zzz'; see `peaceterms kinds`")


def test_a_very_long_kind_is_cut_short_in_the_message() -> None:
    assert refusal({"kind": "z" * 5000}) == (
        "unknown_kind",
        f"unknown kind of term '{'z' * 59}...; see `peaceterms kinds`",
    )


def test_all_that_is_wrong_with_a_term_is_said_where_it_is() -> None:
    with pytest.raises(ValidationError) as caught:
        pt.Proposal.model_validate(
            {"id": "x", "title": "X", "terms": [{"id": "a", "kind": "neutrality", "stat": 1, "permanence": "short"}]}
        )
    locations = {error["loc"][:3] for error in caught.value.errors()}
    assert locations == {("terms", 0, "state"), ("terms", 0, "stat"), ("terms", 0, "permanence")}


def test_a_term_is_written_with_the_fields_of_its_kind() -> None:
    proposal = pt.Proposal.model_validate(
        {"id": "x", "title": "X", "terms": [{"id": "a", "kind": "neutrality", "state": "UA", "bars": "NATO"}]}
    )
    (written,) = proposal.model_dump(mode="json", exclude_defaults=True)["terms"]
    assert written == {"id": "a", "kind": "neutrality", "state": ["UA"], "bars": ["NATO"]}
    (without_nothing,) = proposal.model_dump(mode="json", exclude_none=True)["terms"]
    assert without_nothing == {
        "id": "a", "kind": "neutrality", "sources": [], "implied": [], "after": [], "together_with": [],
        "in_return_for": [], "exception_to": [], "given": [], "state": ["UA"],
        "bars": ["NATO"],
    }  # fmt: skip


def test_the_json_schema_has_every_kind() -> None:
    described = {choice["properties"]["kind"]["const"]: choice for choice in ANY.json_schema()["oneOf"]}
    assert list(described) == list(pt.kinds())
    for name, kind in pt.kinds().items():
        assert list(described[name]["properties"]) == list(kind.model_fields)
        assert described[name]["additionalProperties"] is False
