"""Every endpoint of the five services, found by walking their apps, with the dependency that guards it."""

from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from string import Formatter

from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import iter_route_contexts

from shared.auth import Allow
from shared.settings import SERVICES, ServiceName


@dataclass(frozen=True)
class Endpoint:
    """One method of one path. ``guard`` None: nothing asks who calls."""

    service: ServiceName
    method: str
    path: str
    guard: Allow | None
    query: frozenset[str]
    required: frozenset[str]

    def __str__(self) -> str:
        return f"{self.service} {self.method} {self.path}"

    @property
    def path_name(self) -> str | None:
        """The name of the path's parameter; no path has two."""
        return next((name for _, name, _, _ in Formatter().parse(self.path) if name), None)

    def at(self, target: object) -> str:
        return self.path if self.path_name is None else self.path.replace(f"{{{self.path_name}}}", str(target))


def endpoints() -> list[Endpoint]:
    """All /v1 endpoints of all services."""
    return [found for service in SERVICES for found in _of(service, import_module(f"services.{service}.api").app)]


def _of(service: ServiceName, app: FastAPI) -> Iterator[Endpoint]:
    for route in iter_route_contexts(app.routes):
        if not (route.path or "").startswith("/v1"):
            continue
        # The context answers for its route.
        dependant: Dependant = getattr(route, "dependant", Dependant())
        guard = next(_guards(dependant), None)
        query = {field.alias: field.field_info.is_required() for field in dependant.query_params}
        required = frozenset(name for name, is_required in query.items() if is_required)
        for method in sorted((route.methods or set()) - {"HEAD"}):
            yield Endpoint(service, method, str(route.path), guard, frozenset(query), required)


def _guards(dependant: Dependant) -> Iterator[Allow]:
    for dependency in dependant.dependencies:
        if isinstance(dependency.call, Allow):
            yield dependency.call
        yield from _guards(dependency)
