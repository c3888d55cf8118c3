"""CRM's API: `uvicorn services.crm.api:app`."""

from services.crm.contacts.routes import router as contacts
from services.crm.history.routes import router as history
from services.crm.merges.domain import MergeWouldBeACycle, PatientCannotMergeWithItself
from services.crm.merges.routes import router as merges
from services.crm.patients.leads import router as leads
from services.crm.patients.routes import router as patients
from services.crm.plans.refusals import PlanNeedsADoctorsSignature
from services.crm.plans.routes import router as plans
from services.crm.sources.domain import SourceIsInTheTreeAlready
from services.crm.sources.routes import router as sources
from shared.web import create_app

app = create_app(
    "crm",
    [sources, leads, patients, contacts, merges, history, plans],
    constraints={
        "source_once": SourceIsInTheTreeAlready,
        "alias_not_self": PatientCannotMergeWithItself,
        "alias_no_cycle": MergeWouldBeACycle,
        "plan_signed_before_quoted": PlanNeedsADoctorsSignature,
    },
    summary="Leads, patients, duplicates and treatment plans.",
)
