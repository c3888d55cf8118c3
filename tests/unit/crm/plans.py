"""A plan for the tests of its rules, and the steps that bring it somewhere."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from services.crm.plans import domain
from shared.events.booking import Practitioner
from shared.events.crm import Plan, PlanLine, PlanVersion

ZONE = "Asia/Shanghai"
DRAFTED_AT = datetime(2026, 2, 28, 2, tzinfo=UTC)
# 18:00 UTC is already the second of March in Shanghai.
QUOTED_AT = datetime(2026, 3, 1, 18, tzinfo=UTC)
QUOTED_ON = date(2026, 3, 2)
PRESENTER = uuid4()


def doctor(profession: str = "doctor", *, is_active: bool = True) -> Practitioner:
    return Practitioner.model_validate(
        {
            "practitioner_id": uuid4(),
            "display_name": "李医生",
            "profession": profession,
            "clinic_ids": (),
            "is_active": is_active,
        }
    )


def line(minor: int = 10_000) -> PlanLine:
    return PlanLine(line_id=uuid4(), product_code="FILL", quantity=1, list_minor=minor, offered_minor=minor)


def drafted(*lines: PlanLine) -> Plan:
    return domain.open_case(uuid4(), uuid4(), uuid4(), "CNY", lines or (line(), line()), at=DRAFTED_AT).state


def signed(plan: Plan | None = None) -> Plan:
    return domain.sign_off(plan or drafted(), doctor()).state


def quoted(plan: Plan | None = None, at: datetime = QUOTED_AT, until: date | None = None) -> Plan:
    return domain.quote(plan or signed(), PRESENTER, at, ZONE, until)[-1].state


def revised(plan: Plan) -> Plan:
    """The next version, drafted and signed off."""
    return signed(domain.draft_version(plan, (line(),), at=DRAFTED_AT).state)


def accepted(plan: Plan, *ids: UUID, at: datetime = QUOTED_AT) -> Plan:
    return domain.accept(plan, ids or None, at, ZONE).state


def last(plan: Plan) -> PlanVersion:
    return plan.versions[-1]


def ids_of(plan: Plan) -> list[UUID]:
    return [one.line_id for one in last(plan).lines]
