"""The restricted topic: the only one on which a direct identifier of a patient travels."""

from typing import ClassVar, Literal
from uuid import UUID

from shared.events.envelope import Payload, State

TOPIC = "chairflow.crm.contacts.v1"


class Contact(State):
    patient_id: UUID
    name: str
    phone: str


class ContactRecorded(Payload[Contact]):
    TYPE: ClassVar = "crm.contact.recorded.v1"
    AGGREGATE: ClassVar = "contact"
    TOPIC: ClassVar = TOPIC


class ContactRevealed(Payload[Contact]):
    """Somebody read the phone number, and why (R26)."""

    TYPE: ClassVar = "crm.contact.revealed.v1"
    AGGREGATE: ClassVar = "contact"
    TOPIC: ClassVar = TOPIC

    purpose: Literal["appointment", "follow_up", "billing", "complaint"]
