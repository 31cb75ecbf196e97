"""What goes by some words as blocks: what a file writes, its name, what it is."""

from __future__ import annotations

from collections.abc import Sequence

from peaceterms.layout.blocks import Document, Items, Paragraph, words
from peaceterms.terms.finding import Hit
from peaceterms.vocabulary.models import ActorType
from peaceterms.words.language import Language


def hit_document(hit: Hit, say: Language) -> Document:
    """Lay one hit out in a line."""
    line = _line(hit, say)
    return Document("", (Paragraph(words(line)),), sentence=line)


def hits_document(hits: Sequence[Hit], say: Language) -> Document:
    """Lay hits out in lines, in their order."""
    return Document(say.phrase("hits.title"), (Items(tuple(words(_line(hit, say)) for hit in hits), bulleted=False),))


def _line(hit: Hit, say: Language) -> str:
    return say.phrase("hits.line", id=hit.id, name=hit.name, sort=_sort(hit, say))


def _sort(hit: Hit, say: Language) -> str:
    match hit.sort:
        case "actor":
            return say.phrase("hits.actor", type=say.word(ActorType(hit.about)))
        case "place":
            return say.phrase("hits.place_in", whole=hit.about) if hit.about else say.phrase("hits.place")
        case "group":
            return say.phrase(f"hits.group_{hit.about}")
        case "field":
            return say.phrase("hits.field", kinds=hit.about) if hit.about else say.phrase("hits.field_of_all")
        case sort:
            return say.phrase(f"hits.{sort}")
