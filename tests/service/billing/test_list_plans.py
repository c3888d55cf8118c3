"""The till's lists are read by their indexes, however many years of orders a clinic has."""

from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import Select, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncSession

from deploy.local.testing import Servers
from services.billing.orders import queries as orders
from services.billing.payments import queries as payments
from services.billing.refunds import queries as refunds
from shared.auth import Caller, Role
from shared.command import Reader
from shared.db import set_scope
from tests.support.superuser import superuser

YEARS_OF_ORDERS = 100_000
STILL_DUE = 200
TODAY = date(2026, 3, 2)
# A hundred orders a day, all paid but the newest; one in ten paid from a deposit, one in twenty given back.
_YEARS = """
    CREATE TEMP TABLE sale ON COMMIT DROP AS
    SELECT n, gen_random_uuid() AS id, gen_random_uuid() AS patient, date '2026-03-02' - n / 100 AS day
    FROM generate_series(0, :orders - 1) n;
    INSERT INTO sales_order (id, tenant_id, sequence, patient_id, clinic_id, lines, total_minor, discount_minor, currency,
                             status, created_by, created_at, business_date, paid_lines, paid_minor)
    SELECT id, :tenant, 1, patient, :clinic, '[]', 100, 0, 'CNY', 'approved', 'ann', day, day, '{}',
           CASE WHEN n < :due THEN 40 ELSE 100 END FROM sale;
    INSERT INTO deposit (id, tenant_id, sequence, patient_id, clinic_id, method, amount_minor, currency, topped_up_at,
                         business_date, taken_role, spent_minor)
    SELECT id, :tenant, 1, patient, :clinic, 'cash', 100, 'CNY', day, day, 'cashier', CASE WHEN n < :due THEN 40 ELSE 100 END
    FROM sale WHERE n % 10 = 0;
    INSERT INTO payment (id, tenant_id, sequence, patient_id, clinic_id, order_id, method, amount_minor, currency,
                         allocations, taken_at, business_date, taken_role)
    SELECT id, :tenant, 1, patient, :clinic, id, 'cash', 100, 'CNY', '[]', day, day, 'cashier' FROM sale WHERE n % 20 = 0;
    INSERT INTO refund (id, tenant_id, sequence, patient_id, clinic_id, payment_id, order_id, method, amount_minor, currency,
                        lines, reason, status, requested_by, requested_role, approved_by, requested_at, completed_at,
                        business_date)
    SELECT id, :tenant, 1, patient, :clinic, id, id, 'cash', 100, 'CNY', '[]', 'x', 'completed', 'ann', 'cashier', 'bob',
           day, day, day FROM sale WHERE n % 20 = 0;
    ANALYZE sales_order; ANALYZE deposit; ANALYZE payment; ANALYZE refund
"""


async def fill(connection: AsyncConnection, tenant: UUID, clinic: UUID) -> None:
    """Years of a clinic's orders, in a transaction that nobody else will see."""
    # The triggers are left out: what they would count is filled in already.
    await connection.execute(text("SET LOCAL session_replication_role = replica"))
    wanted = {"tenant": tenant, "clinic": clinic, "orders": YEARS_OF_ORDERS, "due": STILL_DUE}
    for statement in _YEARS.split(";"):
        named = {name: value for name, value in wanted.items() if f":{name}" in statement}
        await connection.execute(text(statement), named)


@pytest.fixture
async def reader(servers: Servers) -> AsyncIterator[Reader]:
    """A cashier, under row-level security, of a clinic with years of orders."""
    tenant, clinic = uuid4(), uuid4()
    async with superuser(servers, "billing") as connection:
        await fill(connection, tenant, clinic)
        async with AsyncSession(connection) as session:
            await session.execute(text("SET LOCAL ROLE billing_api"))
            await set_scope(session, tenant, [clinic])
            caller = Caller("ann", tenant, (Role.CASHIER,), frozenset({clinic}), "", Role.CASHIER)
            yield Reader(session, caller, datetime(2026, 3, 2, tzinfo=UTC))


async def plan_of(reader: Reader, query: Select[Any]) -> str:
    """How PostgreSQL reads a page of the list, with what it read only to throw it away."""
    key = query.column_descriptions[0]["entity"].id
    page = query.order_by(key).limit(201)
    written = str(page.compile(dialect=postgresql.dialect(), compile_kwargs={"literal_binds": True}))
    rows = await reader.session.execute(text("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + written.replace(":", "\\:")))
    return "\n".join(rows.scalars())


def assert_read_by(index: str, plan: str) -> None:
    assert index in plan, plan
    assert "Seq Scan" not in plan, plan
    assert "Rows Removed by Filter" not in plan, plan


def asked(reader: Reader, *names: str, **filters: Any) -> dict[str, Any]:
    """These filters at the reader's clinic, and none of the other names."""
    return dict.fromkeys(names) | {"clinic_id": min(reader.caller.clinics or ())} | filters


DAYS = ("business_date", "date_from", "date_to")
LAST_WEEK = {"date_from": date(2026, 2, 24), "date_to": TODAY}


async def test_a_clinic_with_years_of_orders_is_read_by_the_indexes(reader: Reader):
    about = (*DAYS, "patient_id", "status", "case_id", "has_due")
    due = await orders.matching(reader, **asked(reader, *about, status="approved", has_due=True))
    assert_read_by("order_due", await plan_of(reader, due))
    ordered = await orders.matching(reader, **asked(reader, *about, **LAST_WEEK))
    assert_read_by("order_day", await plan_of(reader, ordered))

    about = ("patient_id", "business_date", "has_balance")
    left = await payments.deposits_matching(reader, **asked(reader, *about, has_balance=True))
    assert_read_by("deposit_left", await plan_of(reader, left))
    topped_up = await payments.deposits_matching(reader, **asked(reader, *about, business_date=TODAY))
    assert_read_by("deposit_day", await plan_of(reader, topped_up))

    about = (*DAYS, "patient_id", "order_id")
    taken = await payments.payments_matching(reader, **asked(reader, *about, **LAST_WEEK))
    assert_read_by("payment_day", await plan_of(reader, taken))
    about = (*about, "payment_id", "status")
    back = await refunds.matching(reader, **asked(reader, *about, status="completed", **LAST_WEEK))
    assert_read_by("refund_day", await plan_of(reader, back))
