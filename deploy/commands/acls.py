"""`chairflow acls`: a user a service on Kafka, with exactly the rights that it needs."""

import os

from deploy.acls import ensure_acls, ensure_users, principal
from deploy.commands.installation import CannotGoOn
from deploy.kafka_admin import admin_client
from shared.settings import SERVICES, read_secret, settings


def acls() -> None:
    """Make each service's Kafka user and its rights as declared. Safe to repeat; rights beyond that are taken away.

    The passwords: CHAIRFLOW_<SERVICE>_KAFKA_PASSWORD, or the files that the same names with _FILE point to. A service
    without one keeps the password that it has. Needs a Kafka with an authorizer, and to be called by its administrator.
    """
    from confluent_kafka import KafkaException

    admin = admin_client(settings())
    passwords: dict[str, str] = {}
    for service in SERVICES:
        name = f"CHAIRFLOW_{service}_KAFKA_PASSWORD".upper()
        password = read_secret(name, os.environ.get(f"{name}_FILE")) or os.environ.get(name)
        if password:
            passwords[principal(service)] = password
    try:
        ensure_users(admin, passwords)
        granted, taken = ensure_acls(admin)
    except KafkaException as error:
        raise CannotGoOn(f"Kafka refused: {error.args[0].str()}") from error
    print(f"{len(passwords)} passwords set, {len(granted)} rights granted, {len(taken)} taken away")
