"""A static site of comparisons, made from a folder of proposals: an example to build on.

`python site.py drafts pages` writes `pages/index.html`, a page for each proposal and one for each pair, which need no
network and no server.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from html import escape
from itertools import permutations
from pathlib import Path
from urllib.parse import quote

import peaceterms as pt

ENDINGS = {".toml", ".json", ".yaml", ".yml"}
HEAD = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Proposals, compared</title>
<style>body{max-width:60rem;margin:2rem auto;padding:0 1rem;font-family:sans-serif;color-scheme:light dark}
td,th{padding:.3rem .6rem;text-align:left}</style></head><body><h1>Proposals, compared</h1>
"""


def read_all(folder: Path) -> dict[str, pt.Proposal | pt.PeacetermsError]:
    """Return what each file of a folder holds: a proposal, or what is wrong with it."""
    found: dict[str, pt.Proposal | pt.PeacetermsError] = {}
    for path in sorted(path for path in folder.iterdir() if path.suffix in ENDINGS):
        try:
            found[path.name] = pt.read(path)
        except pt.PeacetermsError as error:
            found[path.name] = error
    return found


def pages(texts: dict[str, pt.Proposal]) -> Iterator[tuple[str, str]]:
    """Yield the pages with their names: each text, each pair both ways, and the index that leads to them."""
    links = {}
    for name, text in texts.items():
        yield f"{name}.html", text.to_html()
    for first, second in permutations(texts, 2):
        comparison = pt.compare(texts[first], texts[second])
        yield f"{first}--{second}.html", comparison.to_html()
        links[first, second] = f"{len(comparison.departures)} departures, {comparison.distance()} apart"
    yield "index.html", index({name: text.name for name, text in texts.items()}, links)


def index(names: dict[str, str], links: dict[tuple[str, str], str]) -> str:
    """Return the page with a row for each text and a column for each that it departs from."""
    heads = "".join(f"<th>against {escape(name)}</th>" for name in names.values())
    rows = []
    for second, name in names.items():
        cells = (_link(f"{first}--{second}", links.get((first, second), "")) for first in names)
        rows.append(f"<tr><th>{_link(second, name)}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    table = "\n".join([f"<tr><th>Text</th>{heads}</tr>", *rows])
    return f"{HEAD}<table>\n{table}\n</table></body></html>\n"


def _link(page: str, words: str) -> str:
    return f'<a href="{quote(page)}.html">{escape(words)}</a>' if words else ""


def main(arguments: Sequence[str]) -> int:
    """Write the site, print what is wrong with files that could not be read, and return 1 if there are any."""
    source, target = map(Path, arguments)
    found = read_all(source)
    target.mkdir(parents=True, exist_ok=True)
    for name, page in pages({name: text for name, text in found.items() if isinstance(text, pt.Proposal)}):
        (target / name).write_text(page, encoding="utf-8")
    wrong = [error for error in found.values() if isinstance(error, pt.PeacetermsError)]
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
