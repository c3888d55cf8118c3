"""A real Prometheus, and promtool, for tests and local runs: found on PATH, or fetched as Debian's package without root.

`python -m deploy.local.prometheus` says where they are, fetching them if need be.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import httpx
import yaml

from deploy.local.pids import end_leftover, record

PACKAGE = "prometheus"


class PrometheusIsMissing(RuntimeError):
    """Neither on PATH nor to be fetched. The message says in one sentence what to do."""


class PrometheusDidNotStart(RuntimeError):
    """The server ended, or was not ready in time. The message holds the end of its log."""


@cache
def program(name: str) -> Path:
    """`prometheus` or `promtool`: from PATH, from the cache, or out of the package. Raises PrometheusIsMissing."""
    if found := shutil.which(name):
        return Path(found)
    cached = cache_directory() / "usr" / "bin" / name
    if not cached.exists():
        _fetch()
    return cached


def cache_directory() -> Path:
    """Where the package is unpacked; kept between runs."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "chairflow" / PACKAGE


def _fetch() -> None:
    """Download the package with apt's ordinary client and unpack it beside the final place, then rename."""
    advice = f"{PACKAGE} and promtool are needed here: install the package `{PACKAGE}`, or put both programs on PATH"
    if not (shutil.which("apt-get") and shutil.which("dpkg")):
        raise PrometheusIsMissing(f"{advice} (this machine has no apt-get to fetch it with).")
    final = cache_directory()
    new = final.with_name(f"{final.name}.{os.getpid()}")
    new.mkdir(parents=True)
    try:
        done = subprocess.run(["apt-get", "download", PACKAGE], check=False, cwd=new, capture_output=True, text=True)
        packages = list(new.glob("*.deb"))
        if done.returncode != 0 or not packages:
            raise PrometheusIsMissing(f"{advice} (apt-get could not fetch it; `apt-get update` first? {done.stderr})")
        subprocess.run(["dpkg", "-x", packages[0], new], check=True, capture_output=True)
        packages[0].unlink()
        shutil.rmtree(final, ignore_errors=True)
        new.rename(final)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def promtool(*arguments: str | Path, text: str = "") -> subprocess.CompletedProcess[str]:
    """Run promtool with this on its standard input; its output is the caller's to judge."""
    return subprocess.run([program("promtool"), *arguments], check=False, input=text, capture_output=True, text=True)


@dataclass
class Prometheus:
    """One server over one directory, on 127.0.0.1:`port`; `config` is its prometheus.yml as data."""

    directory: Path
    port: int
    config: Mapping[str, Any]
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)
    _http: httpx.Client = field(default_factory=lambda: httpx.Client(timeout=30, trust_env=False), init=False)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.directory / "prometheus.log"

    def start(self, timeout: float = 30) -> None:
        """Start it and wait until it answers. Raises PrometheusIsMissing, PrometheusDidNotStart."""
        self.directory.mkdir(parents=True, exist_ok=True)
        end_leftover(self.directory / "pid")
        (self.directory / "prometheus.yml").write_text(yaml.safe_dump(dict(self.config), sort_keys=False))
        arguments = [
            f"--config.file={self.directory / 'prometheus.yml'}",
            f"--storage.tsdb.path={self.directory / 'data'}",
            f"--web.listen-address=127.0.0.1:{self.port}",
            # alerts shall be seen as they are now, also those of which only few samples exist
            "--query.lookback-delta=10s",
            "--log.level=warn",
        ]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [program("prometheus"), *arguments],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        record(self.directory / "pid", self.process.pid)
        until = time.monotonic() + timeout
        while time.monotonic() < until and self.process.poll() is None:
            try:
                if self._http.get(f"{self.url}/-/ready").is_success:
                    return
            except httpx.HTTPError:
                time.sleep(0.05)
        end = "\n".join(self.log.read_text(errors="replace").splitlines()[-15:])
        self.stop()
        raise PrometheusDidNotStart(f"Prometheus did not start; the end of its log:\n{end}")

    def stop(self) -> None:
        """SIGTERM, then SIGKILL after 15 s."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait(10)
        self._http.close()
        (self.directory / "pid").unlink(missing_ok=True)

    def query(self, expression: str) -> list[dict[str, Any]]:
        """An instant query: one entry a series, with `metric` and `value`. Raises ValueError with what was wrong with it."""
        return self._asked("query", {"query": expression})["result"]

    def alerts(self) -> list[dict[str, Any]]:
        """The alerts that are pending or firing now, with labels and state."""
        return self._asked("alerts", {})["alerts"]

    def targets(self) -> list[dict[str, Any]]:
        """What it scrapes, each with its labels, health and last error."""
        return self._asked("targets", {})["activeTargets"]

    def _asked(self, what: str, parameters: dict[str, str]) -> dict[str, Any]:
        answer = self._http.get(f"{self.url}/api/v1/{what}", params=parameters).json()
        if answer["status"] != "success":
            raise ValueError(f"{parameters}: {answer['error']}")
        return answer["data"]


def main() -> int:
    """Command line: where both programs are."""
    try:
        print(json.dumps({name: str(program(name)) for name in ("prometheus", "promtool")}))
    except PrometheusIsMissing as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
