"""S3, S4, S15 and S20: cancellations, no-shows taken back, a visit over midnight, a reschedule."""

from datetime import datetime, timedelta
from uuid import UUID

from tests.flow.arrivals import events_of
from tests.flow.life import approve
from tests.support.clinic import DAY_0, Clinic, local
from tests.support.platform import Json

DAY_2, DAY_5 = DAY_0 + timedelta(days=2), DAY_0 + timedelta(days=5)
CAPACITY = 2 * 12 * 3600


async def test_s3_a_cancellation_48_hours_ahead_is_early(clinic: Clinic) -> None:
    patient, other = await clinic.patient(), await clinic.patient()
    appointment = await clinic.book(patient, local(DAY_2, 8))
    stays = await clinic.book(other, local(DAY_2, 9))
    await clinic.chain.settled()
    before = await clinic.cell("K21", 2)
    assert (before, await clinic.cell("K22", 2)) == (None, (0, 2))
    await clinic.appointment(appointment, "cancel", {"reason_code": "changed_mind", "initiator": "patient"})
    await clinic.chain.settled()
    [cancelled] = await events_of(clinic.chain, "booking.appointment.cancelled")
    assert cancelled["data"]["state"]["cancellation"]["notice_minutes"] == 48 * 60
    assert await clinic.cell("K22", 2) == (1, 2)
    assert await clinic.cell("K22", 2, dim="notice", value="early") == (1, 2)
    assert await clinic.cell("K22", 2, dim="notice", value="late") == (0, 2)
    assert await clinic.cell("K21", 2) == before
    await clinic.move_to(2, 9)
    await clinic.check_in(other, appointment=stays)
    await clinic.chain.settled()
    assert await clinic.cell("K21", 2) == (0, 1)


async def missed_at_a_quarter_past_ten(clinic: Clinic) -> tuple[UUID, UUID]:
    """X-NOSHOW runs; one patient has come, and P6 has not: the patient and the appointment. It is 10:15."""
    await approve(clinic, "X-NOSHOW")
    came, missing = await clinic.patient(), await clinic.patient()
    await clinic.check_in(came, appointment=await clinic.book(came, local(DAY_0, 9)))
    late = await clinic.book(missing, local(DAY_0, 9.75))
    await clinic.chain.settled()
    assert await clinic.cell("K21", 0) == (0, 1)
    await clinic.move_to(0, 10.25)
    assert await clinic.cell("K21", 0) == (1, 2)
    [marked] = await events_of(clinic.chain, "booking.appointment.no_show_marked")
    assert datetime.fromisoformat(marked["occurred_at"]) == clinic.now
    return missing, late


async def came_after_all(clinic: Clinic, patient: UUID, appointment: UUID) -> None:
    await clinic.appointment(appointment, "reverse-no-show", {"reason": "stood in the wrong queue"})
    await clinic.check_in(patient, appointment=appointment)
    await clinic.chain.settled()
    assert await clinic.cell("K21", 0) == (0, 2)
    assert await clinic.cell("K22", 0) == (0, 2)
    assert await clinic.cell("K04", 0) == (2, None)


async def tasks(clinic: Clinic, status: str) -> list[Json]:
    return (await clinic.chain.get("followup", "/v1/tasks", status=status))["items"]


async def test_s4_a_no_show_taken_back_before_its_task_was_due_has_none(clinic: Clinic) -> None:
    """Marked 10:15, arrived 10:40, reversed 10:41: the call planned for 10:45 and all after it never come about."""
    patient, late = await missed_at_a_quarter_past_ten(clinic)
    await clinic.move_to(0, 10 + 41 / 60)
    await came_after_all(clinic, patient, late)
    await clinic.move_to(12)
    assert await events_of(clinic.chain, "followup.task") == []


async def test_s4_a_no_show_taken_back_later_cancels_its_task(clinic: Clinic) -> None:
    patient, late = await missed_at_a_quarter_past_ten(clinic)
    await clinic.move_to(0, 10 + 44 / 60)
    assert await tasks(clinic, "due") == []
    await clinic.move_to(0, 10.75)
    [task] = await tasks(clinic, "due")
    assert (task["protocol"], task["step"], task["patient_id"]) == ("X-NOSHOW", 0, str(patient))
    assert datetime.fromisoformat(task["due_at"]) == clinic.now
    await clinic.move_to(0, 10.8)
    await came_after_all(clinic, patient, late)
    assert await tasks(clinic, "due") == []
    [cancelled] = await tasks(clinic, "cancelled")
    assert (cancelled["task_id"], cancelled["cancelled_reason"]) == (task["task_id"], "reversed")
    await clinic.move_to(12)
    assert [e["type"] for e in await events_of(clinic.chain, "followup.task")] == [
        "followup.task.due.v1",
        "followup.task.cancelled.v1",
    ]


async def test_s4_control_a_no_show_that_stands_is_followed_up_to_the_end(clinic: Clinic) -> None:
    await missed_at_a_quarter_past_ten(clinic)
    await clinic.move_to(12)
    assert await clinic.cell("K21", 0) == (1, 2)
    assert [task["step"] for task in await tasks(clinic, "due")] == [3]


async def test_s15_a_visit_over_midnight_is_one_visit_of_its_first_day(clinic: Clinic) -> None:
    patient = await clinic.patient()
    await clinic.move_to(3, 23 + 58 / 60)
    visit = await clinic.check_in(patient)
    await clinic.triage(visit)
    await clinic.move_to(4, 3 / 60)
    await clinic.visit(visit, "seat", {"chair_id": str(clinic.chairs[0])}, role="nurse")
    await clinic.move_to(4, 33 / 60)
    await clinic.visit(visit, "dismiss", role="nurse")
    await clinic.chain.settled()
    for kpi, number in (("K04", (1, None)), ("K04C", (1, None)), ("K17", (0, 1))):
        assert [await clinic.cell(kpi, day) for day in (3, 4)] == [number, None], kpi
    assert await clinic.cell("K27", 3) == (0, CAPACITY)
    assert await clinic.cell("K27", 4) == (30 * 60, CAPACITY)


async def test_s15_chair_time_is_split_by_day(clinic: Clinic) -> None:
    patient = await clinic.patient()
    await clinic.move_to(3, 23.5)
    visit = await clinic.check_in(patient)
    await clinic.triage(visit)
    await clinic.visit(visit, "seat", {"chair_id": str(clinic.chairs[0])}, role="nurse")
    await clinic.move_to(4, 0.25)
    await clinic.visit(visit, "dismiss", role="nurse")
    await clinic.chain.settled()
    chair = str(clinic.chairs[0])
    assert await clinic.cell("K04", 3) == (1, None)
    assert await clinic.cell("K04", 4) is None
    assert await clinic.cell("K27", 3) == (30 * 60, CAPACITY)
    assert await clinic.cell("K27", 4) == (15 * 60, CAPACITY)
    assert await clinic.cell("K27", 3, dim="chair", value=chair) == (30 * 60, 12 * 3600)
    assert await clinic.cell("K27", 4, dim="chair", value=chair) == (15 * 60, 12 * 3600)


def slot(clinic: Clinic, starts_at: datetime, chair: int) -> Json:
    """A half hour on this chair, as the events write it."""
    return {
        "starts_at": starts_at,
        "ends_at": starts_at + timedelta(minutes=30),
        "practitioner_id": str(clinic.doctor),
        "chair_id": str(clinic.chairs[chair]),
    }


async def test_s20_a_reschedule_is_no_cancellation(clinic: Clinic) -> None:
    patient, other = await clinic.patient(), await clinic.patient()
    old, new = slot(clinic, local(DAY_2, 9), 0), slot(clinic, local(DAY_5, 10), 1)
    appointment = await clinic.book(patient, old["starts_at"])
    await clinic.book(other, local(DAY_2, 10))
    await clinic.chain.settled()
    assert await clinic.cell("K22", 2) == (0, 2)
    body = {
        "reason": "travel",
        "initiator": "patient",
        "duration_minutes": 30,
        "starts_at": new["starts_at"].isoformat(),
    }
    body |= {"practitioner_id": new["practitioner_id"], "chair_id": new["chair_id"]}
    moved = await clinic.appointment(appointment, "reschedule", body)
    await clinic.chain.settled()
    assert [event["type"] for event in moved["events"]] == ["booking.appointment.rescheduled.v1"]
    assert await events_of(clinic.chain, "booking.appointment.cancelled") == []
    assert len(await events_of(clinic.chain, "booking.appointment.booked")) == 2
    [event] = await events_of(clinic.chain, "booking.appointment.rescheduled")
    assert event["event_id"] == moved["events"][0]["event_id"]
    data = event["data"]
    for found, wanted in ((data["old"], old), (data["new"], new)):
        assert {k: datetime.fromisoformat(v) if k.endswith("_at") else v for k, v in found.items()} == wanted
    assert (data["reason"], data["initiator"], data["state"]["reschedule_count"]) == ("travel", "patient", 1)
    assert (data["state"]["business_date"], data["state"]["status"]) == (DAY_5.isoformat(), "booked")

    assert await clinic.cell("K22", 2) == (0, 1)
    assert await clinic.cell("K22", 5) == (0, 1)
    for notice, numbers in (("early", [0, 0]), ("late", [0, 0]), ("rescheduled", [0, 1])):
        cells = [await clinic.cell("K22", day, dim="notice", value=notice) for day in (2, 5)]
        assert cells == [(number, 1) for number in numbers], notice
    assert [await clinic.cell("K21", day) for day in (2, 5)] == [None, None]
    await clinic.move_to(5, 10)
    await clinic.check_in(patient, appointment=appointment)
    await clinic.chain.settled()
    assert [await clinic.cell("K21", day) for day in (2, 5)] == [(1, 1), (0, 1)], "only the other one was missed"
    assert [await clinic.cell("K22", day) for day in (2, 5)] == [(0, 1), (0, 1)]
