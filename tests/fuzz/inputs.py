"""Hostile and odd files.

A number gives the same one on every machine, as long as the bundled texts and the kinds stay as they are.
"""

from __future__ import annotations

from random import Random
from typing import NamedTuple

from tests.fuzz.damage import damaged
from tests.fuzz.mutations import mutate
from tests.fuzz.starts import start
from tests.fuzz.writing import FORMS, written


class Input(NamedTuple):
    """The bytes of a file, and the format that its name tells."""

    data: bytes
    form: str


def made(seed: int) -> Input:
    """The input of that number."""
    random = Random(seed)  # noqa: S311 - it has to be the same again, and keeps no secrets
    form = random.choice(FORMS)
    data = start(random)
    mutate(random, data)
    encoded = written(random, data, form).encode("utf-8", "surrogatepass")
    return Input(damaged(random, encoded), _told(random, form))


def _told(random: Random, form: str) -> str:
    """The format that the name of the file tells; seldom a wrong one."""
    return random.choice(FORMS) if random.random() < 0.02 else form
