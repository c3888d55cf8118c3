"""What the chart takes from elsewhere: helm reads only what lies in its own folder, so it gets copies, made by deploy.generate."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from deploy.helm.render import CHART

RULES = Path(__file__).parents[1] / "prometheus" / "rules"
HEADER = "# The topics with their partitions, and what each service may do: made by python -m deploy.generate from deploy/acls.py.\n"


def files() -> Iterator[tuple[Path, str]]:
    """Each copy with its text."""
    yield CHART / "files" / "kafka.yaml", HEADER + yaml.safe_dump(topics_and_rights(), sort_keys=False, width=120)
    for rule in sorted(RULES.glob("*.yaml")):
        yield CHART / "files" / "rules" / rule.name, rule.read_text()


def topics_and_rights() -> dict[str, object]:
    """The catalogue's topics with their dead-letter topics, and each service's declared rights, in the words of Strimzi."""
    # confluent-kafka is not needed to render the chart
    from deploy.acls import group, principal, rights_of
    from deploy.topics import DEAD_LETTER_SUFFIX
    from shared.events.catalogue import PARTITIONS, TOPICS
    from shared.settings import SERVICES

    users = {
        service: {
            "principal": principal(service),
            "group": group(service),
            "rights": [
                {"type": right.kind.lower(), "name": right.name, "operations": [right.operation.capitalize()]}
                for right in rights_of(service)
            ],
        }
        for service in SERVICES
    }
    topics = dict.fromkeys(TOPICS, PARTITIONS) | {topic + DEAD_LETTER_SUFFIX: 1 for topic in TOPICS}
    return {"topics": topics, "users": users}
