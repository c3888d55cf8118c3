"""All tables of billing, for the migrations."""

from services.billing.base import BillingBase
from services.billing.ledger.models import EntryRow
from services.billing.orders.models import OrderPlanLineRow, OrderRow
from services.billing.payments.models import DepositRow, PaymentRow
from services.billing.prices.models import PriceRow
from services.billing.refunds.models import RefundRow

metadata = BillingBase.metadata

__all__ = ["DepositRow", "EntryRow", "OrderPlanLineRow", "OrderRow", "PaymentRow", "PriceRow", "RefundRow", "metadata"]
