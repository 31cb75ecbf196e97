"""What a page says of itself: when and with what it was made, of which encodings, and how to cite and correct it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from importlib.metadata import PackageNotFoundError, version

from peaceterms.comparison.comparison import Comparison
from peaceterms.layout.blocks import Facts, words
from peaceterms.layout.comparison import title
from peaceterms.proposal import Proposal
from peaceterms.values import PartialDate
from peaceterms.words.language import Language


def about(comparison: Comparison, say: Language) -> Facts:
    """Return what a page says of itself."""
    return Facts(tuple((label, words(said)) for label, said in _facts(comparison, say)))


def _facts(comparison: Comparison, say: Language) -> Iterator[tuple[str, str]]:
    made = say.when(PartialDate(made_on().isoformat()))
    yield say.phrase("about.made"), say.phrase("about.made_by", date=made, version=own_version())
    for proposal in (comparison.first, comparison.second):
        yield say.phrase("about.encoding"), _encoding(proposal, say)
    yield say.phrase("about.cite"), cited(comparison, say)
    for key in ("licence", "correct"):
        yield say.phrase(f"about.{key}"), say.phrase(f"about.{key}_told")


WORDS = (
    "departs",
    "reported",
    "touched",
    "as_read",
    "standing",
    "issue",
    "conditional",
    "outcome",
    "distance",
    "verdict",
)
"""The words of a page that it explains."""


def glossary(say: Language) -> Facts:
    """Return the words that a page uses, each with what it means there."""
    return Facts(tuple((say.phrase(f"glossary.{key}"), words(say.phrase(f"glossary.{key}_is"))) for key in WORDS))


def cited(comparison: Comparison, say: Language) -> str:
    """Return how the page is cited."""
    made = say.when(PartialDate(made_on().isoformat()))
    about_it = {"title": title(comparison, say), "first": comparison.first.id, "second": comparison.second.id}
    return say.phrase("about.cited", date=made, version=own_version(), **about_it)


def _encoding(proposal: Proposal, say: Language) -> str:
    terms, sources = say.counted(len(proposal.terms), "term"), say.counted(len(proposal.sources), "source")
    told = say.phrase("about.encoded", id=proposal.id, terms=terms, sources=sources)
    if proposal.checked is None:
        return told
    return say.phrase("about.checked", encoding=told, date=say.when(proposal.checked))


def made_on() -> date:
    """Return today, or the day that `SOURCE_DATE_EPOCH` names, by which builds can be repeated byte for byte."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch.isdigit() else datetime.now(UTC).date()


def own_version() -> str:
    """Return the version of the library, as it is installed."""
    try:
        return version("peaceterms")
    except PackageNotFoundError:
        return "0"
