"""Every table of CRM, for the migrations."""

from services.crm.base import CrmBase
from services.crm.contacts.models import ContactRow
from services.crm.history.models import MergedPairRow
from services.crm.merges.models import AliasRow
from services.crm.patients.models import LeadRow, PatientRow
from services.crm.plans.models import PlanLineRow, PlanRow
from services.crm.sources.models import SourceRow

metadata = CrmBase.metadata

__all__ = [
    "AliasRow",
    "ContactRow",
    "LeadRow",
    "MergedPairRow",
    "PatientRow",
    "PlanLineRow",
    "PlanRow",
    "SourceRow",
    "metadata",
]
