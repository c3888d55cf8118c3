"""A route's unit of work: the transaction of one command or one query, in the caller's scope.

The answer follows the commit: both dependencies have ``scope="function"``, so their end (commit or
rollback) comes before the response is sent, and a commit that fails is an error and not a 201.
"""

import hashlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar
from uuid import UUID

from fastapi import Depends, Header, Request
from pydantic import BaseModel
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncSession

from shared.auth import Allow, Caller, Role
from shared.continuity import CLOSED
from shared.crash import crash_point
from shared.db import Base, Database
from shared.errors import IdempotencyKeyReused, Malformed, NotFound, StillInFlight, Unavailable
from shared.events.envelope import Actor, AnyEvent
from shared.settings import Settings
from shared.work import Work

AckT = TypeVar("AckT", bound="Ack")
RowT = TypeVar("RowT", bound=Base)


_ABOUT_KEYS = (
    "Names this request, so that it can be sent again without being carried out twice: the same key and the same request "
    "(method, path, query and body) get the first answer again, with the header `Idempotency-Replayed: true`. "
    "While the first is still running the second one waits for it. The same key with another request is refused (422). "
    "A key belongs to its user and is kept for 30 days; a request that was refused keeps none. Any text, such as a UUID."
)

# The clock is read inside the lateral join, after the scope that lets it be seen has been stated.
_ENTER = text(
    """
    SELECT clock.now, is_open() AS is_open
    FROM (SELECT set_config('app.tenant', :tenant, true) AS tenant, set_config('app.clinics', :clinics, true)) AS scope
    LEFT JOIN LATERAL (SELECT now FROM tenant_clock WHERE tenant_id = cast(scope.tenant AS uuid)) AS clock ON true
    """
)


class EventRef(BaseModel):
    """An event that the command brought about. ``recorded_at`` is the moment from which the chain knows it."""

    event_id: UUID
    type: str
    aggregate_type: str
    aggregate_id: UUID
    sequence: int
    recorded_at: str

    @classmethod
    def of(cls, event: AnyEvent) -> "EventRef":
        return cls(
            event_id=event.event_id,
            type=event.type,
            aggregate_type=event.aggregate_type,
            aggregate_id=event.aggregate_id,
            sequence=event.sequence,
            recorded_at=event.recorded_at.isoformat(),
        )


class Ack(BaseModel):
    """The answer to a command: what it was about and the events that it published. No personal data."""

    id: UUID
    events: list[EventRef] = []


class StoredAnswer(Exception):
    """The command was carried out before; this is what it answered."""

    def __init__(self, status: int, answer: str) -> None:
        self.status = status
        self.answer = answer


class Command(Work):
    """The work of one command, with its caller. Every command route ends in one of its two answers."""

    caller: Caller
    request: Request
    kept_answer: Ack | None = None

    def acknowledge(self, aggregate_id: UUID) -> Ack:
        return self.answer_with(Ack(id=aggregate_id))

    def answer_with(self, ack: AckT) -> AckT:
        """Fill in the events of this transaction and keep the answer for a repeated request."""
        ack.events = [EventRef.of(event) for event in self.events]
        self.kept_answer = ack
        return ack

    def in_scope(self, clinic_id: UUID) -> UUID:
        """The clinic, if the caller may act there. Raises NotFound otherwise."""
        if not self.caller.sees(clinic_id):
            raise NotFound(f"There is no clinic {clinic_id} in your clinics.")
        return clinic_id


class Reader:
    """The work of one query: a read-only transaction in the caller's scope, at the tenant's now."""

    def __init__(self, session: AsyncSession, caller: Caller, now: datetime) -> None:
        self.session = session
        self.caller = caller
        self.now = now

    async def found(self, model: type[RowT], row_id: UUID) -> RowT:
        """The row. Raises NotFound (also outside the caller's scope)."""
        row = await self.session.get(model, row_id)
        if row is None:
            raise NotFound(f"There is no {model.__tablename__.replace('_', ' ')} {row_id} in your clinics.")
        return row


class Commands(Allow):
    """Dependency of a command route: authorise, open the transaction, honour the idempotency key, commit."""

    async def __call__(
        self,
        request: Request,
        idempotency_key: Annotated[str | None, Header(min_length=1, max_length=200, description=_ABOUT_KEYS)] = None,
    ) -> AsyncIterator[Command]:
        caller = await self.authorise(request)
        if idempotency_key is None:
            raise Malformed(
                "The request has no idempotency key.",
                errors=[{"field": "header.Idempotency-Key", "message": "Field required"}],
            )
        database: Database = request.app.state.database
        config: Settings = request.app.state.config
        fingerprint = await _fingerprint(request)
        async with database.transaction(tenant_id=None) as session:
            now = await enter_scope(session, caller, simulated=config.simulated_time)
            await _claim(session, caller, idempotency_key, fingerprint)
            command = Command(
                session,
                tenant_id=caller.tenant_id,
                actor=Actor(user_id=caller.user_id, role=caller.role),
                now=now,
            )
            command.caller, command.request = caller, request
            yield command
            await command.save()
            await _keep(session, command, idempotency_key)
            crash_point("api.before_commit")
        crash_point("api.after_commit")
        if command.events:
            request.app.state.notifier.poke()


class Reads(Allow):
    """Dependency of a query route."""

    async def __call__(self, request: Request) -> AsyncIterator[Reader]:
        caller = await self.authorise(request)
        database: Database = request.app.state.database
        config: Settings = request.app.state.config
        async with database.transaction(tenant_id=None) as session:
            now = await enter_scope(session, caller, simulated=config.simulated_time)
            yield Reader(session, caller, now)


class Callers(Allow):
    """Dependency of a route that opens its transactions itself, such as a stream."""

    async def __call__(self, request: Request) -> Caller:
        return await self.authorise(request)


def commands(*roles: Role) -> Any:
    """``Annotated[Command, commands(Role.DOCTOR)]``: a command that these roles may give."""
    return Depends(Commands(*roles), scope="function")


def reads(*roles: Role) -> Any:
    """``Annotated[Reader, reads(*EVERYONE)]``: a query that these roles may ask."""
    return Depends(Reads(*roles), scope="function")


async def enter_scope(session: AsyncSession, caller: Caller, *, simulated: bool) -> datetime:
    """State whose rows this transaction may touch, and read the tenant's now: one round trip for both.

    Raises Unavailable while the database may be behind the log.
    """
    visible = "*" if caller.clinics is None else ",".join(str(clinic) for clinic in caller.clinics)
    found = (await session.execute(_ENTER, {"tenant": str(caller.tenant_id), "clinics": visible})).one()
    if not found.is_open:
        raise Unavailable(CLOSED)
    return found.now if simulated and found.now is not None else datetime.now(UTC)


async def _fingerprint(request: Request) -> bytes:
    """What makes a request the same request: method, path, query and body."""
    digest = hashlib.sha256(f"{request.method} {request.url.path}?{request.url.query}\n".encode())
    digest.update(await request.body())
    return digest.digest()


async def _claim(session: AsyncSession, caller: Caller, key: str, fingerprint: bytes) -> None:
    """Take the key for this transaction. A request in flight with the same key is waited for.

    Raises StoredAnswer when it was carried out before, IdempotencyKeyReused when its body differed.
    """
    row = {"tenant": caller.tenant_id, "user": caller.user_id, "key": key, "fingerprint": fingerprint}
    try:
        # The insert waits for the unique index: the other transaction commits (then nothing is
        # inserted and its answer is there to read) or rolls back (then the key is ours).
        claimed = await session.scalar(
            text(
                "WITH patience AS (SELECT set_config('lock_timeout', '5s', true)) "
                "INSERT INTO idempotency (tenant_id, user_id, key, fingerprint) "
                "SELECT :tenant, :user, :key, :fingerprint FROM patience "
                "ON CONFLICT DO NOTHING RETURNING true"
            ),
            row,
        )
    except DBAPIError as error:
        if type(getattr(error.orig, "__cause__", None)).__name__ == "LockNotAvailableError":
            raise StillInFlight from error
        raise
    if claimed:
        return
    stored = (
        await session.execute(
            text(
                "SELECT fingerprint, status, answer FROM idempotency "
                "WHERE tenant_id = :tenant AND user_id = :user AND key = :key"
            ),
            row,
        )
    ).one()
    if bytes(stored.fingerprint) != fingerprint:
        raise IdempotencyKeyReused
    raise StoredAnswer(stored.status, stored.answer)


async def _keep(session: AsyncSession, command: Command, key: str) -> None:
    if command.kept_answer is None:
        raise RuntimeError("a command route must end with acknowledge() or answer_with()")
    await session.execute(
        text(
            "UPDATE idempotency SET status = :status, answer = :answer "
            "WHERE tenant_id = :tenant AND user_id = :user AND key = :key"
        ),
        {
            "status": getattr(command.request.scope["route"], "status_code", None) or 200,
            "answer": command.kept_answer.model_dump_json(),
            "tenant": command.tenant_id,
            "user": command.caller.user_id,
            "key": key,
        },
    )
