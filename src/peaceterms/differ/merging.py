"""Merging two answers to one draft: decisions by facet, conflicts in brackets, and a text where all is decided."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, cast

from pydantic import ValidationError
from typing_extensions import TypedDict

from peaceterms.differ.brackets import beside, cited, facets_of, in_brackets
from peaceterms.differ.decisions import Change, Decision, Says, ThreeTexts
from peaceterms.differ.edits import NOTHING, BranchFacets, Place, Question, Said, questions, spoken
from peaceterms.differ.merge_encoding import MergeData, decision_data
from peaceterms.differ.rewrite import rewritten
from peaceterms.display import Result
from peaceterms.errors import InvalidArgument, NotFound, OpenConflicts
from peaceterms.positions.contingency import AnyContingency, Choice, Requirement
from peaceterms.positions.issue import Issue
from peaceterms.positions.plain import texts
from peaceterms.positions.resolve import positions_of
from peaceterms.positions.statement import Facets, StatedValue
from peaceterms.proposal import Proposal
from peaceterms.tables import json_text
from peaceterms.terms import Term
from peaceterms.terms.base import LINKS

Wording = str | Term
"""How a conflict is resolved: the id of one of the three texts, or a term in words of one's own."""


class DecisionRow(TypedDict):
    """What was decided, of a facet on which a draft and two answers to it speak."""

    id: str
    """The id of the decision, by which it can be resolved."""
    issue: str
    """The issue."""
    given: list[str]
    """The condition under which it is said: answers to votes, events and choices."""
    aspect: str | None
    """The aspect; missing where it is the branch as a whole."""
    draft: list[str]
    """What the draft says; empty where it says nothing."""
    first: list[str]
    """What the first answer says."""
    second: list[str]
    """What the second answer says."""
    outcome: str
    """`unchanged`, the id of the answer that changed it, `both`, `conflict` or `resolved`."""
    merged: list[str]
    """What the merged text says; empty while it is open."""


@dataclass(frozen=True)
class Merge(Result):
    """A draft and two answers to it, merged facet by facet."""

    draft: Proposal
    first: Proposal
    second: Proposal
    decisions: tuple[Decision, ...]

    @cached_property
    def conflicts(self) -> tuple[Decision, ...]:
        """The decisions that are open, since the two answers changed the same facet differently."""
        return tuple(decision for decision in self.decisions if decision.change is Change.CONFLICT)

    def _in_short(self) -> str:
        texts = f"{self.first.id} and {self.second.id} into {self.draft.id}"
        return f"of {texts}: {len(self.decisions)} decisions, {len(self.conflicts)} conflicts"

    __repr__ = Result.__repr__

    def to_records(self) -> list[DecisionRow]:
        """Return a row for each decision."""
        return [
            {
                "id": decision.id,
                "issue": str(decision.issue),
                "given": texts(decision.condition),
                "aspect": decision.aspect,
                "draft": texts(decision.draft),
                "first": texts(decision.first),
                "second": texts(decision.second),
                "outcome": decision.outcome,
                "merged": texts(decision.merged),
            }
            for decision in self.decisions
        ]

    def to_data(self) -> dict[str, Any]:
        """Return the decisions as data that JSON can hold, in the format `peaceterms-merge/1`."""
        data = MergeData(
            draft=self.draft.id,
            first=self.first.id,
            second=self.second.id,
            conflicts=len(self.conflicts),
            decisions=tuple(map(decision_data, self.decisions)),
        )
        return data.model_dump(mode="json")

    def to_json(self) -> str:
        """Return the decisions as JSON: what the three texts say, and who changed it."""
        return json_text(self.to_data())

    @classmethod
    def _json_type(cls) -> type[MergeData]:
        return MergeData

    def resolve(self, wordings: Mapping[str | Issue, Wording]) -> Merge:
        """Return the merge with some conflicts resolved, or with something else decided where there is none.

        A key is an issue or its id, or the id of one decision. An issue stands for all open conflicts on it, or where
        there are none for all that is said of it; the id of a decision prevails. A wording is the id of the draft or of
        an answer, whose words are taken, or a term that says something else on the issue. Raises `NotFound` where none
        of the texts says anything of it, `InvalidArgument` where a term is about something else.
        """
        issues = {str(decision.issue) for decision in self.decisions}
        known = {*issues, *(decision.id for decision in self.decisions)}
        resolved = self
        for key in sorted(wordings, key=lambda key: str(key) in issues):
            if str(key) not in known:
                raise NotFound("issue or decision of this merge", str(key), sorted(known))
            resolved = replace(resolved, decisions=tuple(resolved._resolved(str(key), wordings[key])))
        return resolved

    def _named(self, key: str) -> list[Decision]:
        """The decisions that a key stands for."""
        left = [decision for decision in self.decisions if decision.change is not Change.RESOLVED]
        on = [decision for decision in left if str(decision.issue) == key]
        open_ = [decision for decision in on if decision.change is Change.CONFLICT]
        return open_ or on or [decision for decision in left if decision.id == key]

    def _resolved(self, key: str, wording: Wording) -> Iterator[Decision]:
        named = self._named(key)
        own = iter(self._in_own_words(wording, named)) if isinstance(wording, Term) and named else None
        places = {decision.place for decision in named}
        for decision in self.decisions:
            if own is not None and decision.place in places:
                yield from own
            elif isinstance(wording, str) and decision in named:
                yield decision.taking(wording, self._says(wording, decision))
            else:
                yield decision

    def _says(self, text: str, decision: Decision) -> Says:
        says = {self.draft.id: decision.draft, self.first.id: decision.first, self.second.id: decision.second}
        if text not in says:
            raise NotFound("text of this merge", text, says)
        return says[text]

    def _in_own_words(self, term: Term, conflicts: list[Decision]) -> tuple[Decision, ...]:
        """The decision that a term says, in place of all on the same branch."""
        places = {decision.place for decision in conflicts}
        if len(places) > 1:
            raise InvalidArgument(f"{conflicts[0].issue} is said under several conditions; name one decision by its id")
        ((issue, condition),) = places
        try:
            alone = self.draft.model_copy(update={**self._entries, "terms": (term,), **self.draft.said_of({})})
        except ValidationError as error:
            problems = "; ".join(one["msg"] for one in error.errors())
            raise InvalidArgument(f"the term {term.id!r} does not fit the merged text: {problems}") from None
        said = spoken(positions_of(alone))
        if set(said) != {(issue, ())}:
            about = ", ".join(str(own) for own, _ in said) or "nothing"
            raise InvalidArgument(
                f"the term {term.id!r} is about {about}, without condition; it must be about {issue} alone"
            )
        one = conflicts[0]
        branch = said[issue, ()].branch
        return (Decision(issue, condition, None, one.draft, one.first, one.second, Change.RESOLVED, None, branch),)

    def proposal(self) -> Proposal:
        """Return the merged text. Raises `OpenConflicts` while there are any."""
        if self.conflicts:
            raise OpenConflicts([decision.id for decision in self.conflicts])
        return self._written(self._branches(self.decisions))

    def bracketed(self) -> Proposal:
        """Return the merged text, in which each open conflict stands in brackets, held by the authors of either answer.

        Raises `InvalidArgument` where the answers do not say who put them forward, or the same did.
        """
        by_place: dict[Place, list[Decision]] = {}
        for decision in self.decisions:
            by_place.setdefault(decision.place, []).append(decision)
        branches: dict[Place, Said] = {}
        for place, decisions in by_place.items():
            if any(decision.change is Change.CONFLICT for decision in decisions):
                held = dict(in_brackets(place, decisions, self._holders))
            else:
                held = self._branches(decisions)
            for at, said in held.items():  # a bracket of the draft's own may be there already
                branches[at] = beside(branches.get(at, NOTHING), said)
        return self._written(branches)

    def _branches(self, decisions: Iterable[Decision]) -> dict[Place, Said]:
        """The branches that the merged text holds, by what was decided; none where a silent draft prevails."""
        branches: dict[Place, Said] = {}
        stated: dict[Place, list[Decision]] = {}
        for decision in decisions:
            if decision.aspect is not None:
                stated.setdefault(decision.place, []).append(decision)
            elif decision.merged:
                branches[decision.place] = Said(cast("BranchFacets", decision.merged), decision.citations)
        for place, several in stated.items():
            facets = facets_of((decision.aspect, decision.merged) for decision in several)
            if facets or place in self._drafted:
                branches[place] = Said((facets,), cited(several))
        return branches

    @cached_property
    def _drafted(self) -> Container[Place]:
        """Where the draft says something."""
        return _spoken(self.draft, _merged_id(self.draft))

    @cached_property
    def _holders(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Those who put forward one of the answers and not the other."""
        first, second = (_authors(text) for text in (self.first, self.second))
        if first <= second or second <= first:
            raise InvalidArgument(f"brackets need two sides; see who put forward {self.first.id} and {self.second.id}")
        return tuple(sorted(first - second)), tuple(sorted(second - first))

    def _written(self, branches: Mapping[Place, Said]) -> Proposal:
        id = _merged_id(self.draft)
        kept = {
            place: Said(tuple(_in_sequence(f, branches) for f in said.branch), said.citations)
            for place, said in branches.items()
        }
        head: dict[str, Any] = {**_NOT_OF_A_MERGE, **self._entries, "id": id, "derived_from": self.draft.id}
        return rewritten(self.draft, kept, _joined_questions(self), head, exact=False)

    @cached_property
    def _entries(self) -> dict[str, tuple[Any, ...]]:
        """The actors, places and groups that any of the three texts defines; the draft's count first."""
        texts = (self.second, self.first, self.draft)
        return {
            name: tuple({entry.id: entry for text in texts for entry in getattr(text, name)}.values())
            for name in ("actors", "places", "groups")
        }


_NOT_OF_A_MERGE: dict[str, Any] = {
    "by": None, "date": None, "medium": None, "summary": None, "short_title": None, "checked": None,
    "chain": (), "status": (), "reactions": (), "polls": (), "notes": (), "silences": (), "style": (),
}  # fmt: skip
"""What is true of a draft and not of what was made of it."""


def merge_texts(draft: Proposal, first: Proposal, second: Proposal) -> Merge:
    """Return the merge of two answers to one draft."""
    if len({draft.id, first.id, second.id}) < 3:
        raise InvalidArgument("the draft and its two answers need ids of their own")
    id = _merged_id(draft)
    three = ThreeTexts((first.id, second.id), *(_spoken(text, id) for text in (draft, first, second)))
    return Merge(draft, first, second, tuple(three.decisions()))


def _merged_id(draft: Proposal) -> str:
    return f"{draft.id[:70].rstrip('-')}-merged"


def _spoken(text: Proposal, merged: str) -> dict[Place, Said]:
    """The branches of a text, its own choices being those of the merged text."""
    return {
        (issue, tuple(sorted(_renamed(requirement, merged) for requirement in condition))): said
        for (issue, condition), said in spoken(positions_of(text)).items()
    }


def _renamed(requirement: Requirement, merged: str) -> Requirement:
    return Requirement(_own(requirement.contingency, merged), requirement.answers)


def _own(contingency: AnyContingency, merged: str) -> AnyContingency:
    if isinstance(contingency, Choice) and contingency.text is not None:
        return Choice(contingency.name, merged)
    return contingency


def _joined_questions(merge: Merge) -> dict[AnyContingency, Question]:
    """The questions of all three texts; the draft's words, and every answer that any of them has."""
    joined: dict[AnyContingency, Question] = {}
    for text in (merge.draft, merge.first, merge.second):
        for contingency, question in questions(positions_of(text)).items():
            own = _own(contingency, _merged_id(merge.draft))
            known = joined.get(own, Question(question.text, ()))
            joined[own] = Question(known.text, tuple(sorted({*known.answers, *question.answers})))
    return joined


def _in_sequence(facets: Facets, branches: Mapping[Place, Said]) -> Facets:
    """Facets that name, of what comes first and the like, no more than what is still there."""
    if not any(name in LINKS for name, _ in facets):
        return facets
    there = {issue for issue, _ in branches}
    kept = ((name, _still(stated, there) if name in LINKS else stated) for name, stated in facets)
    return tuple((name, stated) for name, stated in kept if name not in LINKS or stated.value)


def _still(stated: StatedValue, there: set[Issue]) -> StatedValue:
    return StatedValue(
        tuple(issue for issue in cast("tuple[Issue, ...]", stated.value) if issue in there), stated.implied
    )


def _authors(text: Proposal) -> set[str]:
    if not text.by:
        raise InvalidArgument(f"brackets need to know whose they are; {text.id} does not say who put it forward ('by')")
    return {str(m) for actor in text.by for m in text.vocabulary.members(actor, text.readings)}
