"""What must hold of one input, whatever it is: the laws of reading, of writing again and of what is shown."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from zlib import crc32

import tomli_w

import peaceterms as pt
from peaceterms.formats.files import from_bytes, to_data, to_json

Reader = Callable[[bytes, str, str], pt.Proposal]

LONGEST_MESSAGE = 50_000
"""Characters that the whole message on one file may have."""
ONE_IN = 10
"""Of how many valid texts one is compared and shown, which takes longer than all the rest."""
COMPARED_WITH = "musk-tweet-2022"

_PROGRAMS_WORDS = re.compile(
    r"\b(?:NoneType|str|int|float|dict|bytes|tuple|bool|datetime\.\w+|isinstance|codec|pydantic\w*|PyObject|Traceback"
    r"|[A-Z]\w+Error|after validation|unicode string|match pattern|Value error|valid string|valid dictionary"
    r"|int_max_str_digits|object at 0x\w+|surrogatepass|Input should|Extra inputs)\b|<class "
)
"""What Python and its packages say, and nobody who writes a proposal understands."""
_QUOTED = re.compile(r"""(['"])(?:\\.|.)*?(?:\1|\.\.\.(?=[;,)]|$))""")
"""What a message shows of the file itself, which may hold any word; where it is long, it has no end."""
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Characters that a terminal obeys or that turn around what is read."""
_SCRIPTS = ("<script>alert", "<img src=x", '" onmouseover', 'href="javascript:')


def tried(data: bytes, form: str, read: Reader = from_bytes) -> str:
    """Say whether the input is a "valid", an "invalid" or an "unreadable" file.

    Raises `AssertionError` where a law does not hold, whatever it is that was raised.
    """
    name = f"input.{form}"
    with _without_other_errors("reading"):
        try:
            proposal = read(data, form, name)
        except pt.PeacetermsError as error:
            return _refused(error, name)
    assert isinstance(proposal, pt.Proposal), f"reading gives {type(proposal).__name__}"
    _survives_writing(proposal, read)
    if is_compared(data):
        _can_be_shown(proposal)
    return "valid"


def is_compared(data: bytes) -> bool:
    """Whether the input, if it is valid, is one of those that are also compared and shown."""
    return crc32(data) % ONE_IN == 0


@contextmanager
def _without_other_errors(doing: str) -> Iterator[None]:
    """Turn whatever is raised in the block into the failure of a law."""
    try:
        yield
    except AssertionError:
        raise
    except Exception as error:
        raise AssertionError(f"{doing} raises {type(error).__name__}: {str(error)[:300]!r}") from error


def _refused(error: pt.PeacetermsError, name: str) -> str:
    message = str(error)
    assert message.startswith(f"{name}: "), f"the message does not start with the name of the file: {message[:80]!r}"
    assert len(message) < LONGEST_MESSAGE, f"the message has {len(message)} characters"
    for line in message.split("\n"):
        assert line.isprintable(), f"the message holds what is not seen: {line[:300]!r}"
        if found := _PROGRAMS_WORDS.search(_QUOTED.sub("", line)):
            raise AssertionError(f"the message holds a program's word, {found.group()!r}: {line[:300]!r}")
    if not isinstance(error, pt.InvalidProposal):
        return "unreadable"
    for problem in error.problems:
        assert "\n" not in str(problem), f"a problem takes several lines, of which some may be forged: {str(problem)!r}"
    return "invalid" if _is_of_the_text(error) else "unreadable"


def _is_of_the_text(error: pt.InvalidProposal) -> bool:
    """Whether what is wrong is told of places in the text: a file that is not of its format has none."""
    return any(problem.path for problem in error.problems)


def _survives_writing(proposal: pt.Proposal, read: Reader) -> None:
    """It is the same after it was written and read again, in both formats that are written."""
    with _without_other_errors("writing and reading again"):
        text = to_json(proposal)
        again = read(text.encode(), "json", "again.json")
        assert again == proposal, "another text is read from the JSON that was written"
        assert to_json(again) == text, "other JSON is written after it was read again"
        in_toml = tomli_w.dumps(to_data(proposal)).encode()
        assert read(in_toml, "toml", "again.toml") == proposal, "another text is read from the TOML that was written"


@cache
def _fixed() -> pt.Proposal:
    return pt.load(COMPARED_WITH)


def _can_be_shown(proposal: pt.Proposal) -> None:
    """It is compared with a bundled text, and told in every form, without a trap for whoever reads it."""
    with _without_other_errors("comparing and showing"):
        comparison = pt.compare(_fixed(), proposal)
        comparison.to_json()
        for shown in (comparison, proposal):
            page = shown.to_html()
            for text in (shown.to_text(), shown.to_markdown(), page):
                found = _OBEYED.search(text)
                assert not found, f"what is shown holds {found and found.group()!r}"
            assert not any(script in page for script in _SCRIPTS), "words of the text are markup in the page"
