"""Requests and answers about protocols."""

from datetime import date, datetime
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


class PreviewCount(BaseModel):
    """``step`` is its place among the protocol's steps, from 0."""

    date: date
    step: int
    clinic_id: UUID
    contacts: int


class Preview(BaseModel):
    """What the protocol would have people do in these days: how many contacts, by day, step and clinic."""

    code: str
    version: int
    date_from: date
    date_to: date
    contacts: int
    items: list[PreviewCount]
