"""What is said of findings: the one place where their wording stands. Each row is a minimal pair of texts."""

from __future__ import annotations

from typing import Any

import pytest

import peaceterms as pt

Term = dict[str, Any]
TRUCE = {
    "id": "truce",
    "type": "event",
    "question": "Does the truce hold?",
    "answers": ["yes", "no"],
    "decides": "the-truce",
}
OPTION = {"id": "option", "type": "choice", "question": "Which option?", "answers": ["1", "2", "3"]}


def text(name: str, *terms: Term) -> pt.Proposal:
    return pt.Proposal.model_validate(
        {
            "id": name,
            "title": f"A title that sentences do not use, of {name}",
            "short_title": f"the {name}",
            "contingencies": [TRUCE, OPTION],
            "terms": list(terms),
        }
    )


def compared(first: list[Term], second: list[Term]) -> pt.Comparison:
    return pt.compare(text("draft", *first), text("reply", *second))


def sentences(first: list[Term], second: list[Term]) -> list[str]:
    return [departure.explain() for departure in compared(first, second).departures]


def neutrality(**fields: Any) -> Term:
    return {"id": "neutral", "kind": "neutrality", "state": "UA", **fields}


def water(**fields: Any) -> Term:
    return {"id": "water", "kind": "water-supply", "recipient": "crimea", **fields}


def territory(**fields: Any) -> Term:
    return {"id": "land", "kind": "territory", "places": "crimea", **fields}


def referendum(**fields: Any) -> Term:
    return {"id": "vote", "kind": "referendum", "places": "crimea", **fields}


def withdrawal(**fields: Any) -> Term:
    return {"id": "leave", "kind": "withdrawal", "places": "kherson", "forces": "RU", **fields}


def talks(**fields: Any) -> Term:
    return {"id": "talk", "kind": "talks", "party": "UA", **fields}


def other(**fields: Any) -> Term:
    return {"id": "rest", "kind": "other", "topic": "prisoner-exchange", **fields}


def consequence(**fields: Any) -> Term:
    return {"id": "force", "kind": "consequence", "actor": "RU", "trigger": "attack", **fields}


def amnesty(**fields: Any) -> Term:
    return {"id": "pardon", "kind": "amnesty", **fields}


def ceasefire(**fields: Any) -> Term:
    return {"id": "quiet", "kind": "ceasefire", **fields}


def recognition(**fields: Any) -> Term:
    return {"id": "accept", "kind": "recognition", "places": "crimea", "recogniser": "UA", **fields}


IF_TRUCE = {"given": {"on": "truce", "answer": "yes"}}
IF_NOT = {"given": {"on": "truce", "answer": "no"}}

DEPARTURES: list[Any] = [
    pytest.param(
        [],
        [neutrality()],
        ("neutrality.added", "neutrality.dropped"),
        "The term on the neutrality of Ukraine is added in the reply, to the disadvantage of Ukraine.",
        "The term on the neutrality of Ukraine is dropped in the reply, in favour of Ukraine.",
        id="a whole term",
    ),
    pytest.param(
        [],
        [neutrality(permanence="permanent", bars=["NATO", "EU"])],
        ("neutrality.added", "neutrality.dropped"),
        "The term on the neutrality of Ukraine is added in the reply (permanence: permanent; alliances "
        "barred: European Union and NATO), to the disadvantage of Ukraine.",
        "The term on the neutrality of Ukraine is dropped in the reply (permanence: permanent; alliances "
        "barred: European Union and NATO), in favour of Ukraine.",
        id="a whole term with content",
    ),
    pytest.param(
        [],
        [consequence(over="crimea", against="UA", act="nuclear force")],
        ("consequence.added", "consequence.dropped"),
        "The term on the consequence announced by Russia for attack on Crimea is added in the reply "
        "(against: Ukraine; act: nuclear force), to the disadvantage of Ukraine.",
        "The term on the consequence announced by Russia for attack on Crimea is dropped in the reply "
        "(against: Ukraine; act: nuclear force), in favour of Ukraine.",
        id="a consequence",
    ),
    pytest.param(
        [],
        [consequence(against="UA", act="force")],
        ("consequence.added", "consequence.dropped"),
        "The term on the consequence announced by Russia for attack on places not named is added in the "
        "reply (against: Ukraine; act: force), to the disadvantage of Ukraine.",
        "The term on the consequence announced by Russia for attack on places not named is dropped in "
        "the reply (against: Ukraine; act: force), in favour of Ukraine.",
        id="a consequence without a place",
    ),
    pytest.param(
        [],
        [other(details={"n": 5, "who": {"all": True}})],
        ("other.added", "other.dropped"),
        "The term on the prisoner exchange is added in the reply (details: n: 5; who → all: true).",
        "The term on the prisoner exchange is dropped in the reply (details: n: 5; who → all: true).",
        id="a term of a topic of its own",
    ),
    pytest.param(
        [],
        [talks(readiness="ready")],
        ("talks.added", "talks.dropped"),
        "The term on the readiness of Ukraine to talk about a settlement is added in the reply (readiness: ready).",
        "The term on the readiness of Ukraine to talk about a settlement is dropped in the reply (readiness: ready).",
        id="readiness to talk, which helps nobody",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(), water(**IF_TRUCE)],
        ("water-supply.added", "water-supply.dropped"),
        "If the answer to “Does the truce hold?” is “yes”, the term on the water supply to Crimea is added "
        "in the reply, in favour of Crimea and so of whoever holds it.",
        "If the answer to “Does the truce hold?” is “yes”, the term on the water supply to Crimea is "
        "dropped in the reply, to the disadvantage of Crimea and so of whoever holds it.",
        id="a whole term on a condition",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="RU"), territory(id="b", control="UA")],
        ("territory.widened", "territory.narrowed"),
        "On the territory of Crimea, beside what stands in both, only in the reply: control: Ukraine.",
        "On the territory of Crimea, beside what stands in both, only in the draft: control: Ukraine.",
        id="one of two that contradict each other",
    ),
    pytest.param(
        [],
        [territory(places=["kherson", "luhansk"], control="RU")],
        ("territory.added", "territory.dropped"),
        "The term on the territory of Kherson and Luhansk is added in the reply (control: Russia), in "
        "favour of Russia.",
        "The term on the territory of Kherson and Luhansk is dropped in the reply (control: Russia), to the "
        "disadvantage of Russia.",
        id="several places at once",
    ),
    pytest.param(
        [],
        [withdrawal(places=["kherson", "luhansk"], forces=["RU", "UA"])],
        ("withdrawal.added", "withdrawal.dropped"),
        "The term on the withdrawal of Russia and Ukraine from Kherson and Luhansk is added in the reply, to "
        "the disadvantage of Russia and Ukraine.",
        "The term on the withdrawal of Russia and Ukraine from Kherson and Luhansk is dropped in the reply, "
        "in favour of Russia and Ukraine.",
        id="several places and actors that combine",
    ),
    pytest.param(
        [neutrality(permanence="temporary")],
        [neutrality(permanence="permanent")],
        ("neutrality.permanence.hardened", "neutrality.permanence.softened"),
        "On the neutrality of Ukraine, permanence: hardened in the reply, from temporary to permanent, to "
        "the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, permanence: softened in the reply, from permanent to temporary, in "
        "favour of Ukraine.",
        id="a scale",
    ),
    pytest.param(
        [water(assured=False)],
        [water(assured=True)],
        ("water-supply.assured.hardened", "water-supply.assured.softened"),
        "On the water supply to Crimea, assurance: hardened in the reply, from no to yes, in favour of "
        "Crimea and so of whoever holds it.",
        "On the water supply to Crimea, assurance: softened in the reply, from yes to no, to the "
        "disadvantage of Crimea and so of whoever holds it.",
        id="a scale of yes and no",
    ),
    pytest.param(
        [recognition(degree="de facto", holder="RU")],
        [recognition(degree="de jure", holder="RU")],
        ("recognition.degree.hardened", "recognition.degree.softened"),
        "On the recognition of Crimea by Ukraine, degree: hardened in the reply, from de facto to de jure, "
        "in favour of Russia.",
        "On the recognition of Crimea by Ukraine, degree: softened in the reply, from de jure to de facto, "
        "to the disadvantage of Russia.",
        id="a scale that benefits a holder",
    ),
    pytest.param(
        [neutrality(by="UA", modality="aspires")],
        [neutrality(by="UA")],
        ("neutrality.modality.hardened", "neutrality.modality.softened"),
        "On the neutrality of Ukraine, modality: hardened in the reply, from aspires to undertakes, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, modality: softened in the reply, from undertakes to aspires, in "
        "favour of Ukraine.",
        id="how firmly it binds",
    ),
    pytest.param(
        [neutrality(bars="NATO")],
        [neutrality(bars=["NATO", "EU"])],
        ("neutrality.bars.widened", "neutrality.bars.narrowed"),
        "On the neutrality of Ukraine, alliances barred: widened in the reply, from NATO to European Union "
        "and NATO, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, alliances barred: narrowed in the reply, from European Union and "
        "NATO to NATO, in favour of Ukraine.",
        id="a set",
    ),
    pytest.param(
        [neutrality(bars="none")],
        [neutrality(bars="NATO")],
        ("neutrality.reversed", "neutrality.reversed"),
        "On the neutrality of Ukraine, the contrary stands in the reply (in the draft: alliances barred: none; "
        "in the reply: alliances barred: NATO), to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the contrary stands in the reply (in the draft: alliances barred: NATO; "
        "in the reply: alliances barred: none), in favour of Ukraine.",
        id="a set and none at all",
    ),
    pytest.param(
        [neutrality(bars="NATO")],
        [neutrality(bars="unlimited")],
        ("neutrality.bars.widened", "neutrality.bars.narrowed"),
        "On the neutrality of Ukraine, alliances barred: widened in the reply, from NATO to unlimited, to "
        "the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, alliances barred: narrowed in the reply, from unlimited to NATO, in "
        "favour of Ukraine.",
        id="a set and all there are",
    ),
    pytest.param(
        [referendum(options=["yes", "no"])],
        [referendum(options=["yes", "no", "later"])],
        ("referendum.options.widened", "referendum.options.narrowed"),
        "On the referendum on status in Crimea, options: widened in the reply, from no and yes to later, no and yes.",
        "On the referendum on status in Crimea, options: narrowed in the reply, from later, no and yes to no and yes.",
        id="a set of words",
    ),
    pytest.param(
        [water(volume="50 m3/s")],
        [water(volume="85 m3/s")],
        ("water-supply.volume.raised", "water-supply.volume.lowered"),
        "On the water supply to Crimea, volume: raised in the reply, from 50 m³/s to 85 m³/s, in favour of "
        "Crimea and so of whoever holds it.",
        "On the water supply to Crimea, volume: lowered in the reply, from 85 m³/s to 50 m³/s, to the "
        "disadvantage of Crimea and so of whoever holds it.",
        id="a quantity",
    ),
    pytest.param(
        [referendum(threshold="50 percent")],
        [referendum(threshold="at least 66.6 percent")],
        ("referendum.threshold.raised", "referendum.threshold.lowered"),
        "On the referendum on status in Crimea, threshold: raised in the reply, from 50 % to at least 66.6 %.",
        "On the referendum on status in Crimea, threshold: lowered in the reply, from at least 66.6 % to 50 %.",
        id="a share",
    ),
    pytest.param(
        [water(payment="USD 1000000")],
        [water(payment="about USD 2000000")],
        ("water-supply.payment.raised", "water-supply.payment.lowered"),
        "On the water supply to Crimea, payment: raised in the reply, from USD 1,000,000 to about USD "
        "2,000,000, to the disadvantage of Crimea and so of whoever holds it.",
        "On the water supply to Crimea, payment: lowered in the reply, from about USD 2,000,000 to USD "
        "1,000,000, in favour of Crimea and so of whoever holds it.",
        id="money",
    ),
    pytest.param(
        [withdrawal(by="RU", timing={"deadline": "2023-01-01"})],
        [withdrawal(by="RU", timing={"deadline": "2024"})],
        ("withdrawal.timing.deadline.delayed", "withdrawal.timing.deadline.brought-forward"),
        "On the withdrawal of Russia from Kherson, deadline: delayed in the reply, from 1 January 2023 to "
        "2024, in favour of Russia.",
        "On the withdrawal of Russia from Kherson, deadline: brought forward in the reply, from 2024 to 1 "
        "January 2023, to the disadvantage of Russia.",
        id="a deadline that burdens somebody",
    ),
    pytest.param(
        [withdrawal(timing={"deadline": "signature+P30D"})],
        [withdrawal(timing={"deadline": "signature+P100D"})],
        ("withdrawal.timing.deadline.delayed", "withdrawal.timing.deadline.brought-forward"),
        "On the withdrawal of Russia from Kherson, deadline: delayed in the reply, from 30 days after "
        "signature to 100 days after signature, in favour of Russia.",
        "On the withdrawal of Russia from Kherson, deadline: brought forward in the reply, from 100 days "
        "after signature to 30 days after signature, to the disadvantage of Russia.",
        id="a deadline counted from an event",
    ),
    pytest.param(
        [withdrawal(timing={"start": "signature"})],
        [withdrawal(timing={"start": "signature+P1M"})],
        ("withdrawal.timing.start.delayed", "withdrawal.timing.start.brought-forward"),
        "On the withdrawal of Russia from Kherson, start: delayed in the reply (in the draft: at signature; "
        "in the reply: 1 month after signature).",
        "On the withdrawal of Russia from Kherson, start: brought forward in the reply (in the draft: 1 "
        "month after signature; in the reply: at signature).",
        id="a start",
    ),
    pytest.param(
        [neutrality(by="UA", timing={"duration": "P5Y"})],
        [neutrality(by="UA", timing={"duration": "P15Y"})],
        ("neutrality.timing.duration.lengthened", "neutrality.timing.duration.shortened"),
        "On the neutrality of Ukraine, duration: lengthened in the reply, from 5 years to 15 years, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, duration: shortened in the reply, from 15 years to 5 years, in "
        "favour of Ukraine.",
        id="a length of time",
    ),
    pytest.param(
        [neutrality(timing={"duration": "P5Y~"})],
        [neutrality(timing={"duration": "unlimited"})],
        ("neutrality.timing.duration.lengthened", "neutrality.timing.duration.shortened"),
        "On the neutrality of Ukraine, duration: lengthened in the reply, from about 5 years to unlimited, "
        "to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, duration: shortened in the reply, from unlimited to about 5 years, in "
        "favour of Ukraine.",
        id="a length of time and no end",
    ),
    pytest.param(
        [referendum(date="2023")],
        [referendum(date="signature+P30D")],
        ("referendum.date.stated-otherwise", "referendum.date.stated-otherwise"),
        "On the referendum on status in Crimea, date: stated otherwise in the reply, from 2023 to 30 days after "
        "signature.",
        "On the referendum on status in Crimea, date: stated otherwise in the reply, from 30 days after signature "
        "to 2023.",
        id="a date and an offset",
    ),
    pytest.param(
        [water(payment="USD 1000000")],
        [water(payment="EUR 1000000")],
        ("water-supply.payment.stated-otherwise", "water-supply.payment.stated-otherwise"),
        "On the water supply to Crimea, payment: stated otherwise in the reply, from USD 1,000,000 to EUR 1,000,000.",
        "On the water supply to Crimea, payment: stated otherwise in the reply, from EUR 1,000,000 to USD 1,000,000.",
        id="two currencies",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="UA")],
        ("territory.control.shifted", "territory.control.shifted"),
        "On the territory of Crimea, control: shifted in the reply, from Russia to Ukraine, in favour of "
        "Ukraine, to the disadvantage of Russia.",
        "On the territory of Crimea, control: shifted in the reply, from Ukraine to Russia, in favour of "
        "Russia, to the disadvantage of Ukraine.",
        id="a holder",
    ),
    pytest.param(
        [territory(status="special")],
        [territory(status="autonomous")],
        ("territory.status.shifted", "territory.status.shifted"),
        "On the territory of Crimea, status: shifted in the reply, from special to autonomous.",
        "On the territory of Crimea, status: shifted in the reply, from autonomous to special.",
        id="a status",
    ),
    pytest.param(
        [referendum(electorate="residents")],
        [referendum(electorate="citizens of the whole state")],
        ("referendum.electorate.shifted", "referendum.electorate.shifted"),
        "On the referendum on status in Crimea, electorate: shifted in the reply, "
        "from residents to citizens of the whole state.",
        "On the referendum on status in Crimea, electorate: shifted in the reply, "
        "from citizens of the whole state to residents.",
        id="who may vote",
    ),
    pytest.param(
        [neutrality(by="UA", modality="permits")],
        [neutrality(by="UA")],
        ("neutrality.modality.hardened", "neutrality.modality.softened"),
        "On the neutrality of Ukraine, modality: hardened in the reply, from permits to undertakes, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, modality: softened in the reply, from undertakes to permits, in favour of "
        "Ukraine.",
        id="what is permitted only",
    ),
    pytest.param(
        [neutrality(modality="declares")],
        [neutrality(modality="aspires")],
        ("neutrality.modality.shifted", "neutrality.modality.shifted"),
        "On the neutrality of Ukraine, modality: shifted in the reply, from declares to aspires.",
        "On the neutrality of Ukraine, modality: shifted in the reply, from aspires to declares.",
        id="a modality off the scale",
    ),
    pytest.param(
        [neutrality(permanence="left blank")],
        [neutrality(permanence="to be agreed")],
        ("neutrality.permanence.shifted", "neutrality.permanence.shifted"),
        "On the neutrality of Ukraine, permanence: shifted in the reply (in the draft: left blank; in the "
        "reply: to be agreed).",
        "On the neutrality of Ukraine, permanence: shifted in the reply (in the draft: to be agreed; in the "
        "reply: left blank).",
        id="two ways of leaving it open",
    ),
    pytest.param(
        [other(details={"n": 5})],
        [other(details={"n": 6, "m": 1})],
        ("other.details.shifted", "other.details.shifted"),
        "On the prisoner exchange, details: shifted in the reply, from n: 5 to m: 1; n: 6.",
        "On the prisoner exchange, details: shifted in the reply, from m: 1; n: 6 to n: 5.",
        id="details",
    ),
    pytest.param(
        [referendum(binding=True)],
        [referendum(binding=False)],
        ("referendum.binding.reversed", "referendum.binding.reversed"),
        "On the referendum on status in Crimea, binding force: reversed in the reply, from yes to no.",
        "On the referendum on status in Crimea, binding force: reversed in the reply, from no to yes.",
        id="yes and no",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(permanence="permanent")],
        ("neutrality.permanence.settled", "neutrality.permanence.left-open"),
        "On the neutrality of Ukraine, permanence: stated only in the reply (permanent), to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, permanence: stated only in the draft (permanent), in favour of Ukraine.",
        id="something that only one states",
    ),
    pytest.param(
        [neutrality(permanence="to be agreed")],
        [neutrality(permanence="permanent")],
        ("neutrality.permanence.settled", "neutrality.permanence.left-open"),
        "On the neutrality of Ukraine, permanence: settled in the reply (in the draft: to be agreed; in the "
        "reply: permanent), to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, permanence: left open in the reply (in the draft: permanent; in the "
        "reply: to be agreed), in favour of Ukraine.",
        id="something that one leaves for later",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(permanence="left blank")],
        ("neutrality.permanence.settled", "neutrality.permanence.left-open"),
        "On the neutrality of Ukraine, permanence: stated only in the reply (left blank).",
        "On the neutrality of Ukraine, permanence: stated only in the draft (left blank).",
        id="something that one leaves blank and the other does not name",
    ),
    pytest.param(
        [water(to="UA")],
        [water(to="UA", guaranteed_by="UN")],
        ("water-supply.guaranteed_by.settled", "water-supply.guaranteed_by.left-open"),
        "On the water supply to Crimea, guarantor: stated only in the reply (United Nations).",
        "On the water supply to Crimea, guarantor: stated only in the draft (United Nations).",
        id="a guarantor",
    ),
    pytest.param(
        [neutrality(after=["water"]), withdrawal(), water()],
        [neutrality(after=["leave", "water"]), withdrawal(), water()],
        ("neutrality.after.resequenced", "neutrality.after.resequenced"),
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: water "
        "supply to Crimea; in the reply: water supply to Crimea and withdrawal of Russia from Kherson).",
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: water "
        "supply to Crimea and withdrawal of Russia from Kherson; in the reply: water supply to Crimea).",
        id="what comes first, by one more",
    ),
    pytest.param(
        [neutrality(), withdrawal()],
        [neutrality(after=["leave"]), withdrawal()],
        ("neutrality.after.resequenced", "neutrality.after.resequenced"),
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: nothing; "
        "in the reply: withdrawal of Russia from Kherson).",
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: withdrawal "
        "of Russia from Kherson; in the reply: nothing).",
        id="what comes first, for the first time",
    ),
    pytest.param(
        [withdrawal(line="the river")],
        [withdrawal(line="the line of 1991")],
        ("withdrawal.line.reworded", "withdrawal.line.reworded"),
        "On the withdrawal of Russia from Kherson, line: described otherwise in the reply, from “the river” to “the "
        "line of 1991”.",
        "On the withdrawal of Russia from Kherson, line: described otherwise in the reply, from “the line of 1991” to "
        "“the river”.",
        id="words",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(**IF_TRUCE)],
        ("neutrality.made-conditional", "neutrality.made-unconditional"),
        "The term on the neutrality of Ukraine is made conditional in the reply: if the answer to “Does the "
        "truce hold?” is “yes”; in the draft: without condition, in favour of Ukraine.",
        "The term on the neutrality of Ukraine is made unconditional in the reply: without condition; in "
        "the draft: if the answer to “Does the truce hold?” is “yes”, to the disadvantage of Ukraine.",
        id="a condition on an event",
    ),
    pytest.param(
        [neutrality(permanence="permanent")],
        [neutrality(permanence="permanent", **IF_TRUCE)],
        ("neutrality.made-conditional", "neutrality.made-unconditional"),
        "The term on the neutrality of Ukraine is made conditional in the reply: if the answer to “Does the "
        "truce hold?” is “yes”, permanence: permanent; in the draft: without condition, permanence: "
        "permanent, in favour of Ukraine.",
        "The term on the neutrality of Ukraine is made unconditional in the reply: without condition, "
        "permanence: permanent; in the draft: if the answer to “Does the truce hold?” is “yes”, permanence: "
        "permanent, to the disadvantage of Ukraine.",
        id="a condition on an event, with content",
    ),
    pytest.param(
        [neutrality()],
        [
            neutrality(given={"on": "option", "answer": "1"}),
            neutrality(id="b", permanence="permanent", given={"on": "option", "answer": ["2", "3"]}),
        ],
        ("neutrality.made-conditional", "neutrality.made-unconditional"),
        "The term on the neutrality of Ukraine is made conditional in the reply: if the answer to “Which "
        "option?” is “1”; if the answer to “Which option?” is “2” or “3”, permanence: permanent; in the "
        "draft: without condition, to the disadvantage of Ukraine.",
        "The term on the neutrality of Ukraine is made unconditional in the reply: without condition; in "
        "the draft: if the answer to “Which option?” is “1”; if the answer to “Which option?” is “2” or "
        "“3”, permanence: permanent, in favour of Ukraine.",
        id="a choice",
    ),
    pytest.param(
        [neutrality(permanence="permanent")],
        [neutrality(permanence="permanent", held_by="RU")],
        ("neutrality.made-conditional", "neutrality.made-unconditional"),
        "The term on the neutrality of Ukraine is made conditional in the reply: if the bracketed position "
        "of Russia stands, permanence: permanent; in the draft: without condition, permanence: permanent, "
        "in favour of Ukraine.",
        "The term on the neutrality of Ukraine is made unconditional in the reply: without condition, "
        "permanence: permanent; in the draft: if the bracketed position of Russia stands, permanence: "
        "permanent, to the disadvantage of Ukraine.",
        id="a bracketed position",
    ),
    pytest.param(
        [territory(control="RU", by="UA")],
        [
            referendum(supervisor="UN"),
            territory(control="RU", given={"on": "vote", "answer": "for"}),
            territory(id="b", control="UA", given={"on": "vote", "answer": "against"}),
        ],
        ("territory.made-conditional-on-vote", "territory.made-unconditional-of-vote"),
        "The term on the territory of Crimea is made conditional on a vote in the reply: if the vote there "
        "is “against”, control: Ukraine; if the vote there is “for”, control: Russia; in the draft: without "
        "condition, control: Russia, obligor: Ukraine, in favour of Ukraine, to the disadvantage of Russia.",
        "The term on the territory of Crimea is made unconditional in the reply: without condition, "
        "control: Russia, obligor: Ukraine; in the draft: if the vote there is “against”, control: Ukraine; "
        "if the vote there is “for”, control: Russia, in favour of Russia, to the disadvantage of Ukraine.",
        id="a vote",
    ),
    pytest.param(
        [neutrality(**IF_NOT)],
        [neutrality(**IF_TRUCE)],
        ("neutrality.given.shifted", "neutrality.given.shifted"),
        "On the neutrality of Ukraine, condition: shifted in the reply (in the draft: if the answer to "
        "“Does the truce hold?” is “no”; in the reply: if the answer to “Does the truce hold?” is “yes”).",
        "On the neutrality of Ukraine, condition: shifted in the reply (in the draft: if the answer to "
        "“Does the truce hold?” is “yes”; in the reply: if the answer to “Does the truce hold?” is “no”).",
        id="another answer",
    ),
    pytest.param(
        [neutrality(permanence="temporary", **IF_TRUCE)],
        [neutrality(permanence="permanent", **IF_TRUCE)],
        ("neutrality.permanence.hardened", "neutrality.permanence.softened"),
        "If the answer to “Does the truce hold?” is “yes”, on the neutrality of Ukraine, permanence: "
        "hardened in the reply, from temporary to permanent, to the disadvantage of Ukraine.",
        "If the answer to “Does the truce hold?” is “yes”, on the neutrality of Ukraine, permanence: "
        "softened in the reply, from permanent to temporary, in favour of Ukraine.",
        id="a scale, on a condition",
    ),
    pytest.param(
        [territory(control="RU", implied=["control"])],
        [territory(control="UA")],
        ("territory.control.shifted", "territory.control.shifted"),
        "On the territory of Crimea, control: shifted in the reply, from Russia to Ukraine, in favour of "
        "Ukraine, to the disadvantage of Russia (rests on an implied reading).",
        "On the territory of Crimea, control: shifted in the reply, from Ukraine to Russia, in favour of "
        "Russia, to the disadvantage of Ukraine (rests on an implied reading).",
        id="an implied reading",
    ),
    pytest.param(
        [territory(places="annexed-regions", control="RU")],
        [territory(places="annexed-regions", control="UA")],
        ("territory.control.shifted", "territory.control.shifted"),
        "On the territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, control: shifted in the reply, "
        "from Russia to Ukraine, in favour of Ukraine, to the disadvantage of Russia (rests on one of "
        "several readings of a group term).",
        "On the territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, control: shifted in the reply, "
        "from Ukraine to Russia, in favour of Russia, to the disadvantage of Ukraine (rests on one of "
        "several readings of a group term).",
        id="a group term",
    ),
    pytest.param(
        [amnesty()],
        [amnesty(refused=True)],
        ("amnesty.reversed", "amnesty.reversed"),
        "On the amnesty, the contrary stands in the reply (in the draft: stated, no more; in the reply: extent: none).",
        "On the amnesty, the contrary stands in the reply (in the draft: extent: none; in the reply: stated, no more).",
        id="a refusal and the thing itself",
    ),
    pytest.param(
        [],
        [amnesty(refused=True)],
        ("amnesty.added", "amnesty.dropped"),
        "On the amnesty, a bar or refusal only in the reply (extent: none).",
        "On the amnesty, a bar or refusal only in the draft (extent: none).",
        id="a refusal",
    ),
    pytest.param(
        [water(volume="about 50 m3/s")],
        [water(volume="51 m3/s")],
        ("water-supply.volume.made-more-exact", "water-supply.volume.made-less-exact"),
        "On the water supply to Crimea, volume: made more exact in the reply, from about 50 m³/s to 51 m³/s.",
        "On the water supply to Crimea, volume: made less exact in the reply, from 51 m³/s to about 50 m³/s.",
        id="a quantity within another",
    ),
    pytest.param(
        [withdrawal(timing={"deadline": "2025"})],
        [withdrawal(timing={"deadline": "2025-03"})],
        ("withdrawal.timing.deadline.made-more-exact", "withdrawal.timing.deadline.made-less-exact"),
        "On the withdrawal of Russia from Kherson, deadline: made more exact in the reply, from 2025 to March 2025.",
        "On the withdrawal of Russia from Kherson, deadline: made less exact in the reply, from March 2025 to 2025.",
        id="a month within a year",
    ),
    pytest.param(
        [withdrawal(timing={"deadline": "signature+P30D"})],
        [withdrawal(timing={"pace": "at once"})],
        ("withdrawal.timing.brought-forward", "withdrawal.timing.delayed"),
        "On the withdrawal of Russia from Kherson, timing: brought forward in the reply, from deadline: 30 days "
        "after signature to pace: at once, to the disadvantage of Russia.",
        "On the withdrawal of Russia from Kherson, timing: delayed in the reply, from pace: at once to deadline: 30 "
        "days after signature, in favour of Russia.",
        id="two fields that state one fact",
    ),
    pytest.param(
        [withdrawal(places="ukraine")],
        [withdrawal()],
        ("withdrawal.narrowed", "withdrawal.widened"),
        "The term is narrowed in the reply: it leaves out the withdrawal of Russia from the rest of Ukraine, in "
        "favour of Russia.",
        "The term is widened in the reply: it takes in the withdrawal of Russia from the rest of Ukraine, to the "
        "disadvantage of Russia.",
        id="a part of the same",
    ),
    pytest.param(
        [withdrawal(places="ukraine", line="the river")],
        [withdrawal(line="the river")],
        ("withdrawal.narrowed", "withdrawal.widened"),
        "The term is narrowed in the reply: it leaves out the withdrawal of Russia from the rest of Ukraine "
        "(line: “the river”), in favour of Russia.",
        "The term is widened in the reply: it takes in the withdrawal of Russia from the rest of Ukraine "
        "(line: “the river”), to the disadvantage of Russia.",
        id="a part of the same, with content",
    ),
    pytest.param(
        [water(volume="50 m3/s")],
        [water(volume="50 m3/s"), water(id="b", volume="20 m3/s", by="UA")],
        ("water-supply.widened", "water-supply.narrowed"),
        "On the water supply to Crimea, beside what stands in both, only in the reply: volume: 20 m³/s; obligor: "
        "Ukraine, in favour of Crimea and so of whoever holds it, which binds Ukraine.",
        "On the water supply to Crimea, beside what stands in both, only in the draft: volume: 20 m³/s; obligor: "
        "Ukraine, to the disadvantage of Crimea and so of whoever holds it, which relieves Ukraine of a duty.",
        id="a further commitment on the same",
    ),
    pytest.param(
        [],
        [ceasefire(by=["RU", "UA"])],
        ("ceasefire.added", "ceasefire.dropped"),
        "The term on the ceasefire for all fighting is added in the reply (obligor: Russia and Ukraine), which "
        "binds Russia and Ukraine.",
        "The term on the ceasefire for all fighting is dropped in the reply (obligor: Russia and Ukraine), which "
        "relieves Russia and Ukraine of a duty.",
        id="a duty, which is neither gain nor loss",
    ),
    pytest.param(
        [{"id": "rule", "kind": "autonomy", "places": "kherson"}],
        [territory(places="kherson", status="independent")],
        ("territory.stepped-up", "territory.stepped-down"),
        "From the self-rule of Kherson in the draft to the territory of Kherson (status: independent) in the reply.",
        "From the territory of Kherson (status: independent) in the draft to the self-rule of Kherson in the reply.",
        id="a step on a ladder",
    ),
]
"""Two texts, the code there and back, the sentence there and back."""

AGREEMENTS: list[Any] = [
    pytest.param(
        [neutrality()],
        [neutrality()],
        [("The draft and the reply agree on the neutrality of Ukraine.")],
        id="a whole term",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="RU")],
        [("The draft and the reply agree on the territory of Crimea (control: Russia).")],
        id="a value",
    ),
    pytest.param(
        [territory(control="RU", status="special")],
        [territory(control="RU", sovereignty="UA")],
        [("The draft and the reply agree on the territory of Crimea (control: Russia).")],
        id="one value of two",
    ),
    pytest.param(
        [territory(control="to be agreed")],
        [territory(control="to be agreed")],
        [("The draft and the reply agree on the territory of Crimea (control: to be agreed).")],
        id="a value left open",
    ),
    pytest.param(
        [territory(places=["kherson", "luhansk"], control="RU")],
        [territory(places=["kherson", "luhansk"], control="RU")],
        [("The draft and the reply agree on the territory of Kherson and Luhansk (control: Russia).")],
        id="on several places",
    ),
    pytest.param(
        [territory(control="RU", **IF_TRUCE)],
        [territory(control="RU", **IF_TRUCE)],
        [
            (
                "If the answer to “Does the truce hold?” is “yes”, the draft and the reply agree on the territory of "
                "Crimea (control: Russia)."
            )
        ],
        id="on a condition",
    ),
    pytest.param(
        [territory(control="RU", implied=["control"])],
        [territory(control="RU")],
        [("The draft and the reply agree on the territory of Crimea (control: Russia) (rests on an implied reading).")],
        id="an implied reading",
    ),
    pytest.param(
        [territory(control="RU", after=["talk"]), talks()],
        [territory(control="UA", after=["talk"]), talks()],
        [("The draft and the reply agree on the readiness of Ukraine to talk about a settlement.")],
        id="nothing about a thing of which one says the contrary",
    ),
    pytest.param(
        [territory(control="RU", after=["talk"]), talks()],
        [territory(status="special", after=["talk"]), talks()],
        [
            ("The draft and the reply agree on the readiness of Ukraine to talk about a settlement."),
            (
                "The draft and the reply agree on the territory of Crimea (what comes first: readiness of Ukraine "
                "to talk about a settlement)."
            ),
        ],
        id="what comes first",
    ),
    pytest.param([neutrality(bars="none")], [neutrality(bars="NATO")], [], id="nothing where one says the contrary"),
    pytest.param([amnesty(refused=True)], [amnesty()], [], id="nothing where one refuses it"),
]
"""Two texts, and the sentences on what they say alike."""


def plan(name: str, *terms: Term, **fields: Any) -> pt.Proposal:
    stated = {"id": "plan", "title": name, "terms": list(terms), **fields}
    return pt.Proposal.model_validate(stated)


VOTE = [
    referendum(supervisor="UN"),
    territory(control="RU", given={"on": "vote", "answer": "for"}),
    territory(id="b", control="UA", given={"on": "vote", "answer": "against"}),
]
NOT_KNOWN = {"coverage": "single points"}
NOT_RAISED = {"silences": [{"subject": "talks", "issues": ["talks"], "manner": "never raised"}]}
NOT_REPORTED = {
    "coverage": "points reported",
    "silences": [{"subject": "talks", "issues": ["talks"], "manner": "not reported"}],
}
TEXTS: list[Any] = [
    pytest.param(
        plan("Plan A"),
        plan("Plan B", talks()),
        ["The term on the readiness of Ukraine to talk about a settlement is added in Plan B."],
        id="texts without a short title",
    ),
    pytest.param(
        plan("Plan A"),
        plan("Plan A", talks()),
        ["The term on the readiness of Ukraine to talk about a settlement is added in the second text."],
        id="two texts of one name",
    ),
    pytest.param(
        plan("{first} %s {0}"),
        plan("{issues} %(done)s", talks(preconditions="{done} 100 %")),
        [
            (
                "The term on the readiness of Ukraine to talk about a settlement is added in {issues} %(done)s "
                "(preconditions: “{done} 100 %”)."
            )
        ],
        id="braces and percent signs in what a text says",
    ),
    pytest.param(
        plan("Plan A", territory(control="RU")),
        plan("Plan B", territory(control="RU"), water(assured=True)),
        [
            (
                "The term on the water supply to Crimea is added in Plan B (assurance: yes), in favour of Crimea and "
                "so of whoever holds it (Russia, by these texts)."
            )
        ],
        id="a holder whom the texts name",
    ),
    pytest.param(
        plan("Plan A", territory(control="RU")),
        plan("Plan B", territory(control="UA"), water(assured=True)),
        [
            (
                "On the territory of Crimea, control: shifted in Plan B, from Russia to Ukraine, in favour of "
                "Ukraine, to the disadvantage of Russia."
            ),
            (
                "The term on the water supply to Crimea is added in Plan B (assurance: yes), in favour of Crimea and "
                "so of whoever holds it."
            ),
        ],
        id="a holder on whom the texts disagree",
    ),
    pytest.param(
        plan("Plan A", talks()),
        plan("Plan B", **NOT_RAISED),
        [
            (
                "The term on the readiness of Ukraine to talk about a settlement is dropped in Plan B (in Plan B: "
                "silent (never raised))."
            )
        ],
        id="silence in some manner",
    ),
    pytest.param(
        plan("Plan A", **NOT_RAISED),
        plan("Plan B", talks(readiness="ready")),
        [
            (
                "The term on the readiness of Ukraine to talk about a settlement is added in Plan B (readiness: "
                "ready; in Plan A: silent (never raised))."
            )
        ],
        id="silence before, in some manner",
    ),
    pytest.param(
        plan("Plan A", talks()),
        plan("Plan B", **NOT_REPORTED),
        [
            (
                "The term on the readiness of Ukraine to talk about a settlement is dropped in Plan B (in Plan B: "
                "not among the reported points)."
            )
        ],
        id="silence of reported points",
    ),
    pytest.param(
        plan("Plan A", talks()),
        plan("Plan B", silences=[{"subject": "talks", "issues": ["talks/UA"], "manner": "not known"}]),
        [
            (
                "The term on the readiness of Ukraine to talk about a settlement is stated in Plan A; whether it is "
                "in Plan B is not known."
            )
        ],
        id="one issue that is not known",
    ),
    pytest.param(
        plan("Plan A", ceasefire(by="RU"), by="RU"),
        plan("Plan B", by="UA"),
        [
            (
                "The term on the ceasefire for all fighting is dropped in Plan B (obligor: Russia); an offer of "
                "Russia that is not taken up."
            )
        ],
        id="an offer that is not taken up",
    ),
    pytest.param(
        plan("Plan A", ceasefire(by="RU"), by="RU"),
        plan("Plan B", by="RU"),
        [
            (
                "The term on the ceasefire for all fighting is dropped in Plan B (obligor: Russia); an offer of "
                "Russia, now withdrawn."
            )
        ],
        id="an offer that is withdrawn",
    ),
    pytest.param(
        plan("Plan A", neutrality()),
        plan("Plan B", **NOT_KNOWN),
        ["The term on the neutrality of Ukraine is stated in Plan A; whether it is in Plan B is not known."],
        id="a whole term that may be in the second text",
    ),
    pytest.param(
        plan("Plan A", **NOT_KNOWN),
        plan("Plan B", neutrality(permanence="permanent")),
        [
            (
                "The term on the neutrality of Ukraine is stated in Plan B (permanence: permanent); whether it is in "
                "Plan A is not known."
            )
        ],
        id="a whole term with content that may be in the first text",
    ),
    pytest.param(
        plan("Plan A", neutrality(), **NOT_KNOWN),
        plan("Plan B", neutrality(permanence="permanent")),
        [
            (
                "On the neutrality of Ukraine, permanence: stated in Plan B (permanent); whether it is in Plan A is "
                "not known."
            )
        ],
        id="an aspect that may be in the first text",
    ),
    pytest.param(
        plan("Plan A", neutrality(permanence="permanent")),
        plan("Plan B", neutrality(), **NOT_KNOWN),
        [
            (
                "On the neutrality of Ukraine, permanence: stated in Plan A (permanent); whether it is in Plan B is "
                "not known."
            )
        ],
        id="an aspect that may be in the second text",
    ),
]
"""Two whole texts, and the sentences on how they depart."""

CLAIMED = [
    (
        "The term on the territory of Crimea is made conditional in the reply: if the vote there is “against”, "
        "control: Ukraine; if the vote there is “for”, control: Russia; in the draft: without condition, "
        "control: Russia, obligor: Ukraine, in favour of Ukraine, to the disadvantage of Russia."
    ),
    "If the vote there is “for”, on the territory of Crimea, obligor: stated only in the draft (Ukraine).",
    "The term on the referendum on status in Crimea is added in the reply (supervisor: United Nations).",
]
"""What is told of the differences that the vote on the territory explains."""
