"""Real proposals, one TOML file each, and finding them by id.

Nothing but data and `load` lives here; what a file may hold is declared elsewhere.
"""
