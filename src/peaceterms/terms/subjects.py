"""Subjects: what people compare by, in an editorial order, taken from how published comparisons cut the matter."""

from __future__ import annotations

from enum import StrEnum


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
