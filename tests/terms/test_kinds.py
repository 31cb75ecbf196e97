from typing import Any, NamedTuple

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.terms import (
    Act,
    Anchoring,
    Degree,
    Electorate,
    Extent,
    Permanence,
    Readiness,
    Status,
    TalksFormat,
    Trigger,
)


class Kind(NamedTuple):
    """What a bundled kind needs at least, and what it says of itself."""

    kind: type[pt.Term]
    least: dict[str, Any]
    keys: tuple[str, ...]
    label: str
    burdens: tuple[str, ...]
    benefits: tuple[str, ...]


KINDS = {
    "consequence": Kind(
        pt.Consequence,
        {"actor": ["RU"], "trigger": "attack"},
        ("actor", "trigger", "over"),
        "consequence announced by {actor} for {trigger} on {over}",
        ("against",),
        (),
    ),
    "neutrality": Kind(pt.Neutrality, {"state": ["UA"]}, ("state",), "neutrality of {state}", ("state",), ("to",)),
    "other": Kind(pt.Other, {"topic": "museums"}, ("topic",), "{topic}", ("by",), ("to",)),
    "recognition": Kind(
        pt.Recognition,
        {"places": ["crimea"], "recogniser": ["UA"], "degree": "de jure"},
        ("places", "recogniser"),
        "recognition of {places} by {recogniser}",
        ("by",),
        ("to", "holder"),
    ),
    "referendum": Kind(pt.Referendum, {"places": ["crimea"]}, ("places",), "referendum on status in {places}", ("by",), ("to",)),
    "talks": Kind(pt.Talks, {"party": ["RU"]}, ("party",), "readiness of {party} to talk", (), ()),
    "territory": Kind(
        pt.Territory,
        {"places": ["crimea"], "control": ["RU"]},
        ("places",),
        "territory of {places}",
        ("by",),
        ("to", "control", "sovereignty"),
    ),
    "water-supply": Kind(
        pt.WaterSupply,
        {"recipient": ["crimea"]},
        ("recipient",),
        "water supply to {recipient}",
        ("by",),
        ("to", "recipient"),
    ),
    "withdrawal": Kind(
        pt.Withdrawal,
        {"places": ["crimea"], "forces": ["RU"]},
        ("places", "forces"),
        "withdrawal of {forces} from {places}",
        ("forces",),
        ("to",),
    ),
}
each_kind = pytest.mark.parametrize("name", KINDS)


def errors(name: str, **changed: Any) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        KINDS[name].kind.model_validate({"id": "a", **KINDS[name].least, **changed})
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def test_every_bundled_kind_is_in_the_table() -> None:
    bundled = [name for name, kind in pt.kinds().items() if kind.__module__.startswith("peaceterms.terms.")]
    assert list(KINDS) == bundled


@each_kind
def test_the_least_that_a_kind_needs_is_enough(name: str) -> None:
    expected = KINDS[name]
    term = expected.kind.model_validate({"id": "a", **expected.least})
    assert term.kind == name
    assert term.model_dump(mode="json", exclude_unset=True) == {"id": "a", **expected.least}


@each_kind
def test_what_a_kind_says_of_itself(name: str) -> None:
    expected = KINDS[name]
    declared = expected.kind.declaration
    assert declared.kind == name
    assert declared.noun == name.replace("-", " ")
    assert tuple(key.name for key in declared.keys) == expected.keys
    assert declared.label == expected.label
    assert (declared.burdens, declared.benefits) == (expected.burdens, expected.benefits)


@each_kind
def test_every_field_that_a_kind_needs_is_missed(name: str) -> None:
    kind = KINDS[name].kind
    needed = [field for field, info in kind.model_fields.items() if info.is_required()]
    with pytest.raises(ValidationError) as caught:
        kind.model_validate({})
    missing = [error["loc"] for error in caught.value.errors()]
    assert missing == [(field,) for field in needed]
    assert {"id"} < set(needed) <= {"id", *KINDS[name].least}


@each_kind
def test_an_unknown_field_is_refused(name: str) -> None:
    assert errors(name, sea="black") == [(("sea",), "extra_forbidden")]


@each_kind
def test_a_key_cannot_be_open(name: str) -> None:
    for key in KINDS[name].kind.declaration.keys:
        if key.required:
            assert {location[0] for location, _ in errors(name, **{key.name: None})} == {key.name}


@pytest.mark.parametrize(
    ("name", "changed", "location", "error"),
    [
        ("consequence", {"trigger": "rain"}, ("trigger",), "enum"),
        ("consequence", {"act": "sunshine"}, ("act", "Act"), "enum"),
        ("consequence", {"against": "none at all"}, ("against", 0), "not_an_id"),
        ("neutrality", {"permanence": "long"}, ("permanence", "Permanence"), "enum"),
        ("other", {"topic": "Two words"}, ("topic",), "string_pattern_mismatch"),
        ("other", {"details": {}}, ("details",), "not_details"),
        ("other", {"details": ["a"]}, ("details",), "not_details"),
        ("recognition", {"degree": None}, ("degree", "Degree"), "enum"),
        ("referendum", {"options": ["yes"]}, ("options",), "too_short"),
        ("referendum", {"repeats": "perhaps"}, ("repeats",), "bool_parsing"),
        ("referendum", {"threshold": "50"}, ("threshold", "function-plain[_from()]"), "not_a_quantity"),
        ("talks", {"readiness": "to be agreed"}, ("readiness",), "enum"),
        ("territory", {"control": []}, ("control",), "empty_list"),
        ("territory", {"control": None}, (), "says_nothing"),
        ("water-supply", {"payment": "5 EUR"}, ("payment", "function-plain[_from()]"), "not_money"),
        ("water-supply", {"volume": "5 m3/h"}, ("volume", "function-plain[_from()]"), "not_a_quantity"),
        ("withdrawal", {"forces": ["RU", "RU"]}, ("forces",), "listed_twice"),
        ("withdrawal", {"extent": "half"}, ("extent", "Extent"), "enum"),
        ("withdrawal", {"line": ""}, ("line",), "string_too_short"),
    ],
)
def test_what_a_kind_refuses(name: str, changed: dict[str, Any], location: tuple[int | str, ...], error: str) -> None:
    """A field that can hold several types tells of each of them; the one that is meant is among them."""
    found = errors(name, **changed)
    assert error in [kind for _, kind in found]
    assert {at[:1] for at, _ in found} == {location[:1]}


@pytest.mark.parametrize(
    ("scale", "values"),
    [
        (Permanence, ["temporary", "indefinite", "permanent"]),
        (Anchoring, ["declaration", "treaty", "constitution"]),
        (Extent, ["partial", "complete"]),
        (Trigger, ["attack", "breach", "refusal"]),
        (Act, ["diplomatic", "economic", "force", "nuclear force"]),
        (Readiness, ["refuses", "on conditions", "ready"]),
        (TalksFormat, ["bilateral", "mediated", "multilateral"]),
        (Status, ["ordinary", "autonomous", "special", "international administration", "independent"]),
        (Degree, ["none", "de facto", "de jure"]),
        (
            Electorate,
            [
                "residents",
                "residents and displaced persons",
                "residents at an earlier date",
                "citizens of the whole state",
            ],
        ),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_members_of_a_scale_stand_in_their_order(scale: Any, values: list[str]) -> None:
    assert [member.value for member in scale] == values


def test_no_recognition_is_a_degree_of_it() -> None:
    term = pt.Recognition.model_validate({"id": "a", "places": "crimea", "recogniser": "UA", "degree": "none"})
    assert term.degree is Degree.NONE


def test_free_form_details_are_kept() -> None:
    term = pt.Other.model_validate({"id": "a", "topic": "museums", "details": {"items": ["gold", 3]}})
    assert term.details == pt.Details({"items": ["gold", 3]})


@pytest.mark.parametrize("degree", ["none", pt.Explicit.NONE])
def test_no_recognition_is_one_degree_however_it_is_written(degree: str) -> None:
    term = pt.Recognition.model_validate({"id": "a", "places": "crimea", "recogniser": "UA", "degree": degree})
    assert type(term.degree).__name__ == "Degree"
