"""What a data directory remembers between starts (ports, passwords), and the environment that follows from it."""

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from secrets import token_urlsafe
from urllib.parse import quote, urlsplit

from deploy.bootstrap import READER, ROLES, SERVICES
from deploy.local.keys import AUDIENCE, ISSUER
from deploy.local.ports import free_port

WANTED_PORTS = {
    "console": 8100,
    "issuer": 8106,
    **{f"{service}.api": 8101 + number for number, service in enumerate(SERVICES)},
    **{f"{service}.worker": 8111 + number for number, service in enumerate(SERVICES)},
    **{f"{service}.metrics": 8131 + number for number, service in enumerate(SERVICES)},
    "postgres": 8120,
    "kafka": 8121,
    "kafka.controller": 8122,
}


@dataclass(frozen=True)
class Settled:
    """Ports by name (`booking.api`, `booking.worker`, `postgres`, ...), passwords by role (`postgres`, `booking_api`, ...)."""

    ports: dict[str, int]
    passwords: dict[str, str]

    @classmethod
    def of(cls, directory: Path) -> "Settled":
        """Read or make. A port that somebody else took meanwhile is replaced by the next free one; nothing may run yet."""
        path = directory / "settled.json"
        old = cls(**json.loads(path.read_text())) if path.exists() else cls({}, {})
        ports: dict[str, int] = {}
        for name, wanted in WANTED_PORTS.items():
            ports[name] = free_port(old.ports.get(name, wanted), taken=set(ports.values()))
        roles = ["postgres", *(f"{service}_{kind}" for service in SERVICES for kind in ROLES), READER]
        settled = cls(ports, {role: old.passwords.get(role) or token_urlsafe(18) for role in roles})
        directory.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(json.dumps(asdict(settled), indent=1))
        return settled

    def url(self, name: str) -> str:
        """The http address of an API (`booking.api`), a worker's health port (`booking.worker`) or the `console`."""
        return f"http://127.0.0.1:{self.ports[name]}"

    def environment(self, directory: Path, superuser_dsn: str, kafka_bootstrap: str) -> dict[str, str]:
        """Every setting that the services read. What the caller's environment already has, wins."""
        server = urlsplit(superuser_dsn)
        at = f"{server.hostname}:{server.port or 5432}"
        console = self.ports["console"]
        found = {
            "CHAIRFLOW_SUPERUSER_DSN": superuser_dsn,
            "CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS": kafka_bootstrap,
            "CHAIRFLOW_ISSUER": ISSUER,
            "CHAIRFLOW_AUDIENCE": AUDIENCE,
            "CHAIRFLOW_JWKS": str(directory / "jwks.json"),
            "CHAIRFLOW_SIMULATED_TIME": "true",
            "CHAIRFLOW_CORS_ORIGINS": f"http://127.0.0.1:{console},http://localhost:{console}",
            "CHAIRFLOW_CONSOLE_PORT": str(console),
            "CHAIRFLOW_LOCAL_DIRECTORY": str(directory),
            "CHAIRFLOW_DEMO_TOKENS_FILE": str(directory / "tokens.json"),
        }
        for service in SERVICES:
            found[f"CHAIRFLOW_{service}_URL".upper()] = self.url(f"{service}.api")
            found[f"CHAIRFLOW_{service}_METRICS_PORT".upper()] = str(self.ports[f"{service}.metrics"])
            for kind in ROLES:
                role = f"{service}_{kind}"
                found[f"CHAIRFLOW_{role}_DSN".upper()] = (
                    f"postgresql://{role}:{quote(self.passwords[role], safe='')}@{at}/{service}"
                )
        if READER in self.passwords:
            password = quote(self.passwords[READER], safe="")
            found[f"CHAIRFLOW_{READER}_DSN".upper()] = f"postgresql://{READER}:{password}@{at}/analytics"
        return {name: os.environ.get(name) or value for name, value in found.items()}


def external(environment: Mapping[str, str] = os.environ) -> tuple[str | None, str | None]:
    """Addresses of a PostgreSQL (as superuser) and a Kafka that are there already and replace the embedded ones."""
    kafka = environment.get("KAFKA_BOOTSTRAP_SERVERS") or environment.get("CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS")
    return environment.get("CHAIRFLOW_SUPERUSER_DSN") or None, kafka or None
