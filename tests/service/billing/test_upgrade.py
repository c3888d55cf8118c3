"""What was there before a migration survives it."""

from importlib import import_module
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, text
from sqlalchemy.exc import DBAPIError

from deploy.local.testing import Servers
from tests.support.superuser import superuser

VERSIONS = "services.billing.migrations.versions."
# A plan's order with a third off, as it was approved when the doctor's signature was enough; a payment, its refund.
_OLD = """
    WITH ids AS (SELECT gen_random_uuid() AS tenant, gen_random_uuid() AS clinic, gen_random_uuid() AS doctor),
    sold AS (
        INSERT INTO sales_order (id, tenant_id, sequence, patient_id, clinic_id, case_id, doctor_id, lines, total_minor,
                                 discount_minor, currency, status, created_by, created_at, business_date, paid_lines)
        SELECT gen_random_uuid(), tenant, 1, tenant, clinic, tenant, doctor, '[]', 200, 100, 'CNY', 'approved', 'ann',
               now(), '2026-03-02', '{}' FROM ids RETURNING *
    ),
    held AS (
        INSERT INTO deposit (id, tenant_id, sequence, patient_id, clinic_id, method, amount_minor, currency, topped_up_at,
                             business_date)
        SELECT id, tenant_id, 1, patient_id, clinic_id, 'cash', 50, currency, now(), business_date FROM sold
    ),
    paid AS (
        INSERT INTO payment (id, tenant_id, sequence, patient_id, clinic_id, order_id, method, amount_minor, currency,
                             allocations, taken_at, business_date)
        SELECT id, tenant_id, 1, patient_id, clinic_id, id, 'cash', 50, currency, lines, now(), business_date FROM sold
        RETURNING *
    )
    INSERT INTO refund (id, tenant_id, sequence, patient_id, clinic_id, payment_id, order_id, method, amount_minor,
                        currency, lines, reason, status, requested_by, requested_at)
    SELECT id, tenant_id, 1, patient_id, clinic_id, id, order_id, 'cash', 10, currency, allocations, 'x', 'requested',
           'ann', now() FROM paid
"""


def run(connection: Connection, revision: str) -> None:
    with Operations.context(MigrationContext.configure(connection)):
        import_module(VERSIONS + revision).upgrade()


def from_first_to_second(connection: Connection) -> None:
    """The first schema's tables in a place of their own, old rows in them, then the second migration."""
    connection.execute(text("CREATE SCHEMA earlier"))
    connection.execute(text("SET LOCAL search_path = earlier, public"))
    first: Any = import_module(VERSIONS + "0001_first")
    for statement in first.TABLES:
        connection.execute(text(statement))
    connection.execute(text(_OLD))
    run(connection, "0002_roles_and_withdrawals")


async def test_old_money_was_taken_by_a_cashier_and_an_old_plans_discount_by_its_doctor(servers: Servers):
    async with superuser(servers, "billing") as connection:
        await connection.run_sync(from_first_to_second)
        found = (
            await connection.execute(
                text(
                    "SELECT p.taken_role AS paid, d.taken_role AS held, r.requested_role AS back, "
                    "o.approved_by = o.doctor_id::text AS is_the_doctors "
                    "FROM sales_order o JOIN payment p ON p.order_id = o.id JOIN deposit d ON d.id = o.id "
                    "JOIN refund r ON r.order_id = o.id"
                )
            )
        ).one()
        assert tuple(found) == ("cashier", "cashier", "cashier", True)
        # It can still be paid: the new rule does not refuse what it let through.
        await connection.execute(text("UPDATE sales_order SET paid_minor = 50"))
        with pytest.raises(DBAPIError, match="order_discount_approved"):
            await connection.execute(text("UPDATE sales_order SET approved_by = NULL"))


def to_the_fourth(connection: Connection) -> None:
    from_first_to_second(connection)
    for revision in ("0003_needs_tooth", "0004_lists_of_the_till"):
        run(connection, revision)


async def test_what_is_due_on_old_orders_is_known_and_follows_them(servers: Servers):
    async with superuser(servers, "billing") as connection:
        await connection.run_sync(to_the_fourth)
        found: list[int] = []
        for change in ("paid_minor = 0", "paid_minor = 50", "refunded_minor = 50", "status = 'cancelled'"):
            await connection.execute(text(f"UPDATE sales_order SET {change}"))
            found.append(await connection.scalar(text("SELECT due_minor FROM sales_order")))
        assert found == [200, 150, 150, 0]
