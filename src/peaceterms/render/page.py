"""Set blocks as a page of HTML that needs nothing else: no network, and no script but one that filters findings."""

from __future__ import annotations

from functools import cache
from html import escape

from peaceterms.layout.blocks import Document
from peaceterms.render.html import article, tag

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"


def set_page(document: Document) -> str:
    """Set a document as a whole page, whose title is its first heading."""
    main = tag("main", article(document, 1), id="main")
    foot = tag("footer", tag("p", escape(document.note)))
    script = tag("script", _asset("report.js")) if document.has_filter else ""
    body = tag("body", main, foot, script)
    return f'<!doctype html>\n<html lang="{escape(document.language)}">{_head(document)}{body}</html>\n'


def _head(document: Document) -> str:
    return tag(
        "head",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        tag("title", escape(document.title or document.sentence)),
        tag("style", _asset("report.css")),
    )


@cache
def _asset(name: str) -> str:
    from importlib.resources import files  # only a page needs it

    return (files("peaceterms.render") / "assets" / name).read_text(encoding="utf-8")
