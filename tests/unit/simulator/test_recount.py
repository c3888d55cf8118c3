"""The recount against the golden correction scenarios, to the digit."""

from datetime import timedelta

from simulator.recount.books import all_postings, cells, first_reported, restatements
from simulator.recount.group import Amount, groups_of
from simulator.recount.production import by_day
from tests.unit.simulator.history import BJ01, DAY_0, WAN, ZONES, History, day, fixture

PERFORMED = "booking.visit.procedure_performed.v1"


def total(
    history: History, kpi: str, number: int, dim: str = "", value: str = "", known_day: int | None = None
) -> Amount:
    """A cell of BJ01; (0, None) where there is none."""
    at = None if known_day is None else DAY_0 + timedelta(days=known_day)
    return cells(groups_of(history.versions), at).get((kpi, BJ01, day(number), dim, value), (0, None))


def test_the_fixture_is_four_of_ten() -> None:
    history = fixture()
    assert total(history, "K04", 0) == (10, None)
    assert total(history, "K17", 0) == (4, 10)
    assert total(history, "K18", 0) == (4, 10)
    assert total(history, "K19", 0) == (4 * WAN, 10 * WAN)
    assert total(history, "K20", 0) == (6 * WAN, None)
    assert total(history, "K35", 0) == (4 * WAN, None)
    assert total(history, "K39", 0) == (0, 4 * WAN)


def test_s1_a_refund_on_day_40_restates_day_0() -> None:
    history = fixture().on_day(40)
    cause = history.refund("P1", "C1", WAN, 40)
    assert total(history, "K17", 0) == (3, 10)
    assert total(history, "K17", 0, known_day=39) == (4, 10)
    assert total(history, "K19", 0) == (3 * WAN, 10 * WAN)
    assert total(history, "K35", 0) == (4 * WAN, None)
    assert total(history, "K35", 40) == (-WAN, None)
    posted = all_postings(history.versions)
    assert first_reported(posted, ZONES)["K17", BJ01, day(0), "", ""] == (4, 10)
    found = {r.kpi: r for r in restatements(posted, ZONES)}
    assert sorted(found) == ["K17", "K19", "K39"]
    assert {r.event_id for r in found.values()} == {cause}
    assert (found["K17"].old, found["K17"].new) == ((4, 10), (3, 10))
    assert (found["K39"].old, found["K39"].new) == ((0, 4 * WAN), (WAN, 4 * WAN))


def test_s2_a_part_refund_leaves_the_conversion() -> None:
    history = fixture().on_day(40)
    history.refund("P1", "C1", WAN, 40)
    history.refund("P2", "C2", 300_000, 40)
    assert total(history, "K17", 0) == (3, 10)
    assert total(history, "K19", 0) == (2_700_000, 10 * WAN)
    assert total(history, "K39", 0) == (1_300_000, 4 * WAN)


def cancellation(notice_minutes: int, initiator: str = "patient") -> dict[str, object]:
    return {"notice_minutes": notice_minutes, "initiator": initiator}


def test_s3_a_cancellation_two_days_ahead_is_early_and_no_no_show() -> None:
    history = fixture()
    history.appointment("A5", "P5", 2)
    history.appointment("A5", "P5", 2, status="cancelled", cancellation=cancellation(48 * 60))
    assert total(history, "K22", 2) == (1, 1)
    assert total(history, "K22", 2, "notice", "early") == (1, 1)
    assert total(history, "K22", 2, "notice", "late") == (0, 1)
    assert total(history, "K21", 2) == (0, None)


def test_a_late_cancellation_counts_against_the_patient_but_never_against_the_clinic() -> None:
    history = fixture()
    history.appointment("A5", "P5", 2, status="cancelled", cancellation=cancellation(1439))
    history.appointment("A6", "P6", 2, status="cancelled", cancellation=cancellation(10, "clinic"))
    assert total(history, "K21", 2) == (0, 1)
    assert total(history, "K22", 2, "notice", "late") == (1, 2)
    assert total(history, "K22", 2, "notice", "early") == (1, 2)


def test_s4_a_reversed_no_show_brings_k21_back() -> None:
    history = fixture()
    history.appointment("A1", "P1", 1, status="fulfilled")
    history.appointment("A6", "P6", 1)
    assert total(history, "K21", 1) == (0, 1)
    history.appointment("A6", "P6", 1, status="no_show")
    assert total(history, "K21", 1) == (1, 2)
    history.appointment("A6", "P6", 1, status="arrived")
    assert total(history, "K21", 1) == (0, 2)


def test_s8_a_merge_makes_one_patient_of_two_and_its_undoing_two_again() -> None:
    history = fixture()
    before = cells(groups_of(history.versions))
    history.on_day(3).add("alias", "P8", "crm.patient.merged.v1", patient_id="P8", winning_id="P7")
    assert total(history, "K04", 0) == (9, None)
    assert total(history, "K17", 0) == (4, 9)
    history.on_day(5).add("alias", "P8", "crm.patient.unmerged.v1", winning_id=None)
    assert cells(groups_of(history.versions)) == before
    moves = [(r.old, r.new) for r in restatements(all_postings(history.versions), ZONES) if r.kpi == "K04"]
    assert moves == [((10, None), (9, None)), ((9, None), (10, None))]


def test_s14_only_the_latest_version_counts() -> None:
    history = History()
    history.quote("C", "P", WAN)
    history.on_day(1).quote("C", "P", 800_000, number=1, accepted=True)
    assert total(history, "K19", 0) == (800_000, 800_000)
    assert total(history, "K20", 0) == (0, None)
    assert total(history, "K20", 1) == (0, None)


def test_s15_a_visit_over_midnight_is_split_by_the_clinics_day() -> None:
    history = History()
    late = DAY_0.replace(hour=15, minute=58)  # 23:58 in Shanghai
    seat = {"chair_id": "chair", "seated_at": late - timedelta(minutes=3), "dismissed_at": late + timedelta(minutes=32)}
    history.visit("V", "P", checked_in_at=late, seats=[seat])
    assert total(history, "K04", 0) == (1, None)
    assert total(history, "K27", 0) == (300, None)
    assert total(history, "K27", 1, "chair", "chair") == (1800, None)


def test_seat_time_is_counted_in_real_seconds_when_the_clock_changes() -> None:
    start = DAY_0.replace(month=3, day=28, hour=22)  # 23:00 in Berlin, the night that is an hour short
    assert by_day(start, start + timedelta(hours=4), "Europe/Berlin") == {"2026-03-28": 3600, "2026-03-29": 3 * 3600}


def test_s20_a_reschedule_is_no_cancellation_and_moves_the_day() -> None:
    history = History()
    history.appointment("A", "P", 1)
    assert total(history, "K22", 1) == (0, 1)
    history.appointment("A", "P", 1, business_date=day(3), reschedule_count=1)
    assert total(history, "K22", 1) == (0, None)
    assert total(history, "K22", 3) == (0, 1)
    assert total(history, "K22", 3, "notice", "rescheduled") == (1, 1)


def test_a_recall_is_kept_within_sixty_days_and_not_counted_when_it_was_switched_off() -> None:
    history = History()
    recall = {"clinic_id": BJ01, "business_date": day(0), "protocol": "D-HYG", "trigger_codes": ["PROPHY"]}
    for patient, status, reason in (("P1", "due", None), ("P2", "due", None), ("P3", "closed", "deceased")):
        who = {"patient_id": patient, "anchored_on": "2025-09-01", "status": status, "closed_reason": reason}
        history.add("recall", f"R{patient}", "followup.recall.due.v1", **who, **recall)
    done = {
        "product_code": "PROPHY",
        "clinic_id": BJ01,
        "performer_id": "D",
        "list_fee_minor": 1,
        "status": "performed",
    }
    history.add("procedure", "X1", PERFORMED, patient_id="P1", business_date=day(60), **done)
    history.add("procedure", "X2", PERFORMED, patient_id="P2", business_date=day(61), **done)
    assert total(history, "K46", 0) == (1, 2)
    assert total(history, "K46", 0, "protocol", "D-HYG") == (1, 2)


def test_of_an_aggregate_the_greatest_sequence_counts_whatever_came_last() -> None:
    history = fixture()
    shuffled = [*reversed(history.versions)]
    assert cells(groups_of(shuffled)) == cells(groups_of(history.versions))
