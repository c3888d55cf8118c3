"""What the chart takes from elsewhere: helm reads only what lies in its own folder, so it gets copies, made by deploy.generate."""

from collections.abc import Iterator
from pathlib import Path

from deploy.helm.render import CHART

RULES = Path(__file__).parents[1] / "prometheus" / "rules"


def files() -> Iterator[tuple[Path, str]]:
    """Each copy with its text."""
    for rule in sorted(RULES.glob("*.yaml")):
        yield CHART / "files" / "rules" / rule.name, rule.read_text()
