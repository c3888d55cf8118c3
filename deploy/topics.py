"""The topics, made by deployment and never by a client (`chairflow topics`)."""

from concurrent.futures import Future
from typing import cast

from confluent_kafka import KafkaError, KafkaException
from confluent_kafka.cimpl import NewTopic

from deploy.kafka_admin import admin_client
from shared.events.catalogue import PARTITIONS, TOPICS
from shared.settings import Settings

DEAD_LETTER_SUFFIX = ".dlq"


class TopicHasOtherPartitions(RuntimeError):
    """A topic exists with another partition count: co-partitioning and the order per key would break, so we do not go on."""


def wanted_topics() -> dict[str, int]:
    """Every topic with its number of partitions. A dead-letter topic has one: parked records of one key stay in order."""
    return dict.fromkeys(TOPICS, PARTITIONS) | {topic + DEAD_LETTER_SUFFIX: 1 for topic in TOPICS}


def ensure_topics(
    config: Settings, *, replication: int = 1, min_insync: int = 1, retention_ms: int = -1, timeout: float = 60
) -> list[str]:
    """Make each public topic (48 partitions) and its dead-letter topic that does not exist yet; the names that were made.

    `retention_ms=-1` keeps the log for
    ever, because numbers are rebuilt from it. Raises TopicHasOtherPartitions, KafkaException.
    """
    admin = admin_client(config)
    wanted = wanted_topics()
    existing = admin.list_topics(timeout=timeout).topics
    for topic, partitions in wanted.items():
        if topic in existing and len(existing[topic].partitions) != partitions:
            found = len(existing[topic].partitions)
            raise TopicHasOtherPartitions(f"{topic} has {found} partitions and needs {partitions}; make a new cluster")
    wanted_config = {
        "retention.ms": str(retention_ms),
        "min.insync.replicas": str(min_insync),
        "cleanup.policy": "delete",
    }
    missing = [
        NewTopic(topic, num_partitions=partitions, replication_factor=replication, config=wanted_config)
        for topic, partitions in wanted.items()
        if topic not in existing
    ]
    if not missing:
        return []
    # confluent-kafka's annotation leaves the futures' type open
    made = cast("dict[str, Future[None]]", admin.create_topics(missing, operation_timeout=timeout))  # pyright: ignore[reportUnknownMemberType]
    for future in made.values():
        try:
            future.result()
        except KafkaException as error:
            # another deployment made it at the same moment
            if error.args[0].code() != KafkaError.TOPIC_ALREADY_EXISTS:
                raise
    return [topic.topic for topic in missing]
