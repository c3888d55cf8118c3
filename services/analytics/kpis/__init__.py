"""The KPI definitions in force; a new KPI is a module here and a name in this tuple."""

from services.analytics.kpis.acceptance import AMOUNT_ACCEPTANCE, PATIENT_ACCEPTANCE
from services.analytics.kpis.appointments import CANCELLATION_RATE, NO_SHOW_RATE
from services.analytics.kpis.cash import CASH_RECEIVED
from services.analytics.kpis.chairs import CHAIR_UTILISATION
from services.analytics.kpis.conversion import FIRST_VISIT_CONVERSION
from services.analytics.kpis.definition import Definition
from services.analytics.kpis.first_visits import FIRST_VISITS, FIRST_VISITS_CLINIC
from services.analytics.kpis.open_quotes import OPEN_QUOTES
from services.analytics.kpis.production import GROSS_PRODUCTION
from services.analytics.kpis.recalls import RECALL_COMPLIANCE
from services.analytics.kpis.refunds import REFUND_RATE

DEFINITIONS: tuple[Definition, ...] = (
    FIRST_VISITS,
    FIRST_VISITS_CLINIC,
    FIRST_VISIT_CONVERSION,
    PATIENT_ACCEPTANCE,
    AMOUNT_ACCEPTANCE,
    OPEN_QUOTES,
    NO_SHOW_RATE,
    CANCELLATION_RATE,
    CHAIR_UTILISATION,
    GROSS_PRODUCTION,
    CASH_RECEIVED,
    REFUND_RATE,
    RECALL_COMPLIANCE,
)

__all__ = ["DEFINITIONS", "Definition"]
