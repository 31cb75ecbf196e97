"""Subjects: what people compare by, in an editorial order, taken from how published comparisons cut the matter."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Subject(StrEnum):
    """What people compare by. The order is an editorial one: that in which authors of comparisons put them."""

    LAND = "land"
    SECURITY_ORDER = "security order"
    SOVEREIGNTY = "sovereignty and non-aggression"
    CEASEFIRE = "ceasefire and talks"
    FORCES = "forces"
    ALLIANCES = "alliances"
    ECONOMY = "economy"
    RESOURCES = "plants, waters, resources"
    GUARANTEES = "guarantees"
    FOREIGN_TROOPS = "foreign troops"
    JUSTICE = "justice"
    INTEGRATION = "integration"
    RIGHTS = "rights"
    STATE = "elections and the state within"
    SANCTIONS = "sanctions"
    IMPLEMENTATION = "implementation"
    MONEY = "money"
    PERSONS = "persons"
    AID = "aid and pressure"
    OTHER = "other"


ORDER = {subject: index for index, subject in enumerate(Subject)}
"""Where each subject stands in the editorial order."""


class Elsewhere(NamedTuple):
    """The columns in which three collections of data on peace agreements hold what comes nearest to a subject."""

    pax: tuple[str, ...] = ()
    """Of the PA-X Peace Agreements Database (University of Edinburgh), release 10."""
    ucdp: tuple[str, ...] = ()
    """Of the UCDP Peace Agreement Dataset (Uppsala University), version 22.1."""
    pam: tuple[str, ...] = ()
    """Of the Peace Accords Matrix (University of Notre Dame), version 1.5: what stands before `_prov`."""


CROSSWALK = {
    Subject.LAND: Elsewhere(("StBor", "StUni", "StInd", "SsrFf"), ("demarcation", "withd"), ("bound", "with")),
    Subject.SECURITY_ORDER: Elsewhere(),
    Subject.SOVEREIGNTY: Elsewhere(("StGen",)),
    Subject.CEASEFIRE: Elsewhere(("Ce", "CeProv", "CeGen"), ("cease",), ("cease",)),
    Subject.FORCES: Elsewhere(("SsrArm", "SsrDdr", "DdrDemil"), ("ddr",), ("disarm", "demob", "milrfm")),
    Subject.ALLIANCES: Elsewhere(),
    Subject.ECONOMY: Elsewhere(("Dev", "Bus"), (), ("develop",)),
    Subject.RESOURCES: Elsewhere(("NatRes", "Wat"), (), ("natres",)),
    Subject.GUARANTEES: Elsewhere(("SsrGua",), (), ("verify",)),
    Subject.FOREIGN_TROOPS: Elsewhere(("SsrFf", "ImPK"), ("withd", "pko"), ("with", "unpkf", "regpkf")),
    Subject.JUSTICE: Elsewhere(("TjAm", "TjCou", "TjMech"), ("amn",), ("amnest", "truth")),
    Subject.INTEGRATION: Elsewhere(),
    Subject.RIGHTS: Elsewhere(("HrGen", "HrCit", "Prot", "SerCult"), (), ("citiz", "cultr")),
    Subject.STATE: Elsewhere(
        ("Ele", "StRef", "Cons", "Polps", "Terps"),
        ("elections", "ref", "aut", "fed", "shagov"),
        ("elect", "indrefer", "const", "decen", "powtran"),
    ),
    Subject.SANCTIONS: Elsewhere(("TjSan",)),
    Subject.IMPLEMENTATION: Elsewhere(("ImE", "ImUN", "ImOth", "HrIiMon"), ("co_impl",), ("verify", "disput", "ratm")),
    Subject.MONEY: Elsewhere(("IntFu", "TjRep", "TjRMa", "DevInfra"), (), ("donor", "repar")),
    Subject.PERSONS: Elsewhere(("TjPrire", "GRef", "DevHum"), ("pris", "return"), ("prisr", "refug", "idps")),
    Subject.AID: Elsewhere((), (), ("embarg",)),
    Subject.OTHER: Elsewhere(),
}
"""What other collections call it. They code whether a thing is in an agreement; that is never the same as our terms.

None of them codes alliances, recognition, sanctions between states or limits in numbers, and several cover more.
"""
