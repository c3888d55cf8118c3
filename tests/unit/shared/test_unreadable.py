"""What is said of a record that does not fit its schema: where it does not, and nothing of what stands there."""

import json
import traceback
from uuid import uuid4

import pytest

from shared.events.booking import ClinicOpened
from shared.messaging.records import UnreadableRecord, parse


def test_the_value_that_does_not_fit_is_not_in_the_error() -> None:
    value = json.dumps({"type": ClinicOpened.TYPE, "event_id": str(uuid4()), "clinic_id": "Canary Of The Event"})
    with pytest.raises(UnreadableRecord) as refused:
        parse(value.encode())
    said = "".join(traceback.format_exception(refused.value))
    assert "clinic_id" in said
    assert "Canary" not in said
