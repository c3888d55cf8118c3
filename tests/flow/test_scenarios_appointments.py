"""S3, S4, S15 and S20: cancellations, no-shows taken back, a visit over midnight, a reschedule."""

from datetime import timedelta

from tests.support.clinic import DAY_0, Clinic, local


async def test_s3_a_cancellation_48_hours_ahead_is_early(clinic: Clinic) -> None:
    patient = await clinic.patient()
    appointment = await clinic.book(patient, local(DAY_0 + timedelta(days=2), 8))
    stays = await clinic.book(patient, local(DAY_0 + timedelta(days=2), 9))
    await clinic.appointment(appointment, "cancel", {"reason_code": "changed_mind", "initiator": "patient"})
    await clinic.chain.settled()
    assert await clinic.cell("K22", 2) == (1, 2)
    assert await clinic.cell("K22", 2, dim="notice", value="early") == (1, 2)
    assert await clinic.cell("K22", 2, dim="notice", value="late") == (0, 2)
    assert await clinic.cell("K21", 2) is None
    await clinic.move_to(2, 9)
    await clinic.check_in(patient, appointment=stays)
    await clinic.chain.settled()
    assert await clinic.cell("K21", 2) == (0, 1)


async def test_s4_a_no_show_is_taken_back(clinic: Clinic) -> None:
    patient = await clinic.patient()
    late = await clinic.book(patient, local(DAY_0, 9.75))
    await clinic.move_to(0, 10.25)
    assert await clinic.cell("K21", 0) == (1, 1)
    tasks = await clinic.chain.get("followup", "/v1/protocols")
    assert {p["code"] for p in tasks["items"]} == {"D-HYG", "X-NOSHOW", "X-QUOTE"}
    await clinic.move_to(0, 10 + 41 / 60)
    await clinic.appointment(late, "reverse-no-show", {"reason": "stood in the wrong queue"})
    await clinic.check_in(patient, appointment=late)
    await clinic.chain.settled()
    assert await clinic.cell("K21", 0) == (0, 1)


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
    assert await clinic.cell("K04", 3) == (1, None)
    assert await clinic.cell("K04", 4) is None
    capacity = 2 * 12 * 3600
    assert await clinic.cell("K27", 3) == (0, capacity)
    assert await clinic.cell("K27", 4) == (30 * 60, capacity)


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
    assert await clinic.cell("K27", 3, dim="chair", value=chair) == (30 * 60, 12 * 3600)
    assert await clinic.cell("K27", 4, dim="chair", value=chair) == (15 * 60, 12 * 3600)


async def test_s20_a_reschedule_is_no_cancellation(clinic: Clinic) -> None:
    patient = await clinic.patient()
    appointment = await clinic.book(patient, local(DAY_0 + timedelta(days=2), 9))
    moved = await clinic.appointment(
        appointment,
        "reschedule",
        {
            "starts_at": local(DAY_0 + timedelta(days=5), 10).isoformat(),
            "duration_minutes": 30,
            "practitioner_id": str(clinic.doctor),
            "chair_id": str(clinic.chairs[1]),
            "reason": "travel",
            "initiator": "patient",
        },
    )
    assert [event["type"] for event in moved["events"]] == ["booking.appointment.rescheduled.v1"]
    await clinic.chain.settled()
    assert await clinic.cell("K22", 2) is None
    assert await clinic.cell("K22", 5) == (0, 1)
    assert await clinic.cell("K22", 5, dim="notice", value="rescheduled") == (1, 1)
    event = await clinic.chain.get("analytics", f"/v1/events/{moved['events'][0]['event_id']}")
    assert event["state"]["reschedule_count"] == 1
