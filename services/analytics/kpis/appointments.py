"""Missed and cancelled appointments."""

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally
from services.analytics.records import Appointment

LATE_MINUTES = 24 * 60


def is_late_cancel(appointment: Appointment, late_minutes: int = LATE_MINUTES) -> bool:
    """Cancelled by the patient less than ``late_minutes`` before the start; a clinic never cancels late."""
    cancellation = appointment.cancellation
    return (
        appointment.status == "cancelled"
        and cancellation is not None
        and cancellation.initiator == "patient"
        and cancellation.notice_minutes < late_minutes
    )


def no_show_rate(facts: Facts, tally: Tally) -> None:
    """K21 Appointments missed / missed, kept or cancelled late, by the appointment's day. Void ones count nowhere."""
    for appointment in facts.appointments.rows:
        missed = appointment.status == "no_show"
        if not (missed or appointment.status == "arrived" or is_late_cancel(appointment)):
            continue
        subject = facts.canonical(appointment.patient_id)
        dims = (("doctor", appointment.practitioner_id), ("source", facts.source_of(subject)))
        tally.add(appointment.clinic_id, appointment.business_date, subject, (int(missed), 1), dims)


def cancellation_rate(facts: Facts, tally: Tally) -> None:
    """K22 Appointments cancelled / all valid ones, by the appointment's present day.

    ``notice`` tells early and late cancellations apart; ``rescheduled`` is reported beside them and is no cancellation.
    """
    for appointment in facts.appointments.rows:
        if appointment.status == "void":
            continue
        cancelled = appointment.status == "cancelled"
        late = is_late_cancel(appointment)
        clinic, day = appointment.clinic_id, appointment.business_date
        subject = facts.canonical(appointment.patient_id)
        tally.add(clinic, day, subject, (int(cancelled), 1))
        tally.add_to((clinic, day, "notice", "early", subject), (int(cancelled and not late), 1))
        tally.add_to((clinic, day, "notice", "late", subject), (int(late), 1))
        tally.add_to((clinic, day, "notice", "rescheduled", subject), (int(appointment.reschedule_count > 0), 1))


NO_SHOW_RATE = Definition(
    id="K21",
    version=1,
    name_zh="爽约率",
    name_en="No-show rate",
    explanation_zh="应到的预约中,患者没有来的比例。提前不足 24 小时取消的也计入应到。",
    explanation_en=(
        "The share of due appointments that the patient missed. "
        "Cancellations by the patient within 24 hours of the start count as due."
    ),
    formula="no-shows / (no-shows + arrived + cancelled by the patient < 24 h before the start)",
    basis="period",
    unit="count",
    ratio=True,
    higher_is_better=False,
    dimensions=("doctor", "source"),
    close_days=0,
    reads=frozenset({"appointment", "alias", "patient", "lead"}),
    corrections=("c2", "c5", "c7"),
    rule=no_show_rate,
    guard="K22",
)

CANCELLATION_RATE = Definition(
    id="K22",
    version=1,
    name_zh="取消率",
    name_en="Cancellation rate",
    explanation_zh="当日预约中被取消的比例,分提前取消与临时取消。改约不算取消,单独列出。",
    explanation_en=(
        "The share of the day's appointments that were cancelled, early or late. "
        "Moving an appointment is no cancellation and is shown apart."
    ),
    formula="cancelled / valid appointments of the day",
    basis="period",
    unit="count",
    ratio=True,
    higher_is_better=False,
    dimensions=("notice",),
    close_days=0,
    reads=frozenset({"appointment", "alias"}),
    corrections=("c2",),
    rule=cancellation_rate,
)
