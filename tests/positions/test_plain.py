from typing import Any

import pytest

import peaceterms as pt
from peaceterms.positions.contingency import Event, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import flat, plain
from peaceterms.positions.position import Branch
from peaceterms.positions.statement import AspectValue, Citation, StatedValue
from peaceterms.terms import Basis, Territory
from peaceterms.values import Details, Duration, Explicit

YEAR = Duration("P12M")
COLD = Requirement(Event("winter"), ("cold",))
ISSUE = Issue("territory", ("luhansk",))


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("words", "words"),
        (Explicit.NONE, "none"),
        (YEAR, "P12M"),
        (Details({"a": 1}), {"a": 1}),
        (ISSUE, "territory/luhansk"),
        ((), []),
        (("RU", Explicit.NONE, (YEAR,)), ["RU", "none", ["P12M"]]),
    ],
)
def test_a_value_is_given_as_plain_data(value: Any, expected: Any) -> None:
    assert plain(value) == expected
    assert type(plain(value)) is type(expected)


def test_normal_data_give_equal_values_alike_also_within_others() -> None:
    assert plain(Duration("P1Y")) != plain(YEAR)
    assert plain(Duration("P1Y"), normal=True) == plain(YEAR, normal=True) == YEAR.normal
    assert plain((YEAR,), normal=True) == [YEAR.normal]


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, None),
        ((), None),
        (COLD, "event/winter=cold"),
        ((COLD, COLD), "event/winter=cold; event/winter=cold"),
        (ISSUE, "territory/luhansk"),
        (Citation("term", "point 3", Basis.PRIMARY), "point 3"),
        (Citation("term", None, None), "term"),
        (AspectValue("control", ("RU", "UA")), "control=RU; UA"),
        (AspectValue("binding", False), "binding=no"),
        (StatedValue(("RU",)), "RU"),
        (StatedValue(("RU",), implied=True), "RU (implied)"),
        (StatedValue(None, implied=True), "it (implied)"),
        (True, "yes"),
        (False, "no"),
        (0, "0"),
        (YEAR, "P12M"),
        (("a", None, (), "b"), "a; b"),
        (Branch((), (((AspectValue("control", "RU")),),)), "always: control=RU"),
        (
            Branch((COLD,), ((AspectValue("control", "RU"), AspectValue("status", "x")), (AspectValue("use", "y"),))),
            "event/winter=cold: control=RU; status=x | use=y",
        ),
    ],
)
def test_a_value_is_given_in_one_string(value: Any, expected: str | None) -> None:
    assert flat(value) == expected


def test_a_cell_of_a_patch_is_a_list_of_such_strings() -> None:
    first, second = (
        pt.Proposal(id=id, title=id, terms=(Territory(id="x", places="luhansk", control=control),))
        for id, control in (("a", "RU"), ("b", ("RU", "UA")))
    )
    (record,) = pt.compare(first, second).patch().to_records()
    assert record == {
        "issue": "territory/luhansk",
        "given": [],
        "aspect": "control",
        "before": ["RU"],
        "after": ["RU", "UA"],
    }
