"""Passes: what makes other positions of positions.

A pass over some texts changes what findings and measures read, and never what edits are taken from.
"""
