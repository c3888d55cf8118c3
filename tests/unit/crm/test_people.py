"""Phone numbers, leads, sources and merges."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.crm.contacts.domain import (
    REVEAL_LASTS,
    ContactIsAlreadyThat,
    correct_contact,
    masked,
    normalised_phone,
    reveal_lasts,
)
from services.crm.merges import domain as merges
from services.crm.patients import domain as patients
from shared.events.booking import Clinic
from shared.events.contacts import Contact
from shared.events.crm import Alias, Source
from shared.ids import new_id

CLINIC = Clinic(clinic_id=uuid4(), name="浦东", zone="Asia/Shanghai", currency="CNY")
STREET = Source(channel="offline", medium="street", campaign="sign")
FRIEND = Source(channel="referral", medium="patient", campaign="friend")
NOW = datetime(2026, 3, 1, 18, tzinfo=UTC)


@pytest.mark.parametrize(
    ("entered", "expected"),
    [
        ("13800001234", "+8613800001234"),
        (" 138-0000-1234 ", "+8613800001234"),
        ("138 0000 1234", "+8613800001234"),
        ("+86 138 0000 1234", "+8613800001234"),
        ("008613800001234", "+8613800001234"),
        ("8613800001234", "+8613800001234"),
        ("１３８００００１２３４", "+8613800001234"),
        ("（010）1234 5678", "+861012345678"),
        ("010-12345678", "+861012345678"),
        ("+49 (30) 123.456-7", "+49301234567"),
    ],
)
def test_one_number_is_one_text_however_it_was_typed(entered: str, expected: str):
    assert normalised_phone(entered) == expected


@pytest.mark.parametrize(
    "entered", ["", "abc", "98", "+0123456789", "+861380000123456789", "138 0000 12x4", "1380000१234"]
)
def test_what_is_no_number_is_refused_without_repeating_it(entered: str):
    with pytest.raises(ValueError, match="is not a phone number") as refused:
        normalised_phone(entered)
    assert entered == "" or entered not in str(refused.value)


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.data())
def test_separators_do_not_matter_and_normalising_twice_changes_nothing(number: str, data: st.DataObject):
    gaps = data.draw(st.lists(st.sampled_from(["", " ", "-", ".", "（", "/"]), min_size=11, max_size=11))
    spelled = "".join(gap + digit for gap, digit in zip(gaps, number, strict=True))
    assert normalised_phone(spelled) == normalised_phone("+86" + spelled) == "+86" + number
    assert normalised_phone("+86" + number) == "+86" + number


@given(st.from_regex(r"\+[1-9][0-9]{6,14}", fullmatch=True))
def test_a_mask_hides_at_least_three_digits(phone: str):
    shown = masked(phone)
    assert "****" in shown
    assert sum(c.isdigit() for c in shown) <= sum(c.isdigit() for c in phone) - 3


def test_a_mask_shows_head_and_tail():
    assert masked("+8613812345678") == "138****5678"
    assert masked("+4915112345678") == "+4915****5678"
    assert masked("+8612345678") == "****5678"


def test_a_reveal_is_over_after_some_minutes_of_wall_time():
    event_id, now = new_id(), datetime.now(UTC)
    assert reveal_lasts(event_id, now)
    assert not reveal_lasts(event_id, now + REVEAL_LASTS + timedelta(seconds=1))


def test_a_contact_is_corrected_in_part_or_whole():
    contact = Contact(patient_id=uuid4(), name="王小明", phone="+8613800001234")
    assert correct_contact(contact, "王晓明", None).state == contact.model_copy(update={"name": "王晓明"})
    other = correct_contact(contact, None, "+8613900001234").state
    assert (other.patient_id, other.name, other.phone) == (contact.patient_id, "王小明", "+8613900001234")
    with pytest.raises(ContactIsAlreadyThat):
        correct_contact(contact, "王小明", "+8613800001234")


def test_a_patient_is_registered_on_the_clinics_day():
    state = patients.register(uuid4(), CLINIC, STREET, NOW).state
    assert (state.registered_at, state.business_date.isoformat()) == (NOW, "2026-03-02")


def test_a_lead_is_converted_once_and_lost_only_before():
    lead = patients.capture(uuid4(), CLINIC, STREET, NOW).state
    lost = patients.lose(lead, "no interest").state
    with pytest.raises(patients.LeadIsBeyondThat):
        patients.lose(lost, "again")
    converted = patients.convert(lost).state
    with pytest.raises(patients.LeadIsBeyondThat):
        patients.convert(converted)
    with pytest.raises(patients.LeadIsBeyondThat):
        patients.lose(converted, "?")


def test_a_source_correction_says_what_it_was():
    patient = patients.register(uuid4(), CLINIC, STREET, NOW).state
    event = patients.correct_source(patient, FRIEND, "asked again")
    assert (event.old, event.state.source, event.reason) == (STREET, FRIEND, "asked again")
    with pytest.raises(patients.SourceIsAlreadyThat):
        patients.correct_source(patient, STREET, "?")


def test_a_merge_is_undone_and_done_again():
    losing, winning = uuid4(), uuid4()
    merged = merges.merge(Alias(patient_id=losing, winning_id=None), winning, winning, "same person").state
    assert merged.winning_id == winning
    with pytest.raises(merges.PatientIsMergedAlready):
        merges.merge(merged, uuid4(), uuid4(), "?")
    undone = merges.unmerge(merged, "two people")
    assert (undone.state.winning_id, undone.previous_winning_id) == (None, winning)
    with pytest.raises(merges.PatientIsNotMerged):
        merges.unmerge(undone.state, "?")
    assert merges.merge(undone.state, winning, winning, "after all").state.winning_id == winning


def test_a_merge_never_closes_a_circle():
    one, other = uuid4(), uuid4()
    with pytest.raises(merges.MergeWouldBeACycle):
        merges.merge(Alias(patient_id=one, winning_id=None), other, one, "?")
    with pytest.raises(merges.PatientCannotMergeWithItself):
        merges.merge(Alias(patient_id=one, winning_id=None), one, one, "?")
