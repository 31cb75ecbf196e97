"""From a layout to bytes: text, Markdown, HTML, a terminal; charts. Nothing here decides what differs."""
