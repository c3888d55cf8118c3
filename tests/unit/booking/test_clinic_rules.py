"""What may change of a clinic, its chairs and the chain's practitioners, and when."""

from typing import Any

import pytest

from services.booking.clinics import domain
from shared.errors import NotFound
from shared.events.booking import Clinic, Practitioner
from tests.unit.booking.states import CLINIC, DOCTOR, OTHER

BJ01 = Clinic(clinic_id=CLINIC, name="BJ01", zone="Asia/Shanghai", currency="CNY")


def doctor(**changes: Any) -> Practitioner:
    fields: dict[str, Any] = {
        "practitioner_id": DOCTOR,
        "display_name": "Li",
        "profession": "doctor",
        "clinic_ids": (CLINIC, OTHER),
    }
    return Practitioner(**(fields | changes))


def test_a_clinic_is_renamed_and_nothing_is_said_when_nothing_changes() -> None:
    renamed = domain.change_clinic(BJ01, name="BJ02", zone=None, is_used=True)
    assert renamed is not None
    assert renamed.state == BJ01.model_copy(update={"name": "BJ02"})
    assert domain.change_clinic(BJ01, name="BJ01", zone="Asia/Shanghai", is_used=True) is None


def test_the_zone_is_fixed_once_a_clinic_is_used() -> None:
    moved = domain.change_clinic(BJ01, name=None, zone="Asia/Urumqi", is_used=False)
    assert moved is not None and moved.state.zone == "Asia/Urumqi"
    with pytest.raises(domain.ZoneOfAUsedClinicIsFixed):
        domain.change_clinic(BJ01, name="BJ02", zone="Asia/Urumqi", is_used=True)


def test_a_clinic_is_left_when_nothing_is_booked_there() -> None:
    assert domain.clinics_left(doctor(), None) == []
    assert domain.clinics_left(doctor(), [OTHER, DOCTOR]) == [CLINIC]
    with pytest.raises(domain.AppointmentsAreLeft) as refused:
        domain.change_practitioner(doctor(), display_name=None, clinic_ids=[OTHER], upcoming=2)
    assert refused.value.extras == {"upcoming_appointments": 2}
    changed = domain.change_practitioner(doctor(), display_name="Li Na", clinic_ids=[OTHER], upcoming=0)
    assert changed is not None
    assert (changed.state.display_name, changed.state.clinic_ids) == ("Li Na", (OTHER,))
    assert domain.change_practitioner(doctor(), display_name=None, clinic_ids=None, upcoming=0) is None


def test_a_practitioner_goes_and_comes_back() -> None:
    with pytest.raises(domain.AppointmentsAreLeft):
        domain.deactivate(doctor(), upcoming=1)
    gone = domain.deactivate(doctor(), upcoming=0).state
    with pytest.raises(domain.PractitionerIsInactive):
        domain.deactivate(gone, upcoming=0)
    assert domain.reactivate(gone).state == doctor()
    with pytest.raises(domain.PractitionerIsActive):
        domain.reactivate(doctor())


def test_only_an_active_practitioner_of_the_clinic_can_be_named_but_history_may_name_who_is_gone() -> None:
    gone = doctor(is_active=False)
    assert domain.works_at(doctor(), CLINIC) == doctor()
    assert domain.works_at(gone, CLINIC, also_inactive=True) == gone
    with pytest.raises(domain.PractitionerIsInactive):
        domain.works_at(gone, CLINIC)
    with pytest.raises(NotFound):
        domain.works_at(gone, DOCTOR, also_inactive=True)


def test_a_chair_goes_out_of_use_once_and_empty() -> None:
    domain.require_removable(is_active=True, upcoming=0)
    with pytest.raises(domain.AppointmentsAreLeft):
        domain.require_removable(is_active=True, upcoming=1)
    with pytest.raises(domain.ChairIsInactive):
        domain.require_removable(is_active=False, upcoming=0)
