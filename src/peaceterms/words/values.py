"""Single values in words: dates, durations, amounts, names, choices."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import Enum
from functools import lru_cache
from typing import Any

from peaceterms.terms.effects import Effect
from peaceterms.values import Details, Duration, Money, Offset, PartialDate, Quantity
from peaceterms.values.phrase import Phrase
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.catalogues import Catalogue, Grammar, Tables

KEPT = 2_000
"""How many notations are kept in words, by the notation, since the same ones are told again and again."""
UNCOUNTED = 10**9
"""From here on a number is told as `more than`."""
SMALLEST = 0.005
"""Measures below it would be written as nothing."""

BILLION = "0" * 9
"""How a whole number of billions ends, which is told as one."""
LEAST_GROUPED = 5
"""Digits from which on the thousands of an amount are set apart; a year has fewer."""

_BARE = ("value.not_stated", "value.yes", "value.no")
_QUALIFIERS = {"~": "about", "?": "possibly", "%": "possibly_about"}
_UNITS = (
    dict(zip("YMWD", ("year", "month", "week", "day"), strict=True)),
    dict(zip("HMS", ("hour", "minute", "second"), strict=True)),
)
_AMOUNT = re.compile(r"(?:(at most|at least|about) )?(?:([A-Z]{3}) )?([\d.]+)(?: to ([\d.]+))?(?: (\S+))?")


class Values:
    """Words for single values, from a catalogue and a grammar."""

    def __init__(self, code: str, tables: Tables, grammar: Grammar) -> None:
        self.code = code
        self.grammar = grammar
        self.catalogue = Catalogue(tables, grammar)
        self._tables = tables
        self._choices: dict[type, dict[Enum, str]] = {}
        self._effects: dict[str, str] = tables["effects"]
        self._and: str = tables["last"]["and"]
        self._not_stated, self._yes, self._no = map(self.catalogue.phrase, _BARE)
        self._date = lru_cache(KEPT)(self._date_of)
        self._length = lru_cache(KEPT)(self._length_of)
        self._offset = lru_cache(KEPT)(self._offset_of)
        self._amount = lru_cache(KEPT)(self._amount_of)

    # Phrases

    def phrase(self, key: str, **parts: object) -> str:
        """Return the phrase with that key, such as `report.title`, with its parts filled in. Raises `NotFound`."""
        return self.catalogue.phrase(key).format_map(parts)

    def noun(self, noun: str, number: int | str = 1) -> str:
        """Return a noun as it stands behind a number."""
        forms: dict[str, str] = self._tables["nouns"][noun]
        return forms[self.grammar.plural(str(number))]

    def counted(self, number: int, noun: str) -> str:
        """Return a number with its noun: `1 issue`, `2 issues`, `more than 1,000,000,000 outcomes`."""
        digits = self.grammar.grouped(str(min(number, UNCOUNTED)))
        words = self.phrase("more_than", number=digits) if number > UNCOUNTED else digits
        return self.phrase("counted", number=words, noun=self.noun(noun, min(number, UNCOUNTED)))

    def joined(self, words: Iterable[str], last: str = "and") -> str:
        """Join words as in a sentence: `a, b and c`; `last` is `and` or `or`."""
        return self.grammar.joined(words if isinstance(words, list) else list(words), self._tables["last"][last])

    def capitalised(self, words: str) -> str:
        """Return words as they stand at the start of a line."""
        return self.grammar.capitalised(words)

    def inside(self, name: str) -> str:
        """Return the name of a text as it stands inside a line."""
        return self.grammar.inside(name)

    def effect(self, effect: Effect) -> str:
        """Return what became of a thing by an effect: `brought forward`."""
        return self._effects[effect]

    # Values

    def value(self, value: Any, vocabulary: Vocabulary) -> str:
        """Return a value of a field in words; `None` is what the text does not say."""
        match value:
            case Enum():
                return self.word(value)
            case tuple():
                return self._several(value, vocabulary)
            case None:
                return self._not_stated
            case bool():
                return self._yes if value else self._no
            case PartialDate():
                return self._date(value.text)
            case Duration():
                return self._length(value.text)
            case Offset():
                return self._offset(value.text)
            case Money() | Quantity():
                return self._amount(value.text)
            case Details():
                return "; ".join(
                    sorted(
                        f"{' → '.join(self.grammar.name(str(step)) for step in path)}: {leaf}"
                        for path, leaf in value.leaves()
                    )
                )
            case _:
                return str(value)

    def word(self, choice: Enum) -> str:
        """Return the word for a member of an enum."""
        words = self._choices.get(type(choice)) or self._words(type(choice))
        return words[choice]

    def _words(self, enum: type[Enum]) -> dict[Enum, str]:
        """Return the words for all members of an enum, and keep them."""
        words = {m: self.catalogue.choice(enum, m.value) or self.grammar.word(str(m.value)) for m in enum}
        return self._choices.setdefault(enum, words)

    def _several(self, values: tuple[Any, ...], vocabulary: Vocabulary) -> str:
        words = [self._one(v, vocabulary) for v in values]
        return self.grammar.joined(words, self._and) if len(words) > 1 else words[0]

    def _one(self, value: Any, vocabulary: Vocabulary) -> str:
        """Return a member of a set: a choice, words as they stand, or the name of an actor or a place."""
        if isinstance(value, Enum):
            return self.word(value)
        return str.__str__(value) if isinstance(value, Phrase) else vocabulary.name(value)

    def names(self, ids: Iterable[str], vocabulary: Vocabulary) -> str:
        """Return the names of actors or places: `Russia and Ukraine`."""
        return self.grammar.joined([vocabulary.name(id) for id in ids], self._and)

    # Time

    def when(self, date: PartialDate) -> str:
        """Return a date: `3 October 2022`, `about 1959`, `from 24 February 2022 on`."""
        return self._date(date.text)

    def _date_of(self, text: str) -> str:
        start, slash, end = text.partition("/")
        if not slash:
            return self._day(start)
        if end == "..":
            return self.phrase("date.from", start=self._day(start))
        if start == "..":
            return self.phrase("date.until", end=self._day(end))
        return self.phrase("date.between", start=self._day(start), end=self._day(end))

    def _day(self, text: str) -> str:
        text, _, time = text.partition("T")
        if time:
            return self.phrase("date.timed", date=self._day(text), time=time[:5], zone=self._zone(time[5:]))
        numbers = [int(part) for part in text.rstrip("~?%").split("-")]
        months: list[str] = self._tables["months"]
        parts = {"year": numbers[0], "month": months[numbers[1] - 1] if numbers[1:] else "", "day": numbers[-1]}
        words = self.phrase(("date.year", "date.month", "date.day")[len(numbers) - 1], **parts)
        return self.phrase(f"date.{_QUALIFIERS[text[-1]]}", date=words) if text[-1] in _QUALIFIERS else words

    def _zone(self, zone: str) -> str:
        return "UTC" if zone == "Z" else f"UTC{zone}"

    def length(self, duration: Duration) -> str:
        """Return a length of time: `15 years`, `72 hours`, `about 6 months`."""
        return self._length(duration.text)

    def _length_of(self, text: str) -> str:
        bound, _, plain = text.rpartition(" ")
        days, _, hours = plain.rstrip("~").removeprefix("P").partition("T")
        parts = [
            self.phrase("counted", number=number, noun=self.noun(units[unit], number))
            for part, units in zip((days, hours), _UNITS, strict=True)
            for number, unit in re.findall(r"([\d.]+)([A-Z])", part)
        ]
        words = self.joined(parts)
        if bound:
            return self.phrase(f"amount.{bound.replace(' ', '_')}", amount=words)
        return self.phrase("time.about", length=words) if text.endswith("~") else words

    def _offset_of(self, text: str) -> str:
        offset = Offset(text)
        event = self.grammar.name(offset.anchor)
        if offset.open:
            length = self.word(offset.open)
            return self.phrase(
                "time.open_before" if text.endswith(f"-{offset.open}") else "time.open_after",
                length=length,
                event=event,
            )
        if not offset.days:
            return self.phrase("time.at", event=event)
        length = self._length(re.split("[+-](?=P)", text)[1])
        return self.phrase("time.after" if offset.days > 0 else "time.before", length=length, event=event)

    # Numbers and amounts

    def number(self, number: int) -> str:
        """Return a whole number: `12,345`."""
        return self.grammar.grouped(str(number))

    def decimal(self, number: float) -> str:
        """Return a measure: `0.50`; what is more than nothing is `below 0.01` and never `0.00`."""
        if 0 < number < SMALLEST:
            return self.phrase("measures.below", number=self.grammar.grouped("0.01"))
        return self.grammar.grouped(f"{number:.2f}")

    def interval(self, low: float, high: float) -> str:
        """Return an interval: `0.00 to 0.50`; one number where its ends are the same."""
        if low == high or self.decimal(low) == self.decimal(high):
            return self.decimal(high)
        return self.phrase("measures.interval", low=self.decimal(low), high=self.decimal(high))

    def amount(self, amount: Quantity | Money) -> str:
        """Return an amount: `at most 600,000`, `85 m³/s`, `USD 100,000,000,000`."""
        return self._amount(amount.text)

    def _amount_of(self, text: str) -> str:
        bound, currency, low, high, unit = re.fullmatch(_AMOUNT, text).groups()  # type: ignore[union-attr]
        number = self._number(low)
        if high:
            number = self.phrase("amount.range", low=number, high=self._number(high))
        shape = "money" if currency else "count" if unit == "count" else "quantity"
        words = self.phrase(f"amount.{shape}", number=number, unit=currency or self._unit(unit))
        return self.phrase(f"amount.{bound.replace(' ', '_')}", amount=words) if bound else words

    def _number(self, digits: str) -> str:
        if digits.endswith(BILLION) and digits != BILLION:
            return self.phrase("amount.billion", number=self.grammar.grouped(digits.removesuffix(BILLION)))
        return self.grammar.grouped(digits) if len(digits.partition(".")[0]) >= LEAST_GROUPED else digits

    def _unit(self, unit: str) -> str:
        return str(self._tables["units"].get(unit) or self.grammar.word(unit))
