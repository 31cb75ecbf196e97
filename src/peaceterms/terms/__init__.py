"""What a proposal can say: the base of all terms, then one family of kinds a file.

A kind declares everything about itself here; how terms are compared or told does not belong here.
"""

from peaceterms.terms import (
    alignment,
    economy,
    forces,
    guarantees,
    infrastructure,
    justice,
    other,
    people,
    process,
    territory,
    votes,
    water,
)
from peaceterms.terms.base import Basis, Given, Modality, Part, Term, Timing
from peaceterms.terms.registry import kind_of, kinds
from peaceterms.terms.votes import Referendum

FAMILIES = (
    alignment,
    economy,
    forces,
    guarantees,
    infrastructure,
    justice,
    other,
    people,
    process,
    territory,
    votes,
    water,
)
"""The bundled families; each names its kinds in `__all__`."""

__all__ = ["FAMILIES", "Basis", "Given", "Modality", "Part", "Referendum", "Term", "Timing", "kind_of", "kinds"]
