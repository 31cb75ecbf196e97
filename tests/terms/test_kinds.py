from typing import Any, NamedTuple

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.terms import alignment, guarantees, process, scales, territory, votes


class Kind(NamedTuple):
    """What a bundled kind needs at least, and what it says of itself."""

    least: dict[str, Any]
    keys: tuple[str, ...]
    burdens: tuple[str, ...]
    benefits: tuple[str, ...]


KINDS = {
    "amnesty": Kind({}, (), ("by",), ("to",)),
    "arms-control": Kind({"party": ["UA"]}, ("party",), (), ("to",)),
    "arms-supply": Kind({"recipient": ["UA"]}, ("recipient",), ("by",), ("to",)),
    "autonomy": Kind({"places": ["crimea"]}, ("places",), ("by",), ("to", "places")),
    "body": Kind({"role": ["implementation"]}, ("role",), (), ("to",)),
    "boundary": Kind({"places": ["crimea"], "line": "state border"}, ("places", "line"), (), ("to",)),
    "breach-consequence": Kind({"breach": ["attack"]}, ("breacher", "breach"), ("breacher",), ("to",)),
    "ceasefire": Kind({}, ("scope",), (), ("to",)),
    "citizenship": Kind({"places": ["crimea"]}, ("places",), ("by",), ("to",)),
    "claims": Kind(
        {"claimant": ["UA"], "subject": ["territory"]},
        ("claimant", "subject"),
        ("by",),
        ("to",),
    ),
    "compensation": Kind({"recipient": ["UA"]}, ("recipient",), ("by", "payers"), ("to", "recipient")),
    "confidence-building": Kind({"party": ["UA"], "measure": ["consultations"]}, ("party", "measure"), (), ("to",)),
    "consequence": Kind(
        {"actor": ["UA"], "trigger": "attack"},
        ("actor", "trigger", "over"),
        ("against",),
        (),
    ),
    "corridor": Kind({"places": ["crimea"]}, ("places",), ("by",), ("to", "users")),
    "deferred-status": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "demilitarised-zone": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "disarmament": Kind({"groups": ["UA"]}, ("groups",), ("groups",), ("to",)),
    "dispute-settlement": Kind({}, (), (), ("to",)),
    "economic-cooperation": Kind({"party": ["UA"]}, ("party", "partner"), (), ("to",)),
    "election": Kind({"places": ["crimea"]}, ("places",), ("by",), ("to",)),
    "enlargement": Kind({"organisation": ["UA"]}, ("organisation",), ("by",), ("to",)),
    "facility": Kind({"facility": ["crimea"]}, ("facility",), ("by",), ("to", "control")),
    "force-limit": Kind(
        {"state": ["UA"], "category": ["personnel"]},
        ("state", "category"),
        ("state",),
        ("to",),
    ),
    "force-measure": Kind(
        {"state": ["UA"], "measure": ["stop mobilisation"]},
        ("state", "measure"),
        ("state",),
        ("to",),
    ),
    "foreign-forces": Kind({"host": ["UA"], "form": ["troops"]}, ("host", "form"), ("by",), ("to",)),
    "frozen-assets": Kind({"owner": ["UA"]}, ("owner",), ("by",), ("to",)),
    "humanitarian-aid": Kind({}, (), ("by",), ("to",)),
    "ideology-ban": Kind({"state": ["UA"]}, ("state",), ("state",), ("to",)),
    "international-force": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "legal-force": Kind({}, (), (), ("to",)),
    "mediation": Kind({"mediator": ["UA"]}, ("mediator",), (), ("to",)),
    "membership": Kind(
        {"state": ["UA"], "organisation": ["UA"]},
        ("state", "organisation"),
        ("by",),
        ("to",),
    ),
    "military-activity": Kind({"party": ["UA"], "activity": ["exercises"]}, ("party", "activity"), (), ("to",)),
    "monitoring": Kind({"watched": ["ceasefire"]}, ("watched",), (), ("to",)),
    "navigation": Kind({"waters": ["crimea"]}, ("waters",), ("by",), ("to", "users")),
    "neutrality": Kind({"state": ["UA"]}, ("state",), ("state",), ("to",)),
    "non-aggression": Kind({"party": ["UA"]}, ("party",), ("party",), ("to",)),
    "non-use-of-force": Kind({"party": ["UA"]}, ("party", "over"), ("party",), ("to",)),
    "normalisation": Kind({"party": ["UA"]}, ("party", "partner"), (), ("to",)),
    "other": Kind({"topic": "museums"}, ("topic",), ("by",), ("to",)),
    "payment": Kind(
        {"payer": ["UA"], "purpose": "debt"},
        ("payer", "recipient", "purpose"),
        ("payer",),
        ("to", "recipient"),
    ),
    "power-sharing": Kind(
        {"places": ["crimea"], "institution": "the state as a whole"},
        ("places", "institution"),
        ("by",),
        ("to",),
    ),
    "principle": Kind(
        {"principle": ["sovereignty"], "of": ["UA"]},
        ("principle", "of"),
        (),
        ("to",),
    ),
    "prisoners": Kind({"category": ["prisoners of war"]}, ("category",), (), ("to",)),
    "prosecution": Kind({}, (), ("by", "accused"), ("to",)),
    "protection": Kind({"protected": ["civilians"]}, ("protected",), ("by",), ("to",)),
    "pull-back": Kind(
        {"forces": ["UA"], "equipment": ["troops"]},
        ("forces", "equipment"),
        ("forces",),
        ("to",),
    ),
    "recognition": Kind(
        {"places": ["crimea"], "recogniser": ["UA"], "degree": "none"},
        ("places", "recogniser"),
        ("by",),
        ("to", "holder"),
    ),
    "reconstruction": Kind({"recipient": ["UA"]}, ("recipient",), ("by",), ("to", "recipient")),
    "referendum": Kind({"places": ["crimea"]}, ("places", "subject"), ("by",), ("to",)),
    "reform": Kind(
        {"state": ["UA"], "field": ["constitution"]},
        ("state", "field"),
        ("state",),
        ("to",),
    ),
    "resource-rights": Kind(
        {"holder": ["UA"], "resource": "museums"},
        ("holder", "resource"),
        ("by",),
        ("to", "holder"),
    ),
    "return-of-persons": Kind({"category": ["refugees and displaced persons"]}, ("category",), ("by",), ("to",)),
    "rights": Kind({"state": ["UA"], "right": ["language"]}, ("state", "right"), ("state",), ("to",)),
    "sanctions": Kind({"on": ["UA"]}, ("on",), ("by",), ("to",)),
    "security-guarantee": Kind(
        {"beneficiary": ["UA"]},
        ("beneficiary",),
        ("by",),
        ("to", "beneficiary"),
    ),
    "share": Kind(
        {"holder": ["UA"], "divided": "output"},
        ("holder", "divided", "thing"),
        ("by",),
        ("to", "holder"),
    ),
    "talks": Kind({"party": ["UA"]}, ("party", "subject"), (), ()),
    "territory": Kind(
        {"places": ["crimea"], "control": ["RU"]},
        ("places",),
        ("by",),
        ("to", "control", "sovereignty"),
    ),
    "water-share": Kind(
        {"user": ["UA"], "source": ["crimea"]},
        ("user", "source", "season"),
        ("by",),
        ("to",),
    ),
    "water-supply": Kind({"recipient": ["crimea"]}, ("recipient",), ("by",), ("to", "recipient")),
    "water-works": Kind(
        {"builder": ["UA"], "works": ["storage"], "source": ["crimea"]},
        ("builder", "works", "source"),
        ("builder",),
        ("to",),
    ),
    "weapons-ban": Kind(
        {"state": ["UA"], "weapons": ["nuclear weapons"]},
        ("state", "weapons"),
        ("state",),
        ("to",),
    ),
    "withdrawal": Kind(
        {"places": ["crimea"], "forces": ["UA"]},
        ("places", "forces"),
        ("forces",),
        ("to",),
    ),
}
"""Frozen: kinds and their keys are never renamed."""
each_kind = pytest.mark.parametrize("name", KINDS)


def errors(name: str, **changed: Any) -> list[tuple[tuple[int | str, ...], str]]:
    with pytest.raises(ValidationError) as caught:
        pt.kind_of(name).model_validate({"id": "a", **KINDS[name].least, **changed})
    return [(error["loc"], error["type"]) for error in caught.value.errors()]


def test_every_bundled_kind_is_in_the_table() -> None:
    bundled = [name for name, kind in pt.kinds().items() if kind.__module__.startswith("peaceterms.terms.")]
    assert list(KINDS) == bundled


@each_kind
def test_the_least_that_a_kind_needs_is_enough(name: str) -> None:
    expected = KINDS[name]
    term = pt.kind_of(name).model_validate({"id": "a", **expected.least})
    assert term.kind == name
    assert term.model_dump(mode="json", exclude_unset=True) == {"id": "a", **expected.least}


@each_kind
def test_what_a_kind_says_of_itself(name: str) -> None:
    expected = KINDS[name]
    declared = pt.kind_of(name).declaration
    assert declared.kind == name
    assert tuple(key.name for key in declared.keys) == expected.keys
    assert (declared.burdens, declared.benefits) == (expected.burdens, expected.benefits)


@each_kind
def test_every_field_that_a_kind_needs_is_missed(name: str) -> None:
    kind = pt.kind_of(name)
    needed = [field for field, info in kind.model_fields.items() if info.is_required()]
    with pytest.raises(ValidationError) as caught:
        kind.model_validate({})
    missing = [error["loc"] for error in caught.value.errors()]
    assert missing == [(field,) for field in needed]
    assert {"id"} <= set(needed) <= {"id", *KINDS[name].least}


@each_kind
def test_an_unknown_field_is_refused(name: str) -> None:
    assert errors(name, sea="black") == [(("sea",), "extra_forbidden")]


@each_kind
def test_a_key_cannot_be_open(name: str) -> None:
    for key in pt.kind_of(name).declaration.keys:
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
        (scales.Permanence, ["temporary", "indefinite", "permanent"]),
        (scales.Anchoring, ["declaration", "law", "treaty", "constitution"]),
        (scales.Extent, ["partial", "complete"]),
        (scales.Allowance, ["barred", "by consent", "limited", "allowed"]),
        (scales.Applies, ["in peacetime", "always"]),
        (scales.DecisionRule, ["each by itself", "by majority", "unanimously"]),
        (alignment.Prospect, ["barred", "deferred", "open", "promised", "granted"]),
        (guarantees.Strength, ["political assurance", "consultation", "assistance", "mutual defence"]),
        (guarantees.Trigger, ["attack", "breach", "refusal"]),
        (guarantees.Act, ["diplomatic", "economic", "force", "nuclear force"]),
        (process.Readiness, ["refuses", "on conditions", "ready"]),
        (process.TalksFormat, ["bilateral", "mediated", "multilateral"]),
        (territory.Status, ["ordinary", "autonomous", "special", "international administration", "independent"]),
        (territory.Degree, ["none", "de facto", "de jure"]),
        (
            votes.Electorate,
            [
                "residents",
                "residents and displaced persons",
                "residents at an earlier date",
                "persons on an agreed list",
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
    assert term.degree is territory.Degree.NONE


def test_free_form_details_are_kept() -> None:
    term = pt.Other.model_validate({"id": "a", "topic": "museums", "details": {"items": ["gold", 3]}})
    assert term.details == pt.Details({"items": ["gold", 3]})


@pytest.mark.parametrize("degree", ["none", pt.Explicit.NONE])
def test_no_recognition_is_one_degree_however_it_is_written(degree: str) -> None:
    term = pt.Recognition.model_validate({"id": "a", "places": "crimea", "recogniser": "UA", "degree": degree})
    assert type(term.degree).__name__ == "Degree"
