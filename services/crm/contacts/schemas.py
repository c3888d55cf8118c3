from typing import Annotated

from pydantic import AfterValidator, BaseModel, StringConstraints

from services.crm.contacts.domain import Purpose, normalised_phone
from shared.requests import Request

Phone = Annotated[str, StringConstraints(min_length=5, max_length=40), AfterValidator(normalised_phone)]


class RevealContact(Request):
    purpose: Purpose


class ContactView(BaseModel):
    name: str
    phone: str
