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
        "The neutrality of Ukraine is added in the reply, to the disadvantage of Ukraine.",
        "The neutrality of Ukraine is dropped in the reply, in favour of Ukraine.",
        id="a whole term",
    ),
    pytest.param(
        [],
        [neutrality(permanence="permanent", bars=["NATO", "EU"])],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The neutrality of Ukraine is added in the reply (permanence: permanent; bars: European Union and "
        "NATO), to the disadvantage of Ukraine.",
        "The neutrality of Ukraine is dropped in the reply (permanence: permanent; bars: European Union and"
        " NATO), in favour of Ukraine.",
        id="a whole term with content",
    ),
    pytest.param(
        [],
        [consequence(over="crimea", against="UA", act="nuclear force")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The consequence announced by Russia for attack on Crimea is added in the reply (against: Ukraine; "
        "act: nuclear force), to the disadvantage of Ukraine.",
        "The consequence announced by Russia for attack on Crimea is dropped in the reply (against: "
        "Ukraine; act: nuclear force), in favour of Ukraine.",
        id="a consequence",
    ),
    pytest.param(
        [],
        [consequence(against="UA", act="force")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The consequence announced by Russia for attack on what is not stated is added in the reply "
        "(against: Ukraine; act: force), to the disadvantage of Ukraine.",
        "The consequence announced by Russia for attack on what is not stated is dropped in the reply "
        "(against: Ukraine; act: force), in favour of Ukraine.",
        id="a consequence without a place",
    ),
    pytest.param(
        [],
        [other(details={"n": 5, "who": {"all": True}})],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The prisoner exchange is added in the reply (details: n: 5; who.all: true).",
        "The prisoner exchange is dropped in the reply (details: n: 5; who.all: true).",
        id="a term of a topic of its own",
    ),
    pytest.param(
        [],
        [talks(readiness="ready")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The readiness of Ukraine to talk is added in the reply (readiness: ready).",
        "The readiness of Ukraine to talk is dropped in the reply (readiness: ready).",
        id="readiness to talk, which helps nobody",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(), water(**IF_TRUCE)],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The water supply to Crimea is added in the reply, if the answer to “Does the truce hold?” is "
        "“yes”, in favour of Crimea and so of whoever holds it.",
        "The water supply to Crimea is dropped in the reply, if the answer to “Does the truce hold?” is "
        "“yes”, to the disadvantage of Crimea.",
        id="a whole term on a condition",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="RU"), territory(id="b", control="UA")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The territory of Crimea is added in the reply (control: Ukraine), in favour of Ukraine.",
        "The territory of Crimea is dropped in the reply (control: Ukraine), to the disadvantage of Ukraine.",
        id="one of two that contradict each other",
    ),
    pytest.param(
        [],
        [territory(places=["kherson", "luhansk"], control="RU")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The territory of Kherson and Luhansk is added in the reply (control: Russia), in favour of Russia.",
        "The territory of Kherson and Luhansk is dropped in the reply (control: Russia), to the "
        "disadvantage of Russia.",
        id="several places at once",
    ),
    pytest.param(
        [],
        [withdrawal(), withdrawal(id="b", places="luhansk", forces="UA")],
        (pt.Effect.ADDS, pt.Effect.DROPS),
        "The withdrawal of Russia from Kherson; withdrawal of Ukraine from Luhansk is added in the reply, "
        "to the disadvantage of Russia and Ukraine.",
        "The withdrawal of Russia from Kherson; withdrawal of Ukraine from Luhansk is dropped in the reply,"
        " in favour of Russia and Ukraine.",
        id="several places and actors that do not combine",
    ),
    pytest.param(
        [neutrality(permanence="temporary")],
        [neutrality(permanence="permanent")],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the neutrality of Ukraine, the permanence is hardened in the reply: temporary in the draft, "
        "permanent in the reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the permanence is softened in the reply: permanent in the draft, "
        "temporary in the reply, in favour of Ukraine.",
        id="a scale",
    ),
    pytest.param(
        [water(assured=False)],
        [water(assured=True)],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the water supply to Crimea, the assured is hardened in the reply: no in the draft, yes in the "
        "reply, in favour of Crimea and so of whoever holds it.",
        "On the water supply to Crimea, the assured is softened in the reply: yes in the draft, no in the "
        "reply, to the disadvantage of Crimea.",
        id="a scale of yes and no",
    ),
    pytest.param(
        [recognition(degree="de facto", holder="RU")],
        [recognition(degree="de jure", holder="RU")],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the recognition of Crimea by Ukraine, the degree is hardened in the reply: de facto in the "
        "draft, de jure in the reply, in favour of Russia.",
        "On the recognition of Crimea by Ukraine, the degree is softened in the reply: de jure in the "
        "draft, de facto in the reply, to the disadvantage of Russia.",
        id="a scale that benefits a holder",
    ),
    pytest.param(
        [neutrality(by="UA", modality="aspires")],
        [neutrality(by="UA")],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the neutrality of Ukraine, the modality is hardened in the reply: aspires in the draft, "
        "undertakes in the reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the modality is softened in the reply: undertakes in the draft, "
        "aspires in the reply, in favour of Ukraine.",
        id="how firmly it binds",
    ),
    pytest.param(
        [neutrality(bars="NATO")],
        [neutrality(bars=["NATO", "EU"])],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the neutrality of Ukraine, the bars is widened in the reply: NATO in the draft, European Union "
        "and NATO in the reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the bars is narrowed in the reply: European Union and NATO in the "
        "draft, NATO in the reply, in favour of Ukraine.",
        id="a set",
    ),
    pytest.param(
        [neutrality(bars="none")],
        [neutrality(bars="NATO")],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the neutrality of Ukraine, the bars is widened in the reply: none in the draft, NATO in the "
        "reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the bars is narrowed in the reply: NATO in the draft, none in the "
        "reply, in favour of Ukraine.",
        id="a set and none at all",
    ),
    pytest.param(
        [neutrality(bars="NATO")],
        [neutrality(bars="unlimited")],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the neutrality of Ukraine, the bars is widened in the reply: NATO in the draft, unlimited in "
        "the reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the bars is narrowed in the reply: unlimited in the draft, NATO in "
        "the reply, in favour of Ukraine.",
        id="a set and all there are",
    ),
    pytest.param(
        [referendum(options=["yes", "no"])],
        [referendum(options=["yes", "no", "later"])],
        (pt.Effect.WIDENS, pt.Effect.NARROWS),
        "On the referendum in Crimea, the options is widened in the reply: no and yes in the draft, later, "
        "no and yes in the reply.",
        "On the referendum in Crimea, the options is narrowed in the reply: later, no and yes in the draft,"
        " no and yes in the reply.",
        id="a set of words",
    ),
    pytest.param(
        [water(volume="50 m3/s")],
        [water(volume="85 m3/s")],
        (pt.Effect.RAISES, pt.Effect.LOWERS),
        "On the water supply to Crimea, the volume is raised in the reply: 50 m³/s in the draft, 85 m³/s in"
        " the reply, in favour of Crimea and so of whoever holds it.",
        "On the water supply to Crimea, the volume is lowered in the reply: 85 m³/s in the draft, 50 m³/s "
        "in the reply, to the disadvantage of Crimea.",
        id="a quantity",
    ),
    pytest.param(
        [referendum(threshold="50 percent")],
        [referendum(threshold="at least 66.6 percent")],
        (pt.Effect.RAISES, pt.Effect.LOWERS),
        "On the referendum in Crimea, the threshold is raised in the reply: 50 % in the draft, at least "
        "66.6 % in the reply.",
        "On the referendum in Crimea, the threshold is lowered in the reply: at least 66.6 % in the draft, "
        "50 % in the reply.",
        id="a share",
    ),
    pytest.param(
        [water(payment="USD 1000000")],
        [water(payment="about USD 2000000")],
        (pt.Effect.RAISES, pt.Effect.LOWERS),
        "On the water supply to Crimea, the payment is raised in the reply: USD 1,000,000 in the draft, "
        "about USD 2,000,000 in the reply, to the disadvantage of Crimea.",
        "On the water supply to Crimea, the payment is lowered in the reply: about USD 2,000,000 in the "
        "draft, USD 1,000,000 in the reply, in favour of Crimea and so of whoever holds it.",
        id="money",
    ),
    pytest.param(
        [withdrawal(by="RU", timing={"deadline": "2023-01-01"})],
        [withdrawal(by="RU", timing={"deadline": "2024"})],
        (pt.Effect.DELAYS, pt.Effect.BRINGS_FORWARD),
        "On the withdrawal of Russia from Kherson, the deadline is delayed in the reply: 1 January 2023 in "
        "the draft, 2024 in the reply, in favour of Russia.",
        "On the withdrawal of Russia from Kherson, the deadline is brought forward in the reply: 2024 in "
        "the draft, 1 January 2023 in the reply, to the disadvantage of Russia.",
        id="a deadline that burdens somebody",
    ),
    pytest.param(
        [withdrawal(timing={"deadline": "signature+P30D"})],
        [withdrawal(timing={"deadline": "signature+P100D"})],
        (pt.Effect.DELAYS, pt.Effect.BRINGS_FORWARD),
        "On the withdrawal of Russia from Kherson, the deadline is delayed in the reply: 30 days after "
        "signature in the draft, 100 days after signature in the reply.",
        "On the withdrawal of Russia from Kherson, the deadline is brought forward in the reply: 100 days "
        "after signature in the draft, 30 days after signature in the reply.",
        id="a deadline counted from an event",
    ),
    pytest.param(
        [withdrawal(timing={"start": "signature"})],
        [withdrawal(timing={"start": "signature+P1M"})],
        (pt.Effect.DELAYS, pt.Effect.BRINGS_FORWARD),
        "On the withdrawal of Russia from Kherson, the start is delayed in the reply: at signature in the "
        "draft, 1 month after signature in the reply.",
        "On the withdrawal of Russia from Kherson, the start is brought forward in the reply: 1 month after"
        " signature in the draft, at signature in the reply.",
        id="a start",
    ),
    pytest.param(
        [neutrality(by="UA", timing={"duration": "P5Y"})],
        [neutrality(by="UA", timing={"duration": "P15Y"})],
        (pt.Effect.LENGTHENS, pt.Effect.SHORTENS),
        "On the neutrality of Ukraine, the duration is lengthened in the reply: 5 years in the draft, 15 "
        "years in the reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the duration is shortened in the reply: 15 years in the draft, 5 "
        "years in the reply, in favour of Ukraine.",
        id="a length of time",
    ),
    pytest.param(
        [neutrality(timing={"duration": "P5Y~"})],
        [neutrality(timing={"duration": "unlimited"})],
        (pt.Effect.LENGTHENS, pt.Effect.SHORTENS),
        "On the neutrality of Ukraine, the duration is lengthened in the reply: about 5 years in the draft,"
        " unlimited in the reply.",
        "On the neutrality of Ukraine, the duration is shortened in the reply: unlimited in the draft, "
        "about 5 years in the reply.",
        id="a length of time and no end",
    ),
    pytest.param(
        [referendum(date="2023")],
        [referendum(date="signature+P30D")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the referendum in Crimea, the date is shifted in the reply: 2023 in the draft, 30 days after "
        "signature in the reply.",
        "On the referendum in Crimea, the date is shifted in the reply: 30 days after signature in the "
        "draft, 2023 in the reply.",
        id="a date and an offset",
    ),
    pytest.param(
        [water(payment="USD 1000000")],
        [water(payment="EUR 1000000")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the water supply to Crimea, the payment is shifted in the reply: USD 1,000,000 in the draft, "
        "EUR 1,000,000 in the reply.",
        "On the water supply to Crimea, the payment is shifted in the reply: EUR 1,000,000 in the draft, "
        "USD 1,000,000 in the reply.",
        id="two currencies",
    ),
    pytest.param(
        [territory(control="RU")],
        [territory(control="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Crimea, the control is shifted in the reply: Russia in the draft, Ukraine in "
        "the reply, in favour of Ukraine, to the disadvantage of Russia.",
        "On the territory of Crimea, the control is shifted in the reply: Ukraine in the draft, Russia in "
        "the reply, in favour of Russia, to the disadvantage of Ukraine.",
        id="a holder",
    ),
    pytest.param(
        [territory(status="special")],
        [territory(status="autonomous")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Crimea, the status is shifted in the reply: special in the draft, autonomous "
        "in the reply.",
        "On the territory of Crimea, the status is shifted in the reply: autonomous in the draft, special "
        "in the reply.",
        id="a status",
    ),
    pytest.param(
        [referendum(electorate="residents")],
        [referendum(electorate="citizens of the whole state")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the referendum in Crimea, the electorate is shifted in the reply: residents in the draft, "
        "citizens of the whole state in the reply.",
        "On the referendum in Crimea, the electorate is shifted in the reply: citizens of the whole state "
        "in the draft, residents in the reply.",
        id="who may vote",
    ),
    pytest.param(
        [neutrality(by="UA", modality="permits")],
        [neutrality(by="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the neutrality of Ukraine, the modality is shifted in the reply: permits in the draft, "
        "undertakes in the reply.",
        "On the neutrality of Ukraine, the modality is shifted in the reply: undertakes in the draft, "
        "permits in the reply.",
        id="a modality off the scale",
    ),
    pytest.param(
        [neutrality(permanence="left blank")],
        [neutrality(permanence="to be agreed")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the neutrality of Ukraine, the permanence is shifted in the reply: left blank in the draft, to "
        "be agreed in the reply.",
        "On the neutrality of Ukraine, the permanence is shifted in the reply: to be agreed in the draft, "
        "left blank in the reply.",
        id="two ways of leaving it open",
    ),
    pytest.param(
        [other(details={"n": 5})],
        [other(details={"n": 6, "m": 1})],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the prisoner exchange, the details is shifted in the reply: n: 5 in the draft, m: 1; n: 6 in the reply.",
        "On the prisoner exchange, the details is shifted in the reply: m: 1; n: 6 in the draft, n: 5 in the reply.",
        id="details",
    ),
    pytest.param(
        [referendum(binding=True)],
        [referendum(binding=False)],
        (pt.Effect.REVERSES, pt.Effect.REVERSES),
        "On the referendum in Crimea, the binding is reversed in the reply: yes in the draft, no in the reply.",
        "On the referendum in Crimea, the binding is reversed in the reply: no in the draft, yes in the reply.",
        id="yes and no",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(permanence="permanent")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the neutrality of Ukraine, the permanence is stated only in the reply: permanent, to the "
        "disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the permanence is stated only in the draft: permanent, in favour of Ukraine.",
        id="something that only one states",
    ),
    pytest.param(
        [neutrality(permanence="to be agreed")],
        [neutrality(permanence="permanent")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the neutrality of Ukraine, the permanence is settled in the reply: to be agreed in the draft, "
        "permanent in the reply, to the disadvantage of Ukraine.",
        "On the neutrality of Ukraine, the permanence is left open in the reply: permanent in the draft, to"
        " be agreed in the reply, in favour of Ukraine.",
        id="something that one leaves for later",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(permanence="left blank")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the neutrality of Ukraine, the permanence is stated only in the reply: left blank.",
        "On the neutrality of Ukraine, the permanence is stated only in the draft: left blank.",
        id="something that one leaves blank and the other does not name",
    ),
    pytest.param(
        [water(to="UA")],
        [water(to="UA", guaranteed_by="UN")],
        (pt.Effect.SETTLES, pt.Effect.LEAVES_OPEN),
        "On the water supply to Crimea, the guarantor is stated only in the reply: United Nations, in "
        "favour of Ukraine.",
        "On the water supply to Crimea, the guarantor is stated only in the draft: United Nations, to the "
        "disadvantage of Ukraine.",
        id="a guarantor",
    ),
    pytest.param(
        [neutrality(after=["water"]), withdrawal(), water()],
        [neutrality(after=["leave", "water"]), withdrawal(), water()],
        (pt.Effect.RESEQUENCES, pt.Effect.RESEQUENCES),
        "On the neutrality of Ukraine, the what comes first is resequenced in the reply: water supply to "
        "Crimea in the draft, water supply to Crimea and withdrawal of Russia from Kherson in the reply.",
        "On the neutrality of Ukraine, the what comes first is resequenced in the reply: water supply to "
        "Crimea and withdrawal of Russia from Kherson in the draft, water supply to Crimea in the reply.",
        id="what comes first, by one more",
    ),
    pytest.param(
        [neutrality(), withdrawal()],
        [neutrality(after=["leave"]), withdrawal()],
        (pt.Effect.RESEQUENCES, pt.Effect.RESEQUENCES),
        "On the neutrality of Ukraine, the what comes first is resequenced in the reply: nothing in the "
        "draft, withdrawal of Russia from Kherson in the reply.",
        "On the neutrality of Ukraine, the what comes first is resequenced in the reply: withdrawal of "
        "Russia from Kherson in the draft, nothing in the reply.",
        id="what comes first, for the first time",
    ),
    pytest.param(
        [withdrawal(line="the river")],
        [withdrawal(line="the line of 1991")],
        (pt.Effect.REWORDS, pt.Effect.REWORDS),
        "On the withdrawal of Russia from Kherson, the line is reworded in the reply: the river in the "
        "draft, the line of 1991 in the reply.",
        "On the withdrawal of Russia from Kherson, the line is reworded in the reply: the line of 1991 in "
        "the draft, the river in the reply.",
        id="words",
    ),
    pytest.param(
        [neutrality()],
        [neutrality(**IF_TRUCE)],
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
        "The neutrality of Ukraine is made conditional in the reply: if the answer to “Does the truce "
        "hold?” is “yes”; in the draft: without condition, in favour of Ukraine.",
        "The neutrality of Ukraine is made unconditional in the reply: without condition; in the draft: if "
        "the answer to “Does the truce hold?” is “yes”, to the disadvantage of Ukraine.",
        id="a condition on an event",
    ),
    pytest.param(
        [neutrality(permanence="permanent")],
        [neutrality(permanence="permanent", **IF_TRUCE)],
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
        "The neutrality of Ukraine is made conditional in the reply: if the answer to “Does the truce "
        "hold?” is “yes”, permanence: permanent; in the draft: without condition, permanence: permanent, in"
        " favour of Ukraine.",
        "The neutrality of Ukraine is made unconditional in the reply: without condition, permanence: "
        "permanent; in the draft: if the answer to “Does the truce hold?” is “yes”, permanence: permanent, "
        "to the disadvantage of Ukraine.",
        id="a condition on an event, with content",
    ),
    pytest.param(
        [neutrality()],
        [
            neutrality(given={"on": "option", "answer": "1"}),
            neutrality(id="b", permanence="permanent", given={"on": "option", "answer": ["2", "3"]}),
        ],
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
        "The neutrality of Ukraine is made conditional in the reply: if the answer to “Which option?” is "
        "“1”; if the answer to “Which option?” is “2 or 3”, permanence: permanent; in the draft: without "
        "condition, in favour of Ukraine.",
        "The neutrality of Ukraine is made unconditional in the reply: without condition; in the draft: if "
        "the answer to “Which option?” is “1”; if the answer to “Which option?” is “2 or 3”, permanence: "
        "permanent, to the disadvantage of Ukraine.",
        id="a choice",
    ),
    pytest.param(
        [neutrality(permanence="permanent")],
        [neutrality(permanence="permanent", held_by="RU")],
        (pt.Effect.MAKES_CONDITIONAL, pt.Effect.MAKES_UNCONDITIONAL),
        "The neutrality of Ukraine is made conditional in the reply: if the bracketed position of Russia "
        "stands, permanence: permanent; in the draft: without condition, permanence: permanent, in favour "
        "of Ukraine.",
        "The neutrality of Ukraine is made unconditional in the reply: without condition, permanence: "
        "permanent; in the draft: if the bracketed position of Russia stands, permanence: permanent, to the"
        " disadvantage of Ukraine.",
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
        "The territory of Crimea is made conditional in the reply: if the vote there is “against”, control:"
        " Ukraine; if the vote there is “for”, control: Russia; in the draft: without condition, control: "
        "Russia, obligor: Ukraine, in favour of Ukraine, to the disadvantage of Russia.",
        "The territory of Crimea is made unconditional in the reply: without condition, control: Russia, "
        "obligor: Ukraine; in the draft: if the vote there is “against”, control: Ukraine; if the vote "
        "there is “for”, control: Russia, in favour of Russia, to the disadvantage of Ukraine.",
        id="a vote",
    ),
    pytest.param(
        [neutrality(**IF_NOT)],
        [neutrality(**IF_TRUCE)],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the neutrality of Ukraine, the condition is shifted in the reply: if the answer to “Does the "
        "truce hold?” is “no” in the draft, if the answer to “Does the truce hold?” is “yes” in the reply.",
        "On the neutrality of Ukraine, the condition is shifted in the reply: if the answer to “Does the "
        "truce hold?” is “yes” in the draft, if the answer to “Does the truce hold?” is “no” in the reply.",
        id="another answer",
    ),
    pytest.param(
        [neutrality(permanence="temporary", **IF_TRUCE)],
        [neutrality(permanence="permanent", **IF_TRUCE)],
        (pt.Effect.HARDENS, pt.Effect.SOFTENS),
        "On the neutrality of Ukraine, the permanence is hardened in the reply: temporary in the draft, "
        "permanent in the reply, if the answer to “Does the truce hold?” is “yes”, to the disadvantage of "
        "Ukraine.",
        "On the neutrality of Ukraine, the permanence is softened in the reply: permanent in the draft, "
        "temporary in the reply, if the answer to “Does the truce hold?” is “yes”, in favour of Ukraine.",
        id="a scale, on a condition",
    ),
    pytest.param(
        [territory(control="RU", implied=["control"])],
        [territory(control="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Crimea, the control is shifted in the reply: Russia in the draft, Ukraine in "
        "the reply, in favour of Ukraine, to the disadvantage of Russia (rests on an implied reading).",
        "On the territory of Crimea, the control is shifted in the reply: Ukraine in the draft, Russia in "
        "the reply, in favour of Russia, to the disadvantage of Ukraine (rests on an implied reading).",
        id="an implied reading",
    ),
    pytest.param(
        [territory(places="annexed-regions", control="RU")],
        [territory(places="annexed-regions", control="UA")],
        (pt.Effect.SHIFTS, pt.Effect.SHIFTS),
        "On the territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, the control is shifted in the "
        "reply: Russia in the draft, Ukraine in the reply, in favour of Ukraine, to the disadvantage of "
        "Russia (rests on one of several readings of a group term).",
        "On the territory of Donetsk, Kherson, Luhansk and Zaporizhzhia, the control is shifted in the "
        "reply: Ukraine in the draft, Russia in the reply, in favour of Russia, to the disadvantage of "
        "Ukraine (rests on one of several readings of a group term).",
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
                "The draft and the reply agree on the territory of Crimea (control: Russia), if the answer to “Does"
                " the truce hold?” is “yes”."
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
            ("The draft and the reply agree on the readiness of Ukraine to talk."),
            (
                "The draft and the reply agree on the territory of Crimea (what comes first: readiness of Ukraine "
                "to talk)."
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
        departure.explain(),
        "On the territory of Crimea, the obligor is stated only in the draft: Ukraine, if the vote there is “for”.",
        "The referendum in Crimea is added in the reply (supervisor: United Nations).",
    ]


def test_several_answers_are_quoted_each_for_itself() -> None:
    chosen = [neutrality(given={"on": "option", "answer": ["2", "3"]})]
    (sentence,) = sentences([neutrality()], chosen)
    assert "is “2” or “3”" in sentence


def test_a_holder_is_named_where_the_texts_name_one() -> None:
    land = territory(control="RU")
    (sentence,) = sentences([land], [land, water(assured=True)])
    assert sentence == (
        "The water supply to Crimea is added in the reply (assured: yes), "
        "in favour of Crimea and so of whoever holds it (Russia, by these texts)."
    )


def test_a_holder_is_not_named_where_the_texts_disagree_on_who_it_is() -> None:
    found = sentences([territory(control="RU")], [territory(control="UA"), water(assured=True)])
    assert found[-1].endswith("in favour of Crimea and so of whoever holds it.")


def test_a_text_without_a_short_title_is_called_by_its_title() -> None:
    first = pt.Proposal(id="a", title="Plan A")
    second = pt.Proposal.model_validate({"id": "b", "title": "Plan B", "terms": [talks()]})
    (departure,) = pt.compare(first, second).departures
    assert departure.explain() == "The readiness of Ukraine to talk is added in Plan B."


def test_braces_in_names_stay_as_they_are() -> None:
    first = pt.Proposal(id="a", title="{first} %s {0}")
    second = pt.Proposal.model_validate({"id": "b", "title": "{issues}", "terms": [talks(preconditions="{done}")]})
    (departure,) = pt.compare(first, second).departures
    assert departure.explain() == ("The readiness of Ukraine to talk is added in {issues} (preconditions: {done}).")


def test_the_sentence_is_what_print_shows() -> None:
    comparison = compared([territory(control="RU", status="special")], [territory(control="RU", status="ordinary")])
    assert [str(found) for found in (*comparison.departures, *comparison.agreements)] == [
        "On the territory of Crimea, the status is shifted in the reply: special in the draft, ordinary in the reply.",
        "The draft and the reply agree on the territory of Crimea (control: Russia).",
    ]


def test_a_difference_told_of_the_tweet_and_the_conditions() -> None:
    comparison = pt.compare(pt.load("kremlin-conditions-2022"), pt.load("musk-tweet-2022"))
    told = [departure.explain() for departure in comparison.departures]
    assert (
        "On the neutrality of Ukraine, the permanence is stated only in the conditions: permanent, "
        "in favour of Ukraine." in told
    )
    assert (
        "The water supply to Crimea is added in the tweet (assured: yes), "
        "in favour of Crimea and so of whoever holds it (Russia, by these texts)." in told
    )
