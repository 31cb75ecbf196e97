from __future__ import annotations

import inspect
import pkgutil
import subprocess
import sys
from types import ModuleType

import pytest

import peaceterms as pt

# Frozen: a name that is added here is a promise, and a name that is taken away breaks one.
PUBLIC = [
    "Actor",
    "ActorId",
    "Actors",
    "Agreement",
    "Amnesty",
    "Amount",
    "Apart",
    "ArmsControl",
    "ArmsSupply",
    "Autonomy",
    "Basis",
    "Body",
    "Boundary",
    "BreachConsequence",
    "Ceasefire",
    "Cell",
    "Citizenship",
    "Claims",
    "Clause",
    "Comparison",
    "Compensation",
    "Concord",
    "ConfidenceBuilding",
    "Consequence",
    "Contingency",
    "ContingencyType",
    "Corridor",
    "DeferredStatus",
    "DemilitarisedZone",
    "Departure",
    "Details",
    "Development",
    "Disarmament",
    "Displayable",
    "DisputeSettlement",
    "Distance",
    "Distances",
    "Duration",
    "EconomicCooperation",
    "Effect",
    "Election",
    "Enlargement",
    "Explicit",
    "Facility",
    "Fate",
    "ForceLimit",
    "ForceMeasure",
    "ForeignForces",
    "Free",
    "FrozenAssets",
    "Given",
    "Group",
    "Holding",
    "HumanitarianAid",
    "Id",
    "IdeologyBan",
    "InternationalForce",
    "InvalidArgument",
    "InvalidDeclaration",
    "InvalidProposal",
    "Issue",
    "Key",
    "LegalForce",
    "Link",
    "LinkAct",
    "Manner",
    "Marker",
    "Matrix",
    "Mediation",
    "Members",
    "Membership",
    "MilitaryActivity",
    "MissingExtra",
    "Modality",
    "Money",
    "Monitoring",
    "Move",
    "Movement",
    "Navigation",
    "Neighbour",
    "Neutrality",
    "Nominal",
    "NonAggression",
    "NonUseOfForce",
    "Normalisation",
    "NotFound",
    "Note",
    "Offset",
    "Order",
    "Ordinal",
    "Other",
    "Outcomes",
    "Part",
    "PartialDate",
    "Payment",
    "PeacetermsError",
    "Place",
    "PlaceId",
    "Places",
    "Poll",
    "PollOption",
    "PowerSharing",
    "Principle",
    "Prisoners",
    "Problem",
    "Proposal",
    "Prosecution",
    "Protection",
    "PullBack",
    "Quantity",
    "Reaction",
    "Reading",
    "Recognition",
    "Reconstruction",
    "Record",
    "Referendum",
    "Reform",
    "ResourceRights",
    "Results",
    "Return",
    "ReturnOfPersons",
    "Rights",
    "Row",
    "Sanctions",
    "SecurityGuarantee",
    "Share",
    "Silence",
    "Source",
    "Stance",
    "Standing",
    "State",
    "Step",
    "Talks",
    "Term",
    "Territory",
    "Text",
    "Timing",
    "Track",
    "Unit",
    "UnreadableFile",
    "Verdict",
    "Vocabulary",
    "WaterShare",
    "WaterSupply",
    "WaterWorks",
    "WeaponsBan",
    "When",
    "Withdrawal",
    "Words",
    "chart",
    "clauses",
    "compare",
    "corpus",
    "distances",
    "json_schema",
    "kind_of",
    "kinds",
    "load",
    "matrix",
    "nearest",
    "outcomes",
    "read",
    "track",
    "write",
]


def test_all_names_every_public_name_in_order() -> None:
    assert sorted(pt.__all__) == PUBLIC


def test_no_name_is_listed_twice() -> None:
    assert len(set(pt.__all__)) == len(pt.__all__)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_name_resolves(name: str) -> None:
    assert getattr(pt, name) is not None


def test_nothing_else_is_public() -> None:
    modules = {name for name, held in vars(pt).items() if isinstance(held, ModuleType)}
    assert {name for name in vars(pt) if not name.startswith("_")} - modules == set(PUBLIC)


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_class_and_function_has_words_of_its_own(name: str) -> None:
    held = getattr(pt, name)
    if not inspect.isclass(held) and not inspect.isfunction(held):
        return
    own = held.__dict__.get("__doc__") if inspect.isclass(held) else held.__doc__
    assert own, name
    # A dataclass without a docstring gets its signature as one.
    assert not own.startswith(f"{name}(")


@pytest.mark.parametrize("name", PUBLIC)
def test_every_public_method_of_a_public_class_has_words(name: str) -> None:
    held = getattr(pt, name)
    if not inspect.isclass(held):
        return
    silent = [
        member
        for member, value in vars(held).items()
        if not member.startswith("_")
        and (inspect.isfunction(value) or isinstance(value, (property, classmethod, staticmethod)))
        and not inspect.getdoc(getattr(held, member))
    ]
    assert silent == []


def test_every_module_says_what_it_is_for() -> None:
    silent = []
    for module in pkgutil.walk_packages(pt.__path__, "peaceterms."):
        if module.name.endswith("__main__"):
            continue
        if not (__import__(module.name, fromlist=["*"]).__doc__ or "").strip():
            silent.append(module.name)
    assert silent == []


def test_every_error_is_one_of_ours_and_a_built_in() -> None:
    errors = [held for name in PUBLIC if inspect.isclass(held := getattr(pt, name)) and issubclass(held, Exception)]
    built_in = (ValueError, LookupError, TypeError, ImportError)
    for error in errors:
        assert issubclass(error, pt.PeacetermsError)
        assert error is pt.PeacetermsError or issubclass(error, built_in)
    assert {error.__name__ for error in errors} == {
        "InvalidArgument",
        "InvalidDeclaration",
        "InvalidProposal",
        "MissingExtra",
        "NotFound",
        "PeacetermsError",
        "UnreadableFile",
    }


def test_importing_loads_no_optional_package_and_not_the_slow_ones() -> None:
    unwanted = {"deepdiff", "hypothesis", "yaml", "tomli_w", "jsonschema", "peaceterms.testing"}
    code = f"import sys, peaceterms; print(*sorted({unwanted} & set(sys.modules)))"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert run.stdout.strip() == ""
