"""One PostgreSQL server and one Kafka broker for the whole run, started when the first test needs them; a tenant per test."""

import asyncio
import json
import os
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Generator, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AsyncExitStack
from pathlib import Path
from shutil import rmtree
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from deploy.bootstrap import bootstrap, passwords_of
from deploy.local.keys import AUDIENCE, issuer_key
from deploy.local.migrate import migrate
from deploy.local.ports import free_port
from deploy.local.settled import Settled
from deploy.local.stack import Stack
from deploy.local.testing import Servers, ephemeral
from deploy.topics import ensure_topics
from shared.settings import ServiceName, Settings
from tests.support.awaited import awaited
from tests.support.client import ServiceClient
from tests.support.platform import Platform
from tests.support.ports import anywhere

_DIRECTORY = Path(tempfile.mkdtemp(prefix="chairflow-test-"))
# The apps read their settings when they are imported, which is before any fixture runs. The issuer's address is one at
# which the browser tests can start it.
os.environ.update(
    CHAIRFLOW_ISSUER=f"http://127.0.0.1:{free_port()}",
    CHAIRFLOW_AUDIENCE=AUDIENCE,
    CHAIRFLOW_JWKS=str(_DIRECTORY / "stack" / "jwks.json"),
    CHAIRFLOW_SIMULATED_TIME="true",
    CHAIRFLOW_LOG_LEVEL="WARNING",
)

_LAYERS = {
    "unit": "unit",
    "architecture": "architecture",
    "contract": "contract",
    "service": "service",
    "flow": "flow",
    "chaos": "chaos",
    "browser": "browser",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A test belongs to the layer whose folder it lies in; the layers run from quick to slow."""
    root = Path(__file__).parent
    order = list(_LAYERS)

    def layer_of(item: pytest.Item) -> str:
        return item.path.relative_to(root).parts[0]

    for item in items:
        if layer_of(item) in _LAYERS:
            item.add_marker(_LAYERS[layer_of(item)])
    items.sort(key=lambda item: order.index(layer_of(item)) if layer_of(item) in order else 0)


_SECONDS = dict.fromkeys(_LAYERS, 0.0)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    """Add up what each layer takes; what a session starts counts for the layer that needs it first."""
    layer = next((name for name in _LAYERS if name in report.keywords), None)
    if layer is not None:
        _SECONDS[layer] += report.duration


_LOOPS = list[asyncio.AbstractEventLoop]()


@pytest.fixture(scope="session", autouse=True)
async def loop_of_the_run() -> None:
    """The loop that all tests share, for whoever asks it what a test has waited for."""
    _LOOPS.append(asyncio.get_running_loop())


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A test that was stopped by its time limit tells what its loop's tasks waited for."""
    report = yield
    if report.failed and "Timeout (>" in report.longreprtext:
        report.sections.extend(("what was awaited", awaited(loop)) for loop in _LOOPS)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how long each layer took, beside its budget in CONTRIBUTING."""
    taken = ", ".join(f"{name} {seconds:.0f} s" for name, seconds in _SECONDS.items() if seconds)
    terminalreporter.write_line(f"time by layer: {taken}")


@pytest.fixture(scope="session")
def issuer() -> RSAPrivateKey:
    """The key that signs the tokens of this run."""
    return issuer_key(_DIRECTORY / "stack")


@pytest.fixture(scope="session")
def servers(issuer: RSAPrivateKey) -> Iterator[Servers]:
    """PostgreSQL with five migrated databases, and Kafka with its topics; their addresses are in the environment."""
    try:
        with ephemeral(_DIRECTORY) as started:
            (_DIRECTORY / "stack" / "settled.json").write_text(json.dumps({"ports": anywhere(), "passwords": {}}))
            settled = Settled.of(_DIRECTORY / "stack")
            environment = settled.environment(_DIRECTORY / "stack", started.postgres.dsn(), started.kafka.bootstrap)
            # Not the metrics ports: the apps of this process and those of the stack's would both want them.
            os.environ.update({k: v for k, v in environment.items() if not k.endswith("_METRICS_PORT")})
            with ThreadPoolExecutor(1) as pool:
                # In a thread of its own: migrations run event loops, and one may already be running here.
                pool.submit(_prepare, started).result()
            yield started
    finally:
        rmtree(_DIRECTORY, ignore_errors=True)


def _prepare(started: Servers) -> None:
    asyncio.run(bootstrap(started.postgres.dsn(), passwords_of(os.environ)))
    migrate()
    ensure_topics(Settings(kafka_bootstrap_servers=started.kafka.bootstrap))


@pytest.fixture
def tenant() -> UUID:
    """A chain of this test's own."""
    return uuid4()


ServiceFactory = Callable[[ServiceName], Awaitable[ServiceClient]]


@pytest.fixture(scope="session")
async def running(servers: Servers, issuer: RSAPrivateKey) -> AsyncIterator[dict[str, ServiceClient]]:
    """The API apps that tests have asked for, each started once, in this process."""
    async with AsyncExitStack() as stack:
        found: dict[str, ServiceClient] = {}
        yield _Lazy(found, stack, issuer)


class _Lazy(dict[str, ServiceClient]):
    def __init__(self, found: dict[str, ServiceClient], stack: AsyncExitStack, issuer: RSAPrivateKey) -> None:
        super().__init__(found)
        self.stack = stack
        self.issuer = issuer

    async def start(self, name: ServiceName) -> ServiceClient:
        if name not in self:
            self[name] = await self.stack.enter_async_context(ServiceClient.started(name, self.issuer))
        return self[name]


@pytest.fixture
def service(running: _Lazy, tenant: UUID) -> ServiceFactory:
    """`await service("booking")`: that service's API in this process, as a client in this test's tenant."""

    async def start(name: ServiceName) -> ServiceClient:
        return (await running.start(name)).of_tenant(tenant)

    return start


@pytest.fixture(scope="session")
def stack(servers: Servers) -> Iterator[Platform]:
    """The whole platform as the demo runs it: five APIs and five workers, in processes of their own."""
    started = Stack(_DIRECTORY / "stack", console=False)
    started.start()
    try:
        yield Platform(started)
    finally:
        started.stop()
