from __future__ import annotations

import pytest

import peaceterms as pt
from peaceterms.positions.contingency import Answer, Event, Not, Requirement, contingency_of
from peaceterms.positions.issue import Issue
from peaceterms.positions.position import Branch
from peaceterms.positions.statement import AspectValue
from peaceterms.vocabulary import Place, bundled_vocabulary
from peaceterms.words.language import language

WORDS = bundled_vocabulary()
ENGLISH = language()

ISSUES = [
    (("territory", "crimea"), "territory of Crimea"),
    (("withdrawal", "kherson", "RU"), "withdrawal of Russia from Kherson"),
    (("recognition", "crimea", "UA"), "recognition of Crimea by Ukraine"),
    (("water-supply", "crimea"), "water supply to Crimea"),
    (("talks", "RU", "a settlement"), "readiness of Russia to talk about a settlement"),
    (("consequence", "RU", "attack", "crimea"), "consequence announced by Russia for attack on Crimea"),
    (("other", "prisoner-exchange"), "prisoner exchange"),
    (("territory", "somewhere"), "territory of somewhere"),
]


@pytest.mark.parametrize(("parts", "name"), ISSUES)
def test_an_issue_is_named_by_the_label_of_its_kind(parts: tuple[str, ...], name: str) -> None:
    assert ENGLISH.issue_name(pt.Issue(parts[0], parts[1:]), WORDS) == name


def issues(kind: str, *keys: tuple[str, ...]) -> tuple[pt.Issue, ...]:
    return tuple(pt.Issue(kind, key) for key in keys)


SEVERAL = [
    pytest.param(
        issues("territory", ("kherson",), ("luhansk",)), "territory of Kherson and Luhansk", id="several-places"
    ),
    pytest.param(
        issues("withdrawal", ("kherson", "RU"), ("luhansk", "RU")),
        "withdrawal of Russia from Kherson and Luhansk",
        id="one-actor-and-several-places",
    ),
    pytest.param(
        issues("withdrawal", ("kherson", "RU"), ("kherson", "UA"), ("luhansk", "RU"), ("luhansk", "UA")),
        "withdrawal of Russia and Ukraine from Kherson and Luhansk",
        id="all-pairs",
    ),
    pytest.param(
        issues("withdrawal", ("kherson", "RU"), ("luhansk", "UA")),
        "withdrawal of Russia from Kherson; withdrawal of Ukraine from Luhansk",
        id="some-pairs",
    ),
]


@pytest.mark.parametrize(("several", "name"), SEVERAL)
def test_issues_stand_under_one_label_only_where_their_keys_combine(several: tuple[pt.Issue, ...], name: str) -> None:
    assert ENGLISH.issue_names(several, WORDS) == name


def test_the_same_issue_has_the_name_that_each_vocabulary_gives_it() -> None:
    issue = pt.Issue("territory", ("port",))
    own = WORDS.extended([Place.model_validate({"id": "port", "name": "The port"})])
    assert ENGLISH.issue_name(issue, own) == "territory of The port"
    assert ENGLISH.issue_name(issue, WORDS) == "territory of port"


ASPECTS = [
    ("territory", "control", "control"),
    ("water-supply", "guaranteed_by", "guarantor"),
    ("water-supply", "verified_by", "verifier"),
    ("neutrality", "by", "obligor"),
    ("neutrality", "to", "beneficiary"),
    ("neutrality", "timing.deadline", "deadline"),
    ("neutrality", "given", "condition"),
]


@pytest.mark.parametrize(("kind", "aspect", "name"), ASPECTS)
def test_an_aspect_is_named_by_its_title(kind: str, aspect: str, name: str) -> None:
    assert ENGLISH.aspect(kind, aspect) == name


def test_no_aspect_of_any_kind_is_named_with_signs_of_the_program() -> None:
    names = [ENGLISH.aspect(kind, field.name) for kind, cls in pt.kinds().items() for field in cls.declaration.aspects]
    assert [name for name in names if "_" in name or "." in name] == []


def test_content_lists_the_own_aspects_of_the_kind_first() -> None:
    said = (AspectValue("by", ("UA",)), AspectValue("sovereignty", ("UA",)), AspectValue("control", ("RU",)))
    assert ENGLISH.content("territory", said, WORDS) == "control: Russia; sovereignty: Ukraine; obligor: Ukraine"
    assert ENGLISH.content("territory", said, WORDS, ", ") == "control: Russia, sovereignty: Ukraine, obligor: Ukraine"
    assert ENGLISH.content("territory", (), WORDS) == ""


def test_what_comes_first_is_named_as_issues() -> None:
    said = (AspectValue("after", (Issue.of("territory/crimea"), Issue.of("withdrawal/kherson/RU"))),)
    assert ENGLISH.content("neutrality", said, WORDS) == (
        "what comes first: territory of Crimea and withdrawal of Russia from Kherson"
    )


QUESTIONS = {contingency_of("event/truce"): "Does the truce hold?"}
CONDITIONS = [
    pytest.param((), "", id="unconditional"),
    pytest.param(
        (Requirement(contingency_of("referendum/*/status"), ("yes",)),), "if the vote there is “yes”", id="vote-there"
    ),
    pytest.param(
        (Requirement(contingency_of("referendum/luhansk/status"), ("yes",)),),
        "if the vote in Luhansk is “yes”",
        id="vote-elsewhere",
    ),
    pytest.param(
        (Requirement(contingency_of("event/truce"), ("no",)),),
        "if the answer to “Does the truce hold?” is “no”",
        id="event-with-a-question",
    ),
    pytest.param(
        (Requirement(contingency_of("event/other"), ("no",)),),
        "if the answer to “other” is “no”",
        id="event-without-a-question",
    ),
    pytest.param(
        (Requirement(contingency_of("bracket/territory/crimea"), ("RU", "UA")),),
        "if the bracketed position of Russia and Ukraine stands",
        id="bracket",
    ),
    pytest.param(
        (
            Requirement(contingency_of("event/truce"), ("no",)),
            Requirement(contingency_of("referendum/*/status"), ("yes",)),
        ),
        "if the answer to “Does the truce hold?” is “no” and the vote there is “yes”",
        id="two-parts",
    ),
    pytest.param(
        (Requirement(contingency_of("referendum/*/status"), ("no", "yes")),),
        "if the vote there is “no” or “yes”",
        id="one-of-several-answers",
    ),
]


@pytest.mark.parametrize(("condition", "told"), CONDITIONS)
def test_a_condition_is_told_in_words(condition: tuple[Requirement, ...], told: str) -> None:
    assert ENGLISH.condition(condition, WORDS, QUESTIONS) == told


def test_branches_are_told_each_with_its_condition() -> None:
    branches = (
        Branch((), ((AspectValue("control", ("RU",)),),)),
        Branch(
            (Requirement(contingency_of("referendum/*/status"), ("yes",)),),
            ((AspectValue("control", ("UA",)),), (AspectValue("control", ("UN",)),)),
        ),
        Branch((Requirement(contingency_of("event/truce"), ("no",)),), ((),)),
    )
    assert ENGLISH.branches("territory", branches, WORDS, QUESTIONS) == (
        "without condition, control: Russia; "
        "if the vote there is “yes”, control: Ukraine, also control: United Nations; "
        "if the answer to “Does the truce hold?” is “no”"
    )


def test_issues_are_grouped_where_what_stands_behind_their_first_part_is_alike() -> None:
    pairs = [
        ("crimea", "US"),
        ("crimea", "UA"),
        ("donetsk", "UA"),
        ("donetsk", "US"),
        ("kherson", "UA"),
        ("crimea", "US"),
    ]
    issues = tuple(pt.Issue("recognition", pair) for pair in pairs)
    assert ENGLISH.issue_names(issues[:3], WORDS) == (
        "recognition of Crimea by United States and Ukraine; recognition of Donetsk by Ukraine"
    )
    assert ENGLISH.issue_names(issues[:1] * 3, WORDS) == "recognition of Crimea by United States"
    assert ENGLISH.issue_names((issues[0], issues[1], issues[4]), WORDS) == (
        "recognition of Crimea by United States and Ukraine; recognition of Kherson by Ukraine"
    )


@pytest.mark.parametrize(
    ("contingency", "words"),
    [
        ("referendum/luhansk/status", "the vote in Luhansk"),
        ("referendum/no-such-place/neutrality", "the vote in no-such-place on neutrality"),
        ("bracket/neutrality/UA", "whose bracketed position stands on the neutrality of Ukraine"),
        ("event/truce", "“Is there a truce?”"),
        ("event/not-asked", "“not-asked”"),
    ],
)
def test_a_contingency_in_words(contingency: str, words: str) -> None:
    assert ENGLISH.question(contingency_of(contingency), WORDS, {Event("truce"): "Is there a truce?"}) == words


@pytest.mark.parametrize(
    ("contingency", "given", "words"),
    [
        ("bracket/neutrality/UA", "RU", "Russia"),
        ("bracket/neutrality/UA", Not("RU"), "not Russia"),
        ("event/truce", "RU", "RU"),
        ("event/truce", "not sure", "not sure"),
    ],
)
def test_an_answer_in_words(contingency: str, given: Answer, words: str) -> None:
    assert ENGLISH.answer(contingency_of(contingency), given, WORDS) == words
