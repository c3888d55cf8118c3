"""Where an enrolment stands: precedence of the stop conditions, and that order of the facts does not matter."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.followup.enrolments.domain import Course, Decision, Facts, Standing, Told, standing
from services.followup.protocols.catalogue import PROTOCOLS
from services.followup.recalls.domain import follow
from shared.events.booking import Appointment, Procedure
from shared.events.followup import Recall

HYGIENE = PROTOCOLS["D-HYG", 1]
ANCHORED = datetime(2026, 1, 5, 2, tzinfo=UTC)
NOW = datetime(2026, 7, 6, 2, tzinfo=UTC)
COURSE = Course(
    enrolment_id=UUID(int=1),
    anchor_id=UUID(int=2),
    source_id=UUID(int=2),
    source_version=None,
    anchored_at=ANCHORED,
    anchored_on=date(2026, 1, 5),
    closes_at=NOW + timedelta(days=60),
    is_over=False,
    is_recalled=True,
)


def procedure(n: int, day: date, status: str = "performed") -> Procedure:
    return Procedure.model_validate(
        {
            "procedure_id": UUID(int=n),
            "visit_id": UUID(int=100),
            "clinic_id": UUID(int=4),
            "patient_id": UUID(int=3),
            "product_code": "PROPHY",
            "performer_id": UUID(int=5),
            "performed_at": datetime(day.year, day.month, day.day, 2, tzinfo=UTC),
            "business_date": day,
            "list_fee_minor": 1,
            "currency": "CNY",
            "status": status,
        }
    )


def appointment(n: int, starts_at: datetime, status: str = "booked", booked_at: datetime = NOW) -> Appointment:
    return Appointment.model_validate(
        {
            "appointment_id": UUID(int=n),
            "clinic_id": UUID(int=4),
            "patient_id": UUID(int=3),
            "practitioner_id": UUID(int=5),
            "chair_id": UUID(int=6),
            "starts_at": starts_at,
            "ends_at": starts_at + timedelta(hours=1),
            "business_date": starts_at.date(),
            "status": status,
            "booked_at": booked_at,
        }
    )


ANCHOR = procedure(2, date(2026, 1, 5))
FACTS = Facts(NOW, {}, {ANCHOR.procedure_id: ANCHOR}, {}, [], [], [COURSE])
SOON = appointment(20, NOW + timedelta(days=3))
TREATED = procedure(30, date(2026, 7, 1))


def with_all(*found: Appointment | Procedure, told: tuple[str, ...] = ()) -> Facts:
    return replace(
        FACTS,
        appointments={a.appointment_id: a for a in found if isinstance(a, Appointment)},
        procedures={ANCHOR.procedure_id: ANCHOR, **{p.procedure_id: p for p in found if isinstance(p, Procedure)}},
        told=[Told(COURSE.enrolment_id, outcome, NOW - timedelta(days=1)) for outcome in told],
    )


@pytest.mark.parametrize(
    ("facts", "phase", "reason"),
    [
        (FACTS, "running", None),
        (with_all(SOON), "booked", "booked"),
        (with_all(appointment(20, NOW + timedelta(days=3), "cancelled")), "running", None),
        (with_all(appointment(20, NOW - timedelta(days=2))), "running", None),
        (with_all(appointment(20, NOW + timedelta(days=90), booked_at=NOW + timedelta(days=61))), "running", None),
        (with_all(TREATED, SOON), "ended", "satisfied"),
        (with_all(procedure(30, date(2026, 7, 1), "void")), "running", None),
        (with_all(procedure(2, date(2026, 1, 5), "void"), TREATED), "ended", "voided"),
        (with_all(SOON, told=("REACHED_DECLINED_FEAR",)), "ended", "declined"),
        (with_all(told=("REACHED_DECLINED_FEAR", "DECEASED")), "ended", "deceased"),
        (with_all(told=("REACHED_BOOKED", "NO_ANSWER", "REACHED_CALLBACK_AT")), "running", None),
        (with_all(told=("WRONG_NUMBER",)), "ended", "unreachable"),
        (replace(FACTS, decisions=[Decision(True, NOW)]), "ended", "disabled"),
        (replace(FACTS, decisions=[Decision(True, ANCHORED), Decision(False, NOW)]), "running", None),
        (replace(with_all(told=("DECEASED",)), decisions=[Decision(False, NOW)]), "running", None),
    ],
)
def test_the_first_stop_condition_that_holds_decides(facts: Facts, phase: str, reason: str | None) -> None:
    found = standing(HYGIENE, COURSE, facts)
    assert (found.phase, found.reason) == (phase, reason)


def test_steps_that_are_over() -> None:
    over = replace(COURSE, is_over=True)
    assert standing(HYGIENE, over, FACTS) == Standing("ended", "exhausted")
    assert standing(HYGIENE, replace(over, is_recalled=False), FACTS) == Standing("ended", "dormant")
    assert standing(HYGIENE, over, with_all(SOON)).phase == "booked"


def test_of_two_anchors_on_one_day_the_first_is_the_cycle_s() -> None:
    twin = replace(COURSE, enrolment_id=UUID(int=8), anchor_id=UUID(int=9), source_id=UUID(int=9))
    facts = replace(with_all(procedure(9, date(2026, 1, 5))), courses=[twin, COURSE])
    assert standing(HYGIENE, COURSE, facts).phase == "running"
    assert standing(HYGIENE, twin, facts).reason == "duplicate"
    gone = replace(
        with_all(procedure(9, date(2026, 1, 5)), procedure(2, date(2026, 1, 5), "void")), courses=[twin, COURSE]
    )
    assert standing(HYGIENE, twin, gone).phase == "running"


STANDINGS = [
    Standing("running"),
    Standing("booked", "booked", UUID(int=20)),
    Standing("booked", "booked", UUID(int=21)),
    *(Standing("ended", r) for r in ("satisfied", "voided", "disabled", "do_not_contact", "deceased", "moved_away")),
    *(Standing("ended", r) for r in ("duplicate", "declined", "exhausted", "unreachable")),
]
RECALL = Recall(
    recall_id=UUID(int=1),
    patient_id=UUID(int=3),
    clinic_id=UUID(int=4),
    protocol="D-HYG",
    protocol_version=1,
    cycle=1,
    anchor_procedure_id=UUID(int=2),
    anchored_on=date(2026, 1, 5),
    trigger_codes=("PROPHY",),
    due_at=NOW,
    business_date=date(2026, 7, 6),
    status="due",
)


@given(st.lists(st.sampled_from(STANDINGS)), st.sampled_from(STANDINGS))
def test_a_recall_ends_where_its_enrolment_stands_whatever_came_before(before: list[Standing], last: Standing) -> None:
    def after(history: list[Standing]) -> tuple[str, str | None]:
        recall = RECALL
        for stands in history:
            event = follow(recall, stands)
            recall = event.state if event else recall
            assert follow(recall, stands) is None
        return recall.status, recall.closed_reason

    assert after([*before, last]) == after([last])
