"""What the pages on several texts and on the four forms show."""

from __future__ import annotations

import re
from dataclasses import replace

import peaceterms as pt
from making.pictures import picture
from making.setting import block, link, listed
from making.texts import FIVE_PLANS, LINEAGE, SEED, compared, five_plans, lineage, texts
from peaceterms.layout.document import document
from peaceterms.render.html import set_html
from peaceterms.render.markdown import escaped
from peaceterms.words.language import language


def table_picture() -> str:
    """Which of the five plans say the same on which issues."""
    return picture("five-plans")


def map_picture() -> str:
    """The five plans, the closer the less far they are apart."""
    return picture("five-plans-map")


def table() -> str:
    """What the five plans say, subject by subject."""
    return _without_lead(five_plans())


def plans() -> str:
    """The five plans with their standing."""
    return _named(FIVE_PLANS)


def versions() -> str:
    """The texts of the lineage with their standing."""
    return _named(LINEAGE)


def _named(ids: tuple[str, ...]) -> str:
    say, proposals = language(), (texts()[id] for id in ids)
    return listed(
        f"{link(p.title, f'../gallery/{p.id}.md')}. *Standing:* {escaped(say.standing(p))}." for p in proposals
    )


def track_picture(party: str) -> str:
    """How many positions moved from text to text, as one side gains and loses."""
    return picture(f"track-{party}")


def track(party: str) -> str:
    """What moved from text to text, as one side gains and loses."""
    return _without_lead(lineage(party.upper()))


def _without_lead(found: pt.Table | pt.Track) -> str:
    """A fragment without the texts and their standing, which stand on the page already."""
    shown = document(found)
    return _lowered(set_html(replace(shown, lead=shown.lead[len(found.proposals) :])))


# The four forms


def text() -> str:
    """The seed comparison in plain text."""
    return block(compared(*SEED).to_text())


def markdown() -> str:
    """The seed comparison in Markdown, as it is written."""
    return block(compared(*SEED).to_markdown(), "markdown")


def notebook() -> str:
    """The seed comparison as a notebook shows it."""
    return f'<div class="notebook">{_lowered(compared(*SEED).to_html(fragment=True))}</div>'


def _lowered(fragment: str) -> str:
    """A fragment with its headings one level down, and its tables marked as none of the theme."""
    for level in (4, 3, 2):
        fragment = re.sub(rf"<(/?)h{level}>", rf"<\1h{level + 1}>", fragment)
    return re.sub(r"<table(?! class)", '<table class="several"', fragment)
