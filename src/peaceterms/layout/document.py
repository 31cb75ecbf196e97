"""What can be shown, and the builder of each thing: the one place that knows them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module

from peaceterms.errors import InvalidArgument, shown
from peaceterms.layout.blocks import Document
from peaceterms.words.language import Language, language

Builder = Callable[[object, Language], Document]

BUILDERS = {
    "analysis.side_by_side.Table": "side_by_side.table_document",
    "analysis.coders.Disagreement": "coders.disagreement_document",
    "analysis.coders.Measured": "coders.measure_document",
    "analysis.coders.Reliability": "coders.reliability_document",
    "analysis.families.Families": "families.families_document",
    "analysis.likeness.ClauseNeighbour": "likeness.clause_neighbour_document",
    "analysis.likeness.ClauseNeighbours": "likeness.clause_neighbours_document",
    "analysis.neighbours.Neighbour": "neighbours.neighbour_document",
    "analysis.neighbours.Neighbours": "neighbours.nearest_document",
    "analysis.pairs.Distances": "distances.distances_document",
    "analysis.survey.Survey": "survey.survey_document",
    "analysis.survey.SurveyAspect": "survey.survey_aspect_document",
    "analysis.survey_clauses.SurveyClause": "survey.survey_clause_document",
    "analysis.roles.Cast": "roles.cast_document",
    "analysis.tracks.Step": "track.step_document",
    "analysis.tracks.Track": "track.track_document",
    "analysis.versions.Clause": "versions.clause_document",
    "comparison.comparison.Comparison": "digest.comparison_document",
    "comparison.comparison.FullComparison": "comparison.full_document",
    "comparison.subjects.SubjectFindings": "comparison.subject_document",
    "differ.findings.Agreement": "findings.finding_document",
    "differ.findings.Departure": "findings.finding_document",
    "differ.merging.Merge": "merge.merge_document",
    "differ.patch.Patch": "patch.patch_document",
    "display.Results": "results.results_document",
    "interop.matching.ConceptMatch": "matched.concept_document",
    "interop.matching.Match": "matched.match_document",
    "interop.matching.Matching": "matched.matching_document",
    "interop.reading.TableReading": "imported.reading_document",
    "measure.distance.Distance": "distances.distance_document",
    "measure.outcome.ComparedOutcomes": "outcomes.compared_outcomes_document",
    "measure.outcome.Outcomes": "outcomes.outcomes_document",
    "proposal.proposal.Proposal": "proposal.proposal_document",
    "terms.codebook.Guide": "codebook.guide_document",
    "terms.finding.Hit": "hits.hit_document",
}
"""For each class that can be shown the function in `layout/` that lays it out; imported when it is first needed."""
PAGES = {
    "comparison.comparison.Comparison": "report.report_document",
    "comparison.comparison.FullComparison": "report.full_report_document",
}
"""The same for pages of their own, where these are other than what stands in a notebook."""


def document(thing: object, code: str = "en") -> Document:
    """Return a thing laid out in a language. Raises `InvalidArgument` for what cannot be shown, or not in it."""
    return _built(thing, BUILDERS, code)


def page(thing: object, code: str = "en") -> Document:
    """Return a thing laid out as a page of its own, which for a comparison is a report."""
    return _built(thing, {**BUILDERS, **PAGES}, code)


def _built(thing: object, builders: dict[str, str], code: str) -> Document:
    for cls in type(thing).__mro__:
        name = f"{cls.__module__}.{cls.__qualname__}".removeprefix("peaceterms.")
        if name in builders:
            say = language(code)
            return replace(_builder(builders[name])(thing, say), note=say.phrase("page.note"), language=code)
    raise InvalidArgument(f"there is no way to show {shown(type(thing).__name__)}")


def _builder(name: str) -> Builder:
    module, _, function = name.rpartition(".")
    builder: Builder = getattr(import_module(f"peaceterms.layout.{module}"), function)
    return builder
