"""What a text says of one facet, in words: for patches and merges."""

from __future__ import annotations

from typing import Any

from peaceterms.differ.edits import BranchFacets, Question
from peaceterms.positions.contingency import AnyContingency, Condition, relative
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import AspectValue, Facets, StatedValue
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.language import Language


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
            return self._say.phrase("says.nothing" if aspect is None else "says.not")
        if aspect is None:
            return self._statements(issue, self._branch(says)) or self._say.phrase("says.nothing")
        return self._value(issue, aspect, self._stated(says))

    @staticmethod
    def _branch(says: Any) -> BranchFacets:
        return tuple(says)

    @staticmethod
    def _stated(says: Any) -> StatedValue:
        return StatedValue(*says)

    def _statements(self, issue: Issue, branch: BranchFacets) -> str:
        return self._say.phrase("says.also").join(self._statement(issue, facets) for facets in branch)

    def _statement(self, issue: Issue, facets: Facets) -> str:
        stated = (self._item(issue, name, value) for name, value in facets if value.value is not None)
        return "; ".join(stated) or self._say.phrase("says.has_it")

    def _item(self, issue: Issue, name: str, value: StatedValue) -> str:
        aspect = self._say.aspect(issue.kind, name)
        return self._say.phrase("content.item", aspect=aspect, value=self._value(issue, name, value))

    def _value(self, issue: Issue, aspect: str, value: StatedValue) -> str:
        if value.value is None:
            return self._say.phrase("says.implied")
        words = self._say.aspect_value(issue.kind, AspectValue(aspect, value.value), self._vocabulary)
        return self._say.phrase("says.implied_value", value=words) if value.implied else words

    def question(self, question: Question | None) -> str:
        """Return what is asked, with the possible answers."""
        if question is None:
            return self._say.phrase("says.nothing")
        return self._say.quoted_question(question.text, question.answers)
