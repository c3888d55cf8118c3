from uuid import UUID

from services.crm.contacts.domain import record_contact
from services.crm.contacts.models import ContactRow
from shared.events.envelope import Origin
from shared.work import Work


async def keep_contact(work: Work, patient_id: UUID, name: str, phone: str, origin: Origin = Origin.LIVE) -> None:
    """Record name and (normalised) phone of a lead or patient; nothing happens if they are known as such."""
    row = await work.session.get(ContactRow, patient_id, with_for_update=True)
    if row is None:
        row = ContactRow.new(patient_id, work.tenant_id)
    elif (row.name, row.phone) == (name, phone):
        return
    work.record(row, record_contact(patient_id, name, phone), origin=origin)
