"""The page of who may do what: generated from the guards of the routes, so that a changed right is a changed line to review."""

from collections.abc import Iterable
from itertools import groupby

from deploy.endpoints import Endpoint, endpoints
from shared.auth import EVERYONE, MANAGE, Role

HEAD = """# Who may do what

Generated from the code (`python -m deploy.generate`); do not edit. A change of this page is a change of rights.

- Every route needs a token of the chain's issuer and shows and changes rows of that chain only; a role that is not named is
  answered 403 (`role-not-allowed`).
- A caller whose token names clinics sees those clinics' rows. Patients, plans, prices and people belong to the chain.
  **asked**: the route takes a `clinic_id`, and another clinic's is answered 404 and not with an empty list.
- The database holds the same below the services ([ADR 4](adr/0004-row-level-security.md)); what a refusal says is in
  [ADR 8](adr/0008-who-may-and-what-a-refusal-says.md).
- *managers*: clinic manager, operations director, owner, administrator. *everyone*: whoever has one of the eleven roles.
"""


def page() -> str:
    """The page as Markdown. Raises ValueError for a route that names no roles."""
    parts = [HEAD]
    for service, found in groupby(endpoints(), key=lambda endpoint: endpoint.service):
        parts.append(f"\n## {service}\n\n| method | path | roles | clinic |\n|---|---|---|---|\n")
        parts += [_line(endpoint) for endpoint in sorted(found, key=lambda e: (e.path, e.method))]
    return "".join(parts)


def _line(endpoint: Endpoint) -> str:
    if endpoint.guard is None:
        raise ValueError(f"{endpoint} names no roles")
    clinic = "asked" if "clinic_id" in endpoint.query else ""
    return f"| {endpoint.method} | `{endpoint.path}` | {named(endpoint.guard.roles)} | {clinic} |\n"


def named(roles: Iterable[Role]) -> str:
    """Roles in a fixed order, with a word for those that usually come together."""
    held = set(roles)
    if held == set(EVERYONE):
        return "everyone"
    groups = ["managers"] if set(MANAGE) <= held else []
    single = held - set(MANAGE) if groups else held
    return ", ".join([*(role.value.replace("_", " ") for role in Role if role in single), *groups])
