"""Who may do what on Kafka: one principal a service, with exactly the topics and the group that it needs.

`DECLARED` is the policy; `ensure_acls` makes the broker's rights of our principals equal to it, `ensure_users` their
passwords. Nobody else's rights are touched. Topics, users and rights themselves are made by whoever deploys.
"""

import time
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from confluent_kafka import admin as confluent
from confluent_kafka.admin import AdminClient

from deploy.topics import DEAD_LETTER_SUFFIX
from shared.events import billing, booking, contacts, crm, followup
from shared.settings import SERVICES, ServiceName

WRITES: Mapping[ServiceName, tuple[str, ...]] = {
    "booking": (booking.TOPIC,),
    "crm": (crm.TOPIC, contacts.TOPIC),
    "billing": (billing.TOPIC,),
    "followup": (followup.TOPIC,),
    "analytics": (),
}
READS: Mapping[ServiceName, tuple[str, ...]] = {
    "booking": (crm.TOPIC, billing.TOPIC),
    "crm": (booking.TOPIC, billing.TOPIC),
    "billing": (booking.TOPIC, crm.TOPIC),
    "followup": (booking.TOPIC, crm.TOPIC, billing.TOPIC),
    "analytics": (booking.TOPIC, crm.TOPIC, billing.TOPIC, followup.TOPIC),
}
ITERATIONS = 8192
_SECONDS_TO_SPREAD = 10
# confluent-kafka annotates what it returns as wider than it is, and what it takes as narrower
_kafka: Any = confluent


class Right(NamedTuple):
    """One thing that a principal may do: `READ` or `WRITE` (both include describing) on a `TOPIC` or `GROUP`."""

    principal: str
    kind: str
    name: str
    operation: str


def principal(service: ServiceName) -> str:
    """The name under which a service's API and worker sign in."""
    return f"chairflow-{service}"


def group(service: ServiceName) -> str:
    """The consumer group of a service's workers."""
    return f"chairflow-{service}"


def rights_of(service: ServiceName) -> Iterator[Right]:
    """What one service may do, and nothing that it does not need."""
    name = principal(service)
    for topic in WRITES[service]:
        yield Right(name, "TOPIC", topic, "WRITE")
        # A worker that starts looks whether its database knows what is there.
        yield Right(name, "TOPIC", topic, "READ")
    for topic in READS[service]:
        yield Right(name, "TOPIC", topic, "READ")
        # What its consumer cannot handle is set aside there.
        yield Right(name, "TOPIC", topic + DEAD_LETTER_SUFFIX, "WRITE")
    yield Right(name, "GROUP", group(service), "READ")


DECLARED: frozenset[Right] = frozenset(right for service in SERVICES for right in rights_of(service))


def ensure_acls(admin: AdminClient, declared: Iterable[Right] = DECLARED) -> tuple[set[Right], set[Right]]:
    """Grant what is declared and missing, take away what our principals have beyond it: (granted, taken away).

    Comes back when the broker goes by them. Raises KafkaException, also where the broker has no authorizer.
    """
    wanted, found = set(declared), existing(admin)
    missing, surplus = wanted - found.keys(), found.keys() - wanted
    client: Any = admin
    if missing:
        _all_done(client.create_acls([_binding(right) for right in missing], request_timeout=30))
    if surplus:
        _all_done(client.delete_acls([_exactly(found[right]) for right in surplus], request_timeout=30))
    # A broker learns of a change a moment after it was acknowledged.
    until = time.monotonic() + _SECONDS_TO_SPREAD
    while set(existing(admin)) != wanted and time.monotonic() < until:
        time.sleep(0.1)
    return missing, surplus


def existing(admin: AdminClient) -> dict[Right, Any]:
    """What our principals may do now, with the broker's own words for it.

    A right by prefix, from one host only, or one that forbids is named as such, and so equals no declared one.
    """
    client: Any = admin
    found: dict[Right, Any] = {}
    for name in map(principal, SERVICES):
        whose = _kafka.AclBindingFilter(
            _kafka.ResourceType.ANY,
            None,
            _kafka.ResourcePatternType.ANY,
            f"User:{name}",
            None,
            _kafka.AclOperation.ANY,
            _kafka.AclPermissionType.ANY,
        )
        for acl in client.describe_acls(whose, request_timeout=30).result():
            how = (acl.permission_type.name, acl.resource_pattern_type.name, acl.host)
            resource = acl.name if how == ("ALLOW", "LITERAL", "*") else f"{acl.name} ({', '.join(how)})"
            found[Right(name, acl.restype.name, resource, acl.operation.name)] = acl
    return found


def ensure_users(admin: AdminClient, passwords: Mapping[str, str]) -> None:
    """Make each user (SCRAM-SHA-512) or set its password. Connections that are open go on; new ones need the new password.

    Raises KafkaException.
    """
    how = _kafka.ScramCredentialInfo(_kafka.ScramMechanism.SCRAM_SHA_512, ITERATIONS)
    changes = [
        _kafka.UserScramCredentialUpsertion(user, how, password.encode()) for user, password in passwords.items()
    ]
    client: Any = admin
    if changes:
        _all_done(client.alter_user_scram_credentials(changes, request_timeout=30))


def _binding(right: Right) -> Any:
    return _kafka.AclBinding(
        _kafka.ResourceType[right.kind],
        right.name,
        _kafka.ResourcePatternType.LITERAL,
        f"User:{right.principal}",
        "*",
        _kafka.AclOperation[right.operation],
        _kafka.AclPermissionType.ALLOW,
    )


def _exactly(acl: Any) -> Any:
    return _kafka.AclBindingFilter(
        acl.restype,
        acl.name,
        acl.resource_pattern_type,
        acl.principal,
        acl.host,
        acl.operation,
        acl.permission_type,
    )


def _all_done(futures: Mapping[Any, Any]) -> None:
    """Wait for each; raises what the first failed one failed with."""
    for future in futures.values():
        future.result()
