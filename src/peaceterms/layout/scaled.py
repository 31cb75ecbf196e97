"""Numbers on common scales in words: `2,682 million m³/year`, `365 days`, `21 days after evacuation`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from peaceterms.analysis.scaled import DAYS, THE_TEXT, Held, Scale, Scaled, Spread
from peaceterms.values import Bound, Money, Quantity, Unit
from peaceterms.words.language import Language

MILLION = 10**6
WHOLE = 10
"""From so many days on a length is told in whole days."""
YEAR = 365.2425
LONG = 365
"""From so many days on a length is told in years."""
_MILLIONS = {Unit.M3: Unit.MCM, Unit.M3_PER_YEAR: Unit.MCM_PER_YEAR}
"""The units of which a million is a unit of its own."""


def number_words(number: float, scale: Scale, say: Language) -> str:
    """Return a number with its scale."""
    if scale.unit == DAYS:
        return _days_from(number, scale.of, say) if scale.of else _length(number, say)
    words = _amount(number, scale.unit, say)
    return say.phrase("survey.part", part=words, whole=say.grammar.name(scale.of)) if scale.of else words


def scaled_words(value: Scaled, say: Language) -> str:
    """Return a value on its scale, with its bound, as it stands beside the value: without event and category."""
    number, scale = value.number, value.scale
    if scale.unit == DAYS and scale.of not in (None, THE_TEXT):
        return _length(abs(number), say) if number else ""
    scale = scale if scale.unit == DAYS else Scale(scale.unit)
    return _bounded(number_words(number, scale, say), value.bound, say)


def _bounded(words: str, bound: Bound, say: Language) -> str:
    return words if bound is Bound.EXACTLY else say.phrase(f"amount.{bound.replace(' ', '_')}", amount=words)


def spread_words(spread: Spread, names: Mapping[int, str], say: Language) -> str:
    """Return how far values lie apart, and which texts have the smallest and the largest."""
    ends = [_end(held, names[held.text], spread.scale, say) for held in (spread.values[0], spread.values[-1])]
    if len({(held.number, held.bound) for held in spread.values}) == 1:
        others = say.counted(len(spread.values) - 1, "other")
        return ends[0] if len(spread.values) == 1 else say.phrase("survey.all_alike", value=ends[0], others=others)
    if len(spread.values) == 2:
        return say.phrase("survey.two", low=ends[0], high=ends[1])
    middle = number_words(spread.middle, spread.scale, say)
    number = say.counted(len(spread.values), "value")
    return say.phrase("survey.spread", low=ends[0], high=ends[1], middle=middle, number=number)


def _end(held: Held, text: str, scale: Scale, say: Language) -> str:
    value = _bounded(number_words(held.number, scale, say), held.bound, say)
    return say.phrase("survey.of_text", value=value, text=say.inside(text))


def _days_from(number: float, event: str | None, say: Language) -> str:
    named = say.phrase("survey.the_text") if event == THE_TEXT else say.grammar.name(event or "")
    if not number:
        return say.phrase("time.at", event=named)
    return say.phrase("time.after" if number > 0 else "time.before", length=_length(abs(number), say), event=named)


def _length(days: float, say: Language) -> str:
    """Return a length of time in days, a long one in years and tenths of a year."""
    noun, number = ("year", round(days / YEAR, 1)) if days >= LONG else ("day", days if days < WHOLE else round(days))
    digits = _digits(number)
    return say.phrase("counted", number=say.grammar.grouped(digits), noun=say.noun(noun, digits))


def _amount(number: float, unit: str, say: Language) -> str:
    if unit not in list(Unit):
        return say.amount(Money(f"{unit} {_digits(number)}"))
    known = Unit(unit)
    if number >= MILLION and known in _MILLIONS:
        number, known = number / MILLION, _MILLIONS[known]
    return say.amount(Quantity(f"{_digits(number)} {known}"))


def _digits(number: float) -> str:
    """Return a number as it is where it is whole, and else in four digits or, from a thousand on, without decimals."""
    if float(number).is_integer() or number >= 1000:
        return str(round(number))
    return format(Decimal(f"{number:.4g}"), "f")
