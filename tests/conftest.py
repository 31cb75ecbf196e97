"""How hard the properties are tested: the same examples at every ordinary run, new and many more in the long one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, settings

_SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much, HealthCheck.large_base_example]

settings.register_profile(
    "ordinary", max_examples=50, derandomize=True, deadline=None, suppress_health_check=_SLOW, database=None
)
# 2,500 for each of the shares into which a law divides its examples; all shares together make 100,000.
settings.register_profile("slow", max_examples=2500, deadline=None, suppress_health_check=_SLOW)
settings.register_profile("long", max_examples=2000, deadline=None, suppress_health_check=_SLOW)
settings.register_profile(
    "unshrunk", max_examples=150, deadline=None, suppress_health_check=_SLOW, phases=[Phase.generate], database=None
)
settings.load_profile("ordinary")

SLOW = ("tests/browser/", "tests/differ/test_laws", "tests/comparison/test_laws", "tests/fuzz/", "tests/test_typing")
"""What takes minutes, so that it runs first: of two processes neither then waits for the other at the end."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the slow files first, and leave all else in its order. Coverage is counted without them.

    Counting makes a law take twice as long, and what only a law or a browser reaches lacks its minimal pair.
    """
    items.sort(key=lambda item: not item.nodeid.startswith(SLOW))
    for item in items:
        if item.nodeid.startswith(SLOW):
            item.add_marker("no_cover")
