"""Real proposals, one TOML file each, and finding them by id.

Nothing but data and `load` lives here; what a file may hold is declared elsewhere.
"""

from peaceterms.corpus.loading import corpus, ids, load

__all__ = ["corpus", "ids", "load"]
