"""What is said of a metric where it is declared: enough to count it, and to draw it on a dashboard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar, cast

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram

Process = Literal["api", "worker"]
Area = Literal["requests", "publishing", "consuming", "timers", "numbers", "saturation"]
MetricT = TypeVar("MetricT", Counter, Gauge, Histogram)


class Holder(Protocol):
    """Whose attributes the declared metrics are."""

    @property
    def made(self) -> Mapping[str, Any]: ...


@dataclass(frozen=True)
class Declared(Generic[MetricT]):
    """One metric. ``unit`` is Grafana's name of what its axis counts; a counter's is that of its rate.

    ``known`` are label values that must read 0 before anything happened; ``only`` names the services that it tells
    something about, where that is not all of them.
    """

    make: Callable[..., MetricT]
    name: str
    help: str
    labels: tuple[str, ...]
    area: Area
    process: tuple[Process, ...]
    unit: str
    known: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()
    only: tuple[str, ...] = ()

    def made(self, registry: CollectorRegistry | None) -> MetricT:
        """The metric of one process; without a registry it counts for nobody."""
        more = {"buckets": self.buckets} if self.buckets else {}
        metric = self.make(self.name, self.help, self.labels, registry=registry, **more)
        for value in self.known:
            metric.labels(value)
        return metric

    def __get__(self, holder: Holder | None, owner: type[Holder]) -> MetricT:
        if holder is None:
            raise AttributeError(f"{self.name} is counted by a process: ask an instance")
        return cast("MetricT", holder.made[self.name])


def counter(
    name: str,
    text: str,
    *labels: str,
    area: Area,
    process: tuple[Process, ...] = ("worker",),
    unit: str = "ops",
    known: tuple[str, ...] = (),
    only: tuple[str, ...] = (),
) -> Declared[Counter]:
    """What only grows; a panel shows how fast."""
    return Declared(Counter, name, text, labels, area, process, unit, known, only=only)


def gauge(
    name: str,
    text: str,
    *labels: str,
    area: Area,
    process: tuple[Process, ...] = ("worker",),
    unit: str = "short",
    only: tuple[str, ...] = (),
) -> Declared[Gauge]:
    """What goes up and down; a panel shows it as it is."""
    return Declared(Gauge, name, text, labels, area, process, unit, only=only)


def histogram(
    name: str,
    text: str,
    *labels: str,
    area: Area,
    buckets: tuple[float, ...],
    process: tuple[Process, ...] = ("worker",),
    only: tuple[str, ...] = (),
) -> Declared[Histogram]:
    """How long things took, in seconds; a panel shows the half, the 95 and the 99 per cent that were fastest."""
    return Declared(Histogram, name, text, labels, area, process, "s", buckets=buckets, only=only)


AnyDeclared = Declared[Counter] | Declared[Gauge] | Declared[Histogram]
