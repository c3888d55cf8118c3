"""A valid request for every endpoint, by service. Importing this fills the table."""

from tests.support.samples import billing, booking, crm, followup, operations
from tests.support.samples.reads import queries, readers
from tests.support.samples.registry import SAMPLES, Sample

__all__ = ["SAMPLES", "Sample", "billing", "booking", "crm", "followup", "operations", "queries", "readers"]
