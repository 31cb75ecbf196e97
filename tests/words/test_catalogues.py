"""A catalogue names what there is and nothing else, and what there is has words nowhere else."""

from __future__ import annotations

import re
from enum import Enum
from typing import Any, cast

import pytest
from tests.words.languages import ENGLISH, LOUD

import peaceterms as pt
from peaceterms.proposal import DevelopmentType, LinkAct, Manner, Stance
from peaceterms.terms import Basis, Modality
from peaceterms.terms.declaration import Field
from peaceterms.terms.families import KINDS
from peaceterms.terms.scales import Permanence
from peaceterms.terms.subjects import Subject
from peaceterms.words.catalogues import template
from peaceterms.words.language import Language

BUNDLED = {name: kind for name, kind in pt.kinds().items() if kind.__module__.startswith("peaceterms.")}
each_language = pytest.mark.parametrize("language", [ENGLISH, LOUD], ids=lambda language: language.code)
each_kind = pytest.mark.parametrize("kind", BUNDLED)


def tables(language: Language) -> dict[str, Any]:
    return cast("dict[str, Any]", language.catalogue.tables)


def fields(kind: str) -> dict[str, Field]:
    return BUNDLED[kind].declaration.by_name


def enums() -> set[type[Enum]]:
    types = {type_ for kind in BUNDLED for field in fields(kind).values() for type_ in field.types}
    return {type_ for type_ in types if issubclass(type_, Enum)} | {
        LinkAct, Manner, Stance, DevelopmentType, Basis, pt.Effect, Subject,
    }  # fmt: skip


def named(template: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", template))


# Words stand in the catalogue only


@each_kind
def test_no_bundled_kind_has_words_of_its_own(kind: str) -> None:
    declaration = BUNDLED[kind].declaration
    assert declaration.label == ""
    assert [field.name for field in declaration.by_name.values() if field.title] == []
    assert [key.name for key in declaration.keys if getattr(key.marker, "unstated", None)] == []


def test_a_kind_of_another_package_brings_its_words(monkeypatch: pytest.MonkeyPatch) -> None:
    known = dict(KINDS)
    from peaceterms_fishing import FishingRights

    KINDS.clear()
    KINDS.update(known)
    monkeypatch.setitem(KINDS, "fishing-rights", FishingRights)
    assert ENGLISH.label("fishing-rights") == LOUD.label("fishing-rights") == "fishing rights in {water}"


# No entry is about something that there is not


@each_language
def test_every_kind_with_an_entry_is_declared(language: Language) -> None:
    assert set(tables(language)["kinds"]) <= set(BUNDLED)


@each_language
def test_every_field_with_an_entry_is_declared(language: Language) -> None:
    for kind, own in tables(language)["kinds"].items():
        assert set(own) <= {"noun", "label", "main", "fields", "unstated"}
        assert set(own.get("fields", {})) <= set(fields(kind))
        assert set(own.get("unstated", {})) <= {key.name for key in BUNDLED[kind].declaration.keys if not key.required}
    assert set(tables(language)["fields"]) <= {field for kind in BUNDLED for field in fields(kind)}


@each_language
def test_every_choice_with_an_entry_can_be_made(language: Language) -> None:
    known = {enum.__name__: {member.value for member in enum} for enum in enums()}
    for enum, words in tables(language).get("values", {}).items():
        assert set(words) <= known[enum]


def test_the_names_of_enums_tell_them_apart() -> None:
    assert len({enum.__name__ for enum in enums()}) == len(enums())


@each_language
def test_exactly_the_effects_there_are_have_words(language: Language) -> None:
    assert list(tables(language)["effects"]) == [effect.value for effect in pt.Effect]


@each_language
def test_exactly_the_parts_of_a_label_are_its_keys(language: Language) -> None:
    for kind, own in tables(language)["kinds"].items():
        assert named(own["label"]) == {key.name for key in BUNDLED[kind].declaration.keys}


def test_every_language_has_the_phrases_of_english_with_the_same_parts() -> None:
    english, loud = ENGLISH.catalogue.phrases, LOUD.catalogue.phrases
    assert {key.partition("-")[0] for key in loud} == {key.partition("-")[0] for key in english}
    assert [key for key in english.keys() & loud.keys() if named(english[key]) != named(loud[key])] == []


@each_language
def test_every_language_has_the_nouns_of_english_in_all_their_forms(language: Language) -> None:
    nouns = tables(language)["nouns"]
    assert set(nouns) == set(tables(ENGLISH)["nouns"])
    assert {tuple(forms) for forms in nouns.values()} == {tuple(nouns["issue"])}


# Everything has a word


@each_language
@each_kind
def test_every_kind_and_field_has_a_word_without_signs_of_the_program(language: Language, kind: str) -> None:
    words = [language.kind(kind), *(language.aspect(kind, field) for field in (*fields(kind), "given"))]
    assert [word for word in words if not word or "_" in word or "." in word] == []


@each_language
def test_every_choice_has_a_word(language: Language) -> None:
    assert [member for enum in enums() for member in enum if not language.word(member)] == []


def test_the_english_word_for_a_choice_is_made_from_how_it_is_written() -> None:
    assert ENGLISH.word(Modality.UNDERTAKES) == "undertakes"
    assert LOUD.word(Modality.UNDERTAKES) == "UNDERTAKES"
    assert LOUD.word(Permanence.PERMANENT) == "FOR EVER"


# Templates


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{a} of {b}", "1 of 2"),
        ("{b} of {a}", "2 of 1"),
        ("{a} of {a}", "1 of 1"),
        ("{b}", "2"),
        ("none", "none"),
        ("{a} % of {b} %s", "1 % of 2 %s"),
    ],
)
def test_a_template_is_filled_in_whatever_its_order(text: str, filled: str) -> None:
    assert template(text, ("a", "b"))(("1", "2")) == filled


def test_what_is_filled_in_stays_as_it_is() -> None:
    assert template("{a}: {b}", ("a", "b"))(("{b}", "100 %s")) == "{b}: 100 %s"


def test_a_phrase_that_there_is_not_is_not_found() -> None:
    with pytest.raises(pt.NotFound, match="phrase"):
        ENGLISH.phrase("value.nought")
