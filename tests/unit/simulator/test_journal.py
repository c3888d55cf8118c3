"""The journal survives a kill between any two of its lines, and knows what it was never told."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from simulator.calls import Answer, Call
from simulator.journal import Journal, ScriptHasChanged

NOW = datetime(2026, 3, 2, tzinfo=UTC)


def call(n: int) -> Call:
    return Call(f"key {n}", "lane", "booking", f"/v1/things/{n}", {"n": n}, "front_desk:0")


def test_a_known_answer_is_given_again_and_an_unknown_one_is_asked_for(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    assert journal.begin(call(1), NOW) is None
    journal.finish(call(1), Answer(201, {"id": "x", "events": []}))
    assert journal.begin(call(2), NOW) is None  # killed before its answer
    again = Journal(tmp_path / "journal.sqlite")
    assert again.begin(call(1), NOW) == Answer(201, {"id": "x", "events": []})
    assert again.begin(call(2), NOW) is None
    assert [e.call for e in again.entries(open_only=True)] == [call(2)]
    again.finish(call(2), Answer(409, {"code": "R01"}))
    assert again.counts() == {"acknowledged": 1, "refused": 1, "unanswered": 0}


def test_entries_come_in_the_order_of_their_answers(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    for n in (1, 2, 3):
        journal.begin(call(n), NOW)
    for n in (3, 1, 2):
        journal.finish(call(n), Answer(200, {"id": str(n)}))
    assert [e.call.key for e in journal.entries()] == ["key 3", "key 1", "key 2"]


def test_a_key_that_means_something_else_is_refused(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    journal.begin(call(1), NOW)
    with pytest.raises(ScriptHasChanged):
        journal.begin(Call("key 1", "lane", "booking", "/v1/things/1", {"n": 2}, "front_desk:0"), NOW)


def test_a_list_is_only_asked_once_and_a_step_only_done_once(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "journal.sqlite")
    assert journal.answer_to("tasks") is None
    journal.note_answer("tasks", [{"task_id": "a"}])
    journal.note_answer("tasks", [{"task_id": "b"}])
    assert journal.answer_to("tasks") == [{"task_id": "a"}]
    assert not journal.is_done(NOW)
    journal.note_done(NOW)
    assert Journal(tmp_path / "journal.sqlite").is_done(NOW)
