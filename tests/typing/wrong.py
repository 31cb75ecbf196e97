"""Code of a user that is wrong: type checkers tell of each line that says so, and of no other."""

import peaceterms as pt
from peaceterms.terms import (
    Neutrality,
)

neutral = Neutrality(id="n", state="UA")
proposal = pt.Proposal(id="p", title="P", terms=[neutral])

neutral.permanance  # wrong: misspelt field
neutral.state.upper()  # wrong: several actors, no string
neutral.bars[0]  # wrong: may be None
proposal.dates  # wrong: misspelt field
proposal.date.earliest  # wrong: may be None
neutral.permanance = "permanent"  # wrong: misspelt field
Neutrality("UA")  # wrong: fields are named
pt.compair(proposal, proposal)  # wrong: misspelt function
pt.compare(proposal)  # wrong: two are compared
pt.Neutrality  # wrong: kinds are in peaceterms.terms
