import copy
import json
import pickle
from pathlib import Path

import pytest

import peaceterms as pt
from peaceterms.errors import nearest


@pytest.mark.parametrize(
    ("error", "built_in"),
    [
        (pt.InvalidProposal, ValueError),
        (pt.UnreadableFile, ValueError),
        (pt.NotFound, LookupError),
        (pt.InvalidArgument, ValueError),
        (pt.InvalidDeclaration, TypeError),
        (pt.MissingExtra, ImportError),
    ],
)
def test_every_error_is_also_a_built_in_one(error: type[Exception], built_in: type[Exception]) -> None:
    assert issubclass(error, pt.PeacetermsError)
    assert issubclass(error, built_in)
    assert (error.__doc__ or "").strip() != ""


@pytest.mark.parametrize(
    ("problem", "words"),
    [
        (pt.Problem("is required"), "is required"),
        (pt.Problem("is required", "terms[2].id"), "terms[2].id: is required"),
        (pt.Problem("is required", "terms[2].id", 7), "terms[2].id (line 7): is required"),
        (pt.Problem("not TOML", line=7), "(line 7): not TOML"),
        (pt.Problem("unknown field", "stat", found="'UA'"), "stat: unknown field; found 'UA'"),
        (pt.Problem("must not be empty", found=""), "must not be empty; found "),
    ],
    ids=["message", "path", "path and line", "line", "path and found", "found nothing"],
)
def test_a_problem_says_where_it_stands_and_what_was_found(problem: pt.Problem, words: str) -> None:
    assert str(problem) == words


def test_a_problem_is_a_value() -> None:
    assert pt.Problem("a", "b") == pt.Problem("a", "b")
    assert len({pt.Problem("a", "b"), pt.Problem("a", "b"), pt.Problem("a")}) == 2
    with pytest.raises(AttributeError):
        pt.Problem("a").message = "b"  # type: ignore[misc]


def test_an_invalid_proposal_lists_every_problem() -> None:
    error = pt.InvalidProposal([pt.Problem("is required", "id"), pt.Problem("is required", "title")], "a.toml")
    assert error.problems == (pt.Problem("is required", "id"), pt.Problem("is required", "title"))
    assert error.file == "a.toml"
    assert str(error) == "a.toml: 2 problems\n  id: is required\n  title: is required"


def test_an_invalid_proposal_that_is_no_file() -> None:
    error = pt.InvalidProposal([pt.Problem("is required", "id")])
    assert error.file is None
    assert str(error) == "proposal: 1 problem\n  id: is required"


def test_what_is_not_found_is_named_with_the_nearest() -> None:
    error = pt.NotFound("kind of term", "teritory", ["territory", "talks"])
    assert error.name == "teritory"
    assert str(error) == "unknown kind of term 'teritory'; the nearest known: territory"


def test_a_missing_extra_says_how_to_get_it() -> None:
    assert str(pt.MissingExtra("reading YAML", "yaml")) == "reading YAML needs an extra: pip install 'peaceterms[yaml]'"


@pytest.mark.parametrize(
    "error",
    [
        pt.InvalidProposal([pt.Problem("is required", "id")], "a.toml"),
        pt.NotFound("kind of term", "teritory", ["territory"]),
        pt.MissingExtra("reading YAML", "yaml"),
        pt.InvalidArgument("no"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_an_error_comes_through_another_process_unharmed(error: Exception) -> None:
    """Whoever reads many files in several processes gets the error itself, and not another about copying it."""
    for twin in (copy.copy(error), pickle.loads(pickle.dumps(error))):  # noqa: S301 - made here
        assert type(twin) is type(error)
        assert str(twin) == str(error)
        assert vars(twin) == vars(error)


# As data, for an answer over HTTP


def every_error() -> list[type[pt.PeacetermsError]]:
    public = (getattr(pt, name) for name in pt.__all__)
    return [held for held in public if isinstance(held, type) and issubclass(held, pt.PeacetermsError)]


CODES = {
    "error": 500,
    "does-not-fit": 409,
    "invalid-argument": 400,
    "invalid-declaration": 500,
    "invalid-proposal": 422,
    "missing-extra": 501,
    "not-found": 404,
    "open-conflicts": 409,
    "unreadable-file": 400,
}
"""Frozen: services and their clients rely on them."""


def test_every_error_has_a_code_and_a_status_of_its_own() -> None:
    assert {error.code: error._status for error in every_error()} == CODES
    assert len(every_error()) == len(CODES)


def test_an_error_is_data_that_json_can_hold() -> None:
    error = pt.InvalidProposal([pt.Problem("unknown field", "stat", 3, "'UA'", 2)], "a.toml")
    data = error.to_data()
    assert json.loads(json.dumps(data)) == data
    assert (data["code"], data["status"], data["message"]) == ("invalid-proposal", 422, str(error))
    assert data["details"] == [
        {"message": "unknown field", "path": "stat", "line": 3, "found": "'UA'", "more": 2},
    ]


def test_details_hold_conflicts_and_misfits_and_else_nothing() -> None:
    assert [detail["path"] for detail in pt.OpenConflicts(["a/b", "c"]).to_data()["details"]] == ["a/b", "c"]
    assert [detail["message"] for detail in pt.DoesNotFit("x", ["gone"]).to_data()["details"]] == ["gone"]
    assert pt.NotFound("kind", "x", []).to_data()["details"] == []


def status_of(content: str, **allowed: int) -> int:
    with pytest.raises(pt.PeacetermsError) as raised, pt.Limits(**allowed):
        pt.parse(content)
    return raised.value.status


TERM = '[[terms]]\nkind = "talks"\nparty = "RU"\nid = "{}"\n'
TEXT = 'id = "a"\ntitle = "A"\n' + TERM.format("a") + TERM.format("b")


@pytest.mark.parametrize("limit", ["bytes", "levels", "entries", "terms", "terms_on_one_issue"])
def test_more_than_a_limit_allows_is_too_large_and_not_merely_wrong(limit: str) -> None:
    assert pt.parse(TEXT).id == "a"
    assert status_of(TEXT, **{limit: 1}) == 413
    assert status_of(TEXT + "state = 1") == 422


def test_more_than_a_limit_allows_is_too_large_in_any_format() -> None:
    assert status_of('{"id": "a", "title": [[[1]]]}', levels=2) == 413
    with pytest.raises(pt.InvalidProposal) as raised, pt.Limits(levels=2):
        pt.parse("id: a\ntitle: [[[1]]]", format="yaml")
    assert raised.value.status == 413


def test_a_file_that_is_not_there_is_not_found(tmp_path: Path) -> None:
    (tmp_path / "large.toml").write_text(TEXT, encoding="utf-8")
    for name, status in (("none.toml", 404), ("none.txt", 400), ("large.toml", 413)):
        with pytest.raises(pt.UnreadableFile) as raised, pt.Limits(bytes=1):
            pt.read(tmp_path / name)
        assert raised.value.status == status


@pytest.mark.parametrize(
    ("name", "known", "words"),
    [
        ("lugansk", ["luhansk", "donetsk"], "; the nearest known: luhansk"),
        ("LUHANSK", ["luhansk"], "; the nearest known: luhansk"),
        ("ru", ["RU"], "; the nearest known: RU"),
        ("zzz", ["luhansk"], ""),
        ("luhansk", [], ""),
        ("", ["luhansk"], ""),
        ("aaaa", ["aaab", "aaac", "aaad", "aaae"], "; the nearest known: aaae, aaad, aaac"),
        ("aaaa", ["aabb", "aaab"], "; the nearest known: aaab, aabb"),
        ("ab", ["abcdef"], "; the nearest known: abcdef"),
        ("ab", ["abcdefg"], ""),
    ],
)
def test_the_nearest_known_names_end_the_message(name: str, known: list[str], words: str) -> None:
    assert nearest(name, known) == words


def test_a_very_long_name_is_compared_by_its_beginning() -> None:
    assert nearest("a" * 80 + "b" * 100_000, ["a" * 80]) == f"; the nearest known: {'a' * 80}"
