"""How CRM takes its own events back after its database was restored: rows, pairs of merged records, lines and timers.

Sources have no events: a leaf of the source tree that was added after the backup has to be added again.
"""

from typing import cast

from services.crm.contacts.models import ContactRow
from services.crm.history.models import MergedPairRow
from services.crm.merges.models import AliasRow
from services.crm.patients.models import LeadRow, PatientRow
from services.crm.plans.expiry import keep_timer
from services.crm.plans.models import PlanLineRow, PlanRow
from shared.events import booking, crm
from shared.known import known, remember_clinic
from shared.messaging.recovery import CannotBePutBack, Recovery, Returned


async def follow_alias(returned: Returned) -> None:
    """Two records that were ever taken for one person stay known as that."""
    data = returned.event.data
    if isinstance(data, crm.PatientMerged):
        pair = {"losing_id": returned.row.id, "winning_id": data.winning_id}
        if await returned.session.get(MergedPairRow, pair) is None:
            returned.session.add(MergedPairRow(**pair, tenant_id=returned.row.tenant_id))


async def fill_plan(returned: Returned) -> None:
    """A new plan's zone is its clinic's. Raises CannotBePutBack when the clinic is not known."""
    row = cast("PlanRow", returned.row)
    if returned.before is None:
        clinic = await known(returned.session, row.tenant_id, booking.Clinic, "clinic", row.clinic_id)
        if clinic is None:
            raise CannotBePutBack(f"the clinic {row.clinic_id} of plan {row.id} is not known")
        row.zone = clinic.zone


async def follow_plan(returned: Returned) -> None:
    """A drafted version's lines have their ids for ever; the timer is that of the quote which is open now."""
    row, data = cast("PlanRow", returned.row), returned.event.data
    if isinstance(data, crm.PlanDrafted):
        drafted = next(version for version in data.state.versions if version.version == data.version)
        returned.session.add_all(
            PlanLineRow(id=line.line_id, tenant_id=row.tenant_id, case_id=row.id) for line in drafted.lines
        )
    await keep_timer(returned.work, row)


RECOVERY = Recovery(
    rows={row.KIND: row for row in (LeadRow, PatientRow, ContactRow, AliasRow, PlanRow)},
    fills={"plan": fill_plan},
    follows={"alias": follow_alias, "plan": follow_plan},
    listens=(booking.TOPIC,),
    facts=(remember_clinic,),
)
