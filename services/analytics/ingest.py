"""From the topics to versions and marks, a batch in one statement. Nothing is computed here."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
import structlog
from opentelemetry import trace
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.analytics.domain import Version
from services.analytics.facts import check_state
from services.analytics.records import Alias
from shared.db import Database
from shared.events import billing, booking, crm, followup
from shared.events.catalogue import EVENTS
from shared.messaging.kafka import Record
from shared.messaging.positions import save_positions
from shared.messaging.records import UnreadableRecord, header
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.telemetry import parent_of, traceparent_of

log = structlog.stdlib.get_logger()

TOPICS = (booking.TOPIC, crm.TOPIC, billing.TOPIC, followup.TOPIC)

_APPEND = text(
    """
    WITH arrived AS (
        SELECT * FROM unnest(
            cast(:tenants AS uuid[]), cast(:kinds AS text[]), cast(:aggregates AS uuid[]),
            cast(:sequences AS integer[]), cast(:members AS uuid[]), cast(:linked AS uuid[]),
            cast(:clinics AS uuid[]), cast(:recorded AS timestamptz[]), cast(:occurred AS timestamptz[]),
            cast(:events AS uuid[]), cast(:types AS text[]), cast(:origins AS text[]), cast(:states AS text[]),
            cast(:traceparents AS text[]), cast(:sent AS timestamptz[]), cast(:actors AS text[]), cast(:roles AS text[])
        ) AS a (tenant_id, kind, aggregate_id, sequence, member, linked_member, clinic_id, recorded_at,
                occurred_at, event_id, event_type, origin, state, traceparent, sent_at, actor_id, actor_role)
    ), fresh AS (
        INSERT INTO version (tenant_id, kind, aggregate_id, sequence, member, linked_member, clinic_id,
                             recorded_at, occurred_at, event_id, event_type, origin, state, traceparent,
                             actor_id, actor_role)
        SELECT tenant_id, kind, aggregate_id, sequence, member, linked_member, clinic_id, recorded_at,
               occurred_at, event_id, event_type, origin, state, traceparent, actor_id, actor_role FROM arrived
        ON CONFLICT DO NOTHING RETURNING kind, aggregate_id, sequence
    )
    INSERT INTO mark (tenant_id, member, linked_member, kind, recorded_at, event_id, sent_at, traceparent)
    SELECT DISTINCT ON (kind, aggregate_id, sequence)
           tenant_id, member, linked_member, kind, recorded_at, event_id, sent_at, traceparent
    FROM arrived JOIN fresh USING (kind, aggregate_id, sequence)
    """
)
_CLINIC = text(
    """
    INSERT INTO clinic (clinic_id, tenant_id, sequence, name, zone, currency, is_sandbox)
    VALUES (:clinic_id, :tenant_id, :sequence, :name, :zone, :currency, :is_sandbox)
    ON CONFLICT (clinic_id) DO UPDATE SET sequence = excluded.sequence, name = excluded.name,
        zone = excluded.zone, currency = excluded.currency, is_sandbox = excluded.is_sandbox
    WHERE clinic.sequence < excluded.sequence
    """
)


class _Data(msgspec.Struct):
    state: msgspec.Raw


class _Actor(msgspec.Struct):
    user_id: str
    role: str


class Arrival(msgspec.Struct):
    """The envelope of a record, as far as the ledger needs it."""

    event_id: UUID
    type: str
    occurred_at: datetime
    recorded_at: datetime
    tenant_id: UUID
    aggregate_type: str
    aggregate_id: UUID
    sequence: int
    origin: str
    actor: _Actor
    data: _Data
    clinic_id: UUID | None = None
    patient_id: UUID | None = None

    @property
    def member(self) -> UUID:
        """What the version moves with: the patient, or (for capacity and other resources) the aggregate."""
        return self.patient_id or self.aggregate_id

    def version(self) -> Version:
        """The same in the ledger's words."""
        return Version(
            self.aggregate_type,
            self.aggregate_id,
            self.sequence,
            self.recorded_at,
            self.event_id,
            self.type,
            self.origin,
            bytes(self.data.state),
        )


class _Clinic(msgspec.Struct):
    name: str
    zone: str
    currency: str
    is_sandbox: bool = False


_ENVELOPE = msgspec.json.Decoder(Arrival)
_ALIAS = msgspec.json.Decoder(Alias)
_CLINIC_STATE = msgspec.json.Decoder(_Clinic)


def read(record: Record) -> Arrival | None:
    """The arrival in a record, checked against what KPIs read; None for a type this version does not know.

    Raises UnreadableRecord.
    """
    try:
        arrival = _ENVELOPE.decode(record.value or b"")
        if arrival.type not in EVENTS:
            return None
        if arrival.sequence < 1 or arrival.recorded_at.tzinfo is None or arrival.occurred_at.tzinfo is None:
            raise UnreadableRecord("an event needs a sequence from 1, and its times their zone")
        check_state(arrival.aggregate_type, bytes(arrival.data.state))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnreadableRecord(f"the value is not an event: {error}") from None
    return arrival


class Ingest:
    """The worker's handler: appends a batch of records, all or none."""

    def __init__(self, database: Database, metrics: Metrics, tracer: trace.Tracer, marked: Notifier) -> None:
        self._database = database
        self._metrics = metrics
        self._tracer = tracer
        self._marked = marked

    async def handle(self, records: Sequence[Record]) -> None:
        arrivals = [(record, arrival) for record in records if (arrival := read(record)) is not None]
        self._metrics.unknown.inc(len(records) - len(arrivals))
        # In key order: two batches that hold the same versions must not deadlock.
        arrivals.sort(key=lambda found: (found[1].aggregate_type, found[1].aggregate_id, found[1].sequence))
        spans = [self._span(record, arrival) for record, arrival in arrivals]
        async with self._database.transaction(tenant_id=None) as session:
            if arrivals:
                await session.execute(_APPEND, _columns(arrivals, spans))
                await _keep_clinics(session, [arrival for _, arrival in arrivals])
            await save_positions(session, records)
        self._marked.poke()
        log.debug("appended", events=len(arrivals))
        for (_, arrival), span in zip(arrivals, spans, strict=True):
            self._metrics.handled.labels(arrival.type).inc()
            if span is not None:
                span.end()

    def _span(self, record: Record, arrival: Arrival) -> trace.Span | None:
        """The arrival's own span, of the trace of the request that caused it: the derivation goes on from it."""
        traceparent = header(record.headers, "traceparent")
        if not traceparent:
            return None
        batch = trace.Link(trace.get_current_span().get_span_context())
        return self._tracer.start_span(
            f"analytics appends {arrival.type}", context=parent_of(traceparent), links=[batch]
        )


def _columns(arrivals: list[tuple[Record, Arrival]], spans: list[trace.Span | None]) -> dict[str, list[Any]]:
    found = [arrival for _, arrival in arrivals]
    return {
        "tenants": [a.tenant_id for a in found],
        "kinds": [a.aggregate_type for a in found],
        "aggregates": [a.aggregate_id for a in found],
        "sequences": [a.sequence for a in found],
        "members": [a.member for a in found],
        "linked": [_linked(a) for a in found],
        "clinics": [a.clinic_id for a in found],
        "recorded": [a.recorded_at for a in found],
        "occurred": [a.occurred_at for a in found],
        "events": [a.event_id for a in found],
        "types": [a.type for a in found],
        "origins": [a.origin for a in found],
        "states": [bytes(a.data.state).decode() for a in found],
        "traceparents": [traceparent_of(span) if span else None for span in spans],
        "actors": [a.actor.user_id for a in found],
        "roles": [a.actor.role for a in found],
        "sent": [datetime.fromtimestamp(record.timestamp / 1000, UTC) for record, _ in arrivals],
    }


def _linked(arrival: Arrival) -> UUID | None:
    """The winning patient of a merge: its group moves too."""
    if arrival.aggregate_type != "alias":
        return None
    winning = _ALIAS.decode(arrival.data.state).winning_id
    return UUID(winning) if winning else None


async def _keep_clinics(session: AsyncSession, arrivals: list[Arrival]) -> None:
    for arrival in arrivals:
        if arrival.aggregate_type == "clinic":
            clinic = msgspec.structs.asdict(_CLINIC_STATE.decode(arrival.data.state))
            keys = {"clinic_id": arrival.aggregate_id, "tenant_id": arrival.tenant_id, "sequence": arrival.sequence}
            await session.execute(_CLINIC, clinic | keys)
