"""No-shows: by the timer, by hand, before a command, and reversed."""

import asyncio
from datetime import timedelta

from sqlalchemy import text

from services.booking.appointments.transitions import NO_SHOW_TIMER
from shared.timers import stop_timer
from tests.service.booking.opened import Opened, at, types
from tests.support.client import Json


async def post(clinic: Opened, appointment: str, command: str, body: Json | None = None, *, expect: int = 200) -> Json:
    path = f"/v1/appointments/{appointment}/{command}"
    return await clinic.client.post(path, body or {}, role="front_desk", expect=expect)


async def fire(clinic: Opened) -> None:
    """Carry out all that is due (of other tests' tenants too)."""
    timers = clinic.client.timers()
    while await timers.run_one():
        pass


async def status(clinic: Opened, appointment: Json) -> str:
    return str((await clinic.appointment(appointment["id"]))["status"])


async def events_of(clinic: Opened, appointment: str) -> list[Json]:
    async with clinic.client.worker_database.transaction(tenant_id=None) as session:
        rows = await session.scalars(
            text("SELECT body::json FROM event WHERE aggregate_id = :id ORDER BY sequence"), {"id": appointment}
        )
        return list(rows)


async def test_the_timer_marks_it_half_an_hour_after_the_start(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10, 29))
    await fire(open_clinic)
    assert await status(open_clinic, booked) == "booked"
    await open_clinic.now(at(12))
    assert (await open_clinic.client.get("/v1/admin/progress"))["due_timers"] == 1
    await fire(open_clinic)
    assert await status(open_clinic, booked) == "no_show"
    marked = (await events_of(open_clinic, booked["id"]))[-1]
    assert marked["occurred_at"] == at(10, 30).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert marked["recorded_at"] == at(12).strftime("%Y-%m-%dT%H:%M:%SZ")
    assert (await open_clinic.client.get("/v1/admin/progress"))["due_timers"] == 0


async def test_the_timer_follows_a_rescheduling_and_stops_with_the_appointment(open_clinic: Opened) -> None:
    moved, cancelled = await open_clinic.book(at(10)), await open_clinic.book(at(10), chair=1, doctor=1)
    await post(
        open_clinic, moved["id"], "reschedule", open_clinic.slot(at(15)) | {"reason": "x", "initiator": "clinic"}
    )
    await post(open_clinic, cancelled["id"], "cancel", {"reason_code": "price", "initiator": "patient"})
    await open_clinic.now(at(14))
    await fire(open_clinic)
    assert await status(open_clinic, moved) == "booked"
    await open_clinic.now(at(15, 30))
    await fire(open_clinic)
    assert (await status(open_clinic, moved), await status(open_clinic, cancelled)) == ("no_show", "cancelled")


async def test_a_command_that_comes_first_is_judged_as_if_the_timer_had_run(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10, 40))
    refused = await post(open_clinic, booked["id"], "confirm", expect=409)
    assert (refused["code"], refused["status_now"]) == ("APPT-STATE", "no_show")
    refused = await open_clinic.check_in(booked["id"], expect=409)
    assert refused["code"] == "APPT-STATE"
    assert "reverse the no-show" in refused["hint"].lower()
    reversed_ = await post(open_clinic, booked["id"], "reverse-no-show", {"reason": "was here"})
    assert types(reversed_) == ["appointment.no_show_marked", "appointment.no_show_reversed"]
    await fire(open_clinic)
    assert await status(open_clinic, booked) == "arrived"
    assert len(await events_of(open_clinic, booked["id"])) == 3


async def test_a_check_in_entered_late_but_made_in_time_reverses_the_no_show(open_clinic: Opened) -> None:
    """S5: an offline clinic enters on day 2 who came on day 0."""
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(11) + timedelta(days=2))
    await fire(open_clinic)
    late = await open_clinic.check_in(booked["id"], expect=409, occurred_at=at(10, 30).isoformat())
    assert late["code"] == "APPT-STATE"
    came = await open_clinic.check_in(booked["id"], occurred_at=at(10, 5).isoformat())
    assert types(came) == ["appointment.no_show_reversed", "appointment.arrived", "visit.checked_in"]
    assert (await open_clinic.visit(came["id"]))["business_date"] == "2026-03-02"


async def test_by_hand_only_after_the_start(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(9, 59))
    assert (await post(open_clinic, booked["id"], "mark-no-show", expect=409))["code"] == "NOSHOW-EARLY"
    await open_clinic.now(at(10, 15))
    assert types(await post(open_clinic, booked["id"], "mark-no-show")) == ["appointment.no_show_marked"]
    await open_clinic.now(at(11))
    await fire(open_clinic)
    assert len(await events_of(open_clinic, booked["id"])) == 2


async def test_the_slot_of_a_no_show_is_free_and_stays_so_after_its_reversal(open_clinic: Opened) -> None:
    """S4: a chair is found at seating."""
    missed = await open_clinic.book(at(10), minutes=120)
    await open_clinic.now(at(10, 15))
    await post(open_clinic, missed["id"], "mark-no-show")
    await open_clinic.book(at(11), patient=1)
    await post(open_clinic, missed["id"], "reverse-no-show", {"reason": "came late"})
    assert await status(open_clinic, missed) == "arrived"
    came = await open_clinic.check_in(missed["id"])
    assert types(came) == ["appointment.arrived", "visit.checked_in"]
    assert (await open_clinic.check_in(missed["id"], expect=409))["code"] == "APPT-STATE"


async def test_a_week_later_it_is_too_late_to_reverse(open_clinic: Opened) -> None:
    booked = await open_clinic.book(at(10))
    await open_clinic.now(at(10, 31) + timedelta(days=7))
    refused = await post(open_clinic, booked["id"], "reverse-no-show", {"reason": "was here"}, expect=409)
    assert refused["code"] == "NOSHOW-LATE"


async def test_stopping_a_timer_that_is_being_carried_out_does_not_wait_for_it(open_clinic: Opened) -> None:
    """It may be waiting for the very row that we hold."""
    booked = await open_clinic.book(at(10))
    database = open_clinic.client.worker_database
    async with database.transaction(tenant_id=None) as timer:
        await timer.execute(text("DELETE FROM timer WHERE subject_id = :id"), {"id": booked["id"]})
        async with asyncio.timeout(3), database.transaction(tenant_id=None) as command:
            await stop_timer(command, NO_SHOW_TIMER, booked["id"])
