"""How things are told: words, text, Markdown, HTML, charts. Nothing here decides what differs or whom it helps."""

from peaceterms.render import html, markdown, page, profile, sentences, several, terminal, text
from peaceterms.render.charts import chart

__all__ = ["chart", "html", "markdown", "page", "profile", "sentences", "several", "terminal", "text"]
