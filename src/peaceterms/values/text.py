"""Words that people wrote: no control characters, nothing that reorders what is read."""

from __future__ import annotations

import re
from typing import Annotated
from unicodedata import normalize

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

LONGEST = 20_000
"""Characters that one field of words may have."""

LONGEST_ID = 80
"""Characters that an id may have."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ufeff\ud800-\udfff]"
)


def visible(text: str) -> str:
    """Return the text as it is; refuse control, bidirectional-override and lone surrogate characters."""
    if found := _HIDDEN.search(text):
        raise PydanticCustomError(
            "hidden_character",
            "text may not hold control or bidirectional-override characters; found U+{code} at character {at}",
            {"code": f"{ord(found.group()):04X}", "at": found.start() + 1},
        )
    return text


def without_hidden(text: str) -> str:
    """Return the text without the characters that `visible` refuses."""
    return _HIDDEN.sub("", text)


def as_id(*words: str) -> str:
    """Return words as an `Id`: `A sketch` as `a-sketch`. What has no Latin letter or digit is left out."""
    plain = normalize("NFKD", " ".join(words).casefold()).encode("ascii", "ignore").decode()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].rstrip("-")


Words = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST, strip_whitespace=True), AfterValidator(visible)
]
"""Words in our own language, or a short quoted phrase."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=LONGEST_ID)]
"""A name for programs: lower-case words and digits joined by hyphens."""
