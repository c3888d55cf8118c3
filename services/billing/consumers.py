"""What billing keeps of the other services' facts: clinics, patients, merges and treatment plans."""

from shared.events import crm
from shared.known import remember, remember_alias, remember_clinic, remember_patient
from shared.messaging.inbox import Reaction, on

remember_plan: Reaction = on(
    crm.PlanDrafted,
    crm.PlanSignedOff,
    crm.PlanQuoted,
    crm.PlanAccepted,
    crm.PlanAcceptanceWithdrawn,
    crm.PlanDeclined,
    crm.PlanExpired,
    crm.PlanSuperseded,
)(lambda work, event: remember(work, event))

REACTIONS: tuple[Reaction, ...] = (remember_clinic, remember_patient, remember_alias, remember_plan)
