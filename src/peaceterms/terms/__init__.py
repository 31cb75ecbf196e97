"""What a proposal can say: the base of all terms, then one family of kinds a file.

A kind declares everything about itself here; how terms are compared or told does not belong here. Every kind, and
every enum that a kind uses, is imported from here: `from peaceterms.terms import Neutrality, Permanence`. A family is
imported when something of it is asked for.
"""

from typing import TYPE_CHECKING, Any

from peaceterms.terms import families as _families
from peaceterms.terms.base import Basis as Basis
from peaceterms.terms.base import Given as Given
from peaceterms.terms.base import Modality as Modality
from peaceterms.terms.base import Pace as Pace
from peaceterms.terms.base import Part as Part
from peaceterms.terms.base import Renewal as Renewal
from peaceterms.terms.base import Term as Term
from peaceterms.terms.base import Timing as Timing
from peaceterms.terms.registry import kind_of as kind_of
from peaceterms.terms.registry import kinds as kinds

if TYPE_CHECKING:
    from peaceterms.terms.alignment import *
    from peaceterms.terms.economy import *
    from peaceterms.terms.forces import *
    from peaceterms.terms.guarantees import *
    from peaceterms.terms.infrastructure import *
    from peaceterms.terms.justice import *
    from peaceterms.terms.other import *
    from peaceterms.terms.people import *
    from peaceterms.terms.process import *
    from peaceterms.terms.scales import *
    from peaceterms.terms.territory import *
    from peaceterms.terms.votes import *
    from peaceterms.terms.water import *

_OF_EVERY_TERM = ("Basis", "Given", "Modality", "Pace", "Part", "Renewal", "Term", "Timing", "kind_of", "kinds")


if not TYPE_CHECKING:  # a type checker that sees it would allow any name

    def __getattr__(name: str) -> Any:
        return __dir__() if name == "__all__" else _families.bundled(name)


def __dir__() -> list[str]:
    return sorted((*_OF_EVERY_TERM, *_families.bundled_names()))
