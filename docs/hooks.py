"""Puts into the site what follows from the code, so that it is true whatever is declared.

A line such as `<!-- generated: kinds -->` is replaced by a table. Where `<!-- end: kinds -->` stands further down, what
is between the two is the table, which `generate.py` has made and the repository keeps, so that it can be read without
the site. Pages of proposals and comparisons, reports and pictures are made by the build and are no files here.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from making import (
    codes,
    columns,
    command,
    comparisons,
    crosswalk,
    gallery,
    kinds,
    nearest,
    pictures,
    published,
    shown,
    sources,
    surveys,
    vocabulary,
)
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_KEPT = re.compile(r"^<!-- generated: ([a-z-]+) -->\n(.*?)^<!-- end: \1 -->$", re.MULTILINE | re.DOTALL)
_MARK = re.compile(r"^<!-- generated: ([a-z-]+)((?: [a-z0-9-]+)*) -->$", re.MULTILINE)

_GENERATED: dict[str, Callable[..., str]] = {
    function.__name__.replace("_", "-"): function
    for function in (
        codes.codes,
        codes.effects,
        columns.columns,
        command.command,
        comparisons.comparisons,
        comparisons.seed,
        crosswalk.crosswalk,
        gallery.gallery,
        kinds.kinds,
        kinds.unkinded,
        nearest.nearest,
        published.published,
        shown.map_picture,
        shown.markdown,
        shown.notebook,
        shown.plans,
        shown.table,
        shown.table_picture,
        shown.text,
        shown.track,
        shown.track_picture,
        shown.versions,
        sources.firmness,
        sources.weak_terms,
        surveys.survey,
        surveys.survey_aspects,
        vocabulary.actors,
        vocabulary.events,
        vocabulary.groups,
        vocabulary.places,
    )
}


def on_files(files: Files, config: MkDocsConfig, **_: Any) -> Files:
    """Called by MkDocs when it has found the files: adds those that the build makes."""
    for address, page in pages():
        files.append(File.generated(config, address, content=page))
    for name in pictures.shown():
        files.append(File.generated(config, f"pictures/{name}.png", content=pictures.png(name)))
    return files


def pages() -> Iterator[tuple[str, str]]:
    """Where each page and report that the build makes lies, and what it holds."""
    yield from gallery.pages()
    yield from comparisons.pages()


def on_page_markdown(markdown: str, **_: Any) -> str:
    """Called by MkDocs for every page: replaces each marker line by what it names."""
    markdown = _KEPT.sub(lambda kept: kept[2].strip("\n"), markdown)
    return _MARK.sub(lambda mark: _GENERATED[mark[1]](*mark[2].split()), markdown)


def filled(markdown: str) -> str:
    """Return a page in which what is kept between two markers is made anew."""
    return _KEPT.sub(
        lambda kept: f"<!-- generated: {kept[1]} -->\n\n{_made(kept[1])}\n\n<!-- end: {kept[1]} -->", markdown
    )


def _made(name: str) -> str:
    return _GENERATED[name]().strip("\n")
