"""`chairflow topics`: the topics that deployment makes, and no client."""

from typing import Annotated

import typer

from deploy.commands.installation import CannotGoOn
from deploy.topics import TopicHasOtherPartitions, ensure_topics
from shared.settings import settings


def topics(
    replication: Annotated[int, typer.Option(min=1, help="Copies of each record; 3 where there are 3 brokers.")] = 1,
    min_insync: Annotated[int, typer.Option(min=1, help="Copies that must be there before a record counts.")] = 1,
    retention_ms: Annotated[int, typer.Option(help="-1 keeps the log for ever: numbers are rebuilt from it.")] = -1,
) -> None:
    """Make each topic that is not there yet. Safe to repeat: what is there is not changed."""
    try:
        made = ensure_topics(
            settings(),
            replication=replication,
            min_insync=min_insync,
            retention_ms=retention_ms,
        )
    except TopicHasOtherPartitions as error:
        raise CannotGoOn(f"{error}.") from error
    print("\n".join(f"made {topic}" for topic in made) or "All topics are there.")
