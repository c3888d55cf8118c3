from uuid import UUID

from services.crm.fields import Reason, Request


class MergePatient(Request):
    winning_id: UUID
    reason: Reason


class UnmergePatient(Request):
    reason: Reason
