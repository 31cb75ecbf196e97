"""From a layout to bytes: text, Markdown, HTML, a terminal; charts. Nothing here decides what differs."""

from peaceterms.layout import profile, several
from peaceterms.render import html, markdown, page, terminal, text
from peaceterms.words import language

__all__ = ["html", "language", "markdown", "page", "profile", "several", "terminal", "text"]
