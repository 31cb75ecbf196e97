"""Contingencies and their answers in words, by their ids alone: outcomes know no more of them."""

from __future__ import annotations

from peaceterms.compare import Issue
from peaceterms.errors import NotFound
from peaceterms.render.naming import issue_names
from peaceterms.terms import kind_of
from peaceterms.terms.votes import VoteSubject
from peaceterms.vocabulary import bundled


def question(contingency: str) -> str:
    """What a contingency decides, in words: `vote in Luhansk`, `bracket on the limit on personnel of Ukraine`."""
    sort, _, subject = contingency.partition("/")
    match sort:
        case "referendum":
            place, _, decided = subject.partition("/")
            return f"vote in {_name(place)}{'' if decided in ('', VoteSubject.STATUS) else f' on {_words(decided)}'}"
        case "bracket":
            return f"bracket on the {_issue(subject)}"
        case "choice":
            return f"choice: {_words(subject.partition('.')[2] or subject)}"
        case _:
            return f"{sort}: {_words(subject)}"


def answer(contingency: str, given: str) -> str:
    """An answer in words; to a bracket it names whose position stands."""
    if not contingency.startswith("bracket/"):
        return given
    side = given.removeprefix("not ")
    return f"{'not ' if side != given else ''}{_name(side)}"


def _issue(id: str) -> str:
    kind, *key = id.split("/")
    try:
        return (
            issue_names((Issue(kind, tuple(key)),), bundled())
            if len(key) == len(kind_of(kind).declaration.keys)
            else _words(id)
        )
    except NotFound:
        return _words(id)


def _name(id: str) -> str:
    return bundled().name(id) if bundled().get(id) else _words(id)


def _words(id: str) -> str:
    return id.replace("-", " ").replace("/", ", ")
