"""More large inputs: one kind of thing as often as it fits, in each format."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.fuzz.past import HEAD, RECIPES, Made, _answers, _filled, _json, _questions, _toml, _yaml

MANY = 4_900
NEUTRAL = {"kind": "neutrality", "state": "UA"}


def _terms(number: int, **fields: Any) -> Made:
    """Terms with the same fields, in which each `{}` is the number of the term."""
    filled = ({name: _filled_in(value, at) for name, value in fields.items()} for at in range(number))
    return _json(terms=[{"id": f"t{at}", **NEUTRAL, **held} for at, held in enumerate(filled)])


def _filled_in(value: Any, at: int) -> Any:
    if isinstance(value, str):
        return value.replace("{}", str(at))
    return [_filled_in(one, at) for one in value] if isinstance(value, list) else value


MORE: dict[str, Callable[[], Made]] = {
    "one-word-of-ten-megabytes-in-toml": lambda: _filled('title = "', "a", '"\n', "toml"),
    "one-word-of-ten-megabytes-in-json": lambda: _filled('{"title": "', "a", '"}', "json"),
    "one-word-of-ten-megabytes-in-yaml": lambda: _filled('title: "', "a", '"\n', "yaml"),
    "words-on-many-lines-in-toml": lambda: _filled(f"{HEAD}summary = '''", "peace\n", "'''\n", "toml"),
    "words-on-many-lines-in-yaml": lambda: _filled("title: |\n", "  peace\n", "", "yaml"),
    "escapes-in-json": lambda: _filled('{"title": "', "\\u0416", '"}', "json"),
    "escapes-in-toml": lambda: _filled('title = "', "\\u0416", '"\n', "toml"),
    "blank-lines-in-toml": lambda: _filled(HEAD, "\n", "", "toml"),
    "blanks-in-json": lambda: _filled('{"id": "x",', " ", '"title": "X"}', "json"),
    "remarks-in-toml": lambda: _filled(HEAD, "# = , [ {\n", "", "toml"),
    "remarks-in-yaml": lambda: _filled("id: x\ntitle: X\n", "# a\n", "", "yaml"),
    "open-lists-in-json": lambda: _filled("", "[", "", "json"),
    "open-lists-in-yaml": lambda: _filled("", "[", "", "yaml"),
    "open-lists-in-toml": lambda: _filled("a = ", "[", "", "toml"),
    "open-words-in-toml": lambda: _filled("", '"', "", "toml"),
    "array-headers-in-toml": lambda: _filled(HEAD, "[[terms]]\n", "", "toml"),
    "names-of-twenty-parts": lambda: _toml("".join(f"a{at}.{'b.' * 18}c = 1\n" for at in range(7_000))),
    "names-in-quotes": lambda: _filled(HEAD, '"a"."b"."c"."d" = 1\n', "", "toml"),
    "inline-tables-in-toml": lambda: _filled(f"{HEAD}a = [", "{},", "]\n", "toml"),
    "dashes-in-yaml": lambda: _filled("a:\n", "- - -\n", "", "yaml"),
    "colons-in-yaml": lambda: _filled("", "? a\n", "", "yaml"),
    "unknown-kinds": lambda: _terms(MANY, kind="kind-{}"),
    "unknown-states": lambda: _terms(MANY, state="state-{}"),
    "unknown-sources": lambda: _terms(4_200, sources=["s{}"]),
    "after-the-one-before": lambda: _terms(4_900, after=["t{}"]),
    "waiting-in-a-circle": lambda: _json(
        terms=[{"id": f"t{at}", **NEUTRAL, "state": "UA", "after": [f"t{(at + 1) % 4_900}"]} for at in range(4_900)]
    ),
    "one-id-for-all": lambda: _terms(5_000, id="t"),
    "no-ids": lambda: _json(terms=[{**NEUTRAL} for _ in range(5_000)]),
    "contradictions-on-one-issue": lambda: _terms(4_900, summary="{}", permanence="permanent"),
    "500-questions-on-one-term": lambda: _json(
        contingencies=_questions(500), terms=[{"id": "t", **NEUTRAL, "given": _answers(0, 500)}]
    ),
    "wrong-answers": lambda: _json(
        contingencies=_questions(500),
        terms=[{"id": f"t{at}", **NEUTRAL, "given": {"on": "q1", "answer": "perhaps"}} for at in range(3_500)],
    ),
    "patterns-of-silences": lambda: _json(
        silences=[{"issues": [f"kind-{at}/*"], "manner": "x"} for at in range(7_000)]
    ),
    "names-for-actors": lambda: _yaml(["by:", *(f"- Somebody {at}" for at in range(28_000))]),
    "details-in-details": lambda: _json(
        terms=[{"id": "t", "kind": "other", "topic": "t", "details": {f"d{at}": [at] for at in range(9_000)}}]
    ),
    "nothing-but-zeros": lambda: _filled("", "\0", "", "toml"),
    "not-text": lambda: (b"\xff\xfe" * 4_900_000, "json"),
}
"""Inputs that go to the limits of one thing."""
LARGE = {**RECIPES, **MORE}
