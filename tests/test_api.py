import inspect
from pathlib import Path

import pytest

import peaceterms as pt
from peaceterms import api

FIRST, SECOND = "kremlin-conditions-2022", "musk-tweet-2022"
DRAFT, ANSWER, COUNTER = "us-28-point-plan-2025", "e3-counter-text-2025", "twenty-point-framework-2025"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "tweet.json"
    pt.write(pt.load(SECOND), path)
    return path


def test_texts_are_given_as_proposals_ids_or_paths(file: Path) -> None:
    proposal = pt.load(SECOND)
    comparisons = [api.compare(FIRST, second) for second in (proposal, SECOND, file, str(file))]
    assert {comparison.second for comparison in comparisons} == {proposal}


def test_a_file_is_preferred_to_nothing_and_an_id_to_a_file_without_ending(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(SECOND).write_text("not a proposal", encoding="utf-8")
    assert api.outcomes(SECOND).proposal.id == SECOND
    with pytest.raises(pt.UnreadableFile):
        api.outcomes("no/such/file.toml")
    with pytest.raises(pt.NotFound, match="musk-tweet-2022"):
        api.outcomes("musk-tweet-2023")


def file_of_second_coding(folder: Path) -> Path:
    pt.write(pt.recoding("minsk-protocol-2014"), folder / "second.json")
    return folder / "second.json"


def test_every_function_takes_ids(tmp_path: Path) -> None:
    assert api.merge(DRAFT, ANSWER, COUNTER).draft.id == DRAFT
    assert [proposal.id for proposal in api.table([FIRST, SECOND]).proposals] == [FIRST, SECOND]
    assert len(api.distances([FIRST, SECOND]).pairs) == 1
    assert api.nearest(SECOND, [FIRST])[0].proposal.id == FIRST
    assert len(api.track([DRAFT, COUNTER]).steps) == 1
    assert api.clauses(DRAFT, ANSWER)
    assert api.outcomes(SECOND).total == 16
    assert len(api.reliability("minsk-protocol-2014", file_of_second_coding(tmp_path)).codings) == 1
    assert api.check(SECOND) == api.check(pt.load(SECOND))


def test_nearest_looks_among_all_bundled_texts_where_none_are_given() -> None:
    assert api.nearest(SECOND, least_overlap=0.3) == api.nearest(SECOND, pt.corpus(), least_overlap=0.3)


def test_every_function_says_what_it_returns() -> None:
    functions = [f for _, f in inspect.getmembers(api, inspect.isfunction) if f.__module__ == api.__name__]
    assert len(functions) == 14
    assert all((inspect.getdoc(function) or "").startswith("Return ") for function in functions)


def test_families_and_what_is_nearest_by_clauses_take_ids() -> None:
    assert api.nearest(SECOND, [FIRST], by="clauses") == api.nearest(pt.load(SECOND), [pt.load(FIRST)], by="clauses")
    pytest.importorskip("scipy")
    assert api.families([FIRST, SECOND]) == api.families([pt.load(FIRST), pt.load(SECOND)])
