"""Passes: what makes other positions of positions.

A pass over a pair changes what findings read, and never what edits are taken from.
"""
