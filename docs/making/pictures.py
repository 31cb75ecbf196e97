"""Pictures: the charts of the library as PNG, each with a text alternative and the whole description below it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from html import escape

import peaceterms as pt
from making.texts import PAIRS, SIDES, address, compared, five_plans, lineage, texts
from peaceterms.render.markdown import escaped

MOST_OUTCOMES = 16
"""A tree of more outcomes than these is too large to be read."""
LONGEST_ALTERNATIVE = 240
"""How many characters stand in place of a picture; the rest of its description stands below it."""


@cache
def shown() -> Mapping[str, Callable[[], object]]:
    """What each picture shows, by its name."""
    return {
        **{f"compared/{address(pair)}": partial(compared, *pair) for pair in PAIRS},
        "five-plans": lambda: pt.table(five_plans().proposals, rows="issue"),
        "five-plans-map": lambda: pt.distances(five_plans().proposals),
        **{f"track-{party.lower()}": partial(lineage, party) for party in SIDES},
        **{f"outcomes/{id}": partial(pt.outcomes, proposal) for id, proposal in texts().items() if has_tree(proposal)},
    }


def has_tree(proposal: pt.Proposal) -> bool:
    """Whether a proposal hangs on something, with few enough outcomes for a picture."""
    return 1 < pt.outcomes(proposal).total <= MOST_OUTCOMES


@cache
def chart(name: str) -> pt.Chart:
    """The chart of that name."""
    return pt.chart(shown()[name]())


def png(name: str) -> bytes:
    """The picture of that name."""
    return chart(name).to_png()


def picture(name: str, root: str = "../") -> str:
    """A picture that leads to itself, to be enlarged, on a page from which the folder of the documents is at `root`."""
    described, file = chart(name).description, f"{root}pictures/{name}.png"
    image = f"[![{escaped(alternative(described))}]({file})]({file})"
    paragraphs = "".join(f"<p>{escape(line)}</p>" for line in described.splitlines() if line.strip())
    return f"{image}\n\n<details><summary>The picture in words</summary>{paragraphs}</details>"


def alternative(described: str) -> str:
    """What stands in place of a picture: as many whole sentences of its description as are quickly heard."""
    first, *others = " ".join(described.split()).replace(". ", ".\n").splitlines()
    for sentence in others:
        if len(first) + len(sentence) >= LONGEST_ALTERNATIVE:
            break
        first = f"{first} {sentence}"
    if len(first) <= LONGEST_ALTERNATIVE:
        return first
    return f"{first[:LONGEST_ALTERNATIVE].rpartition(' ')[0]} …"
