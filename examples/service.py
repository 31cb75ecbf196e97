"""A service over HTTP that lists, shows and compares proposals: an example to build on.

Run it with `pip install peaceterms fastapi uvicorn` and `uvicorn service:app`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import Depends, FastAPI, Query, Request
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel

import peaceterms as pt
from peaceterms.errors import ErrorData

MOST_BYTES = 200_000
"""How large a body may be; the longest bundled text takes 37 kB."""


class Failure(BaseModel):
    """What a request is answered with that cannot be done."""

    error: ErrorData


class Entry(BaseModel):
    """A text in a list."""

    id: str
    title: str
    date: str | None
    conflict: str | None
    standing: str
    terms: int


class Drafted(BaseModel):
    """How a draft departs from a bundled text."""

    departures: list[str]
    """The codes."""
    sentences: list[str]
    low: float
    """How far apart the two are at least."""
    high: float
    overlap: float


app = FastAPI(
    title="Peace proposals",
    version=pt.__version__,
    responses={status: {"model": Failure} for status in (400, 404, 413, 422)},
)


@app.exception_handler(pt.PeacetermsError)
def failed(_: Request, error: pt.PeacetermsError) -> JSONResponse:
    """Answer with the status and the data of whatever the library refuses."""
    return JSONResponse({"error": error.to_data()}, error.status)


@app.get("/texts")
def list_texts(conflict: str | None = None, actor: str | None = None, since: str | None = None) -> list[Entry]:
    """List the bundled texts that fit."""
    return [
        Entry(
            id=text.id,
            title=text.title,
            date=text.date.text if text.date else None,
            conflict=text.conflict,
            standing=text.standing.state,
            terms=len(text.terms),
        )
        for text in pt.corpus(conflict=conflict, actor=actor, since=since)
    ]


@app.get("/texts/{id}")
def show(id: str) -> pt.Proposal:
    """Show one bundled text, in the format `peaceterms/1`."""
    return pt.load(id)


@app.get("/compare")
def compare(first: str, second: str) -> pt.Comparison:
    """Tell how one bundled text departs from another."""
    return pt.compare(pt.load(first), pt.load(second))


@app.get("/compare.html", response_class=HTMLResponse)
def report(first: str, second: str) -> str:
    """Show the same as a page that needs nothing else."""
    return pt.compare(pt.load(first), pt.load(second)).to_html()


BODY = {
    "requestBody": {
        "required": True,
        "content": {form: {"schema": {"type": "string"}} for form in ("application/toml", "application/json")},
    }
}


async def drafted(request: Request) -> pt.Proposal:
    """Read the body no further than a draft may be long, and take it for a proposal, or tell what is wrong."""
    held = b""
    async for block in request.stream():
        held += block
        if len(held) > MOST_BYTES:
            break
    with pt.Limits(bytes=MOST_BYTES):
        return pt.parse(held, name="the body")


FORMS = ("application/toml", "application/json")
BODY = {"requestBody": {"required": True, "content": {form: {"schema": {"type": "string"}} for form in FORMS}}}


@app.post("/compare", openapi_extra=BODY)
def compare_draft(first: str, draft: Annotated[pt.Proposal, Depends(drafted)]) -> Drafted:
    """Tell how a draft, in the body as TOML or JSON, departs from a bundled text."""
    comparison = pt.compare(pt.load(first), draft)
    distance = comparison.distance()
    return Drafted(
        departures=[one.code for one in comparison.departures],
        sentences=[one.explain() for one in comparison.departures],
        low=distance.low,
        high=distance.high,
        overlap=comparison.overlap,
    )


@app.get("/table")
def table(
    text: Annotated[list[str], Query(min_length=1, max_length=20)],
    rows: Literal["subject", "facet", "issue"] = "subject",
) -> pt.Table:
    """Tell what some bundled texts say side by side."""
    return pt.table(map(pt.load, text), rows=rows)
