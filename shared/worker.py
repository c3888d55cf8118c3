"""The service's worker app: relay, consumers and timers, with /live, /ready and /metrics on its own port."""

import asyncio
import time
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import structlog
from aiokafka.errors import KafkaError
from fastapi import FastAPI, Response
from opentelemetry import trace
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from shared.db import Database
from shared.ending import end
from shared.health import database_answers
from shared.messaging.consumer import Consumer, Handler, make_broker
from shared.messaging.gate import Gate
from shared.messaging.inbox import Inbox, Reaction, reactions
from shared.messaging.kafka import Consumer as KafkaConsumer
from shared.messaging.relay import Relay
from shared.messaging.replayer import Replayer
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.operations.heartbeat import Condition, Heartbeat
from shared.settings import ServiceName, Settings
from shared.telemetry import configure_logging, make_tracer
from shared.timers import TimerAction, Timers
from shared.upkeep import keep_house
from shared.watch import watch_backlog, watch_process

log = structlog.stdlib.get_logger()
_STUCK_SECONDS = 60.0
_LOOK_SECONDS = 5.0
_NO_TIMERS: Mapping[str, TimerAction] = {}


@dataclass
class Context:
    """What a worker's parts are made of. ``tasks`` are loops that the service adds, ``notifiers`` whom it wakes."""

    service: ServiceName
    config: Settings
    metrics: Metrics
    tracer: trace.Tracer
    database: Database
    notifier: Notifier
    tasks: list[Callable[[], Any]] = field(default_factory=list[Callable[[], Any]])
    notifiers: list[Notifier] = field(default_factory=list[Notifier])

    def add(self, notifier: Notifier) -> None:
        """Start and stop this notifier with the worker."""
        self.notifiers.append(notifier)


def create_worker(
    service: ServiceName,
    topics: Sequence[str],
    *,
    handlers: Sequence[Reaction] = (),
    timers: Mapping[str, TimerAction] = _NO_TIMERS,
    make_handler: Callable[[Context], Handler] | None = None,
    config: Settings | None = None,
) -> FastAPI:
    """The composition root of a worker. ``make_handler`` replaces the inbox where batches are taken whole."""
    config = config or Settings()
    configure_logging(config)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncGenerator[None]:
        _refuse_uvloop()
        database = Database(
            partial(config.worker_dsn, service),
            pool_size=config.pool_size,
            application_name=f"chairflow-{service}-worker",
        )
        context = Context(
            service=service,
            config=config,
            metrics=Metrics(service),
            tracer=make_tracer(service, config),
            database=database,
            notifier=Notifier(database, "outbox"),
        )
        worker = app.state.worker = Worker(context, topics, _handler(context, handlers, make_handler), timers)
        worker.start()
        heartbeat = Heartbeat(database, "worker", config.instance, config.version, worker.condition)
        heartbeat.start()
        try:
            yield
        finally:
            await worker.stop()
            await heartbeat.stop()
            await database.close()

    app = FastAPI(title=f"Chairflow {service} worker", docs_url=None, redoc_url=None, openapi_url=None)
    app.router.lifespan_context = lifespan
    app.state.topics, app.state.handlers, app.state.timers = tuple(topics), tuple(handlers), dict(timers)
    _health(app)
    return app


def _refuse_uvloop() -> None:
    """aiokafka does not expect what uvloop raises from a write to a cut connection, and never hears Kafka again (ADR 13).

    Raises RuntimeError.
    """
    loop = asyncio.get_running_loop()
    if type(loop).__module__.partition(".")[0] == "uvloop":
        raise RuntimeError("A worker does not run on uvloop: start it with `uvicorn --loop asyncio`.")


def _handler(
    context: Context, handlers: Sequence[Reaction], make_handler: Callable[[Context], Handler] | None
) -> Handler:
    if make_handler:
        return make_handler(context)
    return Inbox(
        context.service,
        reactions(*handlers),
        database=context.database,
        notifier=context.notifier,
        config=context.config,
        metrics=context.metrics,
        tracer=context.tracer,
    )


class Worker:
    """The loops of one worker process. A loop that ends by an error is started again and the log says so."""

    def __init__(
        self, context: Context, topics: Sequence[str], handler: Handler, timers: Mapping[str, TimerAction]
    ) -> None:
        self.context = context
        self.gate = Gate(context.service, context.database, context.config)
        self._relay = Relay(
            context.database, context.config, context.metrics, context.tracer, confirm=self.gate.confirm
        )
        self._loops: list[Callable[[], Any]] = [
            self.gate.run,
            self._ship,
            Replayer(handler, database=context.database, config=context.config).run,
            *context.tasks,
            partial(watch_process, context.database, context.metrics),
            partial(watch_backlog, context.database, context.metrics),
            self._keep_house,
        ]
        if timers:
            self._loops.append(
                Timers(
                    timers,
                    database=context.database,
                    notifier=context.notifier,
                    config=context.config,
                    metrics=context.metrics,
                ).run
            )
        self.consumer = Consumer(
            context.service,
            topics,
            handler,
            database=context.database,
            config=context.config,
            metrics=context.metrics,
            tracer=context.tracer,
        )
        self._broker = make_broker(context.config, context.service)
        self._subscriber = self.consumer.subscribe(self._broker)
        for topic in topics:
            context.metrics.lag.labels(topic)
            context.metrics.consumed.labels(topic)
        self._loops.append(self._consume)
        self._tasks: list[asyncio.Task[None]] = []
        self._moved_at = time.monotonic()
        self._positions: dict[Any, int] = {}
        self.broker_is_up = False
        self.lag_by_topic: dict[str, int] = {}

    def start(self) -> None:
        for notifier in (self.context.notifier, *self.context.notifiers):
            notifier.start()
        self._tasks = [asyncio.create_task(self._forever(loop)) for loop in self._loops]

    async def stop(self) -> None:
        """Finish the batch in hand, commit, leave the group, then stop the loops."""
        await self._broker.stop()
        await self.consumer.stop()
        await end(self._tasks)
        for notifier in (self.context.notifier, *self.context.notifiers):
            await notifier.stop()

    async def _forever(self, loop: Callable[[], Any]) -> None:
        with structlog.contextvars.bound_contextvars(service=self.context.service):
            while True:
                try:
                    await loop()
                except Exception:
                    log.exception("a loop of the worker failed and is started again", loop=_name_of(loop))
                await asyncio.sleep(1)

    async def _ship(self) -> None:
        await self.gate.passed()
        await self._relay.run()

    async def _consume(self) -> None:
        """Start the broker as soon as Kafka answers, then watch lag and progress."""
        await self.gate.passed()
        while True:
            try:
                await self._broker.start()
                break
            except (KafkaError, OSError) as error:
                self.broker_is_up = False
                log.warning("kafka does not answer yet", error=repr(error))
                await self._broker.stop()
                await asyncio.sleep(1)
        log.info("consuming", topics=self.consumer.topics, group=self.consumer.group)
        while True:
            await self._look()
            await asyncio.sleep(1)

    async def _look(self) -> None:
        consumer: KafkaConsumer | None = self._subscriber.consumer
        if consumer is None:
            return
        places = consumer.assignment()
        try:
            async with asyncio.timeout(_LOOK_SECONDS):
                ends = await consumer.end_offsets(list(places)) if places else {}
                positions = {place: await consumer.position(place) for place in places}
        except (KafkaError, TimeoutError, OSError) as error:
            self.broker_is_up = False
            log.warning("kafka does not answer", error=repr(error))
            self.context.metrics.broker_up.set(0)
            return
        self.broker_is_up = True
        self.context.metrics.broker_up.set(1)
        lags = {place: max(0, ends[place] - positions[place]) for place in places}
        for topic in self.consumer.topics:
            self.lag_by_topic[topic] = sum(n for p, n in lags.items() if p.topic == topic)
            self.context.metrics.lag.labels(topic).set(self.lag_by_topic[topic])
        if positions != self._positions or (places and not self.lag):
            self._positions, self._moved_at = positions, time.monotonic()

    @property
    def lag(self) -> int:
        """Records that wait for this worker on all its topics."""
        return sum(self.lag_by_topic.values())

    def condition(self) -> Condition:
        """What the heartbeat tells of this worker."""
        return Condition(self.broker_is_up, self.consumer.stopped_by_bugs, self.is_stuck(), self.lag_by_topic)

    def is_stuck(self) -> bool:
        """The broker answers, and for a minute either records wait and nothing has moved, or no partition was ours."""
        is_still = self.lag > 0 or not self._positions
        return is_still and self.broker_is_up and time.monotonic() - self._moved_at > _STUCK_SECONDS

    async def _keep_house(self) -> None:
        """At the start and every day: partitions made ahead, old keys forgotten."""
        while True:
            await keep_house(self.context.database)
            await asyncio.sleep(86_400)


def _name_of(loop: Callable[[], Any]) -> str:
    return loop.func.__qualname__ if isinstance(loop, partial) else loop.__qualname__


def _health(app: FastAPI) -> None:
    @app.get("/live")
    async def live(response: Response) -> dict[str, object]:
        worker: Worker = app.state.worker
        response.status_code = 503 if worker.is_stuck() else 200
        return {"status": "stuck" if worker.is_stuck() else "live", "lag": worker.lag}

    @app.get("/ready")
    async def ready(response: Response) -> dict[str, object]:
        worker: Worker = app.state.worker
        database_is_up = await database_answers(worker.context.database)
        worker.context.metrics.database_up.set(database_is_up)
        is_ready = (
            database_is_up and worker.broker_is_up and not worker.consumer.stopped_by_bugs and worker.gate.is_passed
        )
        response.status_code = 200 if is_ready else 503
        return {
            "database": "up" if database_is_up else "down",
            "kafka": "up" if worker.broker_is_up else "down",
            "consumer": "held by repeated bugs" if worker.consumer.stopped_by_bugs else "running",
            "log": worker.gate.state,
        }

    @app.get("/metrics")
    async def metrics() -> Response:
        worker: Worker = app.state.worker
        return Response(generate_latest(worker.context.metrics.registry), media_type=CONTENT_TYPE_LATEST)
