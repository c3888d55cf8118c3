"""Billing's public language: prices, orders, payments, deposits and refunds."""

from datetime import date
from typing import Annotated, ClassVar, Literal
from uuid import UUID

from pydantic import Field

from shared.events.envelope import Currency, Frozen, Minor, Payload, State, Utc

TOPIC = "chairflow.billing.v1"

CashMethod = Literal["cash", "card", "wechat_pay", "alipay", "bank_transfer"]
Method = Literal["cash", "card", "wechat_pay", "alipay", "bank_transfer", "deposit"]


class Price(State):
    """The chain's list price of a product, from ``valid_from`` on.

    ``needs_tooth``: a procedure of this product names the tooth that it was done on.
    """

    price_id: UUID
    product_code: str
    name_zh: str
    name_en: str
    product_class: Literal["dental", "injectable", "energy_device", "surgery", "skincare"]
    list_minor: Minor
    currency: Currency
    valid_from: Utc
    needs_tooth: bool = False


class PricePublished(Payload[Price]):
    TYPE: ClassVar = "billing.price.published.v1"
    AGGREGATE: ClassVar = "price"
    TOPIC: ClassVar = TOPIC


class OrderLine(Frozen):
    """Amounts are for the whole line; ``executed_minor`` is the price after discount."""

    line_id: UUID
    plan_line_id: UUID | None = None
    product_code: str
    quantity: Annotated[int, Field(ge=1)]
    list_minor: Minor
    executed_minor: Minor


OrderStatus = Literal["pending_approval", "approved", "cancelled"]


class Order(State):
    """``doctor_id`` and ``consultant_id`` are the plan's signer and presenter, None for a direct order."""

    order_id: UUID
    patient_id: UUID
    clinic_id: UUID
    case_id: UUID | None = None
    plan_version: int | None = None
    doctor_id: UUID | None = None
    consultant_id: UUID | None = None
    visit_id: UUID | None = None
    lines: tuple[OrderLine, ...]
    total_minor: Minor
    discount_minor: Minor = 0
    discount_reason: str | None = None
    currency: Currency
    status: OrderStatus
    created_by: str
    approved_by: str | None = None
    created_at: Utc
    business_date: date


class OrderCreated(Payload[Order]):
    TYPE: ClassVar = "billing.order.created.v1"
    AGGREGATE: ClassVar = "order"
    TOPIC: ClassVar = TOPIC


class OrderApproved(Payload[Order]):
    TYPE: ClassVar = "billing.order.approved.v1"
    AGGREGATE: ClassVar = "order"
    TOPIC: ClassVar = TOPIC


class OrderCancelled(Payload[Order]):
    TYPE: ClassVar = "billing.order.cancelled.v1"
    AGGREGATE: ClassVar = "order"
    TOPIC: ClassVar = TOPIC

    reason: str


class Allocation(Frozen):
    """The part of a payment or refund that falls on one order line."""

    line_id: UUID
    plan_line_id: UUID | None = None
    product_code: str
    amount_minor: Minor


class Payment(State):
    """Money received for an order at ``clinic_id``; method ``deposit`` is no new cash."""

    payment_id: UUID
    patient_id: UUID
    clinic_id: UUID
    order_id: UUID
    deposit_id: UUID | None = None
    method: Method
    amount_minor: Minor
    currency: Currency
    allocations: tuple[Allocation, ...]
    taken_at: Utc
    business_date: date


class PaymentTaken(Payload[Payment]):
    TYPE: ClassVar = "billing.payment.taken.v1"
    AGGREGATE: ClassVar = "payment"
    TOPIC: ClassVar = TOPIC


class Deposit(State):
    """A prepayment: cash when topped up, payment when applied."""

    deposit_id: UUID
    patient_id: UUID
    clinic_id: UUID
    method: CashMethod
    amount_minor: Minor
    balance_minor: Minor
    currency: Currency
    topped_up_at: Utc
    business_date: date


class DepositToppedUp(Payload[Deposit]):
    TYPE: ClassVar = "billing.deposit.topped_up.v1"
    AGGREGATE: ClassVar = "deposit"
    TOPIC: ClassVar = TOPIC


class DepositApplied(Payload[Deposit]):
    TYPE: ClassVar = "billing.deposit.applied.v1"
    AGGREGATE: ClassVar = "deposit"
    TOPIC: ClassVar = TOPIC

    payment_id: UUID
    applied_minor: Minor


class DepositReduced(Payload[Deposit]):
    """Part of the balance was paid back by a completed refund."""

    TYPE: ClassVar = "billing.deposit.reduced.v1"
    AGGREGATE: ClassVar = "deposit"
    TOPIC: ClassVar = TOPIC

    refund_id: UUID
    reduced_minor: Minor


class DepositRestored(Payload[Deposit]):
    """A payment made from this deposit was refunded to it."""

    TYPE: ClassVar = "billing.deposit.restored.v1"
    AGGREGATE: ClassVar = "deposit"
    TOPIC: ClassVar = TOPIC

    refund_id: UUID
    restored_minor: Minor


RefundStatus = Literal["requested", "completed", "rejected"]


class Refund(State):
    """Of a payment (with ``order_id`` and ``lines``) or of a deposit's balance; counts when completed.

    ``business_date`` is the day of completion, None before. Method ``deposit``: back to the deposit, no cash.
    """

    refund_id: UUID
    patient_id: UUID
    clinic_id: UUID
    payment_id: UUID | None = None
    deposit_id: UUID | None = None
    order_id: UUID | None = None
    method: Method
    amount_minor: Minor
    currency: Currency
    lines: tuple[Allocation, ...] = ()
    reason: str
    status: RefundStatus
    requested_by: str
    approved_by: str | None = None
    requested_at: Utc
    completed_at: Utc | None = None
    business_date: date | None = None


class RefundRequested(Payload[Refund]):
    TYPE: ClassVar = "billing.refund.requested.v1"
    AGGREGATE: ClassVar = "refund"
    TOPIC: ClassVar = TOPIC


class RefundCompleted(Payload[Refund]):
    """A second person approved it and the money went back (BR6)."""

    TYPE: ClassVar = "billing.refund.completed.v1"
    AGGREGATE: ClassVar = "refund"
    TOPIC: ClassVar = TOPIC


class RefundRejected(Payload[Refund]):
    TYPE: ClassVar = "billing.refund.rejected.v1"
    AGGREGATE: ClassVar = "refund"
    TOPIC: ClassVar = TOPIC

    rejection_reason: str
