"""The story is pure: the same seed tells the same calls, another seed others, and each behaviour occurs."""

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from simulator.calls import Call, Json, Tick
from simulator.chain import PRICE
from simulator.options import Options
from simulator.script import story

OPTIONS = Options(
    "test", "tenant", "2026-03-02", clinics=3, days=45, patients_per_clinic_day=3.0, imported_per_clinic=8
)
OFTEN = (
    "crm/v1/leads", "crm/v1/leads/*/convert", "crm/v1/leads/*/lose", "crm/v1/patients/*/merge",
    "crm/v1/patients/*/unmerge", "crm/v1/patients/*/correct-source", "crm/v1/plans/*/versions", "crm/v1/plans/*/decline",
    "crm/v1/plans/*/withdraw-acceptance", "booking/v1/appointments/*/cancel", "booking/v1/appointments/*/reschedule",
    "booking/v1/appointments/*/reverse-no-show", "booking/v1/appointments/*/void", "booking/v1/visits/*/void",
    "booking/v1/visits/*/correct-triage", "booking/v1/procedures/*/void", "billing/v1/orders/*/approve",
    "billing/v1/orders/*/cancel", "billing/v1/deposits", "billing/v1/refunds/*/complete",
)  # fmt: skip


@lru_cache
def ticks(options: Options) -> list[Tick]:
    """The steps of the options' days; the services show no tasks."""
    found: list[Tick] = []
    steps = story(options)
    step = next(steps)
    while not isinstance(step, Tick) or step.day < options.days:
        if isinstance(step, Tick):
            found.append(step)
            step = next(steps)
        else:
            step = steps.send([])
    return found


def calls(options: Options) -> list[Call]:
    return [call for tick in ticks(options) for lane in tick.lanes.values() for call in lane]


def test_a_seed_tells_the_same_story_twice_and_another_seed_another() -> None:
    first = ticks(OPTIONS)
    assert first == ticks.__wrapped__(OPTIONS)
    other = ticks(replace(OPTIONS, seed="other"))
    assert not {c.key for t in first for lane in t.lanes.values() for c in lane} & {
        c.key for t in other for lane in t.lanes.values() for c in lane
    }


def test_more_days_only_add_to_the_story() -> None:
    longer = ticks(replace(OPTIONS, days=50))
    shorter = ticks(OPTIONS)
    assert longer[: len(shorter)] == shorter


def test_time_only_moves_forward_and_no_key_is_used_twice() -> None:
    told = ticks(OPTIONS)
    assert all(a.at < b.at for a, b in pairwise(told))
    assert max(Counter(c.key for c in calls(OPTIONS)).values()) == 1


def test_everything_that_patients_do_occurs() -> None:
    paths = Counter(c.service + re.sub(r"[0-9a-f]{8}-[0-9a-f-]{27}", "*", c.path) for c in calls(OPTIONS))
    assert [path for path in OFTEN if not paths[path]] == []


def discount_of(order: Call, cases: dict[str, list[Json]], accepted: dict[str, list[str]]) -> tuple[int, int]:
    """(list total, discount) of what an order of a plan is about."""
    case = order.body["case_id"]
    named = accepted.get(case) or [line["line_id"] for line in cases[case]]
    lines = [line for line in cases[case] if line["line_id"] in named]
    listed = {line["line_id"]: PRICE[line["product_code"]] * line["quantity"] for line in lines}
    offered = sum(line.get("offered_minor", listed[line["line_id"]]) for line in lines)
    return sum(listed.values()), sum(listed.values()) - offered


def test_a_manager_approves_exactly_the_plan_orders_of_more_than_a_tenth_off() -> None:
    cases: dict[str, list[Json]] = {}
    accepted: dict[str, list[str]] = {}
    waiting, approved = set[str](), set[str]()
    for call in calls(OPTIONS):
        about = call.path.split("/")[3] if call.path.count("/") > 2 else ""
        if call.path == "/v1/plans" or call.path.endswith("/versions"):
            cases[call.body.get("case_id", about)] = call.body["lines"]
        elif call.path.endswith("/accept"):
            accepted[about] = call.body.get("line_ids", [])
        elif call.path == "/v1/orders" and "case_id" in call.body:
            listed, discount = discount_of(call, cases, accepted)
            waiting |= {call.body["order_id"]} if discount * 10 > listed else set()
        elif call.path.startswith("/v1/orders/") and call.path.endswith("/approve"):
            approved.add(about)
        elif call.path == "/v1/payments":
            assert call.body["order_id"] not in waiting - approved
    direct = {c.body["order_id"] for c in calls(OPTIONS) if c.path == "/v1/orders" and "lines" in c.body}
    assert waiting == approved - direct != set()


def test_nothing_is_said_to_have_happened_after_it_was_said() -> None:
    late = [
        c
        for t in ticks(OPTIONS)
        for lane in t.lanes.values()
        for c in lane
        if c.body.get("occurred_at", "") > t.at.isoformat()
    ]
    assert late == []


def test_two_visits_never_want_one_chair_at_one_step() -> None:
    for tick in ticks(OPTIONS):
        seats = [c.body["chair_id"] for lane in tick.lanes.values() for c in lane if c.path.endswith("/seat")]
        assert len(seats) == len(set(seats)), tick.at


def test_the_usual_size_is_more_than_twenty_thousand_calls() -> None:
    assert len(calls(Options("1", "tenant", "2026-03-02"))) >= 20_000
