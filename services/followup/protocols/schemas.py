"""Requests and answers about protocols."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, Field

from services.followup.protocols.definition import Protocol
from shared.requests import Request


class ApproveProtocol(Request):
    """``enabled_from``: what came due since then is caught up with, within the protocol's catch-up days. Default: now."""

    version: Annotated[int, Field(ge=1, le=10_000)]
    clinician_id: UUID
    enabled_from: AwareDatetime | None = None


class SwitchProtocol(Request):
    is_on: bool


class ProtocolItem(BaseModel):
    """A protocol of this release and what the chain has made of it."""

    code: str
    definition: Protocol
    approved_version: int | None
    approved_by: UUID | None
    approved_at: datetime | None
    running_from: datetime | None
    is_on: bool
