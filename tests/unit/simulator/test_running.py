"""Speed, pause, waiting for the services, and comparing what they say."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from simulator.clock import CONSUMES, unsettled
from simulator.control import Control, Wish
from simulator.verify.states import disagreements
from simulator.verify.timers import half_a_year_and_a_day


def looks(**changes: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Five services that have nothing to do, but for the changes."""
    heads = {s: {f"chairflow.{s}.v1": {"0": 7}} for s in ("booking", "crm", "billing", "followup")}
    return {
        service: {
            "outbox": 0,
            "due_timers": 0,
            "marks": 0,
            "heads": heads.get(service, {}),
            "positions": {f"chairflow.{source}.v1": {"0": 7} for source in sources},
        }
        | changes.get(service, {})
        for service, sources in CONSUMES.items()
    }


def test_settled_means_nothing_waits_anywhere() -> None:
    assert unsettled(looks()) == []
    assert unsettled(looks(booking={"outbox": 1})) == ["booking: 1 outbox"]
    assert unsettled(looks(crm={"due_timers": 2})) == ["crm: 2 due_timers"]
    assert unsettled(looks(analytics={"marks": 3})) == ["analytics: 3 marks"]
    behind = {"positions": {f"chairflow.{s}.v1": {"0": 7} for s in ("booking", "crm")}}
    assert unsettled(looks(followup=behind)) == ["followup: 7 unread records of chairflow.billing.v1"]


def test_a_wish_is_seen_by_another_process_and_pauses_add_up(tmp_path: Path) -> None:
    mine, theirs = Control(tmp_path), Control(tmp_path)
    assert mine.wish() == Wish()
    theirs.set_speed(5)
    theirs.pause("verify")
    theirs.pause("person")
    assert mine.wish() == Wish(5, ("person", "verify"))
    theirs.resume("verify")
    assert mine.wish().paused_by == ("person",)
    theirs.resume()
    assert mine.wish() == Wish(5, ())


def test_a_difference_is_named_by_its_place_and_notes_are_not_compared() -> None:
    moment = datetime(2026, 3, 2, 1, tzinfo=UTC)
    expected = {"at": moment, "lines": [{"_line": 0, "amount": 1}], "status": "paid"}
    assert disagreements(expected, {"at": "2026-03-02T01:00:00Z", "lines": [{"amount": 1}], "status": "paid"}) == []
    found = {"at": "2026-03-02T02:00:00Z", "lines": [{"amount": 2}]}
    assert [wrong.split(":")[0] for wrong in disagreements(expected, found)] == ["at", "lines[0].amount", "status"]
    assert len(disagreements(expected, found, only_shared=True)) == 2


def test_a_recall_is_due_six_calendar_months_and_a_day_later() -> None:
    assert half_a_year_and_a_day(date(2025, 9, 2)) == date(2026, 3, 3)
    assert half_a_year_and_a_day(date(2025, 8, 31)) == date(2026, 3, 1)
    assert half_a_year_and_a_day(date(2025, 6, 30)) == date(2025, 12, 31)
