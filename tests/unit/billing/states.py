"""Ready-made facts for the tests of billing's rules."""

from datetime import UTC, date, datetime
from uuid import UUID, uuid4

from services.billing.orders.domain import Beginning, Wanted, order_directly
from services.billing.payments.domain import Receipt
from services.billing.refunds.domain import Asked
from shared.events.billing import Method, Order
from shared.events.crm import Plan, PlanLine, PlanVersion

NOON = datetime(2026, 3, 2, 4, tzinfo=UTC)
DAY = date(2026, 3, 2)


def beginning(created_by: str = "consultant-1") -> Beginning:
    return Beginning(uuid4(), uuid4(), uuid4(), None, created_by, NOON, DAY)


def order(*executed: int) -> Order:
    """An approved direct order whose lines cost this, at list."""
    return order_directly(
        beginning(), [Wanted(f"P{n}", 1, price, None) for n, price in enumerate(executed)], "CNY"
    ).state


def receipt(amount: int, method: Method = "cash", deposit_id: UUID | None = None) -> Receipt:
    return Receipt(uuid4(), uuid4(), method, deposit_id, amount, NOON, DAY)


def asked(amount: int, *, lines: list[tuple[UUID, int]] | None = None, method: Method | None = None) -> Asked:
    return Asked(uuid4(), amount, method, lines, "not satisfied", "cashier-1", NOON)


def plan(*lines: tuple[int, int, bool], status: str = "partially_accepted") -> Plan:
    """A plan of one version: (list, offered, accepted) per line."""
    version = PlanVersion.model_validate({"version": 1, "status": status, "lines": (), "signed_by": uuid4()})
    made = tuple(
        PlanLine(
            line_id=uuid4(),
            product_code=f"P{n}",
            quantity=1,
            list_minor=list_minor,
            offered_minor=offered,
            is_accepted=accepted,
        )
        for n, (list_minor, offered, accepted) in enumerate(lines)
    )
    version = version.model_copy(update={"lines": made, "presented_by": uuid4()})
    return Plan(case_id=uuid4(), patient_id=uuid4(), clinic_id=uuid4(), currency="CNY", versions=(version,))
