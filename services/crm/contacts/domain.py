"""Names and phone numbers: normalised, masked, and read only for a stated purpose (R26)."""

import re
import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Literal
from uuid import UUID

from shared.errors import Refusal
from shared.events.contacts import Contact, ContactRecorded, ContactRevealed

Purpose = Literal["appointment", "follow_up", "billing", "complaint"]
DEFAULT_COUNTRY = "+86"
# How long an answer to one audited reveal may be read; another look is another event.
REVEAL_LASTS = timedelta(minutes=10)

# Sorts after every text that somebody may type: the end of a range "begins with".
LAST = "\U0010ffff"

_SEPARATORS = re.compile(r"[\s().\-/]")
_E164 = re.compile(r"\+[1-9][0-9]{6,14}")


class ContactIsAlreadyThat(Refusal):
    code = "CONTACT-SAME"
    hint = "Nothing to correct: name and phone number are already what you say."


def normalised_phone(entered: str) -> str:
    """A phone number as E.164, so that the same number is the same text however it was typed.

    Full-width digits and separators are understood; without a country code the number is Chinese, and a trunk 0
    before its area code is dropped. Raises ValueError (without the number) for what is not a phone number.
    """
    number = _SEPARATORS.sub("", unicodedata.normalize("NFKC", entered))
    if number.startswith("00"):
        number = "+" + number[2:]
    elif re.fullmatch(r"86[0-9]{11}", number):
        number = "+" + number
    elif not number.startswith("+"):
        number = DEFAULT_COUNTRY + number.removeprefix("0")
    if not _E164.fullmatch(number):
        raise ValueError("is not a phone number; write it as +86 138 0000 0000 or 010-1234 5678")
    return number


def digits_of(words: str) -> str:
    """The digits of a search that looks for the end of a phone number: at least three and nothing else, or none."""
    number = _SEPARATORS.sub("", unicodedata.normalize("NFKC", words))
    return number if re.fullmatch("[0-9]{3,15}", number) else ""


def masked(phone: str) -> str:
    """A normalised number with its middle hidden: 138****0000, +4912****6789."""
    number = phone.removeprefix(DEFAULT_COUNTRY)
    head = number[: max(0, min(5 if number.startswith("+") else 3, len(number) - 8))]
    return f"{head}****{number[-4:]}"


def record_contact(patient_id: UUID, name: str, phone: str) -> ContactRecorded:
    """What is known of how to reach somebody. ``phone`` is normalised."""
    return ContactRecorded(state=Contact(patient_id=patient_id, name=name, phone=phone))


def correct_contact(contact: Contact, name: str | None, phone: str | None) -> ContactRecorded:
    """A name or (normalised) phone number was wrong, or has changed; None leaves it. Raises ContactIsAlreadyThat."""
    corrected = record_contact(contact.patient_id, name or contact.name, phone or contact.phone)
    if corrected.state == contact:
        raise ContactIsAlreadyThat
    return corrected


def reveal(contact: Contact, purpose: Purpose) -> ContactRevealed:
    """Somebody wants to see the number, and says why."""
    return ContactRevealed(state=contact, purpose=purpose)


def reveal_lasts(event_id: UUID, wall_now: datetime) -> bool:
    """Whether the answer to this reveal may still be read. A lease: wall time, which the id (UUIDv7) begins with."""
    revealed_at = datetime.fromtimestamp((event_id.int >> 80) / 1000, UTC)
    return wall_now - revealed_at <= REVEAL_LASTS
