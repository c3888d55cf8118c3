"""Deposits: money that a patient leaves with the chain before there is an order."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from services.billing.ledger import domain as ledger
from services.billing.ledger.book import book
from services.billing.moments import when
from services.billing.payments import domain, queries
from services.billing.payments.models import DepositRow
from services.billing.payments.routes import TILL
from services.billing.payments.schemas import DepositView, TopUpDeposit
from shared.auth import EVERYONE
from shared.command import Ack, Command, Reader, commands, reads
from shared.ids import new_id
from shared.known import clinic_of, require_patient
from shared.pages import Limit, Page, page

router = APIRouter(prefix="/deposits", tags=["deposits"])


@router.post("", status_code=201)
async def top_up_deposit(body: TopUpDeposit, command: Annotated[Command, commands(*TILL)]) -> Ack:
    """Take a prepayment: it is cash now, and payment when it is applied to an order."""
    domain.at_the_till(command.caller.role)
    clinic = await clinic_of(command, body.clinic_id)
    moment = when(command, body, clinic)
    await require_patient(command, body.patient_id)
    topped_up = domain.top_up(
        body.deposit_id or new_id(),
        body.patient_id,
        body.clinic_id,
        body.method,
        body.amount_minor,
        body.currency or clinic.currency,
        at=moment.at,
        business_date=moment.day,
    )
    deposit = topped_up.state
    row = DepositRow.new(deposit.deposit_id, command.tenant_id)
    row.taken_role = command.caller.role
    event = command.record(row, topped_up, occurred_at=moment.at, origin=moment.origin)
    book(command, event, deposit.clinic_id, deposit.currency, ledger.deposit_topped_up(deposit))
    return command.acknowledge(row.id)


@router.get("")
async def list_deposits(
    reader: Annotated[Reader, reads(*EVERYONE)],
    patient_id: UUID | None = None,
    clinic_id: UUID | None = None,
    has_balance: bool | None = None,
    business_date: Annotated[date | None, Query(alias="date")] = None,
    limit: Limit = 50,
    after: UUID | None = None,
) -> Page[DepositView]:
    """Deposits of a person, a clinic or a business date, with what is left of each; ``has_balance``: or is used up."""
    query = await queries.deposits_matching(
        reader, clinic_id=clinic_id, business_date=business_date, has_balance=has_balance, patient_id=patient_id
    )
    return await page(reader, query, queries.deposit_view, limit=limit, after=after)


@router.get("/{deposit_id}")
async def read_deposit(deposit_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> DepositView:
    """A deposit: what was paid in, what is left, and what is asked back."""
    return queries.deposit_view(await reader.found(DepositRow, deposit_id))
