"""Reading and writing proposals: TOML for people, JSON for programs, YAML where its extra is installed.

Everything that comes from outside is checked here; the errors name file, line and place.
"""

from peaceterms.formats.files import read, write
from peaceterms.formats.schema import json_schema

__all__ = ["json_schema", "read", "write"]
