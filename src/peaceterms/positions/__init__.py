"""Positions: what a proposal says on each issue, under which conditions, and because of what.

`resolve` makes positions of terms, `unresolve` makes terms of positions. What makes other positions of positions is a
pass and lives in `passes/`. How two texts differ does not belong here.
"""
