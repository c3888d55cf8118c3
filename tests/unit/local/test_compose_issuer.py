"""The issuer of the compose demo: its settings from the environment, its key from a secret, the demo's people."""

from pathlib import Path

import httpx
import pytest

from deploy.compose.issuer import create_app
from deploy.local.demo_people import DEMO, demo_people
from deploy.local.issuer.people import People
from deploy.local.keys import issuer_key, key_id

pytestmark = pytest.mark.unit

CONSOLE = "http://127.0.0.1:8100"
ASKED = {
    "response_type": "code",
    "client_id": "chairflow-console",
    "code_challenge": "c",
    "code_challenge_method": "S256",
}


async def test_it_offers_the_demos_people_and_publishes_the_key_of_the_secret(tmp_path: Path) -> None:
    key = issuer_key(tmp_path)
    environment = {
        "CHAIRFLOW_ISSUER": "http://127.0.0.1:8106",
        "CHAIRFLOW_ISSUER_KEY_FILE": str(tmp_path / "issuer.pem"),
        "CHAIRFLOW_JWKS": str(tmp_path / "jwks.json"),
        "CHAIRFLOW_CORS_ORIGINS": f"{CONSOLE},http://localhost:8100",
    }
    transport = httpx.ASGITransport(app=create_app(environment, tmp_path))
    async with httpx.AsyncClient(transport=transport, base_url=environment["CHAIRFLOW_ISSUER"]) as client:
        discovered = (await client.get("/.well-known/openid-configuration")).json()
        assert discovered["issuer"] == "http://127.0.0.1:8106"
        assert (await client.get("/jwks.json")).json()["keys"][0]["kid"] == key_id(key)
        page = (await client.get("/authorize", params=ASKED | {"redirect_uri": f"{CONSOLE}/signed-in"})).text
        refused = await client.get("/authorize", params=ASKED | {"redirect_uri": "http://elsewhere/"})
    people = demo_people(DEMO)
    assert len(people) > 12
    assert [person.name for person in people if person.name not in page] == []
    assert People(tmp_path / "people.json").all() == people
    assert refused.status_code == 400
