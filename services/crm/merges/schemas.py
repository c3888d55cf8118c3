from uuid import UUID

from shared.requests import Reason, Request


class MergePatient(Request):
    winning_id: UUID
    reason: Reason


class UnmergePatient(Request):
    reason: Reason
