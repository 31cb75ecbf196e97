"""From a layout to bytes: text, Markdown, HTML, a terminal; charts. Nothing here decides what differs."""

from peaceterms.layout import profile, several
from peaceterms.render import html, markdown, page, terminal, text
from peaceterms.words import sentences

__all__ = ["html", "markdown", "page", "profile", "sentences", "several", "terminal", "text"]
