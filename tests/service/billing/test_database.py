"""The money rules hold in the database, against somebody who has the API's own role and writes SQL."""

from uuid import UUID, uuid4

import pytest
from sqlalchemy.exc import DBAPIError

from tests.service.billing.shop import Shop

FILL = 48_033
# Copies of existing rows with something changed, which is how a wrong program would write them.
_PAY = """
    INSERT INTO payment (id, tenant_id, sequence, patient_id, clinic_id, order_id, deposit_id, method, amount_minor,
                         currency, allocations, taken_at, taken_role, business_date)
    SELECT gen_random_uuid(), tenant_id, 1, patient_id, clinic_id, {order_id}, {deposit_id}, {method}, {amount},
           {currency}, allocations, taken_at, {role}, business_date
    FROM payment
"""
_REFUND = """
    INSERT INTO refund (id, tenant_id, sequence, patient_id, clinic_id, payment_id, deposit_id, order_id, method,
                        amount_minor, currency, lines, reason, status, requested_by, requested_role, approved_by,
                        requested_at, completed_at, business_date)
    SELECT gen_random_uuid(), tenant_id, 1, patient_id, clinic_id, {payment_id}, {deposit_id}, {order_id}, {method},
           {amount}, currency, allocations, 'x', {status}, 'ann', {role}, {approver}, taken_at, taken_at, business_date
    FROM payment
"""
_TOP_UP = """
    INSERT INTO deposit (id, tenant_id, sequence, patient_id, clinic_id, method, amount_minor, currency, topped_up_at,
                         taken_role, business_date)
    SELECT gen_random_uuid(), tenant_id, 1, patient_id, clinic_id, method, amount_minor, currency, topped_up_at,
           {role}, business_date
    FROM deposit
"""
_ENTRY = """
    INSERT INTO entry (transaction_id, account, subject_id, tenant_id, clinic_id, amount_minor, currency, occurred_at,
                       recorded_at)
    SELECT made_transaction, side.account, subject_id, tenant_id, clinic_id, side.amount, side.currency, occurred_at, recorded_at
    FROM (SELECT *, {transaction} AS made_transaction FROM entry LIMIT 1) AS one, (VALUES {sides}) AS side (account, amount, currency)
"""


def pay(**change: str) -> str:
    columns = {"order_id": "order_id", "deposit_id": "NULL", "method": "'cash'", "amount": "1", "currency": "currency"}
    return _PAY.format(**columns | {"role": "'cashier'"} | change)


def top_up(*, role: str = "'cashier'") -> str:
    return _TOP_UP.format(role=role)


def refund(**change: str) -> str:
    columns = {
        "payment_id": "id",
        "deposit_id": "NULL",
        "order_id": "order_id",
        "method": "'cash'",
        "amount": "1",
        "status": "'requested'",
        "role": "'cashier'",
        "approver": "NULL",
    }
    return _REFUND.format(**columns | change)


def entries(*sides: str, transaction: str = "gen_random_uuid()") -> str:
    return _ENTRY.format(transaction=transaction, sides=", ".join(sides))


@pytest.fixture
async def paid(shop: Shop) -> Shop:
    """An order with 40,000 paid of 48,033, of which 30,000 are requested back."""
    order = (await shop.order("FILL"))["id"]
    payment = (await shop.pay(order, 40_000))["id"]
    await shop.ask_back(30_000, payment_id=payment)
    await shop.top_up(500)
    return shop


@pytest.mark.parametrize(
    "statement",
    [pay(), top_up(), refund(), refund(amount="10000"), entries("('a', 5, 'CNY')", "('b', -5, 'CNY')")],
)
async def test_what_the_rules_allow_can_be_written(paid: Shop, statement: str):
    """The control: the statements below fail because of what they change, not because of how they are written."""
    await paid.sql(statement)


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        pytest.param(pay(order_id="NULL"), '"order_id"', id="BR1-payment-without-order"),
        pytest.param(pay(order_id="gen_random_uuid()"), "foreign key", id="BR1-payment-of-no-order"),
        pytest.param(pay(role="'consultant'"), "payment_not_by_consultant", id="BR5-payment-by-a-consultant"),
        pytest.param(pay(role="NULL"), '"taken_role"', id="BR5-payment-by-nobody"),
        pytest.param(top_up(role="'consultant'"), "deposit_not_by_consultant", id="BR5-deposit-by-a-consultant"),
        pytest.param(top_up(role="NULL"), '"taken_role"', id="BR5-deposit-by-nobody"),
        pytest.param(refund(role="'consultant'"), "refund_not_by_consultant", id="BR5-refund-by-a-consultant"),
        pytest.param(refund(role="NULL"), '"requested_role"', id="BR5-refund-by-nobody"),
        pytest.param("UPDATE payment SET taken_role = 'cashier'", "permission denied", id="BR5-role-changed"),
        pytest.param(pay(method="'deposit'"), "payment_from_deposit", id="payment-from-no-deposit"),
        pytest.param(pay(currency="'EUR'"), "foreign key", id="payment-in-another-currency"),
        pytest.param(pay(amount="8034"), "order_not_overpaid", id="overpayment"),
        pytest.param(pay(amount="-1"), "amount_minor", id="negative-payment"),
        pytest.param(
            pay(method="'deposit'", deposit_id="(SELECT id FROM deposit)", amount="501"),
            "deposit_balance",
            id="more-than-the-deposit",
        ),
        pytest.param(refund(amount="10001"), "payment_refunds_within_amount", id="refund-over-payment"),
        pytest.param(refund(amount="-1"), "amount_minor", id="negative-refund"),
        pytest.param(refund(status="'completed'"), "refund_completed_fully", id="BR6-nobody-approved"),
        pytest.param(refund(status="'completed'", approver="'ann'"), "refund_second_person", id="BR6-own-refund"),
        pytest.param(refund(method="'deposit'"), "only if, it came from it", id="cash-to-a-deposit"),
        pytest.param(refund(payment_id="NULL", order_id="NULL"), "refund_of_one_thing", id="refund-of-nothing"),
        pytest.param(
            refund(payment_id="NULL", order_id="NULL", deposit_id="(SELECT id FROM deposit)", amount="501"),
            "deposit_balance",
            id="refund-over-the-deposit",
        ),
        pytest.param(entries("('a', 5, 'CNY')", "('b', -4, 'CNY')"), "do not sum to zero", id="unbalanced"),
        pytest.param(
            entries("('a', 5, 'CNY')", "('b', -5, 'EUR')"), "do not sum to zero", id="balanced-across-currencies"
        ),
        pytest.param(
            entries("('c', 5, 'CNY')", transaction="transaction_id"),
            "do not sum to zero",
            id="more-in-an-old-transaction",
        ),
        pytest.param("UPDATE entry SET amount_minor = -amount_minor", "permission denied", id="ledger-edited"),
        pytest.param("DELETE FROM entry", "permission denied", id="ledger-deleted"),
        pytest.param("TRUNCATE entry", "permission denied", id="ledger-emptied"),
        pytest.param("UPDATE payment SET amount_minor = 10 ^ 6", "permission denied", id="payment-raised"),
        pytest.param("UPDATE payment SET reserved_minor = 0", "permission denied", id="counter-reset"),
        pytest.param("UPDATE deposit SET spent_minor = 0", "permission denied", id="deposit-refilled"),
        pytest.param("UPDATE sales_order SET paid_minor = 0", "permission denied", id="order-unpaid"),
        pytest.param(
            "UPDATE sales_order SET status = 'cancelled'", "order_cancelled_unpaid", id="paid-order-cancelled"
        ),
        pytest.param(
            "UPDATE sales_order SET status = 'pending_approval'", "order_pending_unpaid", id="paid-order-pending"
        ),
        pytest.param(
            "UPDATE sales_order SET approved_by = created_by", "order_second_person", id="BR6-own-order-approved"
        ),
        pytest.param("UPDATE refund SET amount_minor = 1", "permission denied", id="refund-changed"),
        pytest.param("DELETE FROM refund", "permission denied", id="refund-deleted"),
        pytest.param("DELETE FROM payment", "permission denied", id="payment-deleted"),
    ],
)
async def test_raw_sql_cannot_break_a_rule(paid: Shop, statement: str, why: str):
    before = await paid.accounts()
    with pytest.raises(DBAPIError, match=why):
        await paid.sql(statement)
    assert await paid.accounts() == before


async def test_a_decided_refund_stays_decided(paid: Shop):
    (row,) = await paid.sql("SELECT id FROM refund")
    await paid.give_back(str(row["id"]))
    with pytest.raises(DBAPIError, match="is decided"):
        await paid.sql("UPDATE refund SET status = 'requested'")


@pytest.mark.parametrize("case_id", [None, uuid4()], ids=["direct", "of-a-plan"])
async def test_a_discount_that_nobody_approved_cannot_be_stored(shop: Shop, case_id: UUID | None):
    await shop.order("FILL")
    with pytest.raises(DBAPIError, match="order_discount_approved"):
        await shop.sql(
            "INSERT INTO sales_order (id, tenant_id, sequence, patient_id, clinic_id, case_id, lines, total_minor, "
            "discount_minor, currency, status, created_by, created_at, business_date, paid_lines) "
            "SELECT :id, tenant_id, 1, patient_id, clinic_id, :case_id, lines, 89, 11, currency, 'approved', 'ann', "
            "created_at, business_date, paid_lines FROM sales_order",
            id=uuid4(),
            case_id=case_id,
        )


async def test_another_chain_sees_and_touches_nothing(paid: Shop):
    stranger = Shop(paid.client.of_tenant(uuid4()))
    for table in ("price", "sales_order", "order_plan_line", "payment", "deposit", "refund", "entry"):
        assert await stranger.sql(f"SELECT * FROM {table}") == []
    (payment,) = await paid.sql("SELECT id FROM payment")
    await stranger.client.get(f"/v1/payments/{payment['id']}", expect=404)
