"""How hard the properties are tested: the same examples at every ordinary run, new and many more in the long one."""

from __future__ import annotations

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
