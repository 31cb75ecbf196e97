"""Other people's data: tables of PA-X, UCDP and PAM, told from their columns, and anybody's by a mapping.

`from peaceterms import interop`; `interop.read_table("pa-x.csv")` reads a table and reports what it has understood.
"""

from peaceterms.interop.agreement import CodedAgreement
from peaceterms.interop.mapping import ColumnMapping, Mapping, mapping_of
from peaceterms.interop.matching import Alike, ConceptMatch, Match, Matching, Topic, match
from peaceterms.interop.notes import Handling, Reason, RowNote
from peaceterms.interop.pairing import Pair
from peaceterms.interop.prov import prov_json
from peaceterms.interop.reading import TableReading, read_table
from peaceterms.interop.recognising import Recognised

__all__ = [
    "Alike",
    "CodedAgreement",
    "ColumnMapping",
    "ConceptMatch",
    "Handling",
    "Mapping",
    "Match",
    "Matching",
    "Pair",
    "Reason",
    "Recognised",
    "RowNote",
    "TableReading",
    "Topic",
    "mapping_of",
    "match",
    "prov_json",
    "read_table",
]
