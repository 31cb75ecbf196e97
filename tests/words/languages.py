"""The languages that the tests speak: English, and one that nobody speaks."""

from __future__ import annotations

import tomllib
from pathlib import Path

from tests.words import loud

from peaceterms.words.language import Language, language

ENGLISH = language()
LOUD = Language("loud", tomllib.loads(Path(__file__).with_name("loud.toml").read_text(encoding="utf-8")), loud)
