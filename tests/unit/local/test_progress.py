"""Steps that one process writes and another reads."""

from pathlib import Path

import pytest

from deploy.local.progress import Step, steps_from, written_to

pytestmark = pytest.mark.unit


def test_steps_are_read_once_and_in_order(tmp_path: Path) -> None:
    path = tmp_path / "steps"
    report = written_to(path)
    report(Step("Kafka", "starting"))
    report(Step("Kafka", "ready", finished=True))
    steps, offset = steps_from(path, 0)
    assert steps == [Step("Kafka", "starting"), Step("Kafka", "ready", finished=True)]
    assert steps_from(path, offset) == ([], offset)


def test_a_line_that_is_still_being_written_waits(tmp_path: Path) -> None:
    path = tmp_path / "steps"
    written_to(path)(Step("Kafka"))
    whole = path.read_bytes()
    path.write_bytes(whole + whole[:10])
    steps, offset = steps_from(path, 0)
    assert (steps, offset) == ([Step("Kafka")], len(whole))
    path.write_bytes(whole + whole)
    assert steps_from(path, offset)[0] == [Step("Kafka")]
