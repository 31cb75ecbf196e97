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
from peaceterms.terms.alignment import *
from peaceterms.terms.base import Basis, Given, Modality, Part, Term, Timing
from peaceterms.terms.economy import *
from peaceterms.terms.forces import *
from peaceterms.terms.guarantees import *
from peaceterms.terms.infrastructure import *
from peaceterms.terms.justice import *
from peaceterms.terms.other import *
from peaceterms.terms.people import *
from peaceterms.terms.process import *
from peaceterms.terms.registry import kind_of, kinds
from peaceterms.terms.territory import *
from peaceterms.terms.votes import *
from peaceterms.terms.water import *

__all__ = ["Basis", "Given", "Modality", "Part", "Term", "Timing", "kind_of", "kinds"]
__all__ += alignment.__all__
__all__ += economy.__all__
__all__ += forces.__all__
__all__ += guarantees.__all__
__all__ += infrastructure.__all__
__all__ += justice.__all__
__all__ += other.__all__
__all__ += people.__all__
__all__ += process.__all__
__all__ += territory.__all__
__all__ += votes.__all__
__all__ += water.__all__
