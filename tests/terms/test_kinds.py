from typing import Any, NamedTuple

import pytest
from pydantic import ValidationError

import peaceterms as pt
from peaceterms.terms import Other, Recognition, alignment, guarantees, process, scales, territory, votes
from peaceterms.terms.declaration import Field
from peaceterms.terms.subjects import Subject
from peaceterms.values import Details
from peaceterms.vocabulary import ActorId


class Kind(NamedTuple):
    """What a bundled kind needs at least, and what it says of itself."""

    least: dict[str, Any]
    keys: tuple[str, ...]
    burdens: tuple[str, ...]
    benefits: tuple[str, ...]


KINDS = {
    "amnesty": Kind({}, (), (), ("to", "persons")),
    "arms-control": Kind({"party": ["UA"]}, ("party",), (), ("to",)),
    "arms-supply": Kind({"recipient": ["UA"]}, ("recipient",), (), ("to", "recipient")),
    "autonomy": Kind({"places": ["crimea"]}, ("places",), (), ("to", "places")),
    "body": Kind({"role": ["implementation"]}, ("role",), (), ()),
    "boundary": Kind({"places": ["crimea"], "line": "state border"}, ("places", "line"), (), ()),
    "breach-consequence": Kind({"breach": ["attack"]}, ("breacher", "breach"), ("breacher",), ("to", "against")),
    "ceasefire": Kind({}, ("scope",), (), ("to",)),
    "citizenship": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "claims": Kind({"claimant": ["UA"], "subject": ["territory"]}, ("claimant", "subject"), (), ("to", "claimant")),
    "compensation": Kind({"recipient": ["UA"]}, ("recipient",), ("payers",), ("to", "recipient")),
    "confidence-building": Kind({"party": ["UA"], "measure": ["consultations"]}, ("party", "measure"), (), ()),
    "consequence": Kind({"actor": ["UA"], "trigger": "attack"}, ("actor", "trigger", "over"), ("against",), ()),
    "corridor": Kind({"places": ["crimea"]}, ("places",), (), ("to", "users")),
    "deferred-status": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "demilitarised-zone": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "disarmament": Kind({"groups": ["UA"]}, ("groups",), ("groups",), ("to",)),
    "dispute-settlement": Kind({}, (), (), ()),
    "duty-of-care": Kind(
        {"party": ["UA"], "over": ["crimea"], "concern": ["channels and banks"]},
        ("party", "over", "concern"),
        (),
        ("to", "toward"),
    ),
    "economic-cooperation": Kind({"party": ["UA"]}, ("party", "partner"), (), ()),
    "election": Kind({"places": ["crimea"]}, ("places",), (), ()),
    "enlargement": Kind({"organisation": ["UA"]}, ("organisation",), (), ("to", "organisation")),
    "facility": Kind({"facility": ["crimea"]}, ("facility",), (), ("to", "control")),
    "force-limit": Kind({"state": ["UA"], "category": ["personnel"]}, ("state", "category"), ("state",), ("to",)),
    "force-measure": Kind({"state": ["UA"], "measure": ["stop mobilisation"]}, ("state", "measure"), (), ("to",)),
    "foreign-forces": Kind({"host": ["UA"], "form": ["troops"]}, ("host", "form"), (), ("to", "host")),
    "frozen-assets": Kind({"owner": ["UA"]}, ("owner",), (), ("to",)),
    "humanitarian-aid": Kind({}, (), (), ("to",)),
    "ideology-ban": Kind({"state": ["UA"]}, ("state",), (), ("to",)),
    "international-force": Kind({"places": ["crimea"]}, ("places",), (), ("to",)),
    "legal-force": Kind({}, (), (), ()),
    "mediation": Kind({"mediator": ["UA"]}, ("mediator",), (), ()),
    "membership": Kind({"state": ["UA"], "organisation": ["UA"]}, ("state", "organisation"), (), ("to", "state")),
    "military-activity": Kind({"party": ["UA"], "activity": ["exercises"]}, ("party", "activity"), (), ("to", "party")),
    "monitoring": Kind({"watched": ["ceasefire"]}, ("watched",), (), ()),
    "navigation": Kind({"waters": ["crimea"]}, ("waters",), (), ("to", "users")),
    "neutrality": Kind({"state": ["UA"]}, ("state",), ("state",), ("to",)),
    "non-aggression": Kind({"party": ["UA"]}, ("party",), (), ("to", "toward")),
    "non-use-of-force": Kind({"party": ["UA"]}, ("party", "over"), (), ("to",)),
    "normalisation": Kind({"party": ["UA"]}, ("party", "partner"), (), ()),
    "other": Kind({"topic": "museums"}, ("topic",), (), ("to",)),
    "payment": Kind({"payer": ["UA"], "purpose": "debt"}, ("payer", "recipient", "purpose"), (), ("to", "recipient")),
    "power-sharing": Kind(
        {"places": ["crimea"], "institution": "the state as a whole"},
        ("places", "institution"),
        (),
        ("to", "groups"),
    ),
    "principle": Kind({"principle": ["sovereignty"], "of": ["UA"]}, ("principle", "of"), (), ()),
    "prisoners": Kind({"category": ["prisoners of war"]}, ("category",), (), ("to",)),
    "prosecution": Kind({}, (), ("accused",), ("to",)),
    "protection": Kind({"protected": ["civilians"]}, ("protected",), (), ("to",)),
    "pull-back": Kind({"forces": ["UA"], "equipment": ["troops"]}, ("forces", "equipment"), ("forces",), ("to",)),
    "recognition": Kind(
        {"places": ["crimea"], "recogniser": ["UA"], "degree": "none"},
        ("places", "recogniser"),
        (),
        ("to", "holder"),
    ),
    "reconstruction": Kind({"recipient": ["UA"]}, ("recipient",), (), ("to", "recipient")),
    "referendum": Kind({"places": ["crimea"]}, ("places", "subject"), (), ()),
    "reform": Kind({"state": ["UA"], "field": ["constitution"]}, ("state", "field"), (), ("to",)),
    "resource-rights": Kind({"holder": ["UA"], "resource": "museums"}, ("holder", "resource"), (), ("to", "holder")),
    "restitution": Kind({"owners": ["UA"]}, ("owners", "property"), ("holders",), ("to", "owners")),
    "return-of-persons": Kind({"category": ["refugees and displaced persons"]}, ("category",), (), ("to",)),
    "rights": Kind({"state": ["UA"], "right": ["language"]}, ("state", "right"), (), ("to", "holders")),
    "sanctions": Kind({"on": ["UA"]}, ("on",), (), ("to", "on")),
    "security-guarantee": Kind({"beneficiary": ["UA"]}, ("beneficiary",), (), ("to", "beneficiary")),
    "share": Kind({"holder": ["UA"], "divided": "output"}, ("holder", "divided", "thing"), (), ("to", "holder")),
    "talks": Kind({"party": ["UA"]}, ("party", "subject"), (), ()),
    "territory": Kind({"places": ["crimea"], "control": ["RU"]}, ("places",), (), ("to", "control", "sovereignty")),
    "water-share": Kind({"user": ["UA"], "source": ["crimea"]}, ("user", "source", "season"), (), ("to",)),
    "water-supply": Kind({"recipient": ["crimea"]}, ("recipient",), (), ("to", "recipient")),
    "water-works": Kind(
        {"builder": ["UA"], "works": ["storage"], "source": ["crimea"]},
        ("builder", "works", "source"),
        (),
        ("to", "builder"),
    ),
    "weapons-ban": Kind({"state": ["UA"], "weapons": ["nuclear weapons"]}, ("state", "weapons"), ("state",), ("to",)),
    "withdrawal": Kind({"places": ["crimea"], "forces": ["UA"]}, ("places", "forces"), ("forces",), ("to",)),
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


OF_EVERY_TERM = {"by", "to", "guaranteed_by", "verified_by", "held_by"}
"""Fields of every term that hold actors; a kind that says otherwise of `by` or `to` does so by its roles."""


def without_a_role(kind: type[pt.Term]) -> list[str]:
    """The fields of a kind that hold actors of whom nothing says how a term touches them."""
    declared = kind.declaration
    roles = {*declared.binds, *declared.burdens, *declared.benefits, *declared.gives_up, *declared.no_side}

    def has_role(field: Field) -> bool:
        return field.name in roles | OF_EVERY_TERM or getattr(field.marker, "holder", None) is not None

    return [name for name, field in declared.by_name.items() if ActorId in field.types and not has_role(field)]


@each_kind
def test_every_field_with_actors_has_a_role(name: str) -> None:
    assert without_a_role(pt.kind_of(name)) == []


@each_kind
def test_every_kind_declares_its_main_aspect_and_its_subject(name: str) -> None:
    declared = pt.kind_of(name).declaration
    assert declared.main in declared.order
    assert (declared.belongs_to is Subject.OTHER) is (name == "other")


@each_kind
def test_the_value_by_which_a_kind_refuses_is_one_that_its_field_can_hold(name: str) -> None:
    declared = pt.kind_of(name).declaration
    if declared.negation is not None:
        aspect, value = declared.negation
        assert isinstance(value, declared.by_name[aspect].types)


@each_kind
def test_a_kind_answers_only_for_what_other_kinds_ask(name: str) -> None:
    declared = pt.kind_of(name).declaration
    fields = {key.name for key in declared.keys} | declared.order.keys()
    for row in declared.answers_for:
        other = pt.kind_of(row.kind).declaration
        assert {own for own, _ in row.same} | row.when.keys() <= fields
        assert {key for _, key in row.same} | row.where.keys() <= other.key_index.keys()
        assert row.says.keys() <= other.order.keys()


@each_kind
def test_every_field_that_a_kind_needs_is_missed(name: str) -> None:
    kind = pt.kind_of(name)
    needed = [field for field, info in kind.model_fields.items() if info.is_required()]
    assert set(needed) <= set(KINDS[name].least)
    missing: list[object] = []
    try:
        kind.model_validate({})
    except ValidationError as error:
        missing = [found["loc"] for found in error.errors() if found["type"] == "missing"]
    assert missing == [(field,) for field in needed]


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
        ("recognition", {"degree": "half"}, ("degree", "Degree"), "enum"),
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
        (scales.Allowance, ["barred", "by consent", "limited", "allowed", "required"]),
        (scales.Applies, ["in peacetime", "always"]),
        (
            scales.DecisionRule,
            [
                *("each by itself", "by majority", "by special majority"),
                *("unanimously without the party concerned", "unanimously"),
            ],
        ),
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
                "residents and natives elsewhere",
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
    term = Recognition.model_validate({"id": "a", "places": "crimea", "recogniser": "UA", "degree": "none"})
    assert term.degree is territory.Degree.NONE


def test_free_form_details_are_kept() -> None:
    term = Other.model_validate({"id": "a", "topic": "museums", "details": {"items": ["gold", 3]}})
    assert term.details == Details({"items": ["gold", 3]})


@pytest.mark.parametrize("degree", ["none", pt.Explicit.NONE])
def test_no_recognition_is_one_degree_however_it_is_written(degree: str) -> None:
    term = Recognition.model_validate({"id": "a", "places": "crimea", "recogniser": "UA", "degree": degree})
    assert type(term.degree).__name__ == "Degree"
