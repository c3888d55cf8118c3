"""What a service knows of the others: the newest version of each fact, a local copy kept by events.

A fact that has not arrived yet is asked for at its owner, with the caller's token.
"""

from typing import Any, TypeVar, cast
from uuid import UUID

import httpx
import msgspec
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from shared.command import Command
from shared.errors import NotFound, Unavailable
from shared.events import billing, booking, crm
from shared.events.envelope import AnyEvent, State
from shared.ids import derived_id
from shared.messaging.inbox import Reaction, on
from shared.settings import ServiceName
from shared.work import Work

StateT = TypeVar("StateT", bound=State)

_REMEMBER = text(
    "INSERT INTO known (kind, id, tenant_id, sequence, state) "
    "VALUES (:kind, :id, :tenant, :sequence, cast(:state AS jsonb)) "
    "ON CONFLICT (kind, id) DO UPDATE SET sequence = excluded.sequence, state = excluded.state "
    "WHERE known.sequence < excluded.sequence"
)
_RECALL = text("SELECT state FROM known WHERE kind = :kind AND id = :id AND tenant_id = :tenant")
_ALIASES = text(
    "SELECT id, cast(state ->> 'winning_id' AS uuid) AS winning_id FROM known "
    "WHERE kind = 'alias' AND tenant_id = :tenant "
    "AND (id = ANY(cast(:ids AS uuid[])) OR cast(state ->> 'winning_id' AS uuid) = ANY(cast(:ids AS uuid[])))"
)


async def remember(work: Work, event: AnyEvent) -> None:
    """Keep the event's state if it is newer than what is known. Out of order and repeats are harmless."""
    kind, fact_id = event.aggregate_type, event.aggregate_id
    await learn(work.session, event.tenant_id, kind, fact_id, event.sequence, event.data.state)


async def learn(session: AsyncSession, tenant_id: UUID, kind: str, fact_id: UUID, sequence: int, state: State) -> None:
    """Keep a fact as of its ``sequence`` (from an event, or its owner's answer), unless a newer one is known."""
    await session.execute(
        _REMEMBER,
        {"kind": kind, "id": fact_id, "tenant": tenant_id, "sequence": sequence, "state": state.model_dump_json()},
    )


remember_clinic: Reaction = on(booking.ClinicOpened, booking.ClinicUpdated)(lambda w, e: remember(w, e))
remember_practitioner: Reaction = on(booking.PractitionerRegistered, booking.PractitionerUpdated)(
    lambda w, e: remember(w, e)
)
remember_patient: Reaction = on(crm.LeadCaptured, crm.LeadConverted, crm.PatientRegistered, crm.SourceCorrected)(
    lambda w, e: remember(w, e)
)
remember_alias: Reaction = on(crm.PatientMerged, crm.PatientUnmerged)(lambda w, e: remember(w, e))
remember_price: Reaction = on(billing.PricePublished)(lambda w, e: remember(w, e))


async def known(session: AsyncSession, tenant_id: UUID, state: type[StateT], kind: str, fact_id: UUID) -> StateT | None:
    """The newest known state of a fact, or None when it has not arrived."""
    found = await session.scalar(_RECALL, {"kind": kind, "id": fact_id, "tenant": tenant_id})
    return None if found is None else state.model_validate(found)


async def clinic_of(command: Command, clinic_id: UUID) -> booking.Clinic:
    """A clinic within the caller's scope, asked for at booking if its event has not arrived. Raises NotFound."""
    command.in_scope(clinic_id)
    found = await known(command.session, command.tenant_id, booking.Clinic, "clinic", clinic_id)
    return found or booking.Clinic.model_validate(await ask(command, "booking", f"/v1/clinics/{clinic_id}"))


async def practitioner_of(command: Command, practitioner_id: UUID) -> booking.Practitioner:
    """A practitioner of the chain. Raises NotFound."""
    found = await known(command.session, command.tenant_id, booking.Practitioner, "practitioner", practitioner_id)
    if found is None:
        answer = await ask(command, "booking", f"/v1/practitioners/{practitioner_id}")
        found = booking.Practitioner.model_validate(answer)
    return found


async def require_patient(command: Command, patient_id: UUID) -> UUID:
    """The id of a patient or lead of the chain. Raises NotFound."""
    for kind in ("patient", "lead"):
        if await command.session.scalar(_RECALL, {"kind": kind, "id": patient_id, "tenant": command.tenant_id}):
            return patient_id
    await ask(command, "crm", f"/v1/patients/{patient_id}")
    return patient_id


async def price_of(command: Command, product_code: str) -> billing.Price | None:
    """The published price of a product, or None when there is none."""
    price_id = price_id_of(command.tenant_id, product_code)
    found = await known(command.session, command.tenant_id, billing.Price, "price", price_id)
    if found is None:
        try:
            found = billing.Price.model_validate(await ask(command, "billing", f"/v1/prices/{price_id}"))
        except NotFound:
            return None
    return found


def price_id_of(tenant_id: UUID, product_code: str) -> UUID:
    """A product has one price aggregate in a chain; its id follows from the code."""
    return derived_id("price", tenant_id, product_code)


async def canonical_patient(session: AsyncSession, tenant_id: UUID, patient_id: UUID) -> UUID:
    """The patient whom this id stands for today: merges are resolved when reading, never written into records."""
    current = patient_id
    for _ in range(32):
        rows = await session.execute(_ALIASES, {"tenant": tenant_id, "ids": [current]})
        winner = next((row.winning_id for row in rows if row.id == current and row.winning_id), None)
        if winner is None:
            return current
        current = winner
    return current


async def merged_ids(session: AsyncSession, tenant_id: UUID, patient_id: UUID) -> set[UUID]:
    """Every id under which the same person is known today, this one included."""
    canonical = await canonical_patient(session, tenant_id, patient_id)
    found, frontier = {canonical}, {canonical}
    while frontier:
        rows = await session.execute(_ALIASES, {"tenant": tenant_id, "ids": list(frontier)})
        frontier = {row.id for row in rows if row.winning_id in found} - found
        found |= frontier
    return found


async def ask(command: Command, owner: ServiceName, path: str) -> dict[str, Any]:
    """A fact from its owner, over HTTP, with the caller's own token.

    Raises NotFound when the owner does not show it to this caller, Unavailable when the owner is away.
    """
    client: httpx.AsyncClient = command.request.app.state.http
    address = command.request.app.state.config.url(owner) + path
    try:
        answer = await client.get(address, headers={"Authorization": f"Bearer {command.caller.token}"})
    except httpx.HTTPError as error:
        raise Unavailable(f"The {owner} service, which knows this, does not answer.") from error
    if answer.status_code in (403, 404):
        raise NotFound(f"The {owner} service does not know {path.rsplit('/', 1)[-1]} in your scope.")
    if answer.status_code != 200:
        raise Unavailable(f"The {owner} service, which knows this, answered {answer.status_code}.")
    return cast("dict[str, Any]", msgspec.json.decode(answer.content))
