"""All pairs of many texts through tables that are filled once for each two different things said.

`texts` reads each text once, `components` finds which issues hang together, `component` and `entries` measure two
different things said on them as a comparison does, `filling` fills `tables` with that, `questions` settles what is
open, `answers` counts what is answered in another kind of term; `blocks` reads off the distances of all pairs.
"""
