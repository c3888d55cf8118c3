"""Settings of one process, from the environment. Nothing is read from files that are not named here."""

import os
from functools import cache
from pathlib import Path
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BeforeValidator, Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

ServiceName = Literal["booking", "crm", "billing", "followup", "analytics"]
SERVICES: tuple[ServiceName, ...] = ("booking", "crm", "billing", "followup", "analytics")


class Settings(BaseSettings):
    """What every process of the platform shares (prefix ``CHAIRFLOW_``)."""

    model_config = SettingsConfigDict(env_prefix="CHAIRFLOW_", extra="ignore")

    kafka_bootstrap_servers: str = "127.0.0.1:9092"
    kafka_security_protocol: Literal["PLAINTEXT", "SSL", "SASL_PLAINTEXT", "SASL_SSL"] = "PLAINTEXT"
    kafka_sasl_mechanism: Literal["SCRAM-SHA-256", "SCRAM-SHA-512"] = "SCRAM-SHA-512"
    kafka_username: str = ""
    kafka_password: SecretStr = SecretStr("")
    kafka_password_file: str = Field(default="", description="Wins over the password; read at each new connection.")
    kafka_ca_file: str = Field(default="", description="Whom to trust with TLS; empty: the system's authorities.")
    issuer: str = "https://chairflow.invalid"
    audience: str = "chairflow"
    jwks: str = Field(default="", description="Path or http(s) address of the issuer's JWKS.")
    jwks_refresh_seconds: float = Field(
        default=60, description="A key that was withdrawn is accepted no longer than this."
    )
    simulated_time: bool = Field(default=False, description="Opens the admin routes that set a tenant's clock.")
    cors_origins: str = Field(default="", description="Comma-separated origins of the console.")
    max_backdating_days: int = 30
    log_level: str = "INFO"
    log_format: Literal["json", "console"] = "json"
    otlp_endpoint: str = Field(default="", description="OTLP/HTTP address for traces; empty keeps them local.")
    instance: str = Field(default="0", description="Stable name of this worker, for static group membership.")
    version: str = Field(default="dev", description="The release that runs, such as the image's tag; for people only.")
    operator_tenant: Annotated[UUID | None, BeforeValidator(lambda given: given or None)] = Field(
        default=None,
        description="The chain whose administrators run the platform: they also decide about parked records whose chain "
        "cannot be read. Empty: nobody does over HTTP.",
    )
    pool_size: int = 8
    relay_batch: int = 1000
    poll_seconds: float = Field(default=0.5, description="Safety net of the relay, the timers and the deriver.")

    def kafka_current_password(self) -> str:
        """As it is now: the file may have been replaced since the last connection. Raises MissingSetting."""
        name = "CHAIRFLOW_KAFKA_PASSWORD"
        value = read_secret(name, self.kafka_password_file) or self.kafka_password.get_secret_value()
        if not value:
            raise MissingSetting(f"{name} is not set, and {name}_FILE names no file with a password")
        return value

    def api_dsn(self, service: ServiceName) -> str:
        return _dsn(service, "API")

    def worker_dsn(self, service: ServiceName) -> str:
        return _dsn(service, "WORKER")

    def owner_dsn(self, service: ServiceName) -> str:
        return _dsn(service, "OWNER")

    def url(self, service: ServiceName) -> str:
        """The HTTP address of a service's API, without a trailing slash."""
        default = f"http://127.0.0.1:{8101 + SERVICES.index(service)}"
        return os.environ.get(f"CHAIRFLOW_{service.upper()}_URL", default).rstrip("/")

    def origins(self) -> list[str]:
        return [origin.strip() for origin in self.cors_origins.split(",") if origin.strip()]


class MissingSetting(Exception):
    """A variable that has no sensible default is not set."""


def _dsn(service: str, role: str) -> str:
    """From the file that ``<name>_FILE`` names (a mounted secret) where that is set, else from ``<name>`` itself.

    Raises MissingSetting.
    """
    name = f"CHAIRFLOW_{service.upper()}_{role}_DSN"
    file = os.environ.get(f"{name}_FILE")
    value = read_secret(name, file) if file else os.environ.get(name)
    if not value:
        raise MissingSetting(f"{name} is not set; it names the PostgreSQL database and role to connect as")
    return value.replace("postgresql://", "postgresql+asyncpg://", 1)


def read_secret(name: str, file: str | None) -> str | None:
    """The text of the file of a mounted secret; None where none is named. Raises MissingSetting if it cannot be read."""
    try:
        return Path(file).read_text().strip() if file else None
    except OSError as error:
        raise MissingSetting(f"{name}_FILE names a file that cannot be read: {error}") from error


@cache
def settings() -> Settings:
    return Settings()


def metrics_port(service: ServiceName) -> int:
    """The port on which an API process serves /metrics; 0 keeps it closed."""
    return int(os.environ.get(f"CHAIRFLOW_{service.upper()}_METRICS_PORT", "0"))
