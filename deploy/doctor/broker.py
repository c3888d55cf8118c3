"""Kafka: brokers, topics and their settings, access rights, groups and what they have not read yet, the clock."""

import time
from collections.abc import Mapping, Sequence
from typing import Any

from confluent_kafka import ConsumerGroupTopicPartitions, KafkaException, Producer, TopicPartition
from confluent_kafka import admin as confluent
from confluent_kafka.admin import AdminClient

from deploy.acls import DECLARED, existing, group
from deploy.doctor.databases import skew_of
from deploy.doctor.finding import Finding, judged, ok, warning, wrong
from deploy.kafka_admin import admin_client, librdkafka
from deploy.topics import wanted_topics
from shared.settings import SERVICES, Settings

TIMEOUT = 10
MANY = 1000  # records of one group
PROBE = "chairflow.doctor"
# confluent-kafka annotates what it returns as wider than it is, and what it takes as narrower
_kafka: Any = confluent


def look_at(config: Settings) -> list[Finding]:
    """Every check of the cluster; one finding if no broker answers. Blocks for up to some ten seconds."""
    admin: Any = admin_client(config)
    try:
        metadata = admin.list_topics(timeout=TIMEOUT)
    except KafkaException as error:
        told = f"none answers at {config.kafka_bootstrap_servers}: {error.args[0].name()}"
        return [wrong("kafka: brokers", told, "Start Kafka, or put the address, user, password or authority right.")]
    return [
        ok("kafka: brokers", f"{len(metadata.brokers)} answer"),
        *topics(admin, metadata, wanted_topics(), len(metadata.brokers)),
        rights(admin) if config.kafka_security_protocol.startswith("SASL") else nobody(),
        *groups(admin, metadata, [group(service) for service in SERVICES]),
        probe(config, admin),
    ]


def topics(admin: Any, metadata: Any, wanted: Mapping[str, int], brokers: int) -> list[Finding]:
    """Is each topic there, with its partitions, its copies, and a log that is never shortened?"""
    there = {name: metadata.topics[name] for name in wanted if name in metadata.topics}
    missing = [name for name in wanted if name not in there]
    counts = [
        f"{name} has {len(topic.partitions)} partitions and needs {wanted[name]}"
        for name, topic in there.items()
        if len(topic.partitions) != wanted[name]
    ]
    behind = [
        name for name, topic in there.items() if any(len(p.isrs) < len(p.replicas) for p in topic.partitions.values())
    ]
    return [
        judged(
            "kafka: topics",
            [f"{n} is missing" for n in missing],
            "Run `chairflow topics`.",
            f"all {len(wanted)} are there",
        ),
        judged(
            "kafka: partitions",
            counts,
            "Do not change the number of a topic in use: the order per key would break. Make a new cluster and rebuild the log.",
            "as declared",
        ),
        judged("kafka: replicas", [f"{n} lacks copies" for n in behind], "See which broker is away.", "all in sync"),
        *_settings(admin, there, brokers),
    ]


def _settings(admin: Any, there: Mapping[str, Any], brokers: int) -> list[Finding]:
    resources = [_kafka.ConfigResource(_kafka.ConfigResource.Type.TOPIC, name) for name in there]
    found = {r.name: future.result(TIMEOUT) for r, future in admin.describe_configs(resources).items()} if there else {}
    shortened, unsafe, few = list[str](), list[str](), list[str]()
    for name, settings in found.items():
        copies = min(len(p.replicas) for p in there[name].partitions.values())
        insync = int(settings["min.insync.replicas"].value)
        if settings["retention.ms"].value != "-1" or settings["retention.bytes"].value != "-1":
            shortened.append(
                f"{name} keeps {settings['retention.ms'].value} ms, {settings['retention.bytes'].value} bytes"
            )
        if settings["cleanup.policy"].value != "delete":
            shortened.append(f"{name} is {settings['cleanup.policy'].value}ed")
        if settings["unclean.leader.election.enable"].value == "true" or (copies > 1 and not 1 < insync < copies):
            unsafe.append(f"{name} has {copies} copies, min.insync.replicas {insync}")
        if copies < min(3, brokers):
            few.append(name)
    return [
        judged(
            "kafka: retention",
            shortened,
            "Set retention.ms and retention.bytes to -1 and cleanup.policy to delete: numbers are rebuilt from this log.",
            "kept for ever",
        ),
        judged(
            "kafka: safety",
            unsafe,
            "Set min.insync.replicas to 2 with 3 copies, and unclean.leader.election.enable to false.",
            "an acknowledged record survives a broker" if brokers > 1 else "as safe as one broker is",
        ),
        warning(
            "kafka: copies",
            f"{len(few)} topics have fewer than {min(3, brokers)} copies",
            "Reassign them to 3 brokers.",
        )
        if few
        else ok("kafka: copies", "as many as there are brokers, up to 3"),
    ]


def nobody() -> Finding:
    """Clients do not say who they are, so nobody's rights can be checked."""
    told = "clients sign in as nobody: whoever reaches the brokers may read and write everything"
    return warning("kafka: rights", told, "Fine on one machine; else SASL_SSL and `chairflow acls` (docs/security.md).")


def rights(admin: AdminClient) -> Finding:
    """Does each service have the rights that are declared, and no more?"""
    try:
        found = set(existing(admin))
    except KafkaException as error:
        if error.args[0].name() == "SECURITY_DISABLED":
            told = "the brokers check none: whoever reaches them may read and write everything"
            return warning(
                "kafka: rights", told, "Switch on an authorizer and run `chairflow acls`; until then, fence Kafka in."
            )
        return wrong(
            "kafka: rights", f"they cannot be read: {error.args[0].name()}", "Call the doctor as Kafka's administrator."
        )
    problems = [f"{r.principal} lacks {r.operation} on {r.name}" for r in sorted(DECLARED - found)]
    problems += [f"{r.principal} has {r.operation} on {r.name}" for r in sorted(found - DECLARED)]
    return judged("kafka: rights", problems, "Run `chairflow acls`.", f"{len(DECLARED)} as declared")


def groups(admin: Any, metadata: Any, names: Sequence[str]) -> list[Finding]:
    """Does each service read, and how far behind is it?"""
    return [_group_or_why_not(admin, metadata, name) for name in names]


def _group_or_why_not(admin: Any, metadata: Any, name: str) -> Finding:
    try:
        described = admin.describe_consumer_groups([name])[name].result(TIMEOUT)
        return _group(admin, metadata, name, len(described.members))
    except KafkaException as error:
        # The coordinator of a group may just be moving to another broker.
        told = f"the brokers do not tell: {error.args[0].name()}"
        return warning(f"kafka: group {name}", told, "Ask again in a moment; if it stays, see the brokers' logs.")


def _group(admin: Any, metadata: Any, name: str, members: int) -> Finding:
    committed = (
        admin.list_consumer_group_offsets([ConsumerGroupTopicPartitions(name)])[name].result(TIMEOUT).topic_partitions
    )
    places = {(p.topic, p.partition): max(0, p.offset) for p in committed if p.topic in metadata.topics}
    ends = (
        {
            (place.topic, place.partition): future.result(TIMEOUT).offset
            for place, future in admin.list_offsets(
                {TopicPartition(topic, n): _kafka.OffsetSpec.latest() for topic, n in places}
            ).items()
        }
        if places
        else {}
    )
    lag = sum(max(0, ends[place] - offset) for place, offset in places.items())
    told = f"{members} members, {lag} records not yet read"
    if not members:
        return wrong(
            f"kafka: group {name}", told, "Start this service's worker; if it runs, its log says why it cannot join."
        )
    if lag > MANY:
        return warning(f"kafka: group {name}", told, "See whether the number falls; if not, add a worker (up to 48).")
    return ok(f"kafka: group {name}", told)


def probe(config: Settings, admin: Any) -> Finding:
    """A record is put on a topic of the doctor's own, made at the first visit: it is taken, and the broker says its time."""
    check = "kafka: a record"
    settings = {"message.timestamp.type": "LogAppendTime", "retention.ms": "3600000"}
    topic = _kafka.NewTopic(PROBE, num_partitions=1, config=settings)
    answered: list[Any] = []
    try:
        made = admin.create_topics([topic], request_timeout=TIMEOUT)[PROBE].exception(TIMEOUT)
        if made is not None and made.args[0].name() != "TOPIC_ALREADY_EXISTS":
            raise made
        producer = Producer({**librdkafka(config), "acks": "all", "message.timeout.ms": TIMEOUT * 1000})
        before = time.time()
        producer.produce(PROBE, b"", on_delivery=lambda error, message: answered.extend((error, message)))
        producer.flush(TIMEOUT)
        after = time.time()
    except KafkaException as error:
        return warning(check, f"not tried: {error.args[0].name()}", "Call the doctor as Kafka's administrator.")
    if not answered or answered[0] is not None:
        told = "it was not taken" + (f": {answered[0].name()}" if answered else f" in {TIMEOUT} s")
        return wrong(check, told, "See the broker's log and disk; the outboxes keep what comes until then.")
    _, milliseconds = answered[1].timestamp()
    seconds = milliseconds / 1000
    # The broker's time lies somewhere between asking and answering: only what lies outside is a difference.
    skew = seconds - after if seconds > after else min(0.0, seconds - before)
    found = skew_of("kafka: clock of the broker", skew)
    return found if found.do else ok(check, f"taken and acknowledged; the broker's clock: {found.what}")
