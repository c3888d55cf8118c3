"""Bills of materials say what the locks say; licences are ones that we may link with; nothing asked is not nothing found."""

import json
import re
from typing import Any

import pytest

from deploy.audit.components import IMAGES, PYTHON, REFUSED, components, licence_of, read_lock
from deploy.audit.sbom import bill_of
from deploy.audit.vulnerabilities import Answer, told_by_npm, told_by_pip
from deploy.local.places import ROOT
from shared.settings import SERVICES


def test_every_image_has_a_bill() -> None:
    dockerfile = (ROOT / "deploy/Dockerfile").read_text()
    stages = set(re.findall(r"^FROM runtime AS (\S+)", dockerfile, re.MULTILINE))
    assert set(IMAGES) == stages - {"service"} | set(SERVICES)


@pytest.mark.parametrize("image", IMAGES)
def test_a_bill_names_every_component_of_the_lock(image: str) -> None:
    bill: dict[str, Any] = json.loads(bill_of(image))
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    listed = {(part["name"], part["version"], part["purl"].split(":")[1].split("/")[0]) for part in bill["components"]}
    assert listed == {(c.name, c.version, c.kind) for c in components(image)}
    assert len(listed) > 30
    assert bill["metadata"]["component"]["name"] == f"chairflow/{image}"


def test_the_lock_is_read_whole() -> None:
    """But for what only other systems need."""
    pinned = set(re.findall(r"^([A-Za-z0-9_.-]+)==", (ROOT / PYTHON).read_text(), re.MULTILINE))
    assert pinned - {c.name for c in read_lock(PYTHON)} <= {"colorama", "tzdata", "win32-setctime"}


@pytest.mark.parametrize("image", IMAGES)
def test_every_licence_is_known_and_one_that_we_may_link_with(image: str) -> None:
    found = components(image)
    assert [c for c in found if not c.licence] == []
    assert [c for c in found if REFUSED.search(c.licence)] == []


@pytest.mark.parametrize(
    "licence", ["AGPL-3.0-or-later", "GNU Affero General Public License v3", "BUSL-1.1", "SSPL-1.0"]
)
def test_a_licence_that_we_may_not_link_with_is_seen(licence: str) -> None:
    assert REFUSED.search(licence)


@pytest.mark.parametrize("licence", ["BSL-1.0", "MIT", "Apache-2.0", "LGPL-3.0-only", licence_of("fastapi")])
def test_other_licences_are_not(licence: str) -> None:
    """BSL-1.0 is Boost's."""
    assert licence and not REFUSED.search(licence)


def test_nothing_asked_is_not_nothing_found() -> None:
    skipped: dict[str, Any] = {
        "dependencies": [{"name": "a", "skip_reason": "not found on PyPI"}, {"name": "b", "version": "1", "vulns": []}]
    }
    half = told_by_pip(Answer("lock", 2), skipped)
    assert (half.asked, half.status) == (1, 2) and "nothing can be said about 1: not found on PyPI" in str(half)
    away = told_by_npm(Answer("lock", 5), {"error": {"summary": "the registry does not answer"}})
    assert (away.asked, away.status) == (0, 2) and "the registry does not answer" in str(away)
    assert Answer("lock", 0).status == 2


def test_what_is_found_is_said() -> None:
    one: dict[str, Any] = {"name": "b", "version": "1", "vulns": [{"id": "PYSEC-1"}]}
    found = told_by_pip(Answer("lock", 1), {"dependencies": [one]})
    assert (found.status, found.found) == (1, ["b 1: PYSEC-1"])
    found = told_by_npm(Answer("lock", 1), {"vulnerabilities": {"left-pad": {"severity": "high"}}})
    assert (found.status, found.found) == (1, ["left-pad: high"])
    clean = told_by_pip(Answer("lock", 1), {"dependencies": [one | {"vulns": []}]})
    assert (clean.status, told_by_npm(Answer("lock", 1), {"vulnerabilities": {}}).status) == (0, 0)
