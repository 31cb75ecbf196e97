"""All pairs of many texts through tables that are filled once for each two different things said.

`texts` reads each text once, `components` finds which issues hang together, `entries` measures two different things
said on them as a comparison does, `tables` fills tables with that, `blocks` reads off the distances of all pairs.
"""
