"""Finding anything that comes with the library by what it goes by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from peaceterms.bundled.loading import corpus
from peaceterms.display import Results
from peaceterms.errors import InvalidArgument, shown
from peaceterms.proposal import Proposal
from peaceterms.terms.finding import Found, Hit, entries, fields_for, kinds_for, ranked
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.names import LONGEST, distance, folded, has_words

MOST = 20
"""How many hits are told."""


def search(words: str) -> Results[Hit]:
    """Return what goes by some words: kinds, fields, actors, places, groups and bundled texts, the best first.

    Case, accents, hyphens and a leading article do not matter. Raises `InvalidArgument` where there is no word.
    """
    if not folded(words):
        raise InvalidArgument("there is no word to look for")
    found = (*entries(words, bundled_vocabulary()), *kinds_for(words), *fields_for(words), *_texts(words))
    return Results(ranked(found, MOST), Hit)


def texts_with(words: str, among: Iterable[Proposal]) -> Results[Proposal]:
    """Return the texts that have every word in their id, their title, or a name of who put them forward."""
    return Results(text for text in among if _has(words, (*_names(text), *_authors(text))))


def texts_named(words: str) -> Results[Proposal]:
    """Return the bundled texts that words may name: by their very name, by words of it, or else by words of the title.

    Words of titles and authors count only where no text has them in its id or its short title.
    """
    exact = [text for text in corpus() if folded(words) in map(folded, _names(text))]
    short = [text for text in corpus() if _has(words, (text.id, text.short_title or ""))]
    return Results(exact or short or texts_with(words, corpus()))


def the_text_named(words: str) -> Proposal | None:
    """Return the bundled text that words name, if there is one. Raises `InvalidArgument` where there are several."""
    found = texts_named(words)
    if len(found) > 1:
        ids = ", ".join(text.id for text in found)
        raise InvalidArgument(f"{shown(words)} names {len(found)} texts: {ids}")
    return found[0] if found else None


def _has(words: str, names: Iterable[str]) -> bool:
    asked = folded(words[:LONGEST]).split()
    return bool(asked) and has_words(asked, folded(" ".join(names)).split())


def _names(text: Proposal) -> tuple[str, ...]:
    return (text.id, text.title, *filter(None, (text.short_title,)))


def _authors(text: Proposal) -> Iterator[str]:
    return (text.vocabulary.name(actor) for actor in text.by or ())


def _texts(words: str) -> Found:
    for text in corpus():
        if (far := distance(words, _names(text))) is not None:
            yield far, Hit("text", text.id, text.title)
