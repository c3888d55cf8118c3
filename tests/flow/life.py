"""Half a year of one clinic in which every KPI moves and is corrected: what the tests of the log play and replay."""

from datetime import timedelta
from uuid import UUID

from tests.support.clinic import DAY_0, YUAN, Clinic, local
from tests.support.platform import Json


async def approve(clinic: Clinic, *codes: str) -> None:
    """The clinic's doctor stands for these protocols; from now on they run."""
    for code in codes:
        body: Json = {"version": 1, "clinician_id": str(clinic.doctor)}
        await clinic.chain.post("followup", f"/v1/protocols/{code}/approve", body)
    await clinic.chain.settled()


async def treat(clinic: Clinic, visit: UUID, code: str = "PROPHY") -> Json:
    """From the check-in to the chair, where it is done; the procedure's answer."""
    await clinic.triage(visit)
    await clinic.visit(visit, "seat", {"chair_id": str(clinic.chairs[0])}, role="nurse")
    return await clinic.visit(visit, "procedures", {"product_code": code, "performer_id": str(clinic.doctor)})


async def leave(clinic: Clinic, visit: UUID) -> None:
    await clinic.visit(visit, "dismiss", role="nurse")
    await clinic.visit(visit, "complete")


async def play(clinic: Clinic) -> None:
    """Sales, a treatment, a no-show, a cancellation, and later what takes them back: a reversal, a merge and its undoing,
    a refund. In the end a recall falls due and a quote is open."""
    await approve(clinic, "D-HYG")
    first, second, third, treated, missed, cancels = [await clinic.patient() for _ in range(6)]
    for patient in (first, second, third):
        await clinic.triage(await clinic.check_in(patient))
    payment = await clinic.sell(first)
    await clinic.sell(second)
    await clinic.quote(third, 800 * YUAN, code="FILLING")
    visit = await clinic.check_in(treated, appointment=await clinic.book(treated, local(DAY_0, 9)))
    await treat(clinic, visit)
    late = await clinic.book(missed, local(DAY_0, 10))
    cancelled = await clinic.book(cancels, local(DAY_0 + timedelta(days=2), 10))
    await clinic.appointment(cancelled, "cancel", {"reason_code": "changed_mind", "initiator": "patient"})
    await clinic.move_to(0, 9.5)
    await leave(clinic, visit)
    await clinic.move_to(0, 11)
    await clinic.move_to(2)
    await clinic.appointment(late, "reverse-no-show", {"reason": "sat in the other room"})
    await clinic.merge(third, second)
    await clinic.move_to(4)
    await clinic.refund(payment, 10_000 * YUAN)
    await clinic.chain.post("crm", f"/v1/patients/{third}/unmerge", {"reason": "two people"}, role="clinic_manager")
    await clinic.move_to(190)
    await clinic.quote(third, 800 * YUAN, code="FILLING")
    await clinic.chain.settled()
