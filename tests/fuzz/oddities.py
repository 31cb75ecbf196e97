"""Values and words that nobody expects in a proposal."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any


def nested(levels: int) -> Any:
    """Lists in lists, that many deep."""
    value: Any = []
    for _ in range(levels - 1):
        value = [value]
    return value


HARMLESS = (
    "</script><script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    '" onmouseover="alert(1)',
    "javascript:alert(1)",
    '=HYPERLINK("http://example.org")',
    "@SUM(A1:A9)",
    "+1",
    "-1",
    "$100bn from assets and $50bn from Europe",
    "{place} {0} %s %n ${x} {{7*7}}",
    "`code` | cell | **bold** ~~struck~~",
    "[a](javascript:alert(1)) ![a](//example.org/a.png)",
    "# a heading",
    "- a list",
    "line one\nline two\n\nline four",
    "\ta tab\tand another",
    "back\\slash 'single' \"double\"",
    "null",
    "~",
    "yes",
    "0x10",
    "1e999",
    "مفاوضات السلام",
    "e\u0301\u0323" * 20,
    "\U0001f469\u200d\U0001f680 \U0001f1fa\U0001f1e6",
    "zero\u200bwidth soft\u00adhyphen",
    "İstanbul ß ﬁ K",  # change their length or their letters when lowered or normalised
    "x" * 301,
    "a b " * 150,
)
"""Words that are allowed where a text says something, and that something else may take for more than words."""

HIDDEN = (
    "\x00",
    "\x07\x08",
    "\x1b[31mred\x1b[0m",
    "\x1b]0;title\x07",
    "\x7f",
    "\x85",
    "a\rb",
    "\u202eesrever\u202c",
    "\u2066isolated\u2069",
    "\u061c\u200e\u200f",
    "\u2028\u2029",
    "\ufeff",
    "\ud800",
    "\udfff\ud800",
)
"""Characters that no text may hold, since a reader does not see them or a terminal obeys them."""

WORDS = (*HARMLESS, *HIDDEN, "", " ", "\u00a0")

VALUES: tuple[Any, ...] = (
    None,
    True,
    False,
    0,
    -1,
    1.5,
    10**30,
    -(10**400),
    1e308,
    float("nan"),
    float("-inf"),
    [],
    {},
    [[]],
    [{}],
    {"": ""},
    [None],
    nested(19),
    nested(21),
    nested(60),
    date(2022, 10, 3),
    datetime(2022, 10, 3, 12, tzinfo=UTC),
    time(12, 30),
    "2022-02-30",
    "0000",
    "9999-12-31/..",
    "P0D",
    "P99999999999Y",
    "signature+P30D",
    "at most 3 count",
    "1e30 km2",
    "USD 1" + "0" * 40,
    "RU",
    "crimea",
    ["RU", "RU"],
    "none",
    "to be agreed",
)

NAMES = ("id", "kind", "given", "colour", "", "a b", "a.b", "x" * 300, "\x1b[2J", "\u202e", "\ud800", "__class__", "0")
"""Names for fields."""
