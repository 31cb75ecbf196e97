"""What a text says of one facet, in words: for patches and merges."""

from __future__ import annotations

from typing import Any

from peaceterms.differ.edits import BranchFacets, Question
from peaceterms.positions.contingency import AnyContingency, Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import AspectValue, Facets, StatedValue
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.language import Language

_NOTHING = "nothing"
_NOT_STATED = "does not say"
_HAS_IT = "has it"
_IMPLIED = "implied"
_ALSO = "; also "


class FacetWords:
    """Tells facets of texts that share a vocabulary."""

    def __init__(self, vocabulary: Vocabulary, questions: dict[AnyContingency, str], say: Language) -> None:
        self._vocabulary = vocabulary
        self._questions = questions
        self._say = say

    def facet(self, issue: Issue, condition: Condition, aspect: str | None) -> str:
        """Return what a facet is about: `territory of Crimea, control`."""
        name = self._say.issue_names((issue,), self._vocabulary)
        under = self._say.condition(relative(condition, issue), self._vocabulary, self._questions)
        aspects = self._say.aspect(issue.kind, aspect) if aspect else ""
        return self._say.capitalised(", ".join(filter(None, (name, aspects, under))))

    def says(self, issue: Issue, aspect: str | None, says: StatedValue | BranchFacets | None) -> str:
        """Return what a text says of it."""
        if says is None:
            return _NOTHING if aspect is None else _NOT_STATED
        if aspect is None:
            return _ALSO.join(self._statement(issue, facets) for facets in self._branch(says)) or _NOTHING
        return self._value(issue, aspect, self._stated(says))

    @staticmethod
    def _branch(says: Any) -> BranchFacets:
        return tuple(says)

    @staticmethod
    def _stated(says: Any) -> StatedValue:
        return StatedValue(*says)

    def _statement(self, issue: Issue, facets: Facets) -> str:
        stated = (
            f"{self._say.aspect(issue.kind, name)}: {self._value(issue, name, value)}"
            for name, value in facets
            if value.value is not None
        )
        return "; ".join(stated) or _HAS_IT

    def _value(self, issue: Issue, aspect: str, value: StatedValue) -> str:
        if value.value is None:
            return _IMPLIED
        words = self._say.aspect_value(issue.kind, AspectValue(aspect, value.value), self._vocabulary)
        return f"{words} ({_IMPLIED})" if value.implied else words

    def question(self, question: Question | None) -> str:
        """Return what is asked, with the possible answers."""
        if question is None:
            return _NOTHING
        return f"“{question.text}” ({self._say.joined([f'“{a}”' for a in question.answers], 'or')})"
