"""The chart as manifests, committed: what a change of the chart changes on a cluster can be read and tested without helm.

`python -m deploy.helm.render` writes deploy/helm/rendered/; each file says of which sources it was made, so that one that
was left behind is seen where helm is not.
"""

from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import yaml

from deploy.local.helm import helm

HERE = Path(__file__).parent
CHART = HERE / "chairflow"
RENDERED = HERE / "rendered"
PROFILES = ("light", "full")
# a helm that was built by `go install` takes the cluster for an ancient one unless it is told
KUBERNETES = "1.34.0"
_NOT_RENDERED = {"secrets.sh", "test-on-cluster", ".helmignore", "secrets"}


def sources() -> Iterator[Path]:
    """Every file of the chart that helm reads."""
    for path in sorted(CHART.rglob("*")):
        if path.is_file() and not _NOT_RENDERED & set(path.relative_to(CHART).parts):
            yield path


def fingerprint() -> str:
    """A hash over names and contents of the chart's files."""
    total = sha256()
    for path in sources():
        total.update(f"{path.relative_to(CHART)}\0".encode() + sha256(path.read_bytes()).digest())
    return total.hexdigest()


def rendered(*values: str | Path) -> str:
    """What helm makes of the chart with these further arguments. Raises HelmRefused with helm's sentence."""
    return helm("template", "chairflow", CHART, "--namespace", "chairflow", "--kube-version", KUBERNETES, *values)


def profile_of(name: str) -> str:
    """A profile as committed, with the line that names its sources."""
    made = rendered("--values", CHART / f"values-{name}.yaml")
    return f"# made by python -m deploy.helm.render from {fingerprint()}\n{made}"


def manifests_of(text: str) -> list[dict[str, Any]]:
    """The Kubernetes objects in a rendered text."""
    return [document for document in yaml.safe_load_all(text) if document]


def main() -> None:
    """Write all profiles."""
    RENDERED.mkdir(exist_ok=True)
    for name in PROFILES:
        (RENDERED / f"{name}.yaml").write_text(profile_of(name))


if __name__ == "__main__":
    main()
