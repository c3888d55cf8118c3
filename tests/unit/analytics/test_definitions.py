"""The catalogue of definitions, the derivation's edges and the close of a cell."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from services.analytics.domain import closes_at
from services.analytics.facts import Facts
from services.analytics.kpis import DEFINITIONS, Definition
from services.analytics.kpis.appointments import NO_SHOW_RATE, is_late_cancel
from services.analytics.kpis.definition import Tally
from services.analytics.ledger import derive, linked_groups
from shared.events.catalogue import EVENTS

from . import states as s
from .history import random_history
from .log import Log, by_group, number
from .states import at, on

pytestmark = pytest.mark.unit

SEVERAL = [random_history(seed) for seed in range(30)]


def test_ids_and_versions_are_unique_and_guards_exist() -> None:
    keys = [(definition.id, definition.version) for definition in DEFINITIONS]
    assert len(set(keys)) == len(keys) == 13
    ids = {definition.id for definition in DEFINITIONS}
    assert {definition.guard for definition in DEFINITIONS} - {None} <= ids


@pytest.mark.parametrize("found", DEFINITIONS, ids=[definition.id for definition in DEFINITIONS])
def test_a_definition_keeps_its_word(found: Definition) -> None:
    """Its cells have the dimensions it names and a total, its denominators are there when it is a ratio."""
    assert found.name_zh and found.name_en and found.explanation_zh and found.explanation_en and found.formula
    assert found.reads <= {payload.AGGREGATE for payload in EVENTS.values()}
    assert {EVENTS[name].AGGREGATE for name in found.inputs} == found.reads
    postings = [p for h in SEVERAL for g in by_group(h) for p in derive(g, definitions=[found])]
    assert {posting.cell.dim for posting in postings} == {"", *found.dimensions}
    assert {posting.denominator is not None for posting in postings} == {found.ratio}


def test_zero_postings_are_left_out_and_an_event_that_changes_nothing_posts_nothing() -> None:
    log = Log()
    log.record("booking.visit.checked_in.v1", s.visit("P1"), at(0))
    before = log.postings()
    log.record("booking.visit.consultation_started.v1", s.visit("P1", status="consulting"), at(0, "10:10"))
    assert log.postings() == before
    assert all(p.numerator or p.denominator for h in SEVERAL for g in by_group(h) for p in derive(g))


def test_s16_two_versions_of_a_definition_stand_side_by_side() -> None:
    def twelve_hours(facts: Facts, tally: Tally) -> None:
        for appointment in facts.appointments.rows:
            if is_late_cancel(appointment, 12 * 60):
                tally.add(appointment.clinic_id, appointment.business_date, appointment.patient_id, (0, 1))

    log = Log()
    for name, hours in (("P1", 20), ("P2", 2)):
        gone = s.appointment(name, 3, "cancelled", cancellation=s.cancellation(hours))
        log.record("booking.appointment.cancelled.v1", gone, at(2))
    both = [NO_SHOW_RATE, replace(NO_SHOW_RATE, version=2, rule=twelve_hours)]
    postings = derive(log.versions, definitions=both)
    first, second = ([p for p in postings if p.cell.kpi_version == version] for version in (1, 2))
    assert number(first, "K21", on(3)) == (0, 2)
    assert number(second, "K21", on(3)) == (0, 1)


def test_linked_groups_keep_undone_merges_and_join_chains() -> None:
    log = Log()
    for losing, winning in (("P1", "P2"), ("P3", "P4"), ("P1", None), ("P2", "P3"), ("P5", None)):
        log.record("crm.patient.merged.v1", s.alias(losing, winning), at(0))
    together = frozenset(s.person(name) for name in ("P1", "P2", "P3", "P4"))
    assert linked_groups(log.versions) == dict.fromkeys(together, together)


@pytest.mark.parametrize(
    ("zone", "close_days", "expected"),
    [
        ("Asia/Shanghai", 0, datetime(2026, 3, 28, 22, tzinfo=UTC)),
        ("Asia/Shanghai", 30, datetime(2026, 4, 27, 22, tzinfo=UTC)),
        ("Europe/Berlin", 0, datetime(2026, 3, 29, 4, tzinfo=UTC)),
    ],
)
def test_a_cell_closes_at_six_in_the_clinic(zone: str, close_days: int, expected: datetime) -> None:
    assert closes_at(date(2026, 3, 28), close_days, zone) == expected
