"""More than two texts: tables, distances of all pairs, nearest, track; versions of one text.

Everything here is data made of positions and comparisons. Nothing here makes sentences.
"""
