"""Languages: everything that is told in words is told by one of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from peaceterms.differ.differences import Branch
from peaceterms.differ.findings import Agreement, Context, Departure
from peaceterms.errors import InvalidArgument, shown
from peaceterms.positions.contingency import Answer, AnyContingency, Condition
from peaceterms.positions.issue import Issue
from peaceterms.positions.statement import AspectValue, Citation
from peaceterms.proposal import Link, Proposal, Silence
from peaceterms.terms import kind_of
from peaceterms.values import Money, PartialDate, Quantity
from peaceterms.vocabulary import Vocabulary
from peaceterms.words import attribution, naming, sentences, values

Questions = Mapping[AnyContingency, str]


class Language:
    """A catalogue of words and a grammar, and how they tell what the library holds."""

    def __init__(self, code: str, catalogue: Mapping[str, Any]) -> None:
        self.code = code
        self._phrases: Mapping[str, Any] = catalogue.get("phrases", {})
        self._nouns: Mapping[str, Mapping[str, str]] = catalogue.get("nouns", {})

    # Phrases

    def phrase(self, key: str, **parts: object) -> str:
        """Return the phrase with that key, such as `report.title`, with its parts filled in."""
        template: Any = self._phrases
        for name in key.split("."):
            template = template[name]
        return str(template).format(**parts)

    def counted(self, number: int, noun: str) -> str:
        """Return a number with its noun: `1 issue`, `2 issues`, `more than 1,000,000,000 outcomes`."""
        forms = self._nouns[noun]
        if number > values.UNCOUNTED:
            return f"more than {values.UNCOUNTED:,} {forms['other']}"
        return f"{number:,} {forms['one' if number == 1 else 'other']}"

    def joined(self, words: Iterable[str], last: str = "and") -> str:
        """Join words as in a sentence: `a, b and c`; `last` is `and` or `or`."""
        return values.joined(words, last)

    def capitalised(self, words: str) -> str:
        """Return the words as they stand at the start of a line."""
        return values.capitalised(words)

    # Values

    def value(self, value: Any, vocabulary: Vocabulary) -> str:
        """Return a value of a field in words; `None` is what the text does not say."""
        return values.value(value, vocabulary)

    def names(self, ids: Iterable[str], vocabulary: Vocabulary) -> str:
        """Return the names of actors or places: `Russia and Ukraine`."""
        return values.names(ids, vocabulary)

    def when(self, date: PartialDate) -> str:
        """Return a date: `3 October 2022`, `about 1959`."""
        return values.when(date)

    def amount(self, amount: Quantity | Money) -> str:
        """Return an amount: `at most 600,000`, `85 m³/s`."""
        return values.amount(amount)

    # Issues and what is said of them

    def kind(self, kind: str) -> str:
        """Return the noun of a kind: `water supply`."""
        return kind_of(kind).declaration.noun

    def aspect(self, kind: str, aspect: str) -> str:
        """Return the noun of an aspect: `guarantor`."""
        return naming.aspect_name(kind, aspect)

    def issue_name(self, issue: Issue, vocabulary: Vocabulary) -> str:
        """Return the name of an issue: `territory of Luhansk`."""
        return naming.issue_name(issue, vocabulary)

    def issue_names(self, issues: tuple[Issue, ...], vocabulary: Vocabulary) -> str:
        """Return the name of issues of one kind: `territory of Luhansk and Donetsk`."""
        return naming.issue_names(issues, vocabulary)

    def content(self, kind: str, items: Iterable[AspectValue], vocabulary: Vocabulary, between: str = "; ") -> str:
        """Return what is said, aspect by aspect: `control: Russia; sovereignty: Russia`."""
        return naming.content(kind, items, vocabulary, between)

    def aspect_value(self, kind: str, item: AspectValue, vocabulary: Vocabulary) -> str:
        """Return what is said of one aspect; words of a text stand in quotation marks."""
        return naming.held(kind, item, vocabulary)

    def condition(self, condition: Condition, vocabulary: Vocabulary, questions: Questions) -> str:
        """Return a condition: `if the vote there is “for Russia”`; nothing where there is none."""
        return naming.condition_words(condition, vocabulary, questions)

    def branches(self, kind: str, branches: Iterable[Branch], vocabulary: Vocabulary, questions: Questions) -> str:
        """Return each branch with its condition."""
        return naming.branches_words(kind, branches, vocabulary, questions)

    def question(self, contingency: AnyContingency, vocabulary: Vocabulary, questions: Questions) -> str:
        """Return what a contingency decides: `the vote in Luhansk`."""
        return naming.question_words(contingency, vocabulary, questions)

    def answer(self, contingency: AnyContingency, answer: Answer, vocabulary: Vocabulary) -> str:
        """Return an answer to a contingency; to a bracket it is whose position stands."""
        return naming.answer_words(contingency, answer, vocabulary)

    def open_questions(
        self, answers: Mapping[AnyContingency, tuple[Answer, ...]], vocabulary: Vocabulary, questions: Questions
    ) -> tuple[str, ...]:
        """Return what is open, each with its possible answers; votes first."""
        return naming.open_questions(answers, vocabulary, questions)

    def citation(self, citation: Citation) -> str:
        """Return where a text says it, and on what the encoding rests: `bullet 1 (primary)`."""
        return naming.cited(citation)

    def silent(self, silences: Iterable[Silence]) -> str:
        """Return that a text does not address it, and in what manner: `silent (deferred)`."""
        return naming.silent(silences)

    # Findings

    def texts(self, context: Context) -> tuple[str, str]:
        """Return what the two texts are called; by their order where they have one name."""
        return context.names

    def sentence(self, finding: Departure | Agreement) -> str:
        """Return a finding in one sentence."""
        match finding:
            case Departure():
                return sentences.departure_sentence(finding)
            case _:
                return sentences.agreement_sentence(finding)

    def agreed(self, agreement: Agreement) -> str:
        """Return what both say: `control: Russia`; nothing where they agree only that there is such a term."""
        return sentences.agreed(agreement)

    def side(self, departure: Departure, says: Any) -> str:
        """Return what one side of a departure says."""
        return sentences.side(departure, says)

    def verb(self, departure: Departure) -> str:
        """Return what became of it: `brought forward`, `made conditional on a vote`."""
        return sentences.verb(departure)

    def helps(self, departure: Departure) -> str:
        """Return whom a departure helps; nothing where nobody."""
        return sentences.helps(departure)

    def harms(self, departure: Departure) -> str:
        """Return to whose disadvantage a departure is; nothing where to nobody's."""
        return sentences.harms(departure)

    def caveat(self, finding: Departure | Agreement) -> str:
        """Return on what reading a finding rests; nothing where it rests on a plain one."""
        return sentences.caveat(finding)

    # Who said it

    def byline(self, proposal: Proposal) -> str:
        """Return who put a text forward, when and in what medium."""
        return attribution.byline(proposal)

    def standing(self, proposal: Proposal) -> str:
        """Return how firmly a text is attributed: `first-hand, undisputed`."""
        return attribution.standing_words(proposal)

    def link(self, link: Link, proposal: Proposal) -> str:
        """Return a link of the chain with its date and note."""
        return attribution.link_words(link, proposal)

    def link_brief(self, link: Link, proposal: Proposal) -> str:
        """Return a link of the chain: `Vladimir Putin told Elon Musk (alleged)`."""
        return attribution.link_brief(link, proposal)


def language(code: str = "en") -> Language:
    """Return the language with that code. Raises `InvalidArgument`, which names those there are."""
    if not re.fullmatch("[a-z]{2,8}", code) or not _catalogue(code).is_file():
        raise InvalidArgument(f"there is no language {shown(code)}; there are: {', '.join(_codes())}")
    return _load(code)


@cache
def _load(code: str) -> Language:
    import tomllib  # only reading needs it

    return Language(code, tomllib.loads(_catalogue(code).read_text(encoding="utf-8")))


def _catalogue(code: str) -> Any:
    return files("peaceterms.words") / "catalogue" / f"{code}.toml"


def _codes() -> list[str]:
    folder = files("peaceterms.words") / "catalogue"
    return sorted(file.name.removesuffix(".toml") for file in folder.iterdir())
