"""The grammar of the language of `loud.toml`."""

from __future__ import annotations

from collections.abc import Sequence


def name(token: str) -> str:
    return token.replace("-", " ").replace("_", " ").upper()


def word(token: str) -> str:
    return token.upper()


def plural(number: str) -> str:
    return "one" if number in ("0", "1") else "many"


def grouped(digits: str) -> str:
    whole, point, rest = digits.partition(".")
    return f"{int(whole):_}{point}{rest}"


def joined(words: Sequence[str], last: str) -> str:
    return f" {last} ".join(reversed(words))


def capitalised(words: str) -> str:
    return f"! {words}" if words else words


def inside(name: str) -> str:
    return name
