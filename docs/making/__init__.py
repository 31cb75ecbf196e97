"""What the site shows that follows from the code: tables, pages, reports and pictures.

Each file makes one sort of thing from the public library. `docs/hooks.py` alone knows of the site generator.
"""
