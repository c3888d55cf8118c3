"""What happens at reception, on the chairs and in recall."""

from datetime import timedelta
from typing import Any

from shared.events import booking, followup

from . import states
from .states import LIU, MEI, WANG, seat, triage, uid
from .world import World

CODES = ("scaling", "implant", "whitening")


def check_in(world: World) -> None:
    state = booking.Visit(
        visit_id=world.new_id(),
        clinic_id=world.clinic(),
        patient_id=world.person(),
        zone=states.SHANGHAI,
        checked_in_at=world.now,
        business_date=world.today(),
        status="checked_in",
    )
    world.record("booking.visit.checked_in.v1", state)


def go_on_with_a_visit(world: World) -> None:
    """Triage, its correction, seating, dismissal, the end, or: it was entered in error."""
    visit = world.one(booking.Visit, "checked_in", "triaged", "consulting", "treating", "dismissed", "completed")
    if visit is None:
        return
    seen = triage(world.random.choice((WANG, LIU)), world.random.choice((MEI, uid("consultant", "Na"))))
    if world.random.random() < 0.12:
        return world.record("booking.visit.voided.v1", visit.model_copy(update={"status": "void"}))
    match visit.status:
        case "checked_in":
            state = visit.model_copy(update={"status": "triaged", "triage": seen})
            return world.record("booking.visit.triaged.v1", state)
        case "triaged" | "dismissed" if world.random.random() < 0.7:
            seats = (*visit.seats, seat(world.now, None, world.random.choice("AB")))
            state = visit.model_copy(update={"status": "treating", "seats": seats})
            return world.record("booking.visit.seated.v1", state)
        case "treating":
            stay = visit.seats[-1].model_copy(update={"dismissed_at": world.now})
            state = visit.model_copy(update={"status": "dismissed", "seats": (*visit.seats[:-1], stay)})
            return world.record("booking.visit.dismissed.v1", state)
        case "dismissed":
            state = visit.model_copy(update={"status": "completed", "completed_at": world.now})
            return world.record("booking.visit.completed.v1", state)
        case _:
            return world.record("booking.visit.triage_corrected.v1", visit.model_copy(update={"triage": seen}))


def book(world: World) -> None:
    name = world.random.choice(("P1", "P2", "P3", "P4"))
    made: dict[str, Any] = {"appointment_id": world.new_id(), "clinic_id": world.clinic()}
    world.record("booking.appointment.booked.v1", states.appointment(name, world.random.randint(1, 20), **made))


def go_on_with_an_appointment(world: World) -> None:
    """Every arrow of the appointment's life, corrections too."""
    appointment = world.one(booking.Appointment, "booked", "confirmed", "arrived", "fulfilled", "cancelled", "no_show")
    if appointment is None:
        return
    options: dict[str, tuple[str, ...]] = {
        "booked": ("confirmed", "rescheduled", "cancelled", "no_show_marked", "arrived", "voided"),
        "confirmed": ("rescheduled", "cancelled", "no_show_marked", "arrived", "voided"),
        "arrived": ("fulfilled", "voided"),
        "no_show": ("no_show_reversed", "voided"),
    }
    change = world.random.choice(options.get(appointment.status, ("voided",)))
    status = {"no_show_marked": "no_show", "no_show_reversed": "arrived", "voided": "void"}.get(change, change)
    update: dict[str, object] = {"status": status}
    if change == "rescheduled":
        moved_to = appointment.business_date + timedelta(days=world.random.randint(0, 9))
        count = appointment.reschedule_count + 1
        update = {"status": "booked", "business_date": moved_to, "reschedule_count": count}
    if change == "cancelled":
        initiator = world.random.choice(("patient", "clinic"))
        update["cancellation"] = states.cancellation(world.random.choice((2, 23, 24, 48)), initiator)
    world.record(f"booking.appointment.{change}.v1", appointment.model_copy(update=update))


def perform_or_void(world: World) -> None:
    performed = world.one(booking.Procedure, "performed")
    if performed is not None and world.random.random() < 0.3:
        return world.record("booking.visit.procedure_voided.v1", performed.model_copy(update={"status": "void"}))
    visit = world.one(booking.Visit, "treating", "dismissed", "completed")
    if visit is None:
        return None
    state = booking.Procedure(
        procedure_id=world.new_id(),
        visit_id=visit.visit_id,
        clinic_id=visit.clinic_id,
        patient_id=visit.patient_id,
        product_code=world.random.choice(CODES),
        performer_id=world.random.choice((WANG, LIU)),
        performed_at=world.now,
        business_date=world.today(),
        list_fee_minor=world.random.randint(1, 9) * 10_000,
        currency="CNY",
    )
    return world.record("booking.visit.procedure_performed.v1", state)


def publish_capacity(world: World) -> None:
    """The first time or again: the newest roster of a chair's day replaces the older ones."""
    state = states.chair_day(world.random.randint(0, 3), world.random.choice((0, 14_400, 28_800)), "A")
    world.record("booking.capacity.published.v1", state)


def recall(world: World) -> None:
    held = world.one(followup.Recall, "due", "scheduled")
    if held is not None and world.random.random() < 0.6:
        if world.random.random() < 0.5:
            return world.record("followup.recall.satisfied.v1", held.model_copy(update={"status": "satisfied"}))
        reason = world.random.choice(("disabled", "deceased", "moved_away", "voided", "exhausted"))
        closed = held.model_copy(update={"status": "closed", "closed_reason": reason})
        return world.record("followup.recall.closed.v1", closed)
    due = states.recall(world.random.choice(("P1", "P2", "P3")), world.random.randint(1, 40))
    return world.record("followup.recall.due.v1", due.model_copy(update={"recall_id": world.new_id()}))
