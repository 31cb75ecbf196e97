"""Conditions and open questions in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import assert_never

from peaceterms.positions.contingency import (
    THERE,
    Answer,
    AnyContingency,
    Bracket,
    Choice,
    Condition,
    Event,
    Not,
    Requirement,
    Vote,
)
from peaceterms.positions.position import Branch, Positions
from peaceterms.terms.votes import VoteSubject
from peaceterms.vocabulary import Vocabulary
from peaceterms.words.naming import Naming

Questions = Mapping[AnyContingency, str]
"""The questions that texts ask of their contingencies."""


class Conditions(Naming):
    """Words for what hangs on a question, and for the questions."""

    # Conditions

    def condition(self, condition: Condition, vocabulary: Vocabulary, questions: Questions) -> str:
        """Return a condition: `if the vote there is “for Russia”`; nothing for what is unconditional."""
        if not condition:
            return ""
        requirements = [self._requirement(part, vocabulary, questions) for part in condition]
        return self.phrase("condition.if", requirements=self.phrase("condition.and").join(requirements))

    def _requirement(self, part: Requirement, vocabulary: Vocabulary, questions: Questions) -> str:
        match part.contingency:
            case Vote(place=place, subject=subject):
                shape = "condition.vote_there" if place == THERE else "condition.vote_in"
                on, answers = self._on(subject), self._any_of(part.answers)
                return self.phrase(shape, place=vocabulary.name(place), on=on, answers=answers)
            case Bracket():
                return self.phrase("condition.bracket", sides=self.names(part.answers, vocabulary))
            case Event() | Choice():
                question = self._asked(part.contingency, questions)
                return self.phrase("condition.question", question=question, answers=self._any_of(part.answers))
            case _:
                assert_never(part.contingency)

    def branches(self, kind: str, branches: Iterable[Branch], vocabulary: Vocabulary, questions: Questions) -> str:
        """Return each branch with its condition: `if the vote there is “for Russia”, control: Russia; if ...`."""
        return "; ".join([self._branch(kind, branch, vocabulary, questions) for branch in branches])

    def _branch(self, kind: str, branch: Branch, vocabulary: Vocabulary, questions: Questions) -> str:
        contents = [self.content(kind, items, vocabulary, ", ") for items in branch.held]
        says = self.phrase("brief.also").join(filter(None, contents))
        condition = self.condition_or_none(branch.condition, vocabulary, questions)
        return self.phrase("branch.saying", condition=condition, says=says) if says else condition

    def condition_or_none(self, condition: Condition, vocabulary: Vocabulary, questions: Questions) -> str:
        """Return a condition, or that there is none: `without condition`."""
        return self.condition(condition, vocabulary, questions) or self.phrase("condition.unconditional")

    # Questions

    def question(self, contingency: AnyContingency, vocabulary: Vocabulary, questions: Questions) -> str:
        """Return what a contingency decides: `the vote in Luhansk`, `whose bracketed position stands`, a question."""
        match contingency:
            case Vote(place=place, subject=subject):
                return self._vote([vocabulary.name(place)], subject)
            case Bracket(issue=issue):
                if issue is None:
                    return self.phrase("question.bracket")
                return self.phrase("question.bracket_on", issue=self.issue_name(issue, vocabulary))
            case Event() | Choice():
                return self._asked(contingency, questions)
            case _:
                assert_never(contingency)

    def answer(self, contingency: AnyContingency, answer: Answer, vocabulary: Vocabulary) -> str:
        """Return an answer to a contingency; to a bracket it is whose position stands."""
        word = answer.answer if isinstance(answer, Not) else answer
        words = vocabulary.name(word) if isinstance(contingency, Bracket) else word
        return self._denied(words) if isinstance(answer, Not) else words

    def _denied(self, answer: str) -> str:
        return self.phrase("question.not", answer=answer)

    def open_questions(
        self, answers: Mapping[AnyContingency, tuple[Answer, ...]], vocabulary: Vocabulary, questions: Questions
    ) -> tuple[str, ...]:
        """Return what is open, each with its possible answers: votes, then the others, then brackets."""
        votes: dict[tuple[str, tuple[Answer, ...]], list[str]] = {}
        others, brackets = [], []
        for contingency, possible in answers.items():
            match contingency:
                case Vote(place=place, subject=subject):
                    votes.setdefault((subject, possible), []).append(vocabulary.name(place))
                case Bracket():
                    brackets.append(self.question(contingency, vocabulary, questions))
                case Event() | Choice():
                    others.append(self._open(self._asked(contingency, questions), possible))
                case _:
                    assert_never(contingency)
        places = [self._open(self._vote(names, subject), possible) for (subject, possible), names in votes.items()]
        return (*places, *others, *brackets)

    def _open(self, question: str, possible: Iterable[Answer]) -> str:
        return self.phrase("question.open", question=question, answers=self._any_of(possible))

    def quoted_question(self, question: str, answers: Iterable[Answer]) -> str:
        """Return a question in the words of a text, with its possible answers: `“Join?” (“yes” or “no”)`."""
        return self._open(self._quoted(question), answers)

    def _vote(self, places: list[str], subject: str) -> str:
        return self.phrase("question.vote", places=self.joined(places), on=self._on(subject))

    def _on(self, subject: str) -> str:
        """Return what a vote decides, where that is not the status of the place."""
        if subject in ("", VoteSubject.STATUS):
            return ""
        word = self.word(VoteSubject(subject)) if subject in list(VoteSubject) else subject
        return self.phrase("question.on", subject=word)

    def _asked(self, contingency: Event | Choice, questions: Questions) -> str:
        return self._quoted(questions.get(contingency, contingency.name))

    def _any_of(self, answers: Iterable[Answer]) -> str:
        words = [self._denied(answer.answer) if isinstance(answer, Not) else answer for answer in answers]
        return self.joined([self._quoted(word) for word in words], "or")

    def _quoted(self, words: str) -> str:
        return self._quote((words,))


def all_questions(*positions: Positions) -> dict[AnyContingency, str]:
    """Return the questions of all contingencies that are no votes."""
    return {name: question for some in positions for name, question in some.questions.items()}
