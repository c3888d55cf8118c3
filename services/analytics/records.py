"""The facts' records: of each aggregate's state only what KPIs read.

They are tolerant readers: unknown fields are skipped. Statuses that no KPI tells apart become one, so that an event
that changes no KPI is seen to change nothing. Ids stay text.
"""

from datetime import date, datetime

import msgspec


class Alias(msgspec.Struct):
    patient_id: str
    winning_id: str | None = None


class Source(msgspec.Struct):
    channel: str
    medium: str
    campaign: str


class Registration(msgspec.Struct):
    """A lead or a patient, with its first touch."""

    patient_id: str
    source: Source


class Triage(msgspec.Struct):
    consultant_id: str | None = None
    doctor_id: str | None = None


class Seat(msgspec.Struct):
    chair_id: str
    seated_at: datetime
    dismissed_at: datetime | None = None


class Visit(msgspec.Struct):
    visit_id: str
    clinic_id: str
    patient_id: str
    zone: str
    checked_in_at: datetime
    business_date: date
    status: str
    triage: Triage | None = None
    seats: tuple[Seat, ...] = ()

    def __post_init__(self) -> None:
        self.status = "void" if self.status == "void" else "valid"


class ChairDay(msgspec.Struct):
    chair_day_id: str
    chair_id: str
    clinic_id: str
    business_date: date
    published_seconds: int


class Cancellation(msgspec.Struct):
    initiator: str
    notice_minutes: int


class Appointment(msgspec.Struct):
    clinic_id: str
    patient_id: str
    practitioner_id: str
    business_date: date
    status: str
    reschedule_count: int = 0
    cancellation: Cancellation | None = None

    def __post_init__(self) -> None:
        self.status = {"confirmed": "booked", "fulfilled": "arrived"}.get(self.status, self.status)


class Procedure(msgspec.Struct):
    clinic_id: str
    patient_id: str
    product_code: str
    performer_id: str
    business_date: date
    list_fee_minor: int
    status: str


class PlanLine(msgspec.Struct):
    line_id: str
    product_code: str
    offered_minor: int
    is_accepted: bool = False


class PlanVersion(msgspec.Struct):
    version: int
    status: str
    lines: tuple[PlanLine, ...] = ()
    signed_by: str | None = None
    presented_by: str | None = None
    quoted_on: date | None = None


class Plan(msgspec.Struct):
    case_id: str
    patient_id: str
    clinic_id: str
    versions: tuple[PlanVersion, ...] = ()
    business_date: date | None = None

    def latest_quoted(self) -> PlanVersion | None:
        """The highest version that was ever presented; drafts and sign-offs after it do not count yet."""
        quoted = [version for version in self.versions if version.quoted_on is not None]
        return max(quoted, key=lambda version: version.version, default=None)


class Order(msgspec.Struct):
    order_id: str
    patient_id: str
    clinic_id: str
    business_date: date
    status: str
    doctor_id: str | None = None
    consultant_id: str | None = None

    def __post_init__(self) -> None:
        self.status = "cancelled" if self.status == "cancelled" else "valid"


class Allocation(msgspec.Struct):
    product_code: str
    amount_minor: int
    plan_line_id: str | None = None


class Payment(msgspec.Struct):
    patient_id: str
    clinic_id: str
    order_id: str
    method: str
    amount_minor: int
    business_date: date
    allocations: tuple[Allocation, ...] = ()


class Deposit(msgspec.Struct):
    patient_id: str
    clinic_id: str
    method: str
    amount_minor: int
    business_date: date


class Refund(msgspec.Struct):
    patient_id: str
    clinic_id: str
    method: str
    amount_minor: int
    status: str
    order_id: str | None = None
    business_date: date | None = None
    lines: tuple[Allocation, ...] = ()

    def __post_init__(self) -> None:
        self.status = "completed" if self.status == "completed" else "open"


class Recall(msgspec.Struct):
    patient_id: str
    clinic_id: str
    protocol: str
    anchored_on: date
    trigger_codes: tuple[str, ...]
    business_date: date
    status: str
    closed_reason: str | None = None

    def __post_init__(self) -> None:
        self.status = "closed" if self.status == "closed" else "open"
