"""Catalogues: the fixed words of a language, and what a grammar must be able to do beside them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from operator import itemgetter
from typing import Any, Protocol, cast

from peaceterms.errors import NotFound
from peaceterms.terms import Term, kind_of
from peaceterms.terms.declaration import Declaration, Field
from peaceterms.terms.families import KINDS
from peaceterms.terms.markers import Key, Text
from peaceterms.values import Explicit

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

    def inside(self, name: str, /) -> str:
        """Return a name that may begin with an article as it stands inside a line."""


Template = Callable[[tuple[str, ...]], str]
"""Fills in the parts of a phrase, which are given in a fixed order."""


class Catalogue:
    """The fixed words of a language."""

    def __init__(self, tables: Tables, grammar: Grammar) -> None:
        self.tables = tables
        self.grammar = grammar
        self.phrases = dict(_flat(tables["phrases"]))
        self._kinds: dict[str, KindWords] = {}

    def phrase(self, key: str) -> str:
        """Return the text of a phrase. Raises `NotFound` where the catalogue has none of that key."""
        if key not in self.phrases:
            raise NotFound("phrase", key, self.phrases)
        return self.phrases[key]

    def template(self, key: str, *parts: str, variant: str = "", **fixed: str) -> Template:
        """Return what fills in a phrase, in its wording for an effect or an act if it has one of its own.

        `parts` are the names of the parts in the order in which they will be given, `fixed` those that are known now.
        """
        text = self.phrases.get(f"{key}-{variant}") or self.phrase(key)
        for name, words in fixed.items():
            text = text.replace(f"{{{name}}}", words)
        return template(text, parts)

    def choice(self, enum: type, token: str) -> str | None:
        """Return the word for a member of an enum, where the catalogue has one."""
        word: str | None = self.tables.get("values", {}).get(enum.__name__, {}).get(token)
        return word

    def kind(self, name: str) -> KindWords:
        """Return the words of a kind, worked out when they are first asked for."""
        known = self._kinds.get(name)
        if known is None or known.kind is not KINDS.get(name):
            known = self._kinds[name] = KindWords(kind_of(name), self)
        return known


def template(text: str, parts: Sequence[str]) -> Template:
    """Return what fills in a text with the names of its parts in braces, from the parts in that order."""
    order = [parts.index(name) for name in re.findall(r"\{(\w+)\}", text)]
    filled = re.sub(r"\{\w+\}", "%s", text.replace("%", "%%"))
    if order == list(range(len(parts))):
        return filled.__mod__
    if not order:
        return lambda _: filled % ()
    pick = itemgetter(*order)
    return lambda given: filled % pick(given)


def _flat(tables: Tables, start: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tables.items():
        if isinstance(value, str):
            yield start + key, value
        else:
            yield from _flat(value, f"{start}{key}.")


def _bare(declaration: Declaration) -> str:
    """Return that the main aspect tells itself where it is a choice: `lifted`, and not `ceiling: 600,000`."""
    types = declaration.by_name[declaration.main].types if declaration.main else ()
    return "{value}" if any(issubclass(one, Enum) and one is not Explicit for one in types) else ""


Choices = dict[str, str]
"""The words for the choices of a key field and for its not being stated, as far as they are fixed, by what is keyed."""


class KindWords:
    """The words of one kind: from the catalogue; else from the package that declares it; else its own names."""

    def __init__(self, kind: type[Term], catalogue: Catalogue) -> None:
        declaration = kind.declaration
        own: Tables = catalogue.tables["kinds"].get(declaration.kind, {})
        self.kind = kind
        self.noun: str = own.get("noun") or catalogue.grammar.name(declaration.kind)
        self.label: str = own.get("label") or declaration.label or self._default_label(catalogue)
        self.main: str = own.get("main") or _bare(declaration)
        """How the main aspect is told without its name, with `{value}`; empty where it needs the name."""
        self.named = template(self.label, [key.name for key in declaration.keys])
        self.fields = {field.name: self._field(field, own, catalogue) for field in declaration.by_name.values()}
        self.fields["given"] = catalogue.phrase("content.condition")
        self.fields |= {facet: catalogue.grammar.name(facet) for facet in declaration.facets}
        self.keys = tuple([self._key(key, own, catalogue) for key in declaration.keys])
        self.order = declaration.order
        self.facets = frozenset(declaration.facets)
        self.quoted = frozenset(field.name for field in declaration.aspects if isinstance(field.marker, Text))

    def _default_label(self, catalogue: Catalogue) -> str:
        keys = ", ".join(f"{{{key.name}}}" for key in self.kind.declaration.keys)
        shape = "issue.keyed" if keys else "issue.keyless"
        return catalogue.phrase(shape).replace("{kind}", self.noun).replace("{keys}", keys)

    def _field(self, field: Field, own: Tables, catalogue: Catalogue) -> str:
        fixed: str | None = own.get("fields", {}).get(field.name)
        shared: str | None = catalogue.tables["fields"].get(field.name)
        return fixed or field.title or shared or catalogue.grammar.name(field.name.rpartition(".")[2])

    def _key(self, field: Field, own: Tables, catalogue: Catalogue) -> Choices:
        unstated = own.get("unstated", {}).get(field.name) or cast("Key", field.marker).unstated
        choices = {"-": unstated or catalogue.phrase("issue.unstated")}
        for enum in field.types:
            if issubclass(enum, Enum):
                choices |= {str(m.value): catalogue.choice(enum, m.value) or "" for m in enum}
        return {token: word for token, word in choices.items() if word}
