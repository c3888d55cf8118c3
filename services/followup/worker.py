"""The follow-up worker: consumers, relay and the timers of the protocols."""

from services.followup.consumers import learn_alias, learn_appointment, learn_clinic, learn_plan, learn_procedure
from services.followup.enrolments.dispatch import (
    call_back,
    carry_out,
    review_attempt,
    review_decision,
    review_enrolment,
    start,
)
from shared.events import billing, booking, crm
from shared.known import remember_patient, remember_practitioner
from shared.worker import create_worker

app = create_worker(
    "followup",
    [booking.TOPIC, crm.TOPIC, billing.TOPIC],
    handlers=[
        learn_clinic,
        learn_procedure,
        learn_appointment,
        learn_plan,
        learn_alias,
        remember_practitioner,
        remember_patient,
    ],
    timers={
        "followup_step": carry_out,
        "followup_callback": call_back,
        "followup_start": start,
        "followup_attempt": review_attempt,
        "followup_decision": review_decision,
        "followup_enrolment": review_enrolment,
    },
)
