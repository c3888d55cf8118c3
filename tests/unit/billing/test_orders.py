"""Orders: from an accepted plan, or direct with a second person for a large discount."""

import pytest

from services.billing.orders import domain
from services.billing.orders.domain import Wanted
from shared.errors import Malformed
from tests.unit.billing.states import beginning, order, plan


@pytest.mark.parametrize(
    ("executed", "status"),
    [(10_000, "approved"), (9_000, "approved"), (8_999, "pending_approval"), (0, "pending_approval")],
)
def test_a_discount_over_a_tenth_awaits_a_second_person(executed: int, status: str):
    created = domain.order_directly(beginning(), [Wanted("FILL", 2, 5_000, executed)], "CNY").state
    assert (created.status, created.total_minor, created.discount_minor) == (status, executed, 10_000 - executed)


def test_the_tenth_is_measured_on_the_whole_order():
    lines = [Wanted("FILL", 1, 100, 0), Wanted("CROWN", 1, 900, None)]
    assert domain.order_directly(beginning(), lines, "CNY").state.status == "approved"


def test_nothing_costs_more_than_its_list_price():
    with pytest.raises(Malformed):
        domain.order_directly(beginning(), [Wanted("FILL", 1, 100, 101)], "CNY")


@pytest.mark.parametrize("lines", [[Wanted("A", 1000, 10**10, None)], [Wanted("A", 100, 10**10, None)] * 2])
def test_amounts_that_no_event_can_carry_are_refused(lines: list[Wanted]):
    with pytest.raises(domain.OrderIsTooLarge):
        domain.order_directly(beginning(), lines, "CNY")


def test_br6_the_creator_does_not_approve_the_discount():
    pending = domain.order_directly(beginning("manager-1"), [Wanted("FILL", 1, 100, 50)], "CNY").state
    with pytest.raises(domain.SecondPersonNeeded):
        domain.approve(pending, "manager-1")
    approved = domain.approve(pending, "manager-2").state
    assert (approved.status, approved.approved_by) == ("approved", "manager-2")
    with pytest.raises(domain.OrderIsNotInThatState):
        domain.approve(approved, "manager-3")


def test_a_plan_is_ordered_at_the_offered_price():
    made = plan((100, 60, True), (200, 180, False), (300, 300, True))
    created = domain.order_plan(beginning(), made, None, ordered=()).state
    version = made.versions[0]
    assert [line.plan_line_id for line in created.lines] == [version.lines[0].line_id, version.lines[2].line_id]
    assert (created.total_minor, created.discount_minor, created.status) == (360, 40, "approved")
    assert (created.doctor_id, created.consultant_id) == (version.signed_by, version.presented_by)
    assert (created.case_id, created.plan_version) == (made.case_id, 1)


@pytest.mark.parametrize(("offered", "status"), [(60, "approved"), (59, "pending_approval")])
def test_br6_a_signed_plan_is_no_second_person_for_the_money(offered: int, status: str):
    """A tenth of the list total of what is ordered: 40 of 400. The line that is not ordered does not count."""
    made = plan((100, offered, True), (9_000, 9_000, False), (300, 300, True))
    assert domain.order_plan(beginning(), made, None, ordered=()).state.status == status


def test_what_the_patient_took_back_is_told_from_the_plan():
    made = plan((100, 100, True), (200, 200, True))
    first, second = (line.line_id for line in made.versions[0].lines)
    ordered = domain.order_plan(beginning(), made, None, ordered=()).state
    assert domain.lines_taken_back(ordered, made) == set()
    lines = tuple(line.model_copy(update={"is_accepted": line.line_id == first}) for line in made.versions[0].lines)
    version = made.versions[0].model_copy(update={"lines": lines})
    assert domain.lines_taken_back(ordered, made.model_copy(update={"versions": (version,)})) == {second}
    assert domain.lines_taken_back(order(100), made) == set()


def test_a_plan_line_is_ordered_once():
    made = plan((100, 100, True), (200, 200, True))
    first, second = (line.line_id for line in made.versions[0].lines)
    rest = domain.order_plan(beginning(), made, None, ordered={first}).state
    assert [line.plan_line_id for line in rest.lines] == [second]
    for named in ([first, second], [first]):
        with pytest.raises(domain.PlanLineIsOrderedAlready):
            domain.order_plan(beginning(), made, named, ordered={first})
    with pytest.raises(domain.PlanLineIsOrderedAlready):
        domain.order_plan(beginning(), made, None, ordered={first, second})


def test_only_accepted_lines_are_ordered():
    made = plan((100, 100, True), (200, 200, False))
    with pytest.raises(domain.PlanIsNotAccepted):
        domain.order_plan(beginning(), made, [made.versions[0].lines[1].line_id], ordered=())
    with pytest.raises(domain.PlanIsNotAccepted):
        domain.order_plan(beginning(), plan((100, 100, False), status="quoted"), None, ordered=())


def test_an_order_with_money_on_it_is_not_cancelled():
    with pytest.raises(domain.OrderIsPaid):
        domain.cancel(order(100), "changed their mind", net_paid_minor=1)
    cancelled = domain.cancel(order(100), "changed their mind", net_paid_minor=0).state
    assert cancelled.status == "cancelled"
    with pytest.raises(domain.OrderIsNotInThatState):
        domain.cancel(cancelled, "again", net_paid_minor=0)
