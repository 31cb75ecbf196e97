import copy
import pickle

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
