from uuid import UUID

from pydantic import BaseModel

from shared.events.crm import Source
from shared.requests import Label, Request


class SourceBody(Request):
    """Where somebody first heard of the chain, in three levels."""

    channel: Label
    medium: Label
    campaign: Label

    def as_source(self) -> Source:
        return Source(channel=self.channel, medium=self.medium, campaign=self.campaign)


class AddSource(SourceBody):
    name_zh: Label
    name_en: Label


class SourceView(BaseModel):
    source_id: UUID
    channel: str
    medium: str
    campaign: str
    name_zh: str
    name_en: str
