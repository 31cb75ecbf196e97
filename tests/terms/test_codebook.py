"""Every bundled kind says when to use it, when not, and shows itself."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

import peaceterms as pt
from peaceterms.terms.codebook import SETTING, Guide, choices, guide, toml_value
from peaceterms.terms.finding import kinds_for
from peaceterms.terms.registry import temporary_kinds
from peaceterms.testing import text

BUNDLED = {name: kind for name, kind in pt.kinds().items() if kind.__module__.startswith("peaceterms.")}
each = pytest.mark.parametrize("kind", BUNDLED)


def _setting() -> dict[str, Any]:
    return {name: [dict(entry) for entry in entries] for name, entries in SETTING.items()}


@each
def test_a_kind_says_in_one_sentence_when_to_use_it(kind: str) -> None:
    said = BUNDLED[kind].use_when
    assert said.endswith(".")
    assert ". " not in said


@each
def test_a_kind_is_found_by_what_texts_call_it(kind: str) -> None:
    if kind != "other":
        words = BUNDLED[kind].also_called.split(", ")
        assert words[0]
        assert all(any(hit.id == kind for _, hit in kinds_for(word)) for word in words)


@each
def test_a_kind_says_when_another_one_is_meant_and_there_is_such_a_kind(kind: str) -> None:
    cases = BUNDLED[kind].use_not
    assert cases
    assert {other for _, other in cases} <= set(BUNDLED) - {kind}
    assert all(case and not case.endswith(".") for case, _ in cases)


@each
def test_the_example_of_a_kind_is_a_valid_text_that_states_its_main_aspect(kind: str) -> None:
    data = tomllib.loads(guide(kind).example)["terms"][0]
    [term] = text(data, **_setting()).terms
    main = term.declaration.main
    assert term.kind == kind
    assert main
    assert term.declaration.by_name[main].read(term) is not None
    assert pt.check(text(data, **_setting())) == ()


OVERLAPS = [
    ("body", "monitoring"), ("talks", "withdrawal"), ("territory", "claims"), ("legal-force", "security-guarantee"),
    ("autonomy", "principle"), ("security-guarantee", "body"), ("talks", "security-guarantee"), ("other", "rights"),
    ("other", "talks"), ("reform", "autonomy"), ("corridor", "protection"), ("ceasefire", "boundary"),
    ("neutrality", "membership"), ("security-guarantee", "breach-consequence"), ("pull-back", "demilitarised-zone"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), OVERLAPS)
def test_kinds_that_coders_took_for_each_other_tell_themselves_apart(one: str, other: str) -> None:
    named = {kind: {instead for _, instead in BUNDLED[kind].use_not} for kind in (one, other)}
    assert other in named[one] or one in named[other]


def test_companions_are_those_of_the_declaration_from_both_sides() -> None:
    assert {one.other for one in guide("neutrality").companions} == {"membership"}
    assert {one.kind for one in guide("boundary").answered_by} == {"ceasefire"}
    assert guide("water-supply").companions == guide("water-supply").answered_by == ()


def test_fields_have_their_choices_defaults_and_meaning() -> None:
    fields = {one.field.name: one for one in guide("ceasefire").fields}
    assert (fields["scope"].is_key, fields["scope"].default) == (True, "all fighting")
    assert fields["permanence"].choices == ("temporary", "indefinite", "permanent")
    assert (fields["places"].choices, fields["places"].default) == ((), None)
    assert fields["freezes"].meaning == "Whether forces stay where they stand."
    assert guide("sanctions").to_records()[1]["default"] == "kept"


def test_the_guide_of_an_unknown_kind_names_the_nearest() -> None:
    with pytest.raises(pt.NotFound, match="the nearest known: neutrality"):
        guide("neutralty")


def test_values_are_written_as_toml_reads_them() -> None:
    data = {"a": ["x", "\N{LATIN SMALL LETTER E WITH ACUTE}"], "b": True, "c": {"d": 1, "e": 'say "no"'}}
    assert tomllib.loads(f"v = {toml_value(data)}") == {"v": data}


def test_a_kind_of_another_package_may_leave_the_codebook_out() -> None:
    with temporary_kinds():
        from typing import Annotated, Literal

        from peaceterms.declare import Key, Places, Term

        class Lighthouse(Term):
            """A lighthouse is kept."""

            kind: Literal["lighthouse"] = "lighthouse"
            places: Annotated[Places, Key()]

        assert guide("lighthouse") == Guide("lighthouse")
        assert Lighthouse.declaration.use_not == ()
        assert choices(Lighthouse.declaration.keys[0]) == ()
