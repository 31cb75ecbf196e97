"""How things are told: words, plain text, Markdown, HTML. Nothing here decides what differs or whom it helps."""

from peaceterms.render import html, markdown, sentences, text

__all__ = ["html", "markdown", "sentences", "text"]
