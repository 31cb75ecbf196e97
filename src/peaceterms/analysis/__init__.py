"""More than two texts: matrix, distances of all pairs, nearest, track.

Everything here is data made of positions and comparisons. Nothing here makes sentences.
"""

from peaceterms.analysis.distances import Apart, Distances, distances
from peaceterms.analysis.matrix import Cell, Concord, Matrix, Row, matrix
from peaceterms.analysis.nearest import Neighbour, nearest
from peaceterms.analysis.track import Move, Movement, Return, Step, Track, track

__all__ = [
    "Apart",
    "Cell",
    "Concord",
    "Distances",
    "Matrix",
    "Move",
    "Movement",
    "Neighbour",
    "Return",
    "Row",
    "Step",
    "Track",
    "distances",
    "matrix",
    "nearest",
    "track",
]
