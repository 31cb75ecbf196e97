"""Finding anything that comes with the library by what it goes by."""

from __future__ import annotations

from peaceterms.bundled.loading import corpus
from peaceterms.display import Results
from peaceterms.errors import InvalidArgument
from peaceterms.terms.finding import Found, Hit, entries, fields_for, kinds_for, ranked
from peaceterms.vocabulary import bundled_vocabulary
from peaceterms.vocabulary.names import distance, folded

MOST = 20
"""How many hits are told."""


def search(words: str) -> Results[Hit]:
    """Return what goes by some words: kinds, fields, actors, places, groups and bundled texts, the best first.

    Case, accents, hyphens and a leading article do not matter. Raises `InvalidArgument` where there is no word.
    """
    if not folded(words):
        raise InvalidArgument("there is no word to look for")
    found = (*entries(words, bundled_vocabulary()), *kinds_for(words), *fields_for(words), *_texts(words))
    return Results(ranked(found, MOST))


def _texts(words: str) -> Found:
    for text in corpus():
        names = (text.id, text.title, *filter(None, (text.short_title,)))
        if (far := distance(words, names)) is not None:
            yield far, Hit("text", text.id, text.title)
