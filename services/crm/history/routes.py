from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from services.crm.base import CARE
from services.crm.history.queries import changes_of
from services.crm.history.schemas import Changes
from services.crm.patients.queries import patient_view
from shared.command import Reader, reads

router = APIRouter(tags=["patients"])


@router.get("/patients/{patient_id}/changes")
async def list_changes(patient_id: UUID, reader: Annotated[Reader, reads(*CARE)]) -> Changes:
    """Merges, un-merges and corrected sources of a person: what was undone is told as well."""
    await patient_view(reader.session, patient_id)
    return Changes(items=await changes_of(reader.session, patient_id))
