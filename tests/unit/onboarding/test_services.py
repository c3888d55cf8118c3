"""Over HTTP: an outage is waited out with the same key and the same bytes, a refusal is told as it is."""

from collections.abc import Callable
from dataclasses import replace

import httpx
import pytest

from deploy.onboarding.carry_out import RowWasRefused, carry_out
from deploy.onboarding.plan import Command, Plan
from deploy.onboarding.problems import Place
from deploy.onboarding.services import ServiceIsAway, Services

COMMAND = Command(Place("prices.csv", 3), "price of CROWN", "billing", "/v1/prices", {"b": 1, "a": "冠"}, "key-1")
REFUSED = {"detail": "The request does not fit its schema.", "hint": "Correct the fields.", "code": "malformed"}


def services(answer: Callable[[httpx.Request], httpx.Response], patience: float = 20) -> Services:
    return Services({"billing": "http://billing"}, "token", patience=patience, transport=httpx.MockTransport(answer))


def test_an_outage_is_waited_out_with_the_same_request() -> None:
    seen: list[tuple[str, bytes]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append((request.headers["Idempotency-Key"], request.content))
        if len(seen) == 1:
            raise httpx.ConnectError("refused")
        return httpx.Response(503 if len(seen) == 2 else 201, json={})

    with services(answer) as there:
        there.send(replace(COMMAND, body={"a": "冠", "b": 1}))
    assert len(seen) == 3 and len(set(seen)) == 1 and seen[0][0] == "key-1"
    seen.clear()
    with services(answer) as there:
        there.send(COMMAND)
    assert len(set(seen)) == 1


def test_who_does_not_answer_is_named() -> None:
    def away(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    with (
        services(away, patience=0) as there,
        pytest.raises(ServiceIsAway, match=r"^billing does not answer at http://b"),
    ):
        there.send(COMMAND)


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (
            httpx.Response(422, json={**REFUSED, "errors": [{"field": "body.name_zh", "message": "too long"}]}),
            "The request does not fit its schema. name_zh: too long. Correct the fields. (billing, malformed)",
        ),
        (httpx.Response(404, text="<html>"), "billing answered 404: <html>"),
    ],
)
def test_a_refusal_names_the_row_and_says_why(answer: httpx.Response, told: str) -> None:
    sent: list[str] = []

    def refuse(request: httpx.Request) -> httpx.Response:
        sent.append(request.headers["Idempotency-Key"])
        return answer

    plan = Plan([COMMAND, replace(COMMAND, key="key-2")])
    with services(refuse) as there, pytest.raises(RowWasRefused) as refusal:
        carry_out(plan, there, lambda _step: None)
    assert str(refusal.value) == f"prices.csv, line 3: price of CROWN was refused. {told}"
    assert sent == ["key-1"], "what comes after it is not tried"
