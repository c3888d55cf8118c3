"""Routes of procedures."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.booking.clinics.queries import practitioner_at
from services.booking.roles import CLINICAL
from services.booking.schemas import Day, Reasoned
from services.booking.visits import domain
from services.booking.visits.models import ProcedureRow, VisitRow
from services.booking.visits.queries import all_procedures
from services.booking.visits.schemas import PerformProcedure
from shared.auth import EVERYONE
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.booking import Procedure
from shared.events.envelope import Origin
from shared.ids import new_id
from shared.known import merged_ids, price_of
from shared.moments import local_date
from shared.pages import Limit, Page, page
from shared.requests import stated

router = APIRouter(tags=["procedures"])
Clinical = Annotated[Command, commands(*CLINICAL)]


@router.post("/visits/{visit_id}/procedures", status_code=201)
async def perform_procedure(visit_id: UUID, body: PerformProcedure, command: Clinical) -> Ack:
    """Record what was done. The fee is the published price, never the caller's."""
    moment, origin = stated(command, body)
    row = await command.locked(VisitRow, visit_id)
    is_import = origin is Origin.IMPORT
    # History may name people who have left since.
    performer = await practitioner_at(command, body.performer_id, row.clinic_id, also_inactive=is_import)
    price = await price_of(command, body.product_code)
    if price is None:
        raise domain.PriceIsNotPublished(f"The product {body.product_code} has no published price.")
    procedure_id = body.procedure_id or new_id()
    procedure = Procedure(
        procedure_id=procedure_id,
        visit_id=row.id,
        clinic_id=row.clinic_id,
        patient_id=row.patient_id,
        product_code=body.product_code,
        tooth=body.tooth,
        performer_id=performer.practitioner_id,
        performed_at=moment,
        business_date=local_date(moment, row.zone),
        list_fee_minor=price.list_minor,
        currency=price.currency,
    )
    performed = domain.perform(row.state(), procedure, performer, needs_tooth=price.needs_tooth, is_import=is_import)
    procedure_row = ProcedureRow.new(procedure_id, command.tenant_id)
    command.record(procedure_row, performed, occurred_at=moment, origin=origin)
    return command.acknowledge(procedure_id)


@router.get("/procedures")
async def list_procedures(
    reader: Annotated[Reader, reads(*EVERYONE)],
    clinic_id: UUID | None = None,
    date: Day | None = None,
    patient_id: UUID | None = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[Procedure]:
    """Procedures of a clinic, a clinic-local day, a patient (under whichever of their ids); void ones are marked."""
    patients = await merged_ids(reader.session, reader.caller.tenant_id, patient_id) if patient_id else None
    query = all_procedures(clinic_id, date, patients, None)
    return await page(reader, query, ProcedureRow.state, limit=limit, after=after)


@router.post("/procedures/{procedure_id}/void")
async def void_procedure(procedure_id: UUID, body: Reasoned, command: Clinical) -> Ack:
    """Entered in error: it counts nowhere."""
    moment, origin = stated(command, body)
    row = await command.locked(ProcedureRow, procedure_id)
    voided = domain.void_procedure(row.state(), reason=body.reason)
    command.record(row, voided, occurred_at=moment, origin=origin)
    return command.acknowledge(row.id)
