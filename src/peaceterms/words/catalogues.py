"""Catalogues: the fixed words of a language, and what a grammar must be able to do beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from typing import Any, NamedTuple, Protocol, cast

from peaceterms.errors import NotFound
from peaceterms.terms.declaration import Declaration, Field
from peaceterms.terms.markers import Key, Text

Tables = Mapping[str, Any]


class Grammar(Protocol):
    """What a language does beyond its catalogue; a module with these functions is one."""

    def name(self, token: str, /) -> str:
        """Return the name of a field, an event or a topic as words, where the catalogue has none."""

    def word(self, token: str, /) -> str:
        """Return the word for a choice in a file, where the catalogue has none."""

    def plural(self, number: str, /) -> str:
        """Return the form of a noun behind a number, as the nouns of the catalogue call it."""

    def grouped(self, digits: str, /) -> str:
        """Return a number with its thousands set apart."""

    def joined(self, words: Sequence[str], last: str, /) -> str:
        """Join words, with `last` before the last of them."""

    def capitalised(self, words: str, /) -> str:
        """Return words as they stand at the start of a line."""


class Catalogue:
    """The fixed words of a language, with its templates compiled."""

    def __init__(self, tables: Tables, grammar: Grammar) -> None:
        self.tables = tables
        self.grammar = grammar
        self.templates = {key: compiled(text) for key, text in _flat(tables["phrases"])}
        self._kinds: dict[str, KindWords] = {}
        self.variant = lru_cache(1_000)(self._variant)

    def phrase(self, key: str, parts: Mapping[str, object]) -> str:
        """Return a phrase with its parts filled in. Raises `NotFound` where the catalogue has none of that key."""
        if key not in self.templates:
            raise NotFound("phrase", key, self.templates)
        return self.templates[key] % parts

    def _variant(self, key: str, variant: str) -> str:
        """Return the template of a phrase in its wording for an effect or an act, if it has one of its own."""
        return self.templates.get(f"{key}-{variant}") or self.templates[key]

    def choice(self, enum: type, token: str) -> str | None:
        """Return the word for a member of an enum, where the catalogue has one."""
        word: str | None = self.tables.get("values", {}).get(enum.__name__, {}).get(token)
        return word

    def kind(self, declaration: Declaration) -> KindWords:
        """Return the words of a kind, worked out when they are first asked for."""
        known = self._kinds.get(declaration.kind)
        if known is None or known.declaration is not declaration:
            known = self._kinds[declaration.kind] = KindWords(declaration, self)
        return known


def compiled(template: str) -> str:
    """Return a template with its parts in braces as one that Python fills in fast."""
    return re.sub(r"\{(\w+)\}", r"%(\1)s", template.replace("%", "%%"))


def _flat(tables: Tables, start: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tables.items():
        if isinstance(value, str):
            yield start + key, value
        else:
            yield from _flat(value, f"{start}{key}.")


class KeyWords(NamedTuple):
    """The words of a key field."""

    name: str
    choices: dict[str, str]
    """Its choices and what it is called where it is not stated, as far as they are fixed."""


class KindWords:
    """The words of one kind: from the catalogue; else from the package that declares it; else its own names."""

    def __init__(self, declaration: Declaration, catalogue: Catalogue) -> None:
        own: Tables = catalogue.tables["kinds"].get(declaration.kind, {})
        self.declaration = declaration
        self.noun: str = own.get("noun") or catalogue.grammar.name(declaration.kind)
        self.template: str = own.get("label") or declaration.label or self._default_label(catalogue)
        self.label = compiled(self.template)
        self.fields = {field.name: self._field(field, own, catalogue) for field in declaration.by_name.values()}
        self.fields["given"] = catalogue.templates["content.condition"]
        self.keys = tuple([self._key(key, own, catalogue) for key in declaration.keys])
        self.quoted = frozenset(field.name for field in declaration.aspects if isinstance(field.marker, Text))

    def _default_label(self, catalogue: Catalogue) -> str:
        keys = ", ".join(f"{{{key.name}}}" for key in self.declaration.keys)
        shape = "issue.keyed" if keys else "issue.keyless"
        return catalogue.phrase(shape, {"kind": self.noun, "keys": keys})

    def _field(self, field: Field, own: Tables, catalogue: Catalogue) -> str:
        fixed: str | None = own.get("fields", {}).get(field.name)
        shared: str | None = catalogue.tables["fields"].get(field.name)
        return fixed or field.title or shared or catalogue.grammar.name(field.name.rpartition(".")[2])

    def _key(self, field: Field, own: Tables, catalogue: Catalogue) -> KeyWords:
        unstated = own.get("unstated", {}).get(field.name) or cast("Key", field.marker).unstated
        choices = {"-": unstated or catalogue.templates["issue.unstated"]}
        for enum in field.types:
            if issubclass(enum, Enum):
                choices |= {str(m.value): catalogue.choice(enum, m.value) or "" for m in enum}
        return KeyWords(field.name, {token: word for token, word in choices.items() if word})
