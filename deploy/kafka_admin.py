"""librdkafka's clients with the platform's settings: topics, access rights and users are made with its admin client."""

from typing import Any

from confluent_kafka.admin import AdminClient

from shared.settings import Settings


def admin_client(config: Settings) -> AdminClient:
    """A client as these settings say. Raises MissingSetting."""
    return AdminClient(librdkafka(config))


def librdkafka(config: Settings) -> dict[str, Any]:
    """The settings in librdkafka's words, with the password as it is now. Raises MissingSetting."""
    named: dict[str, Any] = {
        "bootstrap.servers": config.kafka_bootstrap_servers,
        "security.protocol": config.kafka_security_protocol,
        # else it would write each refused connection on standard error; what failed is raised as well
        "log_level": 0,
    }
    if config.kafka_security_protocol.startswith("SASL"):
        named["sasl.mechanism"] = config.kafka_sasl_mechanism
        named["sasl.username"] = config.kafka_username
        named["sasl.password"] = config.kafka_current_password()
    if config.kafka_security_protocol.endswith("SSL") and config.kafka_ca_file:
        named["ssl.ca.location"] = config.kafka_ca_file
    return named
