"""States of the public language with short arguments: people by name, days counted from day 0."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import NAMESPACE_OID, UUID, uuid5

from shared.events import billing, booking, crm, followup

DAY0 = date(2026, 3, 2)
SHANGHAI = "Asia/Shanghai"
YUAN = 100


def uid(*parts: object) -> UUID:
    """The same id for the same words."""
    return uuid5(NAMESPACE_OID, "/".join(str(part) for part in parts))


BJ01, BJ02 = uid("clinic", "BJ01"), uid("clinic", "BJ02")
WANG, LIU = uid("doctor", "Wang"), uid("doctor", "Liu")
MEI = uid("consultant", "Mei")


def on(day: int) -> date:
    return DAY0 + timedelta(days=day)


def at(day: int, clock: str = "10:00") -> datetime:
    """A clinic-local (UTC+8, no summer time) time of a day, in UTC."""
    hour, minute = clock.split(":")
    local = datetime(DAY0.year, DAY0.month, DAY0.day, int(hour), int(minute), tzinfo=UTC)
    return local + timedelta(days=day) - timedelta(hours=8)


def person(name: str) -> UUID:
    return uid("patient", name)


def patient(name: str, source: str = "douyin/video/spring", day: int = 0) -> crm.Patient:
    channel, medium, campaign = source.split("/")
    return crm.Patient(
        patient_id=person(name),
        clinic_id=BJ01,
        source=crm.Source(channel=channel, medium=medium, campaign=campaign),
        registered_at=at(day),
        business_date=on(day),
    )


def alias(losing: str, winning: str | None) -> crm.Alias:
    return crm.Alias(patient_id=person(losing), winning_id=None if winning is None else person(winning))


def visit(name: str, day: int = 0, clock: str = "10:00", **more: Any) -> booking.Visit:
    fields: dict[str, Any] = {
        "visit_id": uid("visit", name, day, clock),
        "clinic_id": BJ01,
        "patient_id": person(name),
        "zone": SHANGHAI,
        "checked_in_at": at(day, clock),
        "business_date": on(day),
        "status": "checked_in",
    }
    return booking.Visit(**(fields | more))


def triage(doctor: UUID = WANG, consultant: UUID = MEI) -> booking.Triage:
    return booking.Triage(department="dental", declared_type="first_visit", consultant_id=consultant, doctor_id=doctor)


def seat(start: datetime, end: datetime | None, chair: object = "A") -> booking.Seat:
    return booking.Seat(chair_id=uid("chair", chair), seated_at=start, dismissed_at=end)


def procedure(name: str, code: str, day: int, fee_minor: int = 30_000, **more: Any) -> booking.Procedure:
    fields: dict[str, Any] = {
        "procedure_id": uid("procedure", name, code, day),
        "visit_id": uid("visit", name, day, "10:00"),
        "clinic_id": BJ01,
        "patient_id": person(name),
        "product_code": code,
        "performer_id": WANG,
        "performed_at": at(day),
        "business_date": on(day),
        "list_fee_minor": fee_minor,
        "currency": "CNY",
    }
    return booking.Procedure(**(fields | more))


def appointment(name: str, day: int, status: str = "booked", **more: Any) -> booking.Appointment:
    fields: dict[str, Any] = {
        "appointment_id": uid("appointment", name),
        "clinic_id": BJ01,
        "patient_id": person(name),
        "practitioner_id": WANG,
        "chair_id": uid("chair", "A"),
        "starts_at": at(day),
        "ends_at": at(day, "11:00"),
        "business_date": on(day),
        "status": status,
        "booked_at": at(0),
    }
    return booking.Appointment(**(fields | more))


def cancellation(notice_hours: int, initiator: str = "patient") -> booking.Cancellation:
    return booking.Cancellation.model_validate(
        {
            "reason_code": "ill",
            "initiator": initiator,
            "notice_minutes": notice_hours * 60,
            "cancelled_at": at(0),
        }
    )


def line(name: str, offered_minor: int, code: str = "implant", accepted: bool = False) -> crm.PlanLine:
    return crm.PlanLine(
        line_id=uid("line", name),
        product_code=code,
        quantity=1,
        list_minor=offered_minor,
        offered_minor=offered_minor,
        is_accepted=accepted,
    )


def quote(number: int, status: str, lines: Sequence[crm.PlanLine], day: int | None = 0, **more: Any) -> crm.PlanVersion:
    fields: dict[str, Any] = {
        "version": number,
        "status": status,
        "lines": tuple(lines),
        "signed_by": WANG,
        "presented_by": MEI,
        "quoted_on": None if day is None else on(day),
    }
    return crm.PlanVersion(**(fields | more))


def plan(name: str, *versions: crm.PlanVersion, case: object = 1, day: int | None = 0) -> crm.Plan:
    return crm.Plan(
        case_id=uid("case", name, case),
        patient_id=person(name),
        clinic_id=BJ01,
        currency="CNY",
        versions=versions,
        business_date=None if day is None else on(day),
    )


def order(name: str, total_minor: int, day: int = 0, **more: Any) -> billing.Order:
    fields: dict[str, Any] = {
        "order_id": uid("order", name),
        "patient_id": person(name),
        "clinic_id": BJ01,
        "doctor_id": WANG,
        "consultant_id": MEI,
        "lines": (),
        "total_minor": total_minor,
        "currency": "CNY",
        "status": "approved",
        "created_by": "mei",
        "created_at": at(day),
        "business_date": on(day),
    }
    return billing.Order(**(fields | more))


def share(name: str, amount_minor: int, code: str = "implant") -> billing.Allocation:
    return billing.Allocation(
        line_id=uid("order line", name), plan_line_id=uid("line", name), product_code=code, amount_minor=amount_minor
    )


def payment(name: str, amount_minor: int, day: int = 0, **more: Any) -> billing.Payment:
    fields: dict[str, Any] = {
        "payment_id": uid("payment", name),
        "patient_id": person(name),
        "clinic_id": BJ01,
        "order_id": uid("order", name),
        "method": "card",
        "amount_minor": amount_minor,
        "currency": "CNY",
        "allocations": (share(name, amount_minor),),
        "taken_at": at(day),
        "business_date": on(day),
    }
    return billing.Payment(**(fields | more))


def deposit(name: str, amount_minor: int, day: int = 0, balance_minor: int | None = None) -> billing.Deposit:
    return billing.Deposit(
        deposit_id=uid("deposit", name),
        patient_id=person(name),
        clinic_id=BJ01,
        method="cash",
        amount_minor=amount_minor,
        balance_minor=amount_minor if balance_minor is None else balance_minor,
        currency="CNY",
        topped_up_at=at(day),
        business_date=on(day),
    )


def refund(name: str, amount_minor: int, day: int | None, **more: Any) -> billing.Refund:
    """Of the patient's payment; requested on day 40, completed on ``day`` unless it is None."""
    fields: dict[str, Any] = {
        "refund_id": uid("refund", name),
        "patient_id": person(name),
        "clinic_id": BJ01,
        "payment_id": uid("payment", name),
        "order_id": uid("order", name),
        "method": "card",
        "amount_minor": amount_minor,
        "currency": "CNY",
        "lines": (share(name, amount_minor),),
        "reason": "moving",
        "status": "requested" if day is None else "completed",
        "requested_by": "mei",
        "requested_at": at(40),
        "completed_at": None if day is None else at(day),
        "business_date": None if day is None else on(day),
    }
    return billing.Refund(**(fields | more))


def chair_day(day: int, seconds: int, chair: object = "A") -> booking.ChairDay:
    return booking.ChairDay(
        chair_day_id=uid("chair_day", chair, day),
        chair_id=uid("chair", chair),
        clinic_id=BJ01,
        business_date=on(day),
        intervals=(),
        published_seconds=seconds,
    )


def recall(name: str, due_day: int, status: str = "due", reason: str | None = None) -> followup.Recall:
    return followup.Recall.model_validate(
        {
            "recall_id": uid("recall", name),
            "patient_id": person(name),
            "clinic_id": BJ01,
            "protocol": "D-PRO",
            "protocol_version": 1,
            "cycle": 1,
            "anchor_procedure_id": uid("procedure", name, "scaling", 0),
            "anchored_on": on(0),
            "trigger_codes": ("scaling", "exam"),
            "due_at": at(due_day),
            "business_date": on(due_day),
            "status": status,
            "closed_reason": reason,
        }
    )
