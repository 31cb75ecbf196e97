"""How two positions differ, who gains by it, and what is told of it.

Nothing here reads files or makes sentences.
"""
