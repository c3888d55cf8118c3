"""Who calls: a JWT from the chain's issuer, its roles, tenant and clinics."""

import asyncio
import json
import math
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, cast
from uuid import UUID

import httpx
import jwt
import structlog
from fastapi import Request
from starlette.datastructures import Headers
from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from shared.errors import NotAuthenticated, NotFound, Refusal, RoleNotAllowed, Unavailable
from shared.settings import Settings

log = structlog.stdlib.get_logger()
_SECONDS_BETWEEN_READS = 5.0
_SECONDS_WITHOUT_ISSUER = 3600.0


class Role(StrEnum):
    FRONT_DESK = "front_desk"
    CONSULTANT = "consultant"
    DOCTOR = "doctor"
    NURSE = "nurse"
    CASHIER = "cashier"
    FINANCE = "finance"
    CUSTOMER_SERVICE = "customer_service"
    CLINIC_MANAGER = "clinic_manager"
    OPERATIONS_DIRECTOR = "operations_director"
    OWNER = "owner"
    ADMINISTRATOR = "administrator"


MANAGE = (Role.CLINIC_MANAGER, Role.OPERATIONS_DIRECTOR, Role.OWNER, Role.ADMINISTRATOR)
EVERYONE = tuple(Role)
_BY_NAME = {role.value: role for role in Role}


@dataclass(frozen=True)
class Caller:
    """The authenticated person and what they may see. ``clinics`` None means every clinic of the tenant."""

    user_id: str
    tenant_id: UUID
    roles: tuple[Role, ...]
    clinics: frozenset[UUID] | None
    token: str
    role: Role
    #: As the issuer's `name` claim says; empty where it says none.
    name: str = ""

    def sees(self, clinic_id: UUID) -> bool:
        return self.clinics is None or clinic_id in self.clinics


class KeySet:
    """The issuer's public keys, from a file or an address.

    Read again when an unknown key id appears (a new key), and when what is known is older than ``refresh_seconds`` (a
    withdrawn one), but never more often than every five seconds. While the issuer does not answer, what is known holds
    for an hour.
    """

    def __init__(
        self, source: str, *, refresh_seconds: float = 60, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._source = source
        self._refresh_seconds = refresh_seconds
        self._clock = clock
        self._keys: dict[str, jwt.PyJWK] = {}
        self._read_at = self._tried_at = -math.inf
        self._is_away = False
        self._lock = asyncio.Lock()

    async def key(self, key_id: str) -> jwt.PyJWK:
        """The public key of this id. Raises NotAuthenticated; Unavailable when the issuer would have to be asked and is away."""
        if self._must_be_read(key_id):
            async with self._lock:
                # Whoever waited for the lock finds what the first one has read.
                if self._must_be_read(key_id):
                    await self._read_again()
        if key_id in self._keys:
            return self._keys[key_id]
        if self._is_away:
            # Nobody is told that their token is wrong because the issuer is away.
            raise Unavailable("The issuer's keys cannot be read.")
        raise NotAuthenticated("The token was signed with a key that the issuer does not publish.")

    def _must_be_read(self, key_id: str) -> bool:
        is_old = self._age() > self._refresh_seconds
        pause = min(_SECONDS_BETWEEN_READS, self._refresh_seconds)
        return (is_old or key_id not in self._keys) and self._clock() - self._tried_at > pause

    def _age(self) -> float:
        return self._clock() - self._read_at

    async def _read_again(self) -> None:
        try:
            self._keys = await read_keys(self._source)
        except (OSError, httpx.HTTPError, jwt.PyJWTError, ValueError, KeyError, TypeError) as error:
            self._is_away = True
            log.warning("the issuer's keys cannot be read", error=repr(error), known=len(self._keys))
            if self._age() > _SECONDS_WITHOUT_ISSUER:
                self._keys = {}
        else:
            self._is_away, self._read_at = False, self._clock()
        # Only now: whoever comes while the answer is on its way waits for it, and is not refused.
        self._tried_at = self._clock()


async def read_keys(source: str) -> dict[str, jwt.PyJWK]:
    """The key set at a path or an http(s) address, by key id. Raises OSError, httpx.HTTPError, and what a wrong document is."""
    if source.startswith(("http://", "https://")):
        async with httpx.AsyncClient(timeout=5) as client:
            document = (await client.get(source)).raise_for_status().json()
    else:
        document = json.loads(await asyncio.to_thread(Path(source).read_text))
    return {str(k["kid"]): jwt.PyJWK.from_dict(k) for k in document["keys"]}


class Verifier:
    """Turns a bearer token into a Caller, or refuses with 401."""

    def __init__(self, config: Settings) -> None:
        self._config = config
        self._keys = KeySet(config.jwks, refresh_seconds=config.jwks_refresh_seconds)

    async def caller(self, token: str) -> Caller:
        try:
            key_id = jwt.get_unverified_header(token).get("kid")
            key = await self._keys.key(str(key_id))
            claims: dict[str, Any] = jwt.decode(
                token,
                key.key,
                algorithms=["RS256", "ES256", "EdDSA"],
                audience=self._config.audience,
                issuer=self._config.issuer,
                options={"require": ["exp", "sub", "aud", "iss"]},
            )
            roles = known_roles(claims["roles"])
            clinics = cast("list[str]", claims["clinics"])
            return Caller(
                user_id=str(claims["sub"]),
                tenant_id=UUID(claims["tenant"]),
                roles=roles,
                clinics=None if "*" in clinics else frozenset(UUID(c) for c in clinics),
                token=token,
                role=roles[0],
                name=str(claims.get("name") or ""),
            )
        except jwt.PyJWTError as error:
            raise NotAuthenticated(f"The token was refused: {error}.") from None
        except (KeyError, ValueError, TypeError, AttributeError):
            raise NotAuthenticated("The token lacks a valid tenant, roles or clinics claim.") from None


def known_roles(names: object) -> tuple[Role, ...]:
    """The roles of a token's claim. Identity providers add names of their own: what we do not know is ignored.

    Raises ValueError when none that we know remains.
    """
    listed = cast("list[object]", names) if isinstance(names, list) else []
    roles = tuple(_BY_NAME[name] for name in listed if isinstance(name, str) and name in _BY_NAME)
    if not roles:
        raise ValueError("no role that we know")
    return roles


class Allow:
    """Deny by default: a route's dependency names the roles that it admits."""

    def __init__(self, *roles: Role) -> None:
        self.roles = roles

    async def authorise(self, request: Request) -> Caller:
        """The caller, in the role in which they act here, and asking for no clinic but their own.

        Raises RoleNotAllowed, and NotFound for a ``clinic_id`` of the query that the caller may not see: a list of
        another clinic is not an empty list.
        """
        caller: Caller = request.state.caller
        acting = acting_role(self.roles, caller.roles)
        if acting is None:
            raise RoleNotAllowed(allowed_roles=sorted(self.roles))
        for clinic_id in _clinics_named(request):
            if not caller.sees(clinic_id):
                raise NotFound(f"There is no clinic {clinic_id} in your clinics.")
        return replace(caller, role=acting)


def acting_role(admitted: Sequence[Role], held: Collection[Role]) -> Role | None:
    """The first role that the route names and the caller holds, whatever the order of the token; None: none of them."""
    return next((role for role in admitted if role in held), None)


def _clinics_named(request: Request) -> Iterator[UUID]:
    """The query's ``clinic_id``. One that is no UUID is left to the route, which says so (or does not know the name)."""
    for text in request.query_params.getlist("clinic_id"):
        with suppress(ValueError):
            yield UUID(text)


class Authenticated:
    """ASGI middleware: nothing but the health routes and the API's description is reached without a token."""

    PUBLIC = ("/live", "/ready", "/docs", "/openapi.json", "/swagger")

    def __init__(self, app: ASGIApp, *, verifier: Verifier) -> None:
        self._app = app
        self._verifier = verifier

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(self.PUBLIC) or scope["method"] == "OPTIONS":
            await self._app(scope, receive, send)
            return
        scheme, _, token = Headers(scope=scope).get("authorization", "").partition(" ")
        try:
            if scheme.lower() != "bearer" or not token:
                raise NotAuthenticated("This route needs a token.")
            scope.setdefault("state", {})["caller"] = await self._verifier.caller(token.strip())
        except Refusal as refusal:
            await problem_response(refusal)(scope, receive, send)
            return
        await self._app(scope, receive, send)


def problem_response(refusal: Refusal) -> JSONResponse:
    """A refusal as RFC 9457 problem details."""
    headers = {401: {"WWW-Authenticate": "Bearer"}, 503: {"Retry-After": "1"}}.get(refusal.status)
    return JSONResponse(
        refusal.problem().model_dump(mode="json"),
        status_code=refusal.status,
        media_type="application/problem+json",
        headers=headers,
    )
