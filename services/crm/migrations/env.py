from services.crm.models import metadata
from shared.migrations import run

run("crm", metadata)
