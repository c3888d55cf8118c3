"""The database of one service: the engine, the tables that every service has, and the scope of a transaction."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from typing import Any, ClassVar, Self, cast
from uuid import UUID

import asyncpg
from pydantic import BaseModel
from sqlalchemy import Integer, MetaData, Text, Uuid, make_url, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.pool import QueuePool

from shared.events.envelope import State
from shared.settings import MissingSetting

# What a driver raises when the database is away, gave up on us, or does not let us in (yet: its password is being changed).
OUTAGES: tuple[type[Exception], ...] = (
    asyncpg.PostgresConnectionError,
    asyncpg.CannotConnectNowError,
    asyncpg.AdminShutdownError,
    asyncpg.CrashShutdownError,
    asyncpg.TooManyConnectionsError,
    asyncpg.InvalidAuthorizationSpecificationError,
    asyncpg.exceptions.InsufficientResourcesError,
    OSError,
    TimeoutError,
)
_CONNECT_SECONDS = 5.0
# asyncpg carries no types
_driver: Any = asyncpg

_OVERFLOW = 4


class Base(DeclarativeBase):
    """The ORM base. Each service's models hang on a subclass of its own with its own metadata."""

    metadata = MetaData()
    type_annotation_map: ClassVar[dict[Any, Any]] = {dict[str, Any]: JSONB, list[Any]: JSONB, UUID: Uuid, str: Text}


class Aggregate:
    """A row that publishes events. Its columns carry the names of its public State's fields.

    ``sequence`` counts its events; it is raised under the row's lock, in the event's own transaction.
    """

    STATE: ClassVar[type[State]]
    KIND: ClassVar[str]

    id: Mapped[UUID] = mapped_column(primary_key=True)
    tenant_id: Mapped[UUID]
    sequence: Mapped[int] = mapped_column(Integer)

    def as_state(self) -> State:
        fields = type(self).STATE.model_fields
        return type(self).STATE.model_validate({name: getattr(self, name) for name in fields})

    def become(self, state: State) -> None:
        """Take over every field of the state; nested values are stored as JSON."""
        columns: set[str] = set(cast("Any", type(self)).__mapper__.columns.keys())
        jsonable = state.model_dump(mode="json")
        for name, value in state:
            if name in columns:
                is_nested = isinstance(value, tuple | list | dict | BaseModel)
                setattr(self, name, jsonable[name] if is_nested else value)

    @classmethod
    def new(cls, aggregate_id: UUID, tenant_id: UUID) -> Self:
        row = cls()
        row.id, row.tenant_id, row.sequence = aggregate_id, tenant_id, 0
        return row


def is_outage(error: BaseException) -> bool:
    """The database is away or gave up on us: nothing was decided, try again later."""
    if isinstance(error, DBAPIError) and error.connection_invalidated:
        return True
    if isinstance(error, OperationalError | InterfaceError | PoolTimeout | ConnectionError | asyncpg.InterfaceError):
        return True
    origin = getattr(error, "orig", None) or error
    cause = getattr(origin, "__cause__", None)
    return isinstance(origin, OUTAGES) or isinstance(cause, OUTAGES)


def is_lock_conflict(error: BaseException) -> bool:
    """Somebody else held the same records: the same transaction may well succeed in a moment."""
    cause = getattr(getattr(error, "orig", None), "__cause__", None)
    return isinstance(cause, asyncpg.DeadlockDetectedError | asyncpg.LockNotAvailableError | asyncpg.SerializationError)


def constraint_of(error: DBAPIError) -> str | None:
    """The name of the constraint that a statement broke, if that is what went wrong."""
    cause = getattr(error.orig, "__cause__", None)
    name = getattr(cause, "constraint_name", None)
    return str(name) if name else None


class Database:
    """One service's connection pool. Every statement runs in a transaction with a stated scope.

    ``dsn`` may be a function: it is asked before each new connection, so that a changed password is taken without a
    restart. Connections that are open live on.
    """

    def __init__(
        self, dsn: str | Callable[[], str], *, pool_size: int = 8, application_name: str = "chairflow"
    ) -> None:
        self.limit = pool_size + _OVERFLOW
        self._read = dsn if callable(dsn) else lambda: dsn
        self._address = self._read()
        self._named = {"application_name": application_name}
        self.engine: AsyncEngine = create_async_engine(
            "postgresql+asyncpg://",
            async_creator=self._connect,
            pool_size=pool_size,
            max_overflow=_OVERFLOW,
            pool_timeout=5,
            pool_pre_ping=False,
            # A statement's error stands on the log, and in its parameters a person's name would.
            hide_parameters=True,
        )

    async def _connect(self) -> Any:
        """A connection as the address says now. Between a password's change on the server and in the file it waits.

        Raises what the driver raises; a wrong password only after five seconds.
        """
        until = time.monotonic() + _CONNECT_SECONDS
        while True:
            # a file that is being replaced may be empty for a moment
            with suppress(MissingSetting):
                self._address = self._read()
            _, where = self.engine.dialect.create_connect_args(make_url(self._address))
            try:
                return await _driver.connect(timeout=_CONNECT_SECONDS, server_settings=self._named, **where)
            except asyncpg.InvalidPasswordError:
                if time.monotonic() > until:
                    raise
            await asyncio.sleep(0.1)

    async def close(self) -> None:
        await self.engine.dispose()

    def connections_used(self) -> int:
        """Connections that somebody has in hand now; at most ``limit``."""
        return cast("QueuePool", self.engine.pool).checkedout()

    @asynccontextmanager
    async def transaction(
        self, *, tenant_id: UUID | None, clinics: Sequence[UUID] | frozenset[UUID] | None = None
    ) -> AsyncGenerator[AsyncSession]:
        """A transaction that sees one tenant (and, when given, only these clinics); commits at the end.

        ``tenant_id`` None is for workers, whose role has policies of its own. Raises what the commit raises.
        """
        async with AsyncSession(self.engine, expire_on_commit=False, autoflush=False) as session, session.begin():
            if tenant_id is not None:
                await set_scope(session, tenant_id, clinics)
            yield session


async def set_scope(
    session: AsyncSession, tenant_id: UUID, clinics: Sequence[UUID] | frozenset[UUID] | None = None
) -> None:
    """State whose rows this transaction may touch; row-level security reads these settings."""
    visible = "*" if clinics is None else ",".join(str(c) for c in clinics)
    await session.execute(
        text("SELECT set_config('app.tenant', :tenant, true), set_config('app.clinics', :clinics, true)"),
        {"tenant": str(tenant_id), "clinics": visible},
    )
