"""What a proposal can say: the base of all terms, then one family of kinds a file.

A kind declares everything about itself here; how terms are compared or told does not belong here.
"""

from peaceterms.terms.alignment import Anchoring, Neutrality, Permanence
from peaceterms.terms.base import Basis, Given, Modality, Part, Term, Timing
from peaceterms.terms.forces import Extent, Withdrawal
from peaceterms.terms.guarantees import Act, Consequence, Trigger
from peaceterms.terms.other import Other
from peaceterms.terms.process import Readiness, Talks, TalksFormat
from peaceterms.terms.registry import AnyTerm, kind_of, kinds
from peaceterms.terms.territory import Degree, Recognition, Status, Territory
from peaceterms.terms.votes import Electorate, Referendum
from peaceterms.terms.water import WaterSupply

__all__ = [
    "Act",
    "Anchoring",
    "AnyTerm",
    "Basis",
    "Consequence",
    "Degree",
    "Electorate",
    "Extent",
    "Given",
    "Modality",
    "Neutrality",
    "Other",
    "Part",
    "Permanence",
    "Readiness",
    "Recognition",
    "Referendum",
    "Status",
    "Talks",
    "TalksFormat",
    "Term",
    "Territory",
    "Timing",
    "Trigger",
    "WaterSupply",
    "Withdrawal",
    "kind_of",
    "kinds",
]
