from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import text

from services.crm.base import MERGERS
from services.crm.history.models import MergedPairRow
from services.crm.merges import domain
from services.crm.merges.models import AliasRow
from services.crm.merges.queries import canonical_of
from services.crm.merges.schemas import MergePatient, UnmergePatient
from services.crm.patients.models import PatientRow
from shared.command import Ack, Command, commands
from shared.errors import NotFound

router = APIRouter(tags=["merges"])
Merger = Annotated[Command, commands(*MERGERS)]
_ONE_AT_A_TIME = text(
    "SELECT pg_advisory_xact_lock(hashtextextended('merge ' || cast(cast(:tenant AS uuid) AS text), 0))"
)


async def alias_of(command: Command, losing_id: UUID, *others: UUID) -> AliasRow:
    """The losing patient's alias, new or locked, with the rows of all patients concerned. Raises NotFound.

    A chain's merges are carried out one at a time: four records could otherwise close a circle in two transactions
    that share no row.
    """
    await command.session.execute(_ONE_AT_A_TIME, {"tenant": command.tenant_id})
    wanted = {losing_id, *others}
    rows = await command.locked_many(PatientRow, list(wanted))
    if missing := wanted - set(rows):
        raise NotFound(f"There is no patient {min(missing)} in your chain.")
    row = await command.session.get(AliasRow, losing_id, with_for_update=True)
    return row or AliasRow.new(losing_id, command.tenant_id)


@router.post("/patients/{patient_id}/merge")
async def merge_patient(patient_id: UUID, body: MergePatient, command: Merger) -> Ack:
    """Merge this (losing) patient into the winning one, the same person; it can be undone."""
    row = await alias_of(command, patient_id, body.winning_id)
    stands_for = await canonical_of(command.session, body.winning_id)
    command.record(row, domain.merge(row.as_state(), body.winning_id, stands_for, body.reason))
    pair = {"losing_id": patient_id, "winning_id": body.winning_id}
    if await command.session.get(MergedPairRow, pair) is None:
        command.session.add(MergedPairRow(**pair, tenant_id=command.tenant_id))
    return command.acknowledge(patient_id)


@router.post("/patients/{patient_id}/unmerge")
async def unmerge_patient(patient_id: UUID, body: UnmergePatient, command: Merger) -> Ack:
    """Undo a merge: they are two people after all."""
    row = await alias_of(command, patient_id)
    command.record(row, domain.unmerge(row.as_state(), body.reason))
    return command.acknowledge(patient_id)
