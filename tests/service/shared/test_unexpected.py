"""What nobody foresaw: a problem for the caller, one traceback on the log under the same trace id, and no person's name in it."""

import json
from uuid import uuid4

import httpx
import pytest
from fastapi import APIRouter

from deploy.local.testing import Servers
from shared.settings import Settings
from shared.web import create_app
from tests.conftest import ServiceFactory
from tests.service.crm.chain import Chain
from tests.service.shared.test_doctor import broken
from tests.support.client import ServiceClient
from tests.support.traces import logged, traced

NAME, PHONE = "Canary Of The Log", "13900004711"
RIGHT = ("REVOKE SELECT ON plan FROM crm_api", "GRANT SELECT ON plan TO crm_api")
# Each makes the registration of a patient fail where the name is: in the row that is refused (PostgreSQL keeps it to itself
# where row-level security is on), in the statement's parameters.
RULES = {
    "row": (
        f"ALTER TABLE contact ADD CONSTRAINT nobody CHECK (name <> '{NAME}')",
        "ALTER TABLE contact DROP CONSTRAINT nobody",
    ),
    "parameters": ("REVOKE INSERT ON contact FROM crm_api", "GRANT INSERT ON contact TO crm_api"),
}


@pytest.fixture
async def crm(service: ServiceFactory) -> ServiceClient:
    return await service("crm")


async def test_a_right_that_is_missing_is_no_wrong_id(crm: ServiceClient, servers: Servers) -> None:
    path = f"/v1/plans/{uuid4()}"
    with logged() as lines:
        async with broken(servers, *RIGHT, database="crm"):
            # A client inside this process would raise what goes through to the server, which then cuts the connection.
            answer = await crm.send("GET", path, role="administrator")
    problem = answer.json()
    assert (answer.status_code, problem["code"]) == (500, "unexpected-failure")
    assert answer.headers["content-type"] == "application/problem+json"
    assert "permission" not in answer.text
    [line] = [line for line in lines() if line["event"] == "unexpected failure"]
    assert (line["trace_id"], line["level"]) == (problem["trace_id"], "error")
    assert "permission denied" in line["exception"]
    await crm.get(path, expect=404)


async def test_a_browser_of_another_origin_can_read_it(crm: ServiceClient) -> None:
    router = APIRouter()

    @router.get("/broken")
    async def broken_route() -> None:
        raise RuntimeError("nobody foresaw this")

    app = create_app("crm", [router], config=Settings(cors_origins="https://desk.example"))
    headers = {"Origin": "https://desk.example", "Authorization": f"Bearer {crm.token('administrator')}"}
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://test") as http:
        answer = await http.get("/v1/broken", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (500, "unexpected-failure")
    assert answer.headers["access-control-allow-origin"] == "https://desk.example"


@pytest.mark.parametrize("rule", RULES)
async def test_what_is_said_of_a_failure_names_no_patient(crm: ServiceClient, servers: Servers, rule: str) -> None:
    spans = traced(crm.app.state.tracer)
    patient = (await Chain(crm).open()).person(PHONE, name=NAME)
    with logged() as lines:
        async with broken(servers, *RULES[rule], database="crm"):
            answer = await crm.send("POST", "/v1/patients", role="administrator", body=patient)
    assert answer.status_code == 500, answer.text
    said = json.dumps(lines(), ensure_ascii=False) + "".join(span.to_json() for span in spans.get_finished_spans())
    assert "contact" in said and said.count("exception.stacktrace") == 1
    assert [secret for secret in (NAME, PHONE, PHONE[-4:]) if secret in said] == []
