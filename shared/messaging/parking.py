"""Parked records: `<topic>.dlq` keeps the original bytes, key and headers, with the reason, until a person decides.

`python -m shared.messaging.parking list|show|replay` (see --help).
"""

import asyncio
from dataclasses import dataclass
from typing import Annotated

import typer
from aiokafka import TopicPartition
from rich.console import Console
from rich.table import Table

from shared.events.catalogue import TOPICS
from shared.messaging.kafka import Consumer, Record, make_reader, started_producer
from shared.messaging.records import header
from shared.settings import Settings, settings

SUFFIX = ".dlq"


@dataclass(frozen=True)
class Parked:
    """A record that was set aside, where it came from, and why."""

    topic: str
    partition: int
    offset: int
    group: str
    reason: str
    detail: str
    key: bytes | None
    value: bytes | None
    headers: tuple[tuple[str, bytes], ...]

    @property
    def name(self) -> str:
        return f"{self.topic}:{self.partition}:{self.offset}"


def parking_headers(record: Record, group: str, reason: str, detail: str) -> list[tuple[str, bytes]]:
    """The original headers plus where the record came from and why it was parked."""
    added = {
        "parked_topic": record.topic,
        "parked_partition": str(record.partition),
        "parked_offset": str(record.offset),
        "parked_group": group,
        "parked_reason": reason,
        "parked_detail": detail[:1000],
    }
    return [*record.headers, *((name, value.encode()) for name, value in added.items())]


async def parked_records(config: Settings, topics: tuple[str, ...] = TOPICS) -> list[Parked]:
    """Everything that was ever parked on these topics, oldest first."""
    consumer = make_reader(config)
    await consumer.start()
    try:
        places = await _places(consumer, [topic + SUFFIX for topic in topics])
        consumer.assign(places)
        ends = await consumer.end_offsets(places)
        found: list[Parked] = []
        while any([await consumer.position(place) < ends[place] for place in places]):
            for records in (await consumer.getmany(timeout_ms=500)).values():
                found.extend(_parked(record) for record in records)
        return found
    finally:
        await consumer.stop()


async def _places(consumer: Consumer, topics: list[str]) -> list[TopicPartition]:
    """The topics' partitions; a topic that the broker does not name within five seconds counts as one partition."""
    # The client asks the broker only about topics that it is assigned to.
    consumer.assign([TopicPartition(topic, 0) for topic in topics])
    for _ in range(50):
        if all(consumer.partitions_for_topic(topic) for topic in topics):
            break
        await asyncio.sleep(0.1)
    return [
        TopicPartition(topic, number)
        for topic in topics
        for number in sorted(consumer.partitions_for_topic(topic) or {0})
    ]


def _parked(record: Record) -> Parked:
    def note(name: str) -> str:
        return header(record.headers, f"parked_{name}") or ""

    return Parked(
        topic=note("topic"),
        partition=int(note("partition") or 0),
        offset=int(note("offset") or 0),
        group=note("group"),
        reason=note("reason"),
        detail=note("detail"),
        key=record.key,
        value=record.value,
        headers=tuple((k, v) for k, v in record.headers if not k.startswith("parked_")),
    )


async def replay(config: Settings, records: list[Parked]) -> int:
    """Put parked records back on their topics, byte for byte, in the order in which they were parked.

    Harmless to repeat: every consumer sets aside what it has handled.
    """
    producer = await started_producer(config)
    try:
        for record in records:
            await producer.send_and_wait(
                record.topic,
                value=record.value,
                key=record.key,
                partition=record.partition,
                headers=list(record.headers),
            )
        return len(records)
    finally:
        await producer.stop()


app = typer.Typer(help="Parked records: list them, look into one, put them back on their topic.", no_args_is_help=True)
TopicOption = Annotated[str | None, typer.Option(help="Only this topic.")]


def _load(topic: str | None) -> list[Parked]:
    return asyncio.run(parked_records(settings(), (topic,) if topic else TOPICS))


@app.command("list")
def list_parked(topic: TopicOption = None) -> None:
    """Every parked record with its reason."""
    table = Table("record", "group", "reason", "detail")
    records = _load(topic)
    for record in records:
        table.add_row(record.name, record.group, record.reason, record.detail)
    Console().print(table if records else "No record is parked.")


@app.command()
def show(name: Annotated[str, typer.Argument(help="topic:partition:offset, as listed")]) -> None:
    """One parked record: headers and the original bytes."""
    for record in _load(name.split(":")[0]):
        if record.name == name:
            for key, value in record.headers:
                typer.echo(f"{key}: {value.decode('utf-8', 'backslashreplace')}")
            typer.echo((record.value or b"").decode("utf-8", "backslashreplace"))
            return
    typer.echo(f"No record {name} is parked.", err=True)
    raise typer.Exit(1)


@app.command("replay")
def replay_parked(
    names: Annotated[list[str] | None, typer.Argument(help="topic:partition:offset ...; none means all")] = None,
    topic: TopicOption = None,
) -> None:
    """Put records back on their topic, after the fix. Safe to repeat."""
    if names:
        topics = dict.fromkeys(name.split(":")[0] for name in names)
        chosen = [record for found in topics for record in _load(found) if record.name in names]
    else:
        chosen = _load(topic)
    missing = set(names or ()) - {record.name for record in chosen}
    if missing:
        typer.echo(f"Not parked: {', '.join(sorted(missing))}. Nothing was put back.", err=True)
        raise typer.Exit(1)
    count = asyncio.run(replay(settings(), chosen))
    typer.echo(f"{count} records are back on their topics.")


if __name__ == "__main__":
    app()
