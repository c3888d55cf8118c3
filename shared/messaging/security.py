"""How Kafka's clients say who they are: none, TLS, and SCRAM with a password that may change while they run."""

import ssl
from pathlib import Path
from typing import Any, Self

from faststream.security import BaseSecurity, SASLScram256, SASLScram512

from shared.settings import Settings

_SCRAM = {"SCRAM-SHA-256": SASLScram256, "SCRAM-SHA-512": SASLScram512}


class CurrentPassword(str):
    """A password that is read when it is used: a new one in the file is taken by the next connection, without a restart.

    aiokafka keeps the object that it was given and encodes it once for each connection that it opens (SCRAM). As text
    it is empty, so it can be printed nowhere. The file is a few bytes of local memory or disk: reading it holds up nobody.
    """

    _config: Settings

    def __new__(cls, config: Settings) -> Self:
        made = super().__new__(cls, "")
        made._config = config
        return made

    def encode(self, encoding: str = "utf-8", errors: str = "strict") -> bytes:
        return self._config.kafka_current_password().encode(encoding, errors)


def client_security(config: Settings) -> dict[str, Any]:
    """What an aiokafka client needs beside its address. Raises OSError when the authority's certificate cannot be read."""
    named: dict[str, Any] = {"security_protocol": config.kafka_security_protocol, "ssl_context": _tls(config)}
    if _has_sasl(config):
        named["sasl_mechanism"] = config.kafka_sasl_mechanism
        named["sasl_plain_username"] = config.kafka_username
        named["sasl_plain_password"] = CurrentPassword(config)
    return named


def broker_security(config: Settings) -> BaseSecurity:
    """The same for FastStream."""
    tls = _tls(config)
    if _has_sasl(config):
        scram = _SCRAM[config.kafka_sasl_mechanism]
        return scram(config.kafka_username, CurrentPassword(config), ssl_context=tls, use_ssl=tls is not None)
    return BaseSecurity(ssl_context=tls, use_ssl=tls is not None)


def _has_sasl(config: Settings) -> bool:
    return config.kafka_security_protocol.startswith("SASL")


def _tls(config: Settings) -> ssl.SSLContext | None:
    if not config.kafka_security_protocol.endswith("SSL"):
        return None
    return ssl.create_default_context(cafile=str(Path(config.kafka_ca_file)) if config.kafka_ca_file else None)
