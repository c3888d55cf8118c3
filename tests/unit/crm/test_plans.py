"""The rules of treatment plans (BR4, domain §5.3)."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from services.crm.plans import domain
from services.crm.plans.refusals import (
    CaseHasTooManyVersions,
    PlanDoesNotAllowThat,
    PlanHasNoSuchLine,
    PlanLineIsNamedTwice,
    PlanNeedsADoctorsSignature,
    QuoteValidityIsNotAcceptable,
)
from shared.errors import MomentNotAcceptable
from shared.events.booking import Practitioner
from shared.events.crm import Plan, PlanQuoted, PlanSuperseded
from tests.unit.crm.plans import (
    DRAFTED_AT,
    PRESENTER,
    QUOTED_AT,
    QUOTED_ON,
    ZONE,
    accepted,
    doctor,
    drafted,
    ids_of,
    last,
    line,
    quoted,
    revised,
    signed,
)


def test_each_version_says_when_it_was_drafted():
    plan = quoted()
    assert last(plan).drafted_at == DRAFTED_AT
    later = DRAFTED_AT + timedelta(days=40)
    assert last(domain.draft_version(plan, (line(),), at=later).state).drafted_at == later
    assert last(quoted(signed(domain.draft_version(plan, (line(),), at=later).state))).drafted_at == later


def test_a_quote_needs_a_doctors_signature():
    with pytest.raises(PlanNeedsADoctorsSignature):
        quoted(drafted())


@pytest.mark.parametrize(
    "person", [doctor("consultant"), doctor("nurse"), doctor("hygienist"), doctor(is_active=False)]
)
def test_only_a_doctor_at_work_signs_off(person: Practitioner):
    with pytest.raises(PlanNeedsADoctorsSignature):
        domain.sign_off(drafted(), person)


def test_a_quote_belongs_to_the_clinics_day_and_is_valid_for_90_days():
    plan = quoted()
    assert plan.business_date == last(plan).quoted_on == QUOTED_ON
    assert last(plan).valid_until == QUOTED_ON + timedelta(days=90)
    assert last(plan).presented_by == PRESENTER
    assert last(plan).signed_by is not None


def test_the_case_keeps_the_day_of_its_first_quote():
    later = QUOTED_AT + timedelta(days=9)
    plan = quoted(revised(quoted()), at=later)
    assert plan.business_date == QUOTED_ON
    assert last(plan).quoted_on == QUOTED_ON + timedelta(days=9)


def test_quoting_a_version_supersedes_the_open_one_first():
    events = domain.quote(revised(quoted()), PRESENTER, QUOTED_AT, ZONE)
    superseded, presented = events
    assert isinstance(superseded, PlanSuperseded)
    assert isinstance(presented, PlanQuoted)
    assert (superseded.version, superseded.superseded_by, presented.version) == (1, 2, 2)
    assert [v.status for v in superseded.state.versions] == ["superseded", "signed_off"]
    assert [v.status for v in presented.state.versions] == ["superseded", "quoted"]


def test_a_declined_version_stays_declined_when_the_next_is_quoted():
    plan = domain.decline(quoted(), "price").state
    (presented,) = domain.quote(revised(plan), PRESENTER, QUOTED_AT, ZONE)
    assert [v.status for v in presented.state.versions] == ["declined", "quoted"]


def test_a_quote_is_not_older_than_the_one_before():
    with pytest.raises(MomentNotAcceptable):
        quoted(revised(quoted()), at=QUOTED_AT - timedelta(minutes=1))


@pytest.mark.parametrize("until", [QUOTED_ON - timedelta(days=1), QUOTED_ON + timedelta(days=367), date.max])
def test_validity_is_bounded(until: date):
    with pytest.raises(QuoteValidityIsNotAcceptable):
        quoted(until=until)


@pytest.mark.parametrize("count", [1, 2])
def test_no_new_version_while_anything_is_accepted(count: int):
    plan = quoted()
    plan = accepted(plan, *ids_of(plan)[:count])
    with pytest.raises(PlanDoesNotAllowThat):
        domain.draft_version(plan, (line(),), at=DRAFTED_AT)


def test_a_version_drafted_earlier_cannot_replace_an_accepted_one():
    plan = accepted_old = quoted()
    plan = revised(plan)
    plan = domain.accept(plan, ids_of(accepted_old), QUOTED_AT, ZONE).state
    assert [v.status for v in plan.versions] == ["accepted", "signed_off"]
    with pytest.raises(PlanDoesNotAllowThat):
        quoted(plan)


def test_what_is_left_of_a_partly_accepted_version_can_be_refused_but_not_replaced():
    plan = quoted()
    plan = domain.decline(accepted(plan, ids_of(plan)[0]), "price").state
    assert last(plan).status == "declined"
    assert [one.is_accepted for one in last(plan).lines] == [True, False]
    with pytest.raises(PlanDoesNotAllowThat):
        domain.draft_version(plan, (line(),), at=DRAFTED_AT)


def test_accepting_in_two_steps():
    plan = quoted()
    first, second = ids_of(plan)
    event = domain.accept(plan, [first], QUOTED_AT, ZONE)
    assert last(event.state).status == "partially_accepted"
    assert [(one.line_id, one.is_accepted) for one in event.accepted_lines] == [(first, True)]
    event = domain.accept(event.state, None, QUOTED_AT, ZONE)
    assert last(event.state).status == "accepted"
    assert [one.line_id for one in event.accepted_lines] == [second]


def test_a_line_is_accepted_once():
    plan = quoted()
    plan = accepted(plan, ids_of(plan)[0])
    with pytest.raises(PlanDoesNotAllowThat):
        accepted(plan, ids_of(plan)[0])


def test_a_line_that_was_never_offered_is_not_accepted():
    with pytest.raises(PlanHasNoSuchLine):
        accepted(quoted(), uuid4())


def test_nothing_is_accepted_before_it_was_quoted():
    with pytest.raises(PlanDoesNotAllowThat):
        accepted(signed())
    with pytest.raises(MomentNotAcceptable):
        accepted(quoted(), at=QUOTED_AT - timedelta(seconds=1))


@pytest.mark.parametrize(("count", "status"), [(1, "partially_accepted"), (2, "quoted")])
def test_withdrawing_opens_the_quote_again(count: int, status: str):
    plan = accepted(quoted())
    event = domain.withdraw(plan, ids_of(plan)[:count], "too dear")
    assert last(event.state).status == status
    assert list(event.withdrawn_line_ids) == ids_of(plan)[:count]
    assert sum(one.is_accepted for one in last(event.state).lines) == 2 - count


def test_withdrawing_takes_everything_accepted_unless_told():
    plan = quoted()
    plan = domain.decline(accepted(plan, ids_of(plan)[1]), "price").state
    event = domain.withdraw(plan, None, "too dear")
    assert event.withdrawn_line_ids == (ids_of(plan)[1],)
    assert (last(event.state).status, last(event.state).decline_reason) == ("quoted", None)


def test_there_must_be_something_to_withdraw():
    plan = quoted()
    with pytest.raises(PlanDoesNotAllowThat):
        domain.withdraw(plan, None, "?")
    plan = accepted(plan, ids_of(plan)[0])
    with pytest.raises(PlanDoesNotAllowThat):
        domain.withdraw(plan, [ids_of(plan)[1]], "?")


def test_a_quote_ends_with_its_last_day_in_the_clinics_zone():
    plan = quoted(until=date(2026, 3, 10))
    assert domain.expires_at(plan, ZONE) == datetime(2026, 3, 10, 16, tzinfo=UTC)
    assert domain.expires_at(plan, "Europe/Berlin") == datetime(2026, 3, 10, 23, tzinfo=UTC)


def test_only_an_open_quote_expires():
    for plan in (drafted(), signed(), accepted(quoted()), domain.decline(quoted(), "price").state):
        assert domain.expires_at(plan, ZONE) is None
        with pytest.raises(PlanDoesNotAllowThat):
            domain.expire(plan)
    assert last(domain.expire(quoted()).state).status == "expired"


def test_the_accepted_lines_of_an_expired_version_stay_accepted():
    plan = quoted()
    plan = domain.expire(accepted(plan, ids_of(plan)[0])).state
    assert last(plan).status == "expired"
    assert [one.is_accepted for one in last(plan).lines] == [True, False]


def test_an_expired_quote_is_accepted_only_as_of_a_moment_before_its_end():
    plan = domain.expire(quoted(until=QUOTED_ON)).state
    end = datetime(2026, 3, 2, 16, tzinfo=UTC)
    assert last(accepted(plan, at=end - timedelta(seconds=1))).status == "accepted"
    with pytest.raises(PlanDoesNotAllowThat):
        accepted(plan, at=end)


def test_a_line_id_is_used_once_in_a_case():
    plan = quoted()
    with pytest.raises(PlanLineIsNamedTwice):
        domain.draft_version(plan, last(plan).lines, at=DRAFTED_AT)


def test_a_case_has_a_bounded_number_of_versions():
    plan: Plan = drafted()
    for _ in range(domain.MAX_VERSIONS - 1):
        plan = domain.draft_version(plan, (line(),), at=DRAFTED_AT).state
    assert [v.version for v in plan.versions] == list(range(1, domain.MAX_VERSIONS + 1))
    with pytest.raises(CaseHasTooManyVersions):
        domain.draft_version(plan, (line(),), at=DRAFTED_AT)
