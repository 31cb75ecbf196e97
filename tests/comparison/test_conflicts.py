"""Two texts on different conflicts, side by side or by a reader's analogy; a text that is part of an agreement."""

from __future__ import annotations

import json
from itertools import permutations

import pytest

import peaceterms as pt
from peaceterms.comparison.comparison import Comparison
from peaceterms.layout.blocks import Section, Table
from peaceterms.layout.document import document, page
from peaceterms.terms.effects import ONE_SIDED
from peaceterms.testing import text

LIMIT = {"kind": "force-limit", "category": "personnel", "ceiling": "800000 count"}
WATER = {"kind": "water-supply", "recipient": "crimea", "assured": True}
FIRST = text({**LIMIT, "state": "UA"}, WATER, id="first", by="RU", conflict="one")
SECOND = text({**LIMIT, "state": "GB", "ceiling": "600000 count"}, id="second", conflict="other")
ROLES = {"Ukraine": "United Kingdom"}
VOTES = ("noumea-accord-1998", "good-friday-agreement-1998")
VOTERS = {"France": "GB", "new-caledonia": "northern-ireland"}
CORPUS = [text for text in pt.corpus() if text.conflict != "ukraine"]
APART = [pair for pair in permutations(CORPUS, 2) if pair[0].conflict != pair[1].conflict][::40]


def by_analogy() -> pt.Comparison:
    return pt.compare(FIRST, SECOND, roles=ROLES)


# By analogy


def test_an_analogy_tells_everything_as_within_one_conflict() -> None:
    mapped, plain = by_analogy(), pt.compare(FIRST, text({**LIMIT, "state": "UA", "ceiling": "600000 count"}, id="b"))
    assert [d.code for d in mapped.departures] == [d.code for d in plain.departures]
    assert [d.loses for d in mapped.departures] == [
        tuple("GB" if one == "UA" else one for one in d.loses) for d in plain.departures
    ]
    assert (mapped.overlap, mapped.distance().high) == (plain.overlap, plain.distance().high)
    assert not mapped.context.is_across_conflicts


def test_every_form_says_that_it_rests_on_an_analogy() -> None:
    comparison = by_analogy()
    for shown in (comparison.to_text(), comparison.full.to_text(), comparison.to_markdown(), comparison.to_html()):
        assert "own analogy" in " ".join(shown.split())
        assert "Ukraine / United Kingdom" in " ".join(shown.split())
    assert all(row["analogy"] == ["UA=GB"] for row in comparison.to_records())
    assert all(row["analogy"] == [] for row in pt.compare(FIRST, FIRST).to_records())
    assert all("Ukraine / United Kingdom" in d.explain() for d in comparison.departures if "GB" in str(d.issues))
    assert len({d.explain().split(",")[0] for d in comparison.departures}) == 1


def test_an_analogy_is_read_back() -> None:
    data = json.loads(by_analogy().to_json())
    assert data["roles"] == {"UA": "GB"}
    again = Comparison.model_validate(data)
    assert again == by_analogy()
    assert again.to_records() == by_analogy().to_records()
    assert "roles" not in json.loads(pt.compare(FIRST, SECOND).to_json())


def test_an_analogy_can_be_turned_round() -> None:
    comparison = by_analogy()
    mirror = comparison.flip()
    assert (mirror.roles, mirror.flip()) == ({"GB": "UA"}, comparison)
    assert {(d.aspect, d.effect.mirror, d.issues) for d in mirror.departures} == {
        (d.aspect, d.effect, d.issues) for d in comparison.departures
    }
    assert mirror.distance().high == pt.compare(SECOND, FIRST, roles=mirror.roles).distance().high


def test_an_analogy_that_does_nothing_is_none() -> None:
    same = text({**LIMIT, "state": "UA"}, id="same", conflict="other")
    assert pt.compare(FIRST, same, roles={"UA": "Ukraine"}) == pt.compare(FIRST, same)


def test_two_votes_on_status_meet() -> None:
    shared = {str(issue) for issue in pt.compare(*VOTES, roles=VOTERS).shared}
    assert {"referendum/northern-ireland/status", "territory/northern-ireland"} <= shared


# Without one


def test_on_two_conflicts_nothing_comes_goes_or_is_gained() -> None:
    comparison = pt.compare(FIRST, SECOND)
    assert comparison.shared_kinds == ("force-limit",)
    assert set(comparison.kinds) == {"force-limit", "water-supply"}
    assert comparison.departures == ()
    data = json.loads(comparison.to_json())["findings"]
    assert (data["across_conflicts"], data["shared_kinds"], data["distance"], data["outcomes"]) == (
        True, ["force-limit"], None, None,
    )  # fmt: skip


@pytest.mark.parametrize(("first", "second"), APART, ids=lambda proposal: proposal.id)
def test_bundled_texts_on_two_conflicts_stand_side_by_side(first: pt.Proposal, second: pt.Proposal) -> None:
    comparison = pt.compare(first, second)
    assert all(d.effect not in ONE_SIDED and not d.touched for d in comparison.departures)
    sections = {b.name: b for b in document(comparison.full).blocks if isinstance(b, Section)}
    tables = [b for b in sections["across"].blocks if isinstance(b, Table)] if "across" in sections else []
    assert sum(len(table.rows) for table in tables) == len(comparison.shared_kinds)
    assert all(all(row) for table in tables for row in table.rows)
    assert "outcomes" not in sections
    assert "outcomes" not in {b.name for b in page(comparison).blocks if isinstance(b, Section)}


def test_a_caller_can_still_compare_them_like_versions() -> None:
    comparison = pt.compare(FIRST, SECOND, settings=pt.Settings(as_versions=True))
    assert {d.effect for d in comparison.departures} <= set(ONE_SIDED)
    assert comparison.departures


# A part of an agreement

PART = text({**LIMIT, "state": "UA", "ceiling": "600000 count"}, id="part", part_of="first", conflict="one")


def test_what_a_part_does_not_address_is_outside_its_scope() -> None:
    comparison = pt.compare(FIRST, PART)
    assert list(map(str, comparison.outside_scope)) == ["water-supply/crimea"]
    assert {d.kind for d in comparison.departures} == {"force-limit"}
    assert list(map(str, comparison.issues)) == ["force-limit/UA/personnel"]
    assert (comparison.overlap, set(comparison.counts)) == (1, {"force-limit"})
    assert json.loads(comparison.to_json())["findings"]["outside_scope"] == ["water-supply/crimea"]
    mirror = comparison.flip()
    assert (mirror.outside_scope, len(mirror.departures)) == (comparison.outside_scope, len(comparison.departures))


def test_what_a_part_adds_is_added_and_against_others_it_is_a_text_like_any() -> None:
    more = text({**LIMIT, "state": "UA", "ceiling": "600000 count"}, WATER, id="part", part_of="first")
    assert pt.compare(FIRST, more).outside_scope == ()
    agreement = text({**LIMIT, "state": "UA"}, id="first", conflict="one")
    assert "water-supply.added" in {d.code for d in pt.compare(agreement, more).departures}
    other = FIRST.model_copy(update={"id": "other"})
    assert "water-supply.dropped" in {d.code for d in pt.compare(other, PART).departures}


def test_a_text_is_no_part_of_itself() -> None:
    with pytest.raises(ValueError, match="no part of itself"):
        text(id="a", part_of="a")


@pytest.mark.parametrize("part", [one for one in pt.corpus() if one.part_of], ids=lambda proposal: proposal.id)
def test_nothing_of_an_agreement_is_dropped_by_its_bundled_parts(part: pt.Proposal) -> None:
    comparison = pt.compare(pt.load(str(part.part_of)), part)
    here = set(comparison.context.positions[1].by_issue)
    assert comparison.outside_scope
    assert all(here.intersection(d.issues) or d.transition for d in comparison.departures)
