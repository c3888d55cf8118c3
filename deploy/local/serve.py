"""Several ASGI apps in one process and one event loop, each on its own port."""

import asyncio
import signal
import traceback
from collections.abc import Generator, Mapping
from contextlib import contextmanager

import uvicorn
import uvloop


class _Server(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Generator[None]:
        """Signals are handled once, for all servers of the process."""
        yield


async def serve(apps: Mapping[str, int]) -> bool:
    """Serve each app (`module:attribute`) on its port until SIGTERM or SIGINT, or until one of them ends.

    True if we were asked to end; False if one ended by itself, which a supervisor should answer with a new start.
    """
    servers = [
        _Server(
            uvicorn.Config(
                app, host="127.0.0.1", port=port, lifespan="on", access_log=False, timeout_graceful_shutdown=5
            )
        )
        for app, port in apps.items()
    ]
    asked = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, asked.set)
    running = [asyncio.create_task(server.serve()) for server in servers]
    stopped = asyncio.create_task(asked.wait())
    await asyncio.wait([*running, stopped], return_when=asyncio.FIRST_COMPLETED)
    for server in servers:
        server.should_exit = True
    stopped.cancel()
    results = await asyncio.gather(*running, return_exceptions=True)
    for error in results:
        if isinstance(error, BaseException):
            traceback.print_exception(error)
    return asked.is_set()


def main(kind: str, arguments: list[str]) -> int:
    """Serve `services.<name>.<kind>:app` for each argument `<name>=<port>`; the exit status."""
    pairs = [argument.partition("=") for argument in arguments]
    apps = {f"services.{name}.{kind}:app": int(port) for name, _, port in pairs}
    # What holds Kafka clients does not run on uvloop (docs/adr/0013).
    with asyncio.Runner(loop_factory=uvloop.new_event_loop if kind == "api" else None) as runner:
        return 0 if runner.run(serve(apps)) else 1
