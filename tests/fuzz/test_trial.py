"""Each law of what must hold of an input notices a fault, and nothing else."""

from __future__ import annotations

import json
from typing import Any, NoReturn

import pytest
from tests.fuzz import trial
from tests.fuzz.trial import tried

import peaceterms as pt
from peaceterms.formats.files import from_bytes

VALID = b'{"id": "x", "title": "X", "terms": [{"kind": "neutrality", "state": "UA"}]}'


def test_a_valid_text_is_called_so() -> None:
    assert tried(VALID, "json") == "valid"


def test_a_text_with_a_problem_is_called_invalid() -> None:
    assert tried(b'{"title": "X", "by": 3}', "json") == "invalid"


@pytest.mark.parametrize(("data", "form"), [(b"{", "json"), (b"\xff", "toml"), (b"a: &a 1", "yaml"), (b"[]", "json")])
def test_what_is_no_table_of_its_format_is_called_unreadable(data: bytes, form: str) -> None:
    assert tried(data, form) == "unreadable"


FAULTS: list[tuple[BaseException, str]] = [
    (KeyError("terms"), "reading raises KeyError"),
    (MemoryError(), "reading raises MemoryError"),
    (RecursionError("maximum recursion depth exceeded"), "reading raises RecursionError"),
    (pt.UnreadableFile("other.json: cannot be read"), "does not start with the name of the file"),
    (pt.UnreadableFile("input.json: \x1b[31mred"), "holds what is not seen"),
    (pt.UnreadableFile("input.json: a\rb"), "holds what is not seen"),
    (pt.UnreadableFile("input.json: \u202ered"), "holds what is not seen"),
    (pt.UnreadableFile("input.json: " + "long " * 10_000), "has 50012 characters"),
    (pt.InvalidProposal([pt.Problem("one\n  title: two")], "input.json"), "takes several lines"),
    (pt.UnreadableFile("input.json: found NoneType"), "a program's word, 'NoneType'"),
    (pt.UnreadableFile("input.json: at most 300 items after validation"), "a program's word, 'after validation'"),
    (pt.UnreadableFile("input.json: should be a valid tuple"), "a program's word, 'tuple'"),
    (pt.UnreadableFile("input.json: PyObject pointer is null"), "a program's word, 'PyObject'"),
    (pt.UnreadableFile("input.json: KeyError: 3"), "a program's word, 'KeyError'"),
]


@pytest.mark.parametrize(("raised", "fault"), FAULTS)
def test_a_reader_that_refuses_wrongly_is_noticed(raised: BaseException, fault: str) -> None:
    def refuse(data: bytes, form: str, name: str) -> NoReturn:
        raise raised

    with pytest.raises(AssertionError, match=fault):
        tried(b"", "json", refuse)


@pytest.mark.parametrize(
    "word", ["a tuple or NoneType", "don't say tuple", "as long as a text of 51 letters, and then an int" * 2]
)
def test_a_programs_word_that_the_file_itself_holds_is_no_fault(word: str) -> None:
    assert tried(json.dumps({"title": "X", "by": word, "colour": word}).encode(), "json") == "invalid"


def test_a_reader_that_gives_something_else_is_noticed() -> None:
    def give_nothing(data: bytes, form: str, name: str) -> Any:
        return None

    with pytest.raises(AssertionError, match="reading gives NoneType"):
        tried(VALID, "json", give_nothing)


@pytest.mark.parametrize("form", ["json", "toml"])
def test_a_reader_that_reads_something_else_the_second_time_is_noticed(form: str) -> None:
    def forget(data: bytes, told: str, name: str) -> pt.Proposal:
        found = from_bytes(data, told, name)
        return found.model_copy(update={"terms": ()}) if name == f"again.{form}" else found

    with pytest.raises(AssertionError, match=f"another text is read from the {form.upper()}"):
        tried(VALID, "json", forget)


def test_a_reader_that_refuses_what_was_written_is_noticed() -> None:
    def refuse_again(data: bytes, form: str, name: str) -> pt.Proposal:
        return from_bytes(data if name == "input.json" else b"", form, name)

    with pytest.raises(AssertionError, match="writing and reading again raises InvalidProposal"):
        tried(VALID, "json", refuse_again)


def compared(number: int) -> bytes:
    """A valid text whose bytes make it one that is compared and shown, or the next of them."""
    texts = (VALID + b" " * blanks for blanks in range(1_000))
    return [text for text in texts if trial.is_compared(text)][number]


@pytest.mark.parametrize("method", ["to_text", "to_markdown", "to_html", "to_json"])
def test_a_comparison_that_cannot_be_shown_is_noticed(monkeypatch: pytest.MonkeyPatch, method: str) -> None:
    def fail(self: object) -> NoReturn:
        raise IndexError("list index out of range")

    monkeypatch.setattr(pt.Comparison, method, fail)
    with pytest.raises(AssertionError, match="comparing and showing raises IndexError"):
        tried(compared(0), "json")


SHOWN = [
    ("to_text", "\x1b[31mred", "what is shown holds"),
    ("to_markdown", "\u202ered", "what is shown holds"),
    ("to_html", "<p><script>alert(1)</script>", "markup in the page"),
]


@pytest.mark.parametrize(("method", "shown", "fault"), SHOWN)
def test_a_trap_in_what_is_shown_is_noticed(
    monkeypatch: pytest.MonkeyPatch, method: str, shown: str, fault: str
) -> None:
    monkeypatch.setattr(pt.Comparison, method, lambda self: shown)
    with pytest.raises(AssertionError, match=fault):
        tried(compared(0), "json")
    not_compared = next(text for text in (VALID, VALID + b" ", VALID + b"  ") if not trial.is_compared(text))
    assert tried(not_compared, "json") == "valid"
