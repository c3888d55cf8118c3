"""The local issuer: a code is good once, for the one who asked for it, and only the console gets one."""

import asyncio
import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from uuid import uuid4

import httpx
import jwt
import pytest

from deploy.local.issuer.app import CLIENT, Issuer
from deploy.local.issuer.people import People, Person, add_people
from deploy.local.keys import AUDIENCE, issuer_key

pytestmark = pytest.mark.unit

URL, CONSOLE = "http://127.0.0.1:8106", "http://127.0.0.1:8100"
VERIFIER = "a-verifier-of-forty-three-characters-at-least-1"
CHALLENGE = urlsafe_b64encode(sha256(VERIFIER.encode()).digest()).rstrip(b"=").decode()
TENANT, CLINIC = str(uuid4()), str(uuid4())
ANN = Person("ann", "Ann <b>", TENANT, "Chain", ("front_desk",), (CLINIC,), practitioner_id="p1")
ASKED = {
    "response_type": "code",
    "client_id": CLIENT,
    "redirect_uri": f"{CONSOLE}/signed-in",
    "state": "s",
    "nonce": "n",
    "code_challenge": CHALLENGE,
    "code_challenge_method": "S256",
}


class Door:
    """The issuer without a socket."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.people = directory / "people.json"
        add_people(self.people, [ANN])
        key = issuer_key(directory)
        self._app = Issuer(URL, key, directory / "jwks.json", People(self.people), [CONSOLE]).app()

    def send(self, method: str, path: str, data: dict[str, str] | None = None) -> httpx.Response:
        async def ask() -> httpx.Response:
            transport = httpx.ASGITransport(app=self._app)
            async with httpx.AsyncClient(transport=transport, base_url=URL) as client:
                if method == "GET":
                    return await client.get(path, params=data)
                return await client.post(path, data=data)

        return asyncio.run(ask())

    def code(self, person: str = "ann") -> str:
        answer = self.send("POST", "/authorize", ASKED | {"person": person})
        assert answer.status_code == 303
        back = urlsplit(answer.headers["location"])
        assert parse_qs(back.query)["state"] == ["s"]
        return parse_qs(back.query)["code"][0]

    def exchange(self, code: str, **changes: str) -> httpx.Response:
        said = {"grant_type": "authorization_code", "code": code, "code_verifier": VERIFIER, "client_id": CLIENT}
        return self.send("POST", "/token", said | {"redirect_uri": ASKED["redirect_uri"]} | changes)


@pytest.fixture
def door(tmp_path: Path) -> Door:
    return Door(tmp_path)


def claims(door: Door, token: str, audience: str) -> dict[str, object]:
    (key,) = json.loads((door.directory / "jwks.json").read_text())["keys"]
    return jwt.decode(token, jwt.PyJWK.from_dict(key).key, algorithms=["RS256"], audience=audience, issuer=URL)


def test_signing_in_gives_a_token_that_the_services_take(door: Door) -> None:
    tokens = door.exchange(door.code()).json()
    access = claims(door, tokens["access_token"], AUDIENCE)
    assert (access["sub"], access["tenant"], access["roles"]) == ("ann", TENANT, ["front_desk"])
    assert (access["clinics"], access["practitioner"], access["name"]) == ([CLINIC], "p1", "Ann <b>")
    assert claims(door, tokens["id_token"], CLIENT)["nonce"] == "n"


def test_an_identity_token_is_none_for_the_services(door: Door) -> None:
    identity = door.exchange(door.code()).json()["id_token"]
    with pytest.raises(jwt.InvalidAudienceError):
        claims(door, identity, AUDIENCE)


def test_a_code_is_good_once(door: Door) -> None:
    code = door.code()
    assert door.exchange(code).status_code == 200
    assert door.exchange(code).json() == {"error": "invalid_grant"}


@pytest.mark.parametrize("change", [{"code_verifier": "another"}, {"redirect_uri": CONSOLE}, {"client_id": "other"}])
def test_a_code_is_good_for_the_one_who_asked_for_it(door: Door, change: dict[str, str]) -> None:
    assert door.exchange(door.code(), **change).status_code == 400


def test_a_refresh_token_is_good_once_and_follows_the_person(door: Door) -> None:
    refresh = door.exchange(door.code()).json()["refresh_token"]
    add_people(door.people, [Person("ann", "Ann", TENANT, "Chain", ("cashier",))])
    said = {"grant_type": "refresh_token", "refresh_token": refresh, "client_id": CLIENT}
    renewed = door.send("POST", "/token", said).json()
    assert claims(door, renewed["access_token"], AUDIENCE)["roles"] == ["cashier"]
    assert door.send("POST", "/token", said).status_code == 400


@pytest.mark.parametrize(
    "change",
    [
        {"redirect_uri": "https://elsewhere.example/"},
        {"client_id": "other"},
        {"code_challenge_method": "plain"},
        {"response_type": "token"},
    ],
)
def test_nobody_else_is_sent_anywhere(door: Door, change: dict[str, str]) -> None:
    for method in ("GET", "POST"):
        answer = door.send(method, "/authorize", ASKED | change | ({"person": "ann"} if method == "POST" else {}))
        assert answer.status_code == 400 and "location" not in answer.headers


def test_the_page_shows_the_people_and_nothing_that_they_wrote_is_markup(door: Door) -> None:
    page = door.send("GET", "/authorize", ASKED).text
    assert "Ann &lt;b&gt;" in page and "Front desk" in page and "Ann <b>" not in page
    assert door.send("POST", "/authorize", ASKED | {"person": "nobody"}).status_code == 400
