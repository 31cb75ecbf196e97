"""From blocks to bytes: text, Markdown, HTML, a terminal; charts. Nothing here decides what differs, or measures."""
