from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, StringConstraints, model_validator

from services.crm.contacts.domain import Purpose, normalised_phone
from shared.requests import Label, Request

Phone = Annotated[str, StringConstraints(min_length=5, max_length=40), AfterValidator(normalised_phone)]


class RevealContact(Request):
    purpose: Purpose


class CorrectContact(Request):
    """The name, the phone number, or both; what is left out stays."""

    name: Label | None = None
    phone: Phone | None = None

    @model_validator(mode="after")
    def of_something(self) -> Self:
        if self.name is None and self.phone is None:
            raise ValueError("name what is to be corrected: name, phone or both")
        return self


class ContactView(BaseModel):
    name: str
    phone: str
