"""All English: nouns, templates, joining, plurals."""
