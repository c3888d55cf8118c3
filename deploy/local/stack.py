"""The local platform as a whole: PostgreSQL, Kafka, five APIs, five workers, console and issuer; started, supervised, stopped."""

import asyncio
import json
import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Protocol

import httpx

from deploy.bootstrap import SERVICES, bootstrap, passwords_of
from deploy.local.child import Child
from deploy.local.kafka import Kafka
from deploy.local.keys import issuer_key
from deploy.local.node import build_console
from deploy.local.pids import end_leftover
from deploy.local.places import DIRECTORY, ENVIRONMENT
from deploy.local.postgres import Postgres
from deploy.local.progress import Report, Step
from deploy.local.settled import Settled, external
from deploy.topics import ensure_topics
from shared.settings import Settings

CHILDREN = ("simulator", "console", "issuer", "apis", "workers")


class Part(Protocol):
    """What the stack keeps alive: a server or a child process."""

    def start(self) -> None: ...
    def alive(self) -> bool: ...
    def stop(self) -> None: ...


class Stack:
    """Everything under one data directory. `start`, then `add` what else should run; `stop` ends all, newest first."""

    def __init__(
        self, directory: Path = DIRECTORY, report: Report = lambda _step: None, *, console: bool = True
    ) -> None:
        self.directory = directory.resolve()
        self.report = report
        self.parts: dict[str, Part] = {}
        self._with_console = console
        self._stopping = threading.Event()
        self._watchers: list[threading.Thread] = []
        end_leftovers(self.directory)
        self.settled = Settled.of(self.directory)
        self.key = issuer_key(self.directory)
        postgres, kafka = external()
        self._embedded_postgres = postgres is None
        self._embedded_kafka = kafka is None
        ports, log = self.settled.ports, self.directory / "log"
        self.postgres = Postgres(
            self.directory / "postgres", ports["postgres"], self.settled.passwords["postgres"], log / "postgres.log"
        )
        self.kafka = Kafka(
            self.directory / "kafka", ports["kafka"], ports["kafka.controller"], log / "kafka.log", progress=self._kafka
        )
        self.environment = self.settled.environment(
            self.directory, postgres or self.postgres.dsn(), kafka or self.kafka.bootstrap
        )
        self._with_issuer = console and "CHAIRFLOW_ISSUER" not in os.environ
        if self._with_issuer:
            url = self.settled.url("issuer")
            self.environment |= {"CHAIRFLOW_ISSUER": url, "CHAIRFLOW_OIDC_AUTHORITY": url}

    def start(self) -> None:
        """Bring everything up and come back when all of it is ready. Raises what did not start; then nothing is left."""
        try:
            with ThreadPoolExecutor(3) as pool:
                begun = [pool.submit(self._start_postgres), pool.submit(self._start_kafka)]
                if self._with_console:
                    begun.append(pool.submit(self._build_console))
                for work in begun:
                    work.result()
            self._start_services()
        except BaseException:
            self.stop()
            raise
        for name, part in self.parts.items():
            self._keep_alive(name, part)
        path = self.directory / ENVIRONMENT
        path.touch(mode=0o600)
        path.write_text(json.dumps(self.environment))

    def add(self, child: Child) -> None:
        """Start one more process and keep it alive."""
        self._begin(child)
        self._keep_alive(child.name, child)

    def child(self, name: str, module: str, *arguments: str, finishes: bool = False) -> Child:
        """A process of this stack, with its settings in the environment; not started yet."""
        return Child(name, module, list(arguments), self.environment, self.directory, finishes)

    def stop(self) -> None:
        """End everything, the newest first: nobody loses a server that it still needs."""
        self._stopping.set()
        for watcher in self._watchers:
            watcher.join(60)
        for name in reversed(list(self.parts)):
            self.parts[name].stop()

    def _start_postgres(self) -> None:
        if self._embedded_postgres:
            self._timed("PostgreSQL", self.postgres.start)
            self.parts["PostgreSQL"] = self.postgres
        self.report(Step("Databases", "five databases, their roles"))
        asyncio.run(bootstrap(self.environment["CHAIRFLOW_SUPERUSER_DSN"], passwords_of(self.environment)))
        self._timed("Databases", self.child("migrate", "deploy.local.migrate", finishes=True).run)

    def _start_kafka(self) -> None:
        if self._embedded_kafka:
            self._timed("Kafka", self.kafka.start)
            self.parts["Kafka"] = self.kafka
        ensure_topics(Settings(kafka_bootstrap_servers=self.environment["CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"]))

    def _build_console(self) -> None:
        self._timed("Console", lambda: build_console(lambda text: self.report(Step("Console", text))))

    def _start_services(self) -> None:
        ports = self.settled.ports
        for kind, name in (("api", "apis"), ("worker", "workers")):
            arguments = [f"{service}={ports[f'{service}.{kind}']}" for service in SERVICES]
            self._begin(self.child(name, f"deploy.local.{name}", *arguments))
        if self._with_console:
            self._begin(self.child("console", "deploy.local.web"))
        if self._with_issuer:
            self._begin(self.child("issuer", "deploy.local.issuer"))
        self._ready("apis", [f"{self.settled.url(f'{service}.api')}/ready" for service in SERVICES])
        self._ready("workers", [f"{self.settled.url(f'{service}.worker')}/ready" for service in SERVICES])
        if self._with_console:
            self._ready("console", [self.settled.url("console")])
        if self._with_issuer:
            self._ready("issuer", [f"{self.settled.url('issuer')}/live"])

    def _begin(self, child: Child) -> None:
        child.start()
        self.parts[child.name] = child

    def _ready(self, name: str, addresses: list[str], timeout: float = 90) -> None:
        """Wait until each address answers 200; a process that ends before that is an error, not a reason to try again."""
        part = self.parts[name]
        shown = {"apis": "APIs", "workers": "Workers", "console": "Board", "issuer": "Sign-in"}[name]
        ready: set[str] = set()
        until = time.monotonic() + timeout
        while len(ready) < len(addresses):
            self.report(Step(shown, "starting", len(ready), len(addresses)))
            if isinstance(part, Child) and not part.alive():
                raise part.failure("ended")
            if isinstance(part, Child) and time.monotonic() > until:
                raise part.failure(f"was not ready in {timeout:.0f} s: {sorted(set(addresses) - ready)}")
            ready.update(address for address in set(addresses) - ready if _answers(address))
            time.sleep(0.1)
        self.report(Step(shown, "ready", len(addresses), len(addresses), finished=True))

    def _timed(self, name: str, work: Callable[[], object]) -> None:
        begun = time.monotonic()
        self.report(Step(name, "starting"))
        work()
        self.report(Step(name, f"ready in {time.monotonic() - begun:.1f} s", finished=True))

    def _kafka(self, text: str) -> None:
        self.report(Step("Kafka", text.removeprefix("Kafka: ")))

    def _keep_alive(self, name: str, part: Part) -> None:
        watcher = threading.Thread(target=self._watch, args=(name, part), name=f"watch {name}", daemon=True)
        watcher.start()
        self._watchers.append(watcher)

    def _watch(self, name: str, part: Part) -> None:
        """Start one part again whenever it ended by itself, with a growing pause if it keeps ending."""
        pause = 0.2
        while not self._stopping.wait(0.1):
            if part.alive():
                continue
            self.report(Step(f"{name} again", "it ended by itself and is started again"))
            if self._stopping.wait(pause):
                return
            pause = min(10.0, pause * 2)
            try:
                part.start()
                self.report(Step(f"{name} again", "it ended by itself and was started again", finished=True))
            except (RuntimeError, OSError) as error:
                self.report(Step(f"{name} again", str(error).splitlines()[0], finished=True))


def end_leftovers(directory: Path) -> None:
    """End what an earlier run left because it was itself killed: its ports are then free again, its files nobody's."""
    postgres = Postgres(directory / "postgres", 0, "", directory / "log" / "postgres.log")
    for name in CHILDREN:
        end_leftover(directory / "run" / f"{name}.pid")
    with ThreadPoolExecutor(2) as pool:
        for ended in (pool.submit(end_leftover, directory / "kafka" / "pid"), pool.submit(postgres.end_leftover)):
            ended.result()


def _answers(address: str) -> bool:
    try:
        return httpx.get(address, timeout=2).is_success
    except httpx.HTTPError:
        return False
