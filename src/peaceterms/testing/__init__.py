"""What tests need: builders of small texts and terms, and Hypothesis strategies for whole proposals.

The builders need nothing. The strategies need the extra `testing`, and are loaded when one of them is asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from peaceterms.errors import MissingExtra
from peaceterms.testing.builders import TermData, term, text

if TYPE_CHECKING:
    from peaceterms.testing.pairs import mutated, mutated_pairs, related_pairs
    from peaceterms.testing.strategies import proposals, term_data, terms, values

__all__ = [
    "TermData",
    "mutated",
    "mutated_pairs",
    "proposals",
    "related_pairs",
    "term",
    "term_data",
    "terms",
    "text",
    "values",
]

_STRATEGIES = {
    "mutated": "pairs",
    "mutated_pairs": "pairs",
    "proposals": "strategies",
    "related_pairs": "pairs",
    "term_data": "strategies",
    "terms": "strategies",
    "values": "strategies",
}
"""The module of each strategy, which is loaded when the strategy is asked for."""


def __getattr__(name: str) -> Any:
    if name not in _STRATEGIES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    try:
        module = import_module(f"{__name__}.{_STRATEGIES[name]}")
    except ModuleNotFoundError as error:
        if error.name != "hypothesis":
            raise
        raise MissingExtra("generating proposals", "testing") from None
    return getattr(module, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_STRATEGIES})
