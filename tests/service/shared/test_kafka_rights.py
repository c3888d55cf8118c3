"""G21 for our own services: service × topic × operation on a broker that checks; only what is declared succeeds."""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from aiokafka.errors import KafkaError
from confluent_kafka import Consumer, ConsumerGroupTopicPartitions, KafkaException, Producer, TopicPartition
from confluent_kafka.admin import AdminClient

from deploy.acls import DECLARED, READS, WRITES, Right, ensure_acls, ensure_users, existing, group, principal
from deploy.kafka_admin import admin_client
from deploy.local.kafka import Kafka
from deploy.local.ports import free_port
from deploy.local.secure import SecureListener
from deploy.topics import DEAD_LETTER_SUFFIX, ensure_topics
from shared.events.catalogue import EVENTS, TOPICS
from shared.messaging.kafka import started_producer
from shared.settings import SERVICES, ServiceName, Settings

EVERY_TOPIC = sorted([*TOPICS, *(topic + DEAD_LETTER_SUFFIX for topic in TOPICS)])
each_service = pytest.mark.parametrize("service", SERVICES)


@dataclass
class Guarded:
    """A broker of this module's own: what is tried here would be junk on the run's topics."""

    kafka: Kafka
    secure: SecureListener
    passwords: dict[str, str] = field(default_factory=dict[str, str])

    @property
    def open(self) -> Settings:
        """For who may do everything."""
        return Settings(kafka_bootstrap_servers=self.kafka.bootstrap)

    def settings(self, service: ServiceName, **other: Any) -> Settings:
        """As a process of this service has them."""
        named: dict[str, Any] = {
            "kafka_bootstrap_servers": self.secure.bootstrap,
            "kafka_security_protocol": "SASL_SSL",
            "kafka_username": principal(service),
            "kafka_password": self.passwords[principal(service)],
            "kafka_ca_file": str(self.secure.ca_file),
        }
        return Settings(**{**named, **other})

    def librdkafka(self, service: ServiceName) -> dict[str, Any]:
        config = self.settings(service)
        return {
            "bootstrap.servers": config.kafka_bootstrap_servers,
            "security.protocol": "SASL_SSL",
            "sasl.mechanism": "SCRAM-SHA-512",
            "sasl.username": config.kafka_username,
            "sasl.password": config.kafka_current_password(),
            "ssl.ca.location": config.kafka_ca_file,
            "log_level": 0,
        }


@pytest.fixture(scope="module")
def guarded() -> Iterator[Guarded]:
    with tempfile.TemporaryDirectory(prefix="chairflow-rights-") as name:
        directory = Path(name)
        secure = SecureListener(free_port(), directory / "ca.pem")
        kafka = Kafka(
            directory / "kafka", free_port(), free_port(), directory / "kafka.log", heap_mb=256, secure=secure
        )
        kafka.start()
        try:
            made = Guarded(kafka, secure, {principal(service): uuid4().hex for service in SERVICES})
            ensure_topics(made.open)
            ensure_users(admin_client(made.open), made.passwords)
            granted, taken = ensure_acls(admin_client(made.open))
            assert (granted, taken) == (DECLARED, set())
            write(Producer({"bootstrap.servers": kafka.bootstrap}))
            yield made
        finally:
            kafka.stop()


def write(producer: Producer) -> set[str]:
    """One record to each topic; the topics that took it. A refusal for any other reason than rights is an error."""
    taken: set[str] = set()

    def answered(error: Any, message: Any) -> None:
        assert error is None or error.name() == "TOPIC_AUTHORIZATION_FAILED", error
        if error is None:
            taken.add(message.topic())

    for topic in EVERY_TOPIC:
        producer.produce(topic, b"a record", partition=0, on_delivery=answered)
    assert producer.flush(60) == 0
    return taken


def read(consumer: Consumer) -> set[str]:
    """The topics of which the first record can be read."""
    # librdkafka is silent about a topic that it may not even describe
    errors = {topic: consumer.list_topics(topic, timeout=30).topics[topic].error for topic in EVERY_TOPIC}
    assert all(error is None or error.name() == "TOPIC_AUTHORIZATION_FAILED" for error in errors.values())
    described = [topic for topic, error in errors.items() if error is None]
    consumer.assign([TopicPartition(topic, 0, 0) for topic in described])
    answered: dict[str, bool] = {}
    until = time.monotonic() + 60
    while answered.keys() < set(described):
        assert time.monotonic() < until, answered
        message = consumer.poll(1)
        if message is not None:
            error = message.error()
            assert error is None or error.name() == "TOPIC_AUTHORIZATION_FAILED", error
            answered[str(message.topic())] = error is None
    consumer.close()
    return {topic for topic, succeeded in answered.items() if succeeded}


def refused(attempts: dict[str, Any]) -> set[str]:
    """Of what was asked of an admin client, what was refused for want of rights."""
    names: set[str] = set()
    for name, future in attempts.items():
        error = future.exception(30)
        if isinstance(error, KafkaException) and "AUTHORIZATION_FAILED" in error.args[0].name():
            names.add(name)
    return names


@each_service
def test_only_what_is_declared_succeeds(service: ServiceName, guarded: Guarded) -> None:
    client = guarded.librdkafka(service)
    rights = {right for right in DECLARED if right.principal == principal(service)}
    assert write(Producer({**client, "enable.idempotence": True})) == {r.name for r in rights if r.operation == "WRITE"}
    reader = Consumer({**client, "group.id": group(service), "auto.offset.reset": "earliest"})
    assert read(reader) == {r.name for r in rights if (r.kind, r.operation) == ("TOPIC", "READ")}
    admin: Any = AdminClient(client)
    assert refused(admin.delete_topics(EVERY_TOPIC)) == set(EVERY_TOPIC)


@each_service
def test_a_group_is_its_own_service_s(service: ServiceName, guarded: Guarded) -> None:
    admin: Any = AdminClient(guarded.librdkafka(service))
    place = TopicPartition(READS[service][0], 0, 0)
    moved: set[str] = set()
    for other in SERVICES:
        offsets = ConsumerGroupTopicPartitions(group(other), [place])
        error = admin.alter_consumer_group_offsets([offsets], request_timeout=30)[group(other)].exception(30)
        assert error is None or error.args[0].name() == "GROUP_AUTHORIZATION_FAILED", error
        if error is None:
            moved.add(other)
    assert moved == {service}


async def test_who_cannot_say_who_they_are_gets_nowhere(guarded: Guarded) -> None:
    impostors: dict[str, dict[str, Any]] = {
        "wrong password": {"kafka_password": "wrong"},
        "unknown user": {"kafka_username": "somebody"},
        "no name": {"kafka_security_protocol": "SSL"},
        "no TLS": {"kafka_security_protocol": "SASL_PLAINTEXT"},
    }
    for who, other in impostors.items():
        with pytest.raises((KafkaError, TimeoutError, OSError)):
            await started_producer(guarded.settings("booking", **other))
            pytest.fail(f"{who} came in")
    producer = await started_producer(guarded.settings("booking"))
    await producer.stop()


def test_rights_beyond_what_is_declared_are_taken_away(guarded: Guarded) -> None:
    admin = admin_client(guarded.open)
    more = Right(principal("booking"), "TOPIC", WRITES["crm"][1], "READ")
    without = DECLARED - {Right(principal("crm"), "GROUP", group("crm"), "READ")}
    assert ensure_acls(admin, {*without, more}) == ({more}, DECLARED - without)
    assert set(existing(admin)) == {*without, more}
    assert ensure_acls(admin) == (DECLARED - without, {more})
    assert ensure_acls(admin) == (set(), set())


@each_service
def test_what_is_declared_is_what_the_service_does(service: ServiceName) -> None:
    worker: Any = import_module(f"services.{service}.worker").app
    assert set(READS[service]) == set(worker.state.topics)
    assert set(WRITES[service]) == {p.TOPIC for name, p in EVENTS.items() if name.startswith(f"{service}.")}
