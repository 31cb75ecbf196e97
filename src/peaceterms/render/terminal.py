"""Colours for a terminal, with the extra `rich`: the plain text, with what it marks by signs marked by colour too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from peaceterms.errors import MissingExtra
from peaceterms.telling import tells, told

if TYPE_CHECKING:
    from rich.text import Text

_STYLES = (
    (r"(?m)^\S.*\n=+$", "bold"),
    (r"(?m)^[A-Z][A-Z0-9 -]+(?=:|$)", "bold"),
    (r"(?m)^  = ", "bold green"),
    (r"(?m)^  ≠ ", "bold yellow"),
    (r"(?m)^    » .*$", "italic"),
    (r"\[[^\[\]]*\((?:primary|secondary|unverified)\)\]", "dim"),
    (r"\b(?:contested|disowned)\b", "bold red"),
)
"""What in the plain text is set in which style."""


@tells(object, "rich")
def coloured(thing: object) -> Text:
    """Anything that can be shown in plain text, with colours. Raises `MissingExtra` where rich is not installed."""
    try:
        from rich.text import Text
    except ImportError:
        raise MissingExtra("colour", "rich") from None
    text = Text(str(told(thing, "text")).rstrip("\n"), no_wrap=True)
    for pattern, style in _STYLES:
        text.highlight_regex(pattern, style)
    return text
