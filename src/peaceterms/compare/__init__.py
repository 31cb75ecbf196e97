"""How a second proposal departs from a first: positions, differences, what they mean, distance, outcomes.

Everything here is data. Nothing here reads files or makes sentences.
"""

from peaceterms.compare.comparison import Comparison, Counts, compare
from peaceterms.compare.departures import Agreement, Departure
from peaceterms.compare.distance import Contribution, Distance
from peaceterms.compare.outcomes import ComparedOutcomes, Outcomes, outcomes
from peaceterms.compare.positions import Citation, Issue, Part, Position, Positions, positions

__all__ = [
    "Agreement",
    "Citation",
    "ComparedOutcomes",
    "Comparison",
    "Contribution",
    "Counts",
    "Departure",
    "Distance",
    "Issue",
    "Outcomes",
    "Part",
    "Position",
    "Positions",
    "compare",
    "outcomes",
    "positions",
]
