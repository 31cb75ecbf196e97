"""What can be shown, and the builder of each thing: the one place that knows them all."""

from __future__ import annotations

from dataclasses import replace

from peaceterms.analysis.matrices import Matrix
from peaceterms.analysis.neighbours import Neighbour
from peaceterms.analysis.pairs import Distances
from peaceterms.analysis.tracks import Step, Track
from peaceterms.analysis.versions import Clause
from peaceterms.comparison.comparison import Comparison
from peaceterms.differ.findings import Agreement, Departure
from peaceterms.differ.merging import Merge
from peaceterms.differ.patch import Patch
from peaceterms.display import Results
from peaceterms.errors import InvalidArgument, shown
from peaceterms.layout.blocks import Document
from peaceterms.layout.comparison import comparison_document
from peaceterms.layout.distances import distance_document, distances_document
from peaceterms.layout.findings import finding_document
from peaceterms.layout.matrix import matrix_document
from peaceterms.layout.merge import merge_document
from peaceterms.layout.neighbours import neighbour_document
from peaceterms.layout.outcomes import compared_outcomes_document, outcomes_document
from peaceterms.layout.patch import patch_document
from peaceterms.layout.proposal import proposal_document
from peaceterms.layout.report import report_document
from peaceterms.layout.results import results_document
from peaceterms.layout.track import step_document, track_document
from peaceterms.layout.versions import clause_document
from peaceterms.measure.distance import Distance
from peaceterms.measure.outcome import ComparedOutcomes, Outcomes
from peaceterms.proposal import Proposal
from peaceterms.words.language import Language, language


def document(thing: object, code: str = "en") -> Document:
    """Return a thing laid out in a language. Raises `InvalidArgument` for what cannot be shown, or not in it."""
    return _finished(_built(thing, language(code)), code)


def page(thing: object, code: str = "en") -> Document:
    """Return a thing laid out as a page of its own, which for a comparison is a report."""
    if isinstance(thing, Comparison):
        return _finished(report_document(thing, language(code)), code)
    return document(thing, code)


def _finished(built: Document, code: str) -> Document:
    return replace(built, note=language(code).phrase("page.note"), language=code)


def _built(thing: object, say: Language) -> Document:
    match thing:
        case Comparison():
            return comparison_document(thing, say)
        case Departure() | Agreement():
            return finding_document(thing, say)
        case Proposal():
            return proposal_document(thing, say)
        case Matrix():
            return matrix_document(thing, say)
        case Distances():
            return distances_document(thing, say)
        case Distance():
            return distance_document(thing, say)
        case Neighbour():
            return neighbour_document(thing, say)
        case Track():
            return track_document(thing, say)
        case Step():
            return step_document(thing, say)
        case Merge():
            return merge_document(thing, say)
        case Patch():
            return patch_document(thing, say)
        case Outcomes():
            return outcomes_document(thing, say)
        case ComparedOutcomes():
            return compared_outcomes_document(thing, say)
        case Clause():
            return clause_document(thing, say)
        case Results():
            return results_document(thing, say)
        case _:
            raise InvalidArgument(f"there is no way to show {shown(type(thing).__name__)}")
