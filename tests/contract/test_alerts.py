"""Prometheus' own tool on the rules: they are valid, each alert has a case that needs it, and a section in the runbook."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from deploy.local.prometheus import promtool

ROOT = Path(__file__).parents[2]
PROMETHEUS = ROOT / "deploy" / "prometheus"
RULES = sorted((PROMETHEUS / "rules").glob("*.yaml"))
CASES = sorted((PROMETHEUS / "tests").glob("*.yaml"))
# Sections of the runbook that belong to no alert.
NO_ALERT = {"Where to look first", "A number is doubted"}


def alerts_of(path: Path) -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = yaml.safe_load(path.read_text())["groups"]
    return [rule for group in groups for rule in group["rules"] if "alert" in rule]


ALERTS = {alert["alert"]: alert for path in RULES for alert in alerts_of(path)}


def test_the_configuration_and_the_rules_are_valid() -> None:
    checked = promtool("check", "config", PROMETHEUS / "prometheus.yml")
    assert checked.returncode == 0 and f"{len(RULES)} rule files found" in checked.stdout, checked
    assert "FAILED" not in checked.stdout


def test_every_case_ends_as_it_says() -> None:
    tested = promtool("test", "rules", *CASES)
    assert tested.returncode == 0, tested.stdout + tested.stderr


def test_every_alert_fires_in_a_case() -> None:
    """promtool compares all that fires with all that is expected, so each of these cases needs its alert."""
    expected = "".join(
        sample["labels"]
        for path in CASES
        for test in yaml.safe_load(path.read_text())["tests"]
        for look in test["promql_expr_test"]
        for sample in look["exp_samples"]
    )
    assert {name for name in ALERTS if f'alertname="{name}"' not in expected} == set()


@pytest.mark.nightly
@pytest.mark.parametrize("name", ALERTS)
def test_an_alert_that_never_fires_is_noticed(name: str, tmp_path: Path) -> None:
    """The same cases, with rules that lack this one alert."""
    for path in (*RULES, *CASES):
        copy = tmp_path / path.parent.name / path.name
        copy.parent.mkdir(exist_ok=True)
        document = yaml.safe_load(path.read_text())
        for group in document.get("groups", []):
            group["rules"] = [rule for rule in group["rules"] if rule.get("alert") != name]
        copy.write_text(yaml.safe_dump(document))
    assert promtool("test", "rules", *sorted((tmp_path / "tests").iterdir())).returncode == 1


def test_every_alert_has_its_section_in_the_runbook_and_every_section_its_alert() -> None:
    sections = re.split(r"^## ", (ROOT / "docs" / "runbook.md").read_text(), flags=re.MULTILINE)[1:]
    found = {section.splitlines()[0]: section for section in sections}
    assert set(found) - NO_ALERT == set(ALERTS)
    for name in ALERTS:
        for part in ("**Means**", "**Clinics feel**", "**Look**", "do**" if "**Do**" not in found[name] else "**Do**"):
            assert part in found[name], (name, part)


def test_every_alert_says_how_bad_it_is_and_what_to_do() -> None:
    for name, alert in ALERTS.items():
        assert alert["labels"]["severity"] in ("page", "ticket"), name
        assert alert["annotations"]["summary"].endswith("."), name
        assert alert["annotations"]["runbook"] == f"docs/runbook.md#{name.lower()}"
