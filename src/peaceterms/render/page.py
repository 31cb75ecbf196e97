"""Set blocks as a page of HTML that needs nothing else: no network, and no script but one that filters findings."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from html import escape

from peaceterms.layout.blocks import Document
from peaceterms.render.html import CELL, article, tag

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def set_page(document: Document) -> str:
    """Set a document as a whole page, whose title is its first heading."""
    inside = article(document, 1).replace(f' style="{CELL}"', "")  # which the style of a page says once
    main = tag("main", inside, id="main")
    foot = tag("footer", tag("p", escape(document.note)))
    script = _asset("report.js") if document.has_filter else ""
    return frame(document.title or document.sentence, document.language, main + foot, script)


def frame(title: str, language: str, body: str, script: str = "") -> str:
    """Return a page around HTML that is escaped already; its policy lets nothing run but that one script of ours."""
    head = tag(
        "head",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="color-scheme" content="light dark">',
        f'<meta http-equiv="Content-Security-Policy" content="{_policy(script)}">',
        tag("title", escape(title)),
        tag("style", _asset("report.css")),
    )
    inside = tag("body", body, tag("script", script) if script else "")
    return f'<!doctype html>\n<html lang="{escape(language)}">{head}{inside}</html>\n'


@cache
def _policy(script: str) -> str:
    """Return what a browser is told to allow: no network, and of scripts only the one whose hash this is."""
    if not script:
        return _POLICY
    hashed = b64encode(sha256(script.encode()).digest()).decode()
    return f"{_POLICY}; script-src 'sha256-{hashed}'"


@cache
def _asset(name: str) -> str:
    from importlib.resources import files  # only a page needs it

    return (files("peaceterms.render") / "assets" / name).read_text(encoding="utf-8")
