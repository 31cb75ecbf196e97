"""Every effect is told in a sentence. The rows are pairs of texts with the sentence there and the one back."""

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


def recognition(**fields: Any) -> Term:
    return {"id": "accept", "kind": "recognition", "places": "crimea", "recogniser": "UA", **fields}


IF_TRUCE = {"given": {"on": "truce", "answer": "yes"}}
IF_NOT = {"given": {"on": "truce", "answer": "no"}}

ROWS: list[Any] = [
    pytest.param(
        [],
        [neutrality()],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the neutrality of Ukraine is added in the reply, to the disadvantage of Ukraine.",
        "The term on the neutrality of Ukraine is dropped in the reply, in favour of Ukraine.",
        id="a whole term",
    ),
    pytest.param(
        [],
        [neutrality(permanence="permanent", bars=["NATO", "EU"])],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the neutrality of Ukraine is added in the reply (permanence: permanent; alliances "
        "barred: European Union and NATO), to the disadvantage of Ukraine.",
        "The term on the neutrality of Ukraine is dropped in the reply (permanence: permanent; alliances "
        "barred: European Union and NATO), in favour of Ukraine.",
        id="a whole term with content",
    ),
    pytest.param(
        [],
        [consequence(over="crimea", against="UA", act="nuclear force")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the consequence announced by Russia for attack on Crimea is added in the reply "
        "(against: Ukraine; act: nuclear force), to the disadvantage of Ukraine.",
        "The term on the consequence announced by Russia for attack on Crimea is dropped in the reply "
        "(against: Ukraine; act: nuclear force), in favour of Ukraine.",
        id="a consequence",
    ),
    pytest.param(
        [],
        [consequence(against="UA", act="force")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the consequence announced by Russia for attack on places not named is added in the "
        "reply (against: Ukraine; act: force), to the disadvantage of Ukraine.",
        "The term on the consequence announced by Russia for attack on places not named is dropped in "
        "the reply (against: Ukraine; act: force), in favour of Ukraine.",
        id="a consequence without a place",
    ),
    pytest.param(
        [],
        [other(details={"n": 5, "who": {"all": True}})],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the prisoner exchange is added in the reply (details: n: 5; who → all: true).",
        "The term on the prisoner exchange is dropped in the reply (details: n: 5; who → all: true).",
        id="a term of a topic of its own",
    ),
    pytest.param(
        [],
        [talks(readiness="ready")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the readiness of Ukraine to talk about a settlement is added in the reply (readiness: ready).",
        "The term on the readiness of Ukraine to talk about a settlement is dropped in the reply (readiness: ready).",
        id="readiness to talk, which helps nobody",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(), water(**IF_TRUCE)],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "If the answer to “Does the truce hold?” is “yes”, the term on the water supply to Crimea is added "
        "in the reply, in favour of Crimea and so of whoever holds it.",
        "If the answer to “Does the truce hold?” is “yes”, the term on the water supply to Crimea is "
        "dropped in the reply, to the disadvantage of Crimea and so of whoever holds it.",
        id="a whole term on a condition",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="RU"), territory(id="b", control="UA")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the territory of Crimea is added in the reply (control: Ukraine), in favour of Ukraine.",
        "The term on the territory of Crimea is dropped in the reply (control: Ukraine), to the "
        "disadvantage of Ukraine.",
        id="one of two that contradict each other",
    ),
    pytest.param(
        [],
        [territory(places=["kherson", "luhansk"], control="RU")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the territory of Kherson and Luhansk is added in the reply (control: Russia), in "
        "favour of Russia.",
        "The term on the territory of Kherson and Luhansk is dropped in the reply (control: Russia), to the "
        "disadvantage of Russia.",
        id="several places at once",
    ),
    pytest.param(
        [],
        [withdrawal(), withdrawal(id="b", places="luhansk", forces="UA")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The term on the withdrawal of Russia from Kherson; withdrawal of Ukraine from Luhansk is added in "
        "the reply, to the disadvantage of Russia and Ukraine.",
        "The term on the withdrawal of Russia from Kherson; withdrawal of Ukraine from Luhansk is dropped "
        "in the reply, in favour of Russia and Ukraine.",
        id="several places and actors that do not combine",
    ),
    pytest.param(
        [neutrality(permanence="temporary")],
        [neutrality(permanence="permanent")],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the neutrality of Ukraine, permanence: hardened in the reply, from temporary to permanent, to "
        "the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, permanence: softened in the reply, from permanent to temporary, in "
        "favour of Ukraine.",
        id="a scale",
    ),
    pytest.param(
        [water(assured=False)],
        [water(assured=True)],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the water supply to Crimea, assurance: hardened in the reply, from no to yes, in favour of "
        "Crimea and so of whoever holds it.",
        "On the water supply to Crimea, assurance: softened in the reply, from yes to no, to the "
        "disadvantage of Crimea and so of whoever holds it.",
        id="a scale of yes and no",
    ),
    pytest.param(
        [recognition(degree="de facto", holder="RU")],
        [recognition(degree="de jure", holder="RU")],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the recognition of Crimea by Ukraine, degree: hardened in the reply, from de facto to de jure, "
        "in favour of Russia.",
        "On the recognition of Crimea by Ukraine, degree: softened in the reply, from de jure to de facto, "
        "to the disadvantage of Russia.",
        id="a scale that benefits a holder",
    ),
    pytest.param(
        [neutrality(by="UA", modality="aspires")],
        [neutrality(by="UA")],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the neutrality of Ukraine, modality: hardened in the reply, from aspires to undertakes, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, modality: softened in the reply, from undertakes to aspires, in "
        "favour of Ukraine.",
        id="how firmly it binds",
    ),
    pytest.param(
        [neutrality(bars="NATO")],
        [neutrality(bars=["NATO", "EU"])],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the neutrality of Ukraine, alliances barred: widened in the reply, from NATO to European Union "
        "and NATO, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, alliances barred: narrowed in the reply, from European Union and "
        "NATO to NATO, in favour of Ukraine.",
        id="a set",
    ),
    pytest.param(
        [neutrality(bars="none")],
        [neutrality(bars="NATO")],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the neutrality of Ukraine, alliances barred: widened in the reply, from none to NATO, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, alliances barred: narrowed in the reply, from NATO to none, in "
        "favour of Ukraine.",
        id="a set and none at all",
    ),
    pytest.param(
        [neutrality(bars="NATO")],
        [neutrality(bars="unlimited")],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the neutrality of Ukraine, alliances barred: widened in the reply, from NATO to unlimited, to "
        "the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, alliances barred: narrowed in the reply, from unlimited to NATO, in "
        "favour of Ukraine.",
        id="a set and all there are",
    ),
    pytest.param(
        [referendum(options=["yes", "no"])],
        [referendum(options=["yes", "no", "later"])],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the referendum on status in Crimea, options: widened in the reply, from no and yes to later, no and yes.",
        "On the referendum on status in Crimea, options: narrowed in the reply, from later, no and yes to no and yes.",
        id="a set of words",
    ),
    pytest.param(
        [water(volume="50 m3/s")],
        [water(volume="85 m3/s")],
        (pt.Effect.RAISES, pt.Effect.LOWERS),
        "On the water supply to Crimea, volume: raised in the reply, from 50 m³/s to 85 m³/s, in favour of "
        "Crimea and so of whoever holds it.",
        "On the water supply to Crimea, volume: lowered in the reply, from 85 m³/s to 50 m³/s, to the "
        "disadvantage of Crimea and so of whoever holds it.",
        id="a quantity",
    ),
    pytest.param(
        [referendum(threshold="50 percent")],
        [referendum(threshold="at least 66.6 percent")],
        (pt.Effect.RAISES, pt.Effect.LOWERS),
        "On the referendum on status in Crimea, threshold: raised in the reply, from 50 % to at least 66.6 %.",
        "On the referendum on status in Crimea, threshold: lowered in the reply, from at least 66.6 % to 50 %.",
        id="a share",
    ),
    pytest.param(
        [water(payment="USD 1000000")],
        [water(payment="about USD 2000000")],
        (pt.Effect.RAISES, pt.Effect.LOWERS),
        "On the water supply to Crimea, payment: raised in the reply, from USD 1,000,000 to about USD "
        "2,000,000, to the disadvantage of Crimea and so of whoever holds it.",
        "On the water supply to Crimea, payment: lowered in the reply, from about USD 2,000,000 to USD "
        "1,000,000, in favour of Crimea and so of whoever holds it.",
        id="money",
    ),
    pytest.param(
        [withdrawal(by="RU", timing={"deadline": "2023-01-01"})],
        [withdrawal(by="RU", timing={"deadline": "2024"})],
        (pt.Effect.DELAYS, pt.Effect.BRINGS_FORWARD),
        "On the withdrawal of Russia from Kherson, deadline: delayed in the reply, from 1 January 2023 to "
        "2024, in favour of Russia.",
        "On the withdrawal of Russia from Kherson, deadline: brought forward in the reply, from 2024 to 1 "
        "January 2023, to the disadvantage of Russia.",
        id="a deadline that burdens somebody",
    ),
    pytest.param(
        [withdrawal(timing={"deadline": "signature+P30D"})],
        [withdrawal(timing={"deadline": "signature+P100D"})],
        (pt.Effect.DELAYS, pt.Effect.BRINGS_FORWARD),
        "On the withdrawal of Russia from Kherson, deadline: delayed in the reply, from 30 days after "
        "signature to 100 days after signature.",
        "On the withdrawal of Russia from Kherson, deadline: brought forward in the reply, from 100 days "
        "after signature to 30 days after signature.",
        id="a deadline counted from an event",
    ),
    pytest.param(
        [withdrawal(timing={"start": "signature"})],
        [withdrawal(timing={"start": "signature+P1M"})],
        (pt.Effect.DELAYS, pt.Effect.BRINGS_FORWARD),
        "On the withdrawal of Russia from Kherson, start: delayed in the reply (in the draft: at signature; "
        "in the reply: 1 month after signature).",
        "On the withdrawal of Russia from Kherson, start: brought forward in the reply (in the draft: 1 "
        "month after signature; in the reply: at signature).",
        id="a start",
    ),
    pytest.param(
        [neutrality(by="UA", timing={"duration": "P5Y"})],
        [neutrality(by="UA", timing={"duration": "P15Y"})],
        (pt.Effect.LENGTHENS, pt.Effect.SHORTENS),
        "On the neutrality of Ukraine, duration: lengthened in the reply, from 5 years to 15 years, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, duration: shortened in the reply, from 15 years to 5 years, in "
        "favour of Ukraine.",
        id="a length of time",
    ),
    pytest.param(
        [neutrality(timing={"duration": "P5Y~"})],
        [neutrality(timing={"duration": "unlimited"})],
        (pt.Effect.LENGTHENS, pt.Effect.SHORTENS),
        "On the neutrality of Ukraine, duration: lengthened in the reply, from about 5 years to unlimited.",
        "On the neutrality of Ukraine, duration: shortened in the reply, from unlimited to about 5 years.",
        id="a length of time and no end",
    ),
    pytest.param(
        [referendum(date="2023")],
        [referendum(date="signature+P30D")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the referendum on status in Crimea, date: shifted in the reply, from 2023 to 30 days after signature.",
        "On the referendum on status in Crimea, date: shifted in the reply, from 30 days after signature to 2023.",
        id="a date and an offset",
    ),
    pytest.param(
        [water(payment="USD 1000000")],
        [water(payment="EUR 1000000")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the water supply to Crimea, payment: shifted in the reply, from USD 1,000,000 to EUR 1,000,000.",
        "On the water supply to Crimea, payment: shifted in the reply, from EUR 1,000,000 to USD 1,000,000.",
        id="two currencies",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Crimea, control: shifted in the reply, from Russia to Ukraine, in favour of "
        "Ukraine, to the disadvantage of Russia.",
        "On the territory of Crimea, control: shifted in the reply, from Ukraine to Russia, in favour of "
        "Russia, to the disadvantage of Ukraine.",
        id="a holder",
    ),
    pytest.param(
        [territory(status="special")],
        [territory(status="autonomous")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Crimea, status: shifted in the reply, from special to autonomous.",
        "On the territory of Crimea, status: shifted in the reply, from autonomous to special.",
        id="a status",
    ),
    pytest.param(
        [referendum(electorate="residents")],
        [referendum(electorate="citizens of the whole state")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the referendum on status in Crimea, electorate: shifted in the reply, "
        "from residents to citizens of the whole state.",
        "On the referendum on status in Crimea, electorate: shifted in the reply, "
        "from citizens of the whole state to residents.",
        id="who may vote",
    ),
    pytest.param(
        [neutrality(by="UA", modality="permits")],
        [neutrality(by="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the neutrality of Ukraine, modality: shifted in the reply, from permits to undertakes.",
        "On the neutrality of Ukraine, modality: shifted in the reply, from undertakes to permits.",
        id="a modality off the scale",
    ),
    pytest.param(
        [neutrality(permanence="left blank")],
        [neutrality(permanence="to be agreed")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the neutrality of Ukraine, permanence: shifted in the reply (in the draft: left blank; in the "
        "reply: to be agreed).",
        "On the neutrality of Ukraine, permanence: shifted in the reply (in the draft: to be agreed; in the "
        "reply: left blank).",
        id="two ways of leaving it open",
    ),
    pytest.param(
        [other(details={"n": 5})],
        [other(details={"n": 6, "m": 1})],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the prisoner exchange, details: shifted in the reply, from n: 5 to m: 1; n: 6.",
        "On the prisoner exchange, details: shifted in the reply, from m: 1; n: 6 to n: 5.",
        id="details",
    ),
    pytest.param(
        [referendum(binding=True)],
        [referendum(binding=False)],
        (pt.Effect.REVERSES, pt.Effect.REVERSES),
        "On the referendum on status in Crimea, binding force: reversed in the reply, from yes to no.",
        "On the referendum on status in Crimea, binding force: reversed in the reply, from no to yes.",
        id="yes and no",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(permanence="permanent")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the neutrality of Ukraine, permanence: stated only in the reply (permanent), to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, permanence: stated only in the draft (permanent), in favour of Ukraine.",
        id="something that only one states",
    ),
    pytest.param(
        [neutrality(permanence="to be agreed")],
        [neutrality(permanence="permanent")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the neutrality of Ukraine, permanence: settled in the reply (in the draft: to be agreed; in the "
        "reply: permanent), to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, permanence: left open in the reply (in the draft: permanent; in the "
        "reply: to be agreed), in favour of Ukraine.",
        id="something that one leaves for later",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(permanence="left blank")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the neutrality of Ukraine, permanence: stated only in the reply (left blank).",
        "On the neutrality of Ukraine, permanence: stated only in the draft (left blank).",
        id="something that one leaves blank and the other does not name",
    ),
    pytest.param(
        [water(to="UA")],
        [water(to="UA", guaranteed_by="UN")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the water supply to Crimea, guarantor: stated only in the reply (United Nations), in favour of Ukraine.",
        "On the water supply to Crimea, guarantor: stated only in the draft (United Nations), to the "
        "disadvantage of Ukraine.",
        id="a guarantor",
    ),
    pytest.param(
        [neutrality(after=["water"]), withdrawal(), water()],
        [neutrality(after=["leave", "water"]), withdrawal(), water()],
        (pt.Effect.RESEQUENCES, pt.Effect.RESEQUENCES),
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: water "
        "supply to Crimea; in the reply: water supply to Crimea and withdrawal of Russia from Kherson).",
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: water "
        "supply to Crimea and withdrawal of Russia from Kherson; in the reply: water supply to Crimea).",
        id="what comes first, by one more",
    ),
    pytest.param(
        [neutrality(), withdrawal()],
        [neutrality(after=["leave"]), withdrawal()],
        (pt.Effect.RESEQUENCES, pt.Effect.RESEQUENCES),
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: nothing; "
        "in the reply: withdrawal of Russia from Kherson).",
        "On the neutrality of Ukraine, what comes first: resequenced in the reply (in the draft: withdrawal "
        "of Russia from Kherson; in the reply: nothing).",
        id="what comes first, for the first time",
    ),
    pytest.param(
        [withdrawal(line="the river")],
        [withdrawal(line="the line of 1991")],
        (pt.Effect.REWORDS, pt.Effect.REWORDS),
        "On the withdrawal of Russia from Kherson, line: reworded in the reply, from “the river” to “the "
        "line of 1991”.",
        "On the withdrawal of Russia from Kherson, line: reworded in the reply, from “the line of 1991” to "
        "“the river”.",
        id="words",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(**IF_TRUCE)],
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
        "The term on the neutrality of Ukraine is made conditional in the reply: if the answer to “Does the "
        "truce hold?” is “yes”; in the draft: without condition, in favour of Ukraine.",
        "The term on the neutrality of Ukraine is made unconditional in the reply: without condition; in "
        "the draft: if the answer to “Does the truce hold?” is “yes”, to the disadvantage of Ukraine.",
        id="a condition on an event",
    ),
    pytest.param(
        [neutrality(permanence="permanent")],
        [neutrality(permanence="permanent", **IF_TRUCE)],
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
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
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
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
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
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
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
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
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the neutrality of Ukraine, condition: shifted in the reply (in the draft: if the answer to "
        "“Does the truce hold?” is “no”; in the reply: if the answer to “Does the truce hold?” is “yes”).",
        "On the neutrality of Ukraine, condition: shifted in the reply (in the draft: if the answer to "
        "“Does the truce hold?” is “yes”; in the reply: if the answer to “Does the truce hold?” is “no”).",
        id="another answer",
    ),
    pytest.param(
        [neutrality(permanence="temporary", **IF_TRUCE)],
        [neutrality(permanence="permanent", **IF_TRUCE)],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "If the answer to “Does the truce hold?” is “yes”, on the neutrality of Ukraine, permanence: "
        "hardened in the reply, from temporary to permanent, to the disadvantage of Ukraine.",
        "If the answer to “Does the truce hold?” is “yes”, on the neutrality of Ukraine, permanence: "
        "softened in the reply, from permanent to temporary, in favour of Ukraine.",
        id="a scale, on a condition",
    ),
    pytest.param(
        [territory(control="RU", implied=["control"])],
        [territory(control="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Crimea, control: shifted in the reply, from Russia to Ukraine, in favour of "
        "Ukraine, to the disadvantage of Russia (rests on an implied reading).",
        "On the territory of Crimea, control: shifted in the reply, from Ukraine to Russia, in favour of "
        "Russia, to the disadvantage of Ukraine (rests on an implied reading).",
        id="an implied reading",
    ),
    pytest.param(
        [territory(places="annexed-regions", control="RU")],
        [territory(places="annexed-regions", control="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, control: shifted in the reply, "
        "from Russia to Ukraine, in favour of Ukraine, to the disadvantage of Russia (rests on one of "
        "several readings of a group term).",
        "On the territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, control: shifted in the reply, "
        "from Ukraine to Russia, in favour of Russia, to the disadvantage of Ukraine (rests on one of "
        "several readings of a group term).",
        id="a group term",
    ),
]


@pytest.mark.parametrize(("first", "second", "effects", "there", "back"), ROWS)
def test_a_departure_is_told_in_one_sentence(
    first: list[Term], second: list[Term], effects: tuple[pt.Effect, pt.Effect], there: str, back: str
) -> None:
    assert sentences(first, second) == [there]
    assert sentences(second, first) == [back]
    assert [departure.effect for departure in compared(first, second).departures] == [effects[0]]
    assert [departure.effect for departure in compared(second, first).departures] == [effects[1]]


def test_every_effect_has_a_row() -> None:
    told = {effect for row in ROWS for effect in row.values[2]}
    assert told == set(pt.Effect) - {pt.Effect.AGREES}


@pytest.mark.parametrize(("first", "second"), [row.values[:2] for row in ROWS], ids=[row.id for row in ROWS])
def test_a_text_says_nothing_different_from_itself(first: list[Term], second: list[Term]) -> None:
    for terms in (first, second):
        assert pt.compare(text("draft", *terms), text("draft", *reversed(terms))).departures == ()


ALIKE = [
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
        [
            ("The draft and the reply agree on the readiness of Ukraine to talk about a settlement."),
            (
                "The draft and the reply agree on the territory of Crimea (what comes first: readiness of Ukraine "
                "to talk about a settlement)."
            ),
        ],
        id="what comes first",
    ),
]


@pytest.mark.parametrize(("first", "second", "told"), ALIKE)
def test_an_agreement_is_told_in_one_sentence(first: list[Term], second: list[Term], told: list[str]) -> None:
    assert [agreement.explain() for agreement in compared(first, second).agreements] == told


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param([territory(control="RU")], [territory(control="UA")], id="different values"),
        pytest.param([territory(control="RU")], [territory(sovereignty="RU")], id="different aspects"),
        pytest.param([territory(control="RU")], [territory(control="RU", **IF_TRUCE)], id="a condition on one side"),
        pytest.param([territory(control="RU")], [territory(control="RU", places="kherson")], id="different places"),
        pytest.param([], [neutrality()], id="silence"),
    ],
)
def test_where_nothing_is_alike_no_agreement_is_told(first: list[Term], second: list[Term]) -> None:
    assert compared(first, second).agreements == ()


def test_a_transition_tells_what_it_explains_in_sentences_of_their_own() -> None:
    vote = [
        referendum(supervisor="UN"),
        territory(control="RU", given={"on": "vote", "answer": "for"}),
        territory(id="b", control="UA", given={"on": "vote", "answer": "against"}),
    ]
    (departure,) = compared([territory(control="RU", by="UA")], vote).departures
    assert [claimed.explain() for claimed in departure.claims] == [
        (
            "The term on the territory of Crimea is made conditional in the reply: if the vote there is “against”, "
            "control: Ukraine; if the vote there is “for”, control: Russia; in the draft: without condition, "
            "control: Russia, obligor: Ukraine, in favour of Ukraine, to the disadvantage of Russia."
        ),
        "If the vote there is “for”, on the territory of Crimea, obligor: stated only in the draft (Ukraine).",
        "The term on the referendum on status in Crimea is added in the reply (supervisor: United Nations).",
    ]


def test_several_answers_are_quoted_each_for_itself() -> None:
    chosen = [neutrality(given={"on": "option", "answer": ["2", "3"]})]
    (sentence,) = sentences([neutrality()], chosen)
    assert "is “2” or “3”" in sentence


def test_a_holder_is_named_where_the_texts_name_one() -> None:
    land = territory(control="RU")
    (sentence,) = sentences([land], [land, water(assured=True)])
    assert sentence == (
        "The term on the water supply to Crimea is added in the reply (assurance: yes), "
        "in favour of Crimea and so of whoever holds it (Russia, by these texts)."
    )


def test_a_holder_is_not_named_where_the_texts_disagree_on_who_it_is() -> None:
    found = sentences([territory(control="RU")], [territory(control="UA"), water(assured=True)])
    assert found[-1].endswith("in favour of Crimea and so of whoever holds it.")


def test_a_text_without_a_short_title_is_called_by_its_title() -> None:
    first = pt.Proposal(id="a", title="Plan A")
    second = pt.Proposal.model_validate({"id": "b", "title": "Plan B", "terms": [talks()]})
    (departure,) = pt.compare(first, second).departures
    assert departure.explain() == "The term on the readiness of Ukraine to talk about a settlement is added in Plan B."


def test_braces_in_names_stay_as_they_are() -> None:
    first = pt.Proposal(id="a", title="{first} %s {0}")
    second = pt.Proposal.model_validate({"id": "b", "title": "{issues}", "terms": [talks(preconditions="{done}")]})
    (departure,) = pt.compare(first, second).departures
    assert departure.explain() == (
        "The term on the readiness of Ukraine to talk about a settlement is added in {issues} "
        "(preconditions: “{done}”)."
    )


def test_the_sentence_is_what_print_shows() -> None:
    comparison = compared([territory(control="RU", status="special")], [territory(control="RU", status="ordinary")])
    assert [str(found) for found in (*comparison.departures, *comparison.agreements)] == [
        "On the territory of Crimea, status: shifted in the reply, from special to ordinary.",
        "The draft and the reply agree on the territory of Crimea (control: Russia).",
    ]


def test_a_difference_told_of_the_tweet_and_the_conditions() -> None:
    comparison = pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))
    told = [departure.explain() for departure in comparison.departures]
    assert (
        "On the neutrality of Ukraine, permanence: stated only in the conditions (permanent), in favour of Ukraine."
        in told
    )
    assert (
        "The term on the water supply to Crimea is added in the tweet (assurance: yes), "
        "in favour of Crimea and so of whoever holds it (Russia, by these texts)." in told
    )
