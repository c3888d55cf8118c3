"""The issuer's routes: discovery, keys, sign-in, tokens (OpenID Connect Core 1.0; RFC 6749, 7636)."""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from secrets import token_urlsafe
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import jwt
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from deploy.local.issuer.grants import CODE_SECONDS, REFRESH_SECONDS, Grant, Once, fits
from deploy.local.issuer.page import POLICY, chooser
from deploy.local.issuer.people import People, Person
from deploy.local.keys import key_id, mint

CLIENT = "chairflow-console"
TOKEN_SECONDS = 900


class Issuer:
    """`origins`: where the console is served; nobody else is given a code."""

    def __init__(self, url: str, key: RSAPrivateKey, keys: Path, people: People, origins: Sequence[str]) -> None:
        self._url, self._key, self._keys, self._people = url.rstrip("/"), key, keys, people
        self._origins = tuple(origins)
        self._codes, self._refreshes = Once(CODE_SECONDS), Once(REFRESH_SECONDS)

    def app(self) -> Starlette:
        routes = [
            Route("/.well-known/openid-configuration", self._discover),
            Route("/jwks.json", self._published),
            Route("/authorize", self._ask),
            Route("/authorize", self._answer, methods=["POST"]),
            Route("/token", self._token, methods=["POST"]),
            Route("/logout", self._leave),
            Route("/live", self._live),
        ]
        cors = Middleware(CORSMiddleware, allow_origins=self._origins, allow_methods=["GET", "POST"])
        return Starlette(routes=routes, middleware=[cors])

    async def _live(self, _: Request) -> Response:
        return JSONResponse({"status": "live"})

    async def _discover(self, _: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self._url,
                "authorization_endpoint": f"{self._url}/authorize",
                "token_endpoint": f"{self._url}/token",
                "end_session_endpoint": f"{self._url}/logout",
                "jwks_uri": f"{self._url}/jwks.json",
                "response_types_supported": ["code"],
                "grant_types_supported": ["authorization_code", "refresh_token"],
                "subject_types_supported": ["public"],
                "id_token_signing_alg_values_supported": ["RS256"],
                "code_challenge_methods_supported": ["S256"],
                "scopes_supported": ["openid", "profile"],
            }
        )

    async def _published(self, _: Request) -> Response:
        return JSONResponse(json.loads(self._keys.read_text()))

    async def _ask(self, request: Request) -> Response:
        asked = dict(request.query_params)
        if (problem := self._refused(asked)) is not None:
            return problem
        nonce = token_urlsafe(16)
        policy = POLICY.format(nonce=nonce, origins=" ".join(self._origins))
        headers = {"content-security-policy": policy, "cache-control": "no-store", "referrer-policy": "no-referrer"}
        return HTMLResponse(chooser(self._people.all(), asked, nonce), headers=headers)

    async def _answer(self, request: Request) -> Response:
        said = await _form(request)
        person = self._people.find(said.pop("person", ""))
        if (problem := self._refused(said)) is not None:
            return problem
        if person is None:
            return PlainTextResponse("This person is not known here; go back and choose again.", 400)
        grant = Grant(person.id, CLIENT, said["redirect_uri"], said["code_challenge"], said.get("nonce"))
        answer = {"code": self._codes.give(grant)} | ({"state": said["state"]} if "state" in said else {})
        return RedirectResponse(f"{grant.redirect_uri}?{urlencode(answer)}", 303, {"cache-control": "no-store"})

    def _refused(self, asked: Mapping[str, str]) -> Response | None:
        """What is wrong with a request to sign in. Not by a redirect: an address that is not ours gets nothing."""
        parts = urlsplit(asked.get("redirect_uri", ""))
        if asked.get("client_id") != CLIENT or f"{parts.scheme}://{parts.netloc}" not in self._origins:
            return PlainTextResponse("This client or its redirect_uri is not registered here.", 400)
        is_pkce = asked.get("code_challenge") and asked.get("code_challenge_method") == "S256"
        if asked.get("response_type") != "code" or not is_pkce:
            return PlainTextResponse("Sign-in needs response_type=code and a code_challenge of method S256.", 400)
        return None

    async def _token(self, request: Request) -> Response:
        said = await _form(request)
        if said.get("grant_type") == "authorization_code":
            grant = self._codes.take(said.get("code", ""))
            is_theirs = (
                grant is not None
                and fits(grant.challenge, said.get("code_verifier", ""))
                and (grant.client_id, grant.redirect_uri) == (said.get("client_id"), said.get("redirect_uri"))
            )
        elif said.get("grant_type") == "refresh_token":
            grant = self._refreshes.take(said.get("refresh_token", ""))
            is_theirs = grant is not None and grant.client_id == said.get("client_id")
        else:
            return JSONResponse({"error": "unsupported_grant_type"}, 400)
        person = self._people.find(grant.person_id) if grant is not None and is_theirs else None
        if grant is None or person is None:
            return JSONResponse({"error": "invalid_grant"}, 400)
        return JSONResponse(self._tokens(person, grant), headers={"cache-control": "no-store"})

    def _tokens(self, person: Person, grant: Grant) -> dict[str, Any]:
        now = datetime.now(UTC)
        about: dict[str, Any] = {"name": person.name, "practitioner": person.practitioner_id}
        about = {name: value for name, value in about.items() if value is not None}
        access = mint(
            self._key,
            subject=person.id,
            tenant=person.tenant,
            roles=person.roles,
            clinics=person.clinic_ids,
            hours=TOKEN_SECONDS / 3600,
            issuer=self._url,
            more=about,
        )
        identity = {"iss": self._url, "aud": CLIENT, "sub": person.id, "iat": now, **about}
        identity |= {"exp": now + timedelta(seconds=TOKEN_SECONDS)} | ({"nonce": grant.nonce} if grant.nonce else {})
        return {
            "access_token": access,
            "id_token": jwt.encode(identity, self._key, algorithm="RS256", headers={"kid": key_id(self._key)}),
            "refresh_token": self._refreshes.give(grant),
            "token_type": "Bearer",
            "expires_in": TOKEN_SECONDS,
            "scope": "openid profile",
        }

    async def _leave(self, request: Request) -> Response:
        back = request.query_params.get("post_logout_redirect_uri", "")
        parts = urlsplit(back)
        if f"{parts.scheme}://{parts.netloc}" not in self._origins:
            return PlainTextResponse("You have signed out.")
        return RedirectResponse(back, 303)


async def _form(request: Request) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode()))
