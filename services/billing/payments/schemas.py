"""Requests about payments and deposits, and both as they are read."""

from uuid import UUID

from services.billing.fields import Amount, Currency
from shared.events.billing import CashMethod, Deposit, Method, Payment
from shared.requests import Stated


class TakePayment(Stated):
    """``order_id`` is required by rule BILL-001; ``deposit_id`` goes with method ``deposit``.

    ``clinic_id`` is where the money was received, the order's clinic if not said.
    """

    payment_id: UUID | None = None
    order_id: UUID | None = None
    method: Method
    amount_minor: Amount
    clinic_id: UUID | None = None
    deposit_id: UUID | None = None


class TopUpDeposit(Stated):
    """``currency`` is the clinic's if not said."""

    deposit_id: UUID | None = None
    patient_id: UUID
    clinic_id: UUID
    method: CashMethod
    amount_minor: Amount
    currency: Currency | None = None


class PaymentView(Payment):
    """``reserved_minor``: requested refunds that nobody has decided yet."""

    refunded_minor: int
    reserved_minor: int


class DepositView(Deposit):
    reserved_minor: int
