"""One request or one event is one transaction: what changes, the events that say so, and who did it when."""

from collections.abc import Sequence
from datetime import datetime
from typing import TypeVar, cast
from uuid import UUID

from opentelemetry import propagate
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.db import Aggregate, Base
from shared.errors import NotFound
from shared.events.catalogue import envelope_of
from shared.events.envelope import Actor, AnyEvent, Origin, Payload, State
from shared.ids import new_id

RowT = TypeVar("RowT", bound=Base)

_APPEND_EVENTS = text(
    """
    WITH appended AS (
        INSERT INTO event (event_id, recorded_at, tenant_id, topic, key, type, aggregate_type, aggregate_id,
                           sequence, body, traceparent)
        SELECT * FROM unnest(cast(:event_ids AS uuid[]), cast(:recorded AS timestamptz[]),
                             cast(:tenants AS uuid[]), cast(:topics AS text[]), cast(:keys AS uuid[]),
                             cast(:types AS text[]), cast(:aggregate_types AS text[]),
                             cast(:aggregate_ids AS uuid[]), cast(:sequences AS integer[]),
                             cast(:bodies AS text[]), cast(:traceparents AS text[]))
    )
    INSERT INTO outbox (event_id, recorded_at, tenant_id)
    SELECT event_id, recorded_at, tenant_id
    FROM unnest(cast(:event_ids AS uuid[]), cast(:recorded AS timestamptz[]), cast(:tenants AS uuid[]))
         WITH ORDINALITY AS queued (event_id, recorded_at, tenant_id, position)
    ORDER BY position
    """
)


class Work:
    """The transaction in hand: its session, its tenant, its business time, and the events recorded in it."""

    def __init__(
        self,
        session: AsyncSession,
        *,
        tenant_id: UUID,
        actor: Actor,
        now: datetime,
        correlation_id: UUID | None = None,
        causation_id: UUID | None = None,
    ) -> None:
        self.session = session
        self.tenant_id = tenant_id
        self.actor = actor
        self.now = now
        self.correlation_id = correlation_id or new_id()
        self.causation_id = causation_id
        self.events: list[AnyEvent] = []
        self._saved = 0

    async def locked(self, model: type[RowT], row_id: UUID) -> RowT:
        """The row, locked until the end of the transaction. Raises NotFound (also outside the caller's scope)."""
        row = await self.session.get(model, row_id, with_for_update=True, populate_existing=True)
        if row is None:
            raise NotFound(f"There is no {_name(model)} {row_id} in your clinics.")
        return row

    async def found(self, model: type[RowT], row_id: UUID) -> RowT:
        """The row, not locked. Raises NotFound."""
        row = await self.session.get(model, row_id)
        if row is None:
            raise NotFound(f"There is no {_name(model)} {row_id} in your clinics.")
        return row

    async def locked_many(self, model: type[RowT], row_ids: Sequence[UUID]) -> dict[UUID, RowT]:
        """Rows locked in the order of their ids, so that two transactions never wait for each other."""
        key = cast("type[Aggregate]", model).id
        rows = await self.session.scalars(select(model).where(key.in_(sorted(row_ids))).order_by(key).with_for_update())
        return {cast("Aggregate", row).id: row for row in rows}

    def record(
        self,
        row: Aggregate,
        payload: Payload[State],
        *,
        occurred_at: datetime | None = None,
        origin: Origin = Origin.LIVE,
    ) -> AnyEvent:
        """The aggregate becomes the payload's state and the event joins this transaction.

        The row must be new or locked. ``occurred_at`` defaults to business now.
        """
        row.become(payload.state)
        row.sequence += 1
        self.session.add(row)
        event = envelope_of(payload.TYPE)(
            event_id=new_id(),
            type=payload.TYPE,
            occurred_at=occurred_at or self.now,
            recorded_at=self.now,
            tenant_id=self.tenant_id,
            clinic_id=payload.state.clinic(),
            patient_id=payload.state.subject(),
            business_date=payload.state.day(),
            actor=self.actor,
            aggregate_type=payload.AGGREGATE,
            aggregate_id=row.id,
            sequence=row.sequence,
            correlation_id=self.correlation_id,
            causation_id=self.causation_id,
            origin=origin,
            data=payload,
        )
        self.events.append(event)
        return event

    async def save(self) -> None:
        """Write rows and events; called once more before the commit. Raises what the database refuses."""
        await self.session.flush()
        fresh = self.events[self._saved :]
        if not fresh:
            return
        carrier: dict[str, str] = {}
        propagate.inject(carrier)
        await self.session.execute(
            _APPEND_EVENTS,
            {
                "event_ids": [e.event_id for e in fresh],
                "recorded": [e.recorded_at for e in fresh],
                "tenants": [e.tenant_id for e in fresh],
                "topics": [e.data.TOPIC for e in fresh],
                "keys": [e.key() for e in fresh],
                "types": [e.type for e in fresh],
                "aggregate_types": [e.aggregate_type for e in fresh],
                "aggregate_ids": [e.aggregate_id for e in fresh],
                "sequences": [e.sequence for e in fresh],
                "bodies": [e.model_dump_json() for e in fresh],
                "traceparents": [carrier.get("traceparent")] * len(fresh),
            },
        )
        self._saved = len(self.events)


def _name(model: type[Base]) -> str:
    return model.__tablename__.replace("_", " ")
