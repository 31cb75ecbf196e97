from __future__ import annotations

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peaceterms.formats.three_way import GONE, Conflict, Edit, Entry, apply, changes, entry_of

Data = dict[str, Any]


def merged(base: Data, ours: Data, theirs: Data) -> tuple[Data, list[Conflict]]:
    found = list(changes((base, ours, theirs)))
    held = deepcopy(ours)
    apply(held, [change for change in found if isinstance(change, Edit)])
    return held, [change for change in found if isinstance(change, Conflict)]


def text(*terms: Data, **fields: Any) -> Data:
    return {"id": "x", **fields, "terms": list(terms)}


LIST = Conflict(("p", "to"), [1], [1, 2], [1, 3])
NUMBER = Conflict(("terms", "a", "n"), 1, 2, 3)
A, B, C = {"id": "a", "party": "RU"}, {"id": "b", "state": "UA"}, {"id": "c", "party": "US"}


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "expected"),
    [
        (text(A), text(A), text(A, title="T"), text(A, title="T")),
        (text(A, title="T"), text(A, title="T"), text(A), text(A)),
        (text(A), text(A, by="RU"), text(A, title="T"), text(A, by="RU", title="T")),
        (text(A), text(A, B), text(A, C), text(A, C, B)),  # behind the entry behind which they put it
        (text(A, B), text(A), text(A, B, C), text(A, C)),
        (text(A, B), text(B, A), text(A, {**B, "bars": "none"}), text({**B, "bars": "none"}, A)),
        (text(A), text({**A, "ref": "1"}), text({**A, "quote": "q"}), text({**A, "ref": "1", "quote": "q"})),
        (text(A), text(A, B), text(A, B), text(A, B)),
        (text(A, notes=["n"]), text(A, notes=["m", "n"]), text(A, notes=["n", "o"]), text(A, notes=["m", "n", "o"])),
        (text(A, notes=["n"]), text(A, notes=["n", "m"]), text(A, notes=[]), text(A, notes=["m"])),
        (text(A), text(A), text(A, silences=[{"kind": "k"}]), text(A, silences=[{"kind": "k"}])),
        ({}, text(A), {"id": "x"}, text(A)),
    ],
)
def test_what_one_side_changed_is_taken_from_there(base: Data, ours: Data, theirs: Data, expected: Data) -> None:
    assert merged(base, ours, theirs) == (expected, [])


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "conflict"),
    [
        (text(title="T"), text(title="O"), text(title="P"), Conflict(("title",), "T", "O", "P")),
        (text(), text(title="O"), text(title="P"), Conflict(("title",), GONE, "O", "P")),
        (text(A), text(), text({**A, "ref": "1"}), Conflict(("terms", "a"), A, GONE, {**A, "ref": "1"})),
        (text({"id": "a", "n": 1}), text({"id": "a", "n": 2}), text({"id": "a", "n": 3}), NUMBER),
        (text(p={"to": [1]}), text(p={"to": [1, 2]}), text(p={"to": [1, 3]}), LIST),
        (text(n=1), text(n=True), text(n=2), Conflict(("n",), 1, True, 2)),
        (text(A, A), text(A, A, B), text(A, A, C), Conflict(("terms",), [A, A], [A, A, B], [A, A, C])),
    ],
)  # fmt: skip
def test_what_both_changed_in_two_ways_is_a_conflict(base: Data, ours: Data, theirs: Data, conflict: Conflict) -> None:
    assert merged(base, ours, theirs) == (ours, [conflict])


def test_a_conflict_names_its_place() -> None:
    (conflict,) = merged(text(A), text({**A, "party": "UA"}), text({**A, "party": "US"}))[1]
    assert str(conflict) == "terms.a.party"
    (hostile,) = merged({}, {"\x1b[31m": 1}, {"\x1b[31m": 2})[1]
    assert str(hostile) == r"'\x1b[31m'"


VALUES = st.recursive(
    st.integers(0, 2) | st.booleans() | st.text("ab", max_size=1),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("pq"), inner, max_size=2),
    max_leaves=3,
)
ENTRIES = st.lists(
    st.fixed_dictionaries({"id": st.sampled_from("xyz")}, optional={"v": VALUES, "w": VALUES}),
    max_size=3,
    unique_by=lambda entry: str(entry["id"]),
)
LISTS = {"terms": ENTRIES, "notes": st.lists(VALUES, max_size=2)}
TEXTS = st.fixed_dictionaries({"id": st.just("t")}, optional={"title": VALUES, **LISTS})


def all_of(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def as_set(held: Data) -> Data:
    """A text in which the order of the entries of a list does not count."""
    return {name: sorted(map(all_of, value)) if isinstance(value, list) else value for name, value in held.items()}


@given(TEXTS, TEXTS)
def test_without_changes_of_ours_the_merge_is_their_version(base: Data, theirs: Data) -> None:
    held, conflicts = merged(base, deepcopy(base), theirs)
    assert conflicts == []
    assert as_set(held) == as_set(theirs)


@given(TEXTS, TEXTS)
def test_without_changes_of_theirs_the_merge_is_our_version(base: Data, ours: Data) -> None:
    assert merged(base, ours, deepcopy(base)) == (ours, [])
    assert merged(base, ours, deepcopy(ours)) == (ours, [])


@given(TEXTS, TEXTS, TEXTS)
def test_either_side_may_be_ours(base: Data, ours: Data, theirs: Data) -> None:
    one, conflicts = merged(base, ours, theirs)
    other, turned = merged(base, theirs, ours)
    assert {conflict.path for conflict in conflicts} == {conflict.path for conflict in turned}
    if not conflicts:
        assert as_set(one) == as_set(other)


def test_an_entry_is_known_by_its_id_or_else_by_all_it_says() -> None:
    assert entry_of({"id": "a", "b": 1}) == Entry("a")
    assert entry_of({"b": 1}) == entry_of({"b": 1}) != entry_of({"b": 2})
    assert entry_of("1") != entry_of(1)
