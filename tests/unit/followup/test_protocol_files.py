"""Protocols are data: what a file may say, and what it may not."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from services.followup.protocols import catalogue
from services.followup.protocols.catalogue import PROTOCOLS, ProtocolFileIsWrong, load
from services.followup.protocols.definition import Protocol


def hygiene() -> dict[str, Any]:
    path = Path(catalogue.__file__).parent / "D-HYG.v1.yaml"
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def test_the_release_brings_three() -> None:
    assert sorted(PROTOCOLS) == [("D-HYG", 1), ("X-NOSHOW", 1), ("X-QUOTE", 1)]
    assert PROTOCOLS["D-HYG", 1].trigger_codes == ("PROPHY",)


def test_the_trigger_s_predicate() -> None:
    trigger = PROTOCOLS["D-HYG", 1].trigger
    assert trigger.matches("booking.visit.procedure_performed.v1", {"product_code": "PROPHY"})
    assert not trigger.matches("booking.visit.procedure_performed.v1", {"product_code": "FILL"})
    assert not trigger.matches("booking.visit.procedure_voided.v1", {"product_code": "PROPHY"})
    missed = PROTOCOLS["X-NOSHOW", 1].trigger
    assert missed.matches("booking.appointment.no_show_marked.v1", {"status": "no_show"})
    assert not missed.matches("booking.appointment.no_show_marked.v1", {"status": "arrived"})


@pytest.mark.parametrize(
    "change",
    [
        {"anchor": "quoted_at"},
        {"trigger": {"event": "booking.visit.cleaned.v1"}},
        {"trigger_codes": []},
        {
            "steps": [
                {"days": 14, "name": {"zh": "后", "en": "after"}},
                {"days": 0, "name": {"zh": "前", "en": "before"}},
            ]
        },
        {"steps": []},
        {"stop": ["full_moon"]},
        {"window_dayz": 30},
        {"hold_out_permille": 1001},
    ],
)
def test_a_wrong_protocol_is_refused(change: dict[str, Any]) -> None:
    Protocol.model_validate(hygiene())
    with pytest.raises(ValidationError):
        Protocol.model_validate(hygiene() | change)


def test_a_file_must_say_what_its_name_says(tmp_path: Path) -> None:
    (tmp_path / "D-HYG.v2.yaml").write_text(yaml.safe_dump(hygiene()), encoding="utf-8")
    with pytest.raises(ProtocolFileIsWrong, match=r"holds D-HYG version 1"):
        load(tmp_path)
    (tmp_path / "D-HYG.v2.yaml").write_text("code: [", encoding="utf-8")
    with pytest.raises(ProtocolFileIsWrong):
        load(tmp_path)
