"""Issues and what is said of them in words, from a catalogue and what the kinds declare."""

from __future__ import annotations

from collections.abc import Iterable
from math import prod
from typing import TYPE_CHECKING, Any

from peaceterms.positions.doubts import TextWarning
from peaceterms.positions.issue import Issue, Rest
from peaceterms.positions.statement import AspectValue, Citation
from peaceterms.proposal import Coverage, Manner, Silence
from peaceterms.terms.base import LINKS
from peaceterms.terms.subjects import ORDER, Subject
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.catalogues import Choices, Grammar, KindWords, Tables
from peaceterms.words.values import Values

if TYPE_CHECKING:
    from peaceterms.analysis.lint import StyleNote

MOST_VALUES = 5
"""How many values a warning names."""

_SILENT: dict[Coverage | None, str] = {
    Coverage.ALL_POINTS: "not_reported",
    Coverage.POINTS: "not_reported",
    Coverage.SINGLE_POINTS: "not_known",
}
"""What the silence of a text comes to that is not known as a whole."""


class Naming(Values):
    """Words for issues, aspects, contents, and for where a text says them."""

    def __init__(self, code: str, tables: Tables, grammar: Grammar) -> None:
        super().__init__(code, tables, grammar)
        self._item = self.catalogue.template("content.item", "aspect", "value")
        self._quote = self.catalogue.template("value.quoted", "words")

    def kind(self, kind: str) -> str:
        """Return the noun of a kind: `water supply`."""
        return self.catalogue.kind(kind).noun

    def aspect(self, kind: str, aspect: str) -> str:
        """Return the noun of an aspect: `guarantor`, `condition`."""
        return self.catalogue.kind(kind).fields[aspect]

    def shared_aspect(self, name: str) -> str:
        """Return the noun of a field, or of a part with fields, that terms of every kind have: `obligor`, `timing`."""
        noun: str | None = self.catalogue.tables["fields"].get(name)
        return noun or self.grammar.name(name)

    def category(self, kind: str, key: str, value: str) -> str:
        """Return the word for a choice of a key field: `monitoring`."""
        words = self.catalogue.kind(kind)
        index = words.kind.declaration.key_index[key]
        return words.keys[index].get(value) or self.grammar.name(value)

    def label(self, kind: str) -> str:
        """Return how issues of a kind are named, with its key fields in braces: `territory of {places}`."""
        return self.catalogue.kind(kind).label

    def subject(self, subject: str) -> str:
        """Return the name of a subject; one of the caller's own stands as it is."""
        return self.capitalised(self.word(Subject(subject))) if subject in ORDER else subject

    # Issues

    def issue_name(self, issue: Issue, vocabulary: Vocabulary) -> str:
        """Return the name of an issue: `territory of Luhansk`."""
        words = self.catalogue.kind(issue.kind)
        parts = zip(words.keys, issue.key, strict=True)
        return words.named(tuple([self._key_part(key, part, vocabulary) for key, part in parts]))

    def issue_names(self, issues: tuple[Issue, ...], vocabulary: Vocabulary) -> str:
        """Return the name of issues of one kind: `territory of Luhansk and Donetsk`, where their keys combine."""
        if len(issues) == 1:
            return self.issue_name(issues[0], vocabulary)
        issues = tuple(dict.fromkeys(issues))
        keys = [tuple(dict.fromkeys(parts)) for parts in zip(*[issue.key for issue in issues], strict=True)]
        if prod(map(len, keys)) != len(issues):
            return "; ".join([self.issue_names(group, vocabulary) for group in _combining(issues)])
        words = self.catalogue.kind(issues[0].kind)
        names = [
            self.joined([self._key_part(key, part, vocabulary) for part in parts])
            for key, parts in zip(words.keys, keys, strict=True)
        ]
        return words.named(tuple(names))

    def _key_part(self, choices: Choices, part: str, vocabulary: Vocabulary) -> str:
        if isinstance(part, Rest):
            key = "issue.rest" if vocabulary.get(part) else "issue.rest_of_sort"
            return self.phrase(key, whole=self._key_part(choices, str.__str__(part), vocabulary))
        if entry := vocabulary.get(part):
            return entry.name
        return choices.get(part) or self.grammar.name(part)

    # What is said of them

    def content(self, kind: str, items: Iterable[AspectValue], vocabulary: Vocabulary, between: str = "; ") -> str:
        """Return what is said, the kind's own aspects first: `control: Russia; sovereignty: Russia`."""
        words = self.catalogue.kind(kind)
        ordered = sorted(items, key=lambda item: words.order.get(item.aspect, -1))
        return between.join([self._said(words, aspect, value, vocabulary) for aspect, value in ordered])

    def _said(self, words: KindWords, aspect: str, value: Any, vocabulary: Vocabulary) -> str:
        """Return an aspect with what is said of it: `control: Russia`."""
        if aspect == "refused":
            return self.phrase("content.refused")
        return self._item((words.fields[aspect], self._value_of(words, aspect, value, vocabulary)))

    def aspect_value(self, kind: str, item: AspectValue, vocabulary: Vocabulary) -> str:
        """Return what is said of one aspect; words of a text stand in quotation marks."""
        return self._value_of(self.catalogue.kind(kind), item.aspect, item.value, vocabulary)

    def _value_of(self, words: KindWords, aspect: str, value: Any, vocabulary: Vocabulary) -> str:
        if aspect in words.quoted and value is not None:
            return self._quote((value,))
        if aspect in words.facets:
            return self.joined([self._said(words, name, said, vocabulary) for name, said in value])
        if aspect in LINKS:
            names = [self.issue_name(issue, vocabulary) for issue in value or ()]
            return self.joined(names) or self.phrase("value.nothing")
        return self.value(value, vocabulary)

    # Where a text says it, or does not

    def warning(self, warning: TextWarning, text: str, vocabulary: Vocabulary) -> str:
        """Return what a reader should know before relying on an encoding."""
        about = warning.about
        if warning.code in ("two-values", "silence-contradicted"):
            about = self.issue_name(Issue.of(about), vocabulary)
        shown = [self._warned_of(value, warning, vocabulary) for value in warning.values[:MOST_VALUES]]
        more = ["..."] if len(warning.values) > MOST_VALUES else []
        name = vocabulary.name(warning.about)
        values = self.joined([*shown, *more])
        return self.phrase(f"warning.{warning.code}", text=text, about=about, values=values, name=name)

    def style_note(self, note: StyleNote) -> str:
        """Return what a careful coder writes otherwise, with its place in the file and the code of the rule."""
        told = self.phrase(f"style.{note.code}", about=note.about, values=self.joined(note.values, "or"))
        return self.phrase("style.note", path=note.path, told=told, code=note.code)

    def _warned_of(self, value: str | AspectValue, warning: TextWarning, vocabulary: Vocabulary) -> str:
        if isinstance(value, AspectValue):
            return self._said(self.catalogue.kind(Issue.of(warning.about).kind), value.aspect, value.value, vocabulary)
        return vocabulary.name(value) if warning.code == "verifier-is-obligor" else value

    def citation(self, citation: Citation) -> str:
        """Return where a text says it, and on what the encoding rests: `bullet 1 (primary)`."""
        place = self.phrase("source.place", place=citation.ref) if citation.ref else None
        source = place or self.phrase("source.term", term=citation.term)
        if citation.basis is None:
            return source
        return self.phrase("source.with_basis", source=source, basis=self.word(citation.basis))

    def silent(self, silences: Iterable[Silence], coverage: Coverage | None = None) -> str:
        """Return that a text does not address it, and in what manner: `silent (deferred)`, `not known`."""
        manners = list(dict.fromkeys(silence.manner for silence in silences))
        if manners in ([Manner.NOT_KNOWN], [Manner.NOT_REPORTED]):
            return self.phrase("silence.not_known" if manners == [Manner.NOT_KNOWN] else "silence.not_reported")
        if not manners:
            return self.phrase(f"silence.{_SILENT.get(coverage, 'silent')}")
        return self.phrase("silence.manner", manners=self.joined([self.word(manner) for manner in manners]))


def _combining(issues: tuple[Issue, ...]) -> list[tuple[Issue, ...]]:
    """Return issues in groups whose keys combine: those alike in all that stands behind the first part of the key."""
    behind: dict[str, list[Issue]] = {}
    for issue in issues:
        behind.setdefault(issue.key[0], []).append(issue)
    groups: dict[tuple[tuple[str, ...], ...], list[Issue]] = {}
    for alike in behind.values():
        groups.setdefault(tuple(issue.key[1:] for issue in alike), []).extend(alike)
    combined = [tuple(group) for group in groups.values()]
    return combined if len(combined) > 1 else [(issue,) for issue in issues]
