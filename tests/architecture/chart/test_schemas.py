"""Every manifest against Kubernetes' own schemas of the last four versions, strictly: no field that it does not know.

The newest with every `make test`, the others with `make chart`.
"""

from functools import cache
from importlib.metadata import version as installed
from typing import Any

import kubernetes_validate
import pytest

from deploy.helm.render import PROFILES, RENDERED, manifests_of

# The wheel carries the schemas up to its own version.
NEWEST = int(installed("kubernetes-validate").split(".")[1])
VERSIONS = [f"1.{minor}" for minor in range(NEWEST - 3, NEWEST + 1)]
# Theirs are looked up by `make chart`.
OF_OPERATORS = ("kafka.strimzi.io/", "postgresql.cnpg.io/", "keda.sh/", "monitoring.coreos.com/")
_library: Any = kubernetes_validate


@cache
def committed() -> list[dict[str, Any]]:
    """Every manifest of every profile; one that two profiles share, once."""
    found = [m for name in PROFILES for m in manifests_of((RENDERED / f"{name}.yaml").read_text())]
    return list({str(m): m for m in found if not m["apiVersion"].startswith(OF_OPERATORS)}.values())


@pytest.mark.parametrize(
    "version", [*(pytest.param(v, marks=pytest.mark.nightly) for v in VERSIONS[:-1]), VERSIONS[-1]]
)
def test_kubernetes_takes_the_manifests(version: str) -> None:
    for manifest in committed():
        assert _library.validate(manifest, version, strict=True)


def test_a_field_that_kubernetes_does_not_know_is_seen() -> None:
    broken: dict[str, Any] = {**committed()[0], "specc": True}
    with pytest.raises(_library.ValidationError):
        _library.validate(broken, VERSIONS[-1], strict=True)
