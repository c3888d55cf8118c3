"""billing's API."""

from services.billing.orders import domain as orders
from services.billing.orders.routes import router as order_routes
from services.billing.payments import domain as payments
from services.billing.payments.deposits import router as deposit_routes
from services.billing.payments.routes import router as payment_routes
from services.billing.prices.routes import router as price_routes
from services.billing.refunds import domain as refunds
from services.billing.refunds.routes import router as refund_routes
from shared.web import create_app

app = create_app(
    "billing",
    [price_routes, order_routes, payment_routes, deposit_routes, refund_routes],
    constraints={
        "order_plan_line_pkey": orders.PlanLineIsOrderedAlready,
        "order_second_person": orders.SecondPersonNeeded,
        "order_discount_approved": orders.SecondPersonNeeded,
        "order_not_overpaid": payments.PaymentExceedsWhatIsDue,
        "order_pending_unpaid": payments.OrderIsNotApproved,
        "order_cancelled_unpaid": orders.OrderIsPaid,
        "payment_refunds_within_amount": refunds.RefundExceedsPayment,
        "deposit_balance": payments.DepositDoesNotCoverIt,
        "payment_not_by_consultant": payments.ConsultantMayNotWorkAtTheTill,
        "deposit_not_by_consultant": payments.ConsultantMayNotWorkAtTheTill,
        "refund_not_by_consultant": payments.ConsultantMayNotWorkAtTheTill,
        "refund_second_person": refunds.SecondPersonNeeded,
        "refund_is_decided": refunds.RefundIsDecided,
    },
    summary="Prices, orders, payments, deposits and refunds, with a double-entry ledger under them.",
)
