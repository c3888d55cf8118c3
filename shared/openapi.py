"""The OpenAPI document of a service: what every operation has in common is said here, once, and not in each route."""

from collections import Counter
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from fastapi.routing import APIRoute

# status → name of the shared answer, and what it means.
_PROBLEMS = {
    "401": ("Unauthenticated", "There is no valid token."),
    "403": ("Forbidden", "None of the caller's roles may do this; `allowed_roles` names those that may."),
    "404": ("NotFound", "It does not exist, or lies outside the caller's clinics: the answer is the same."),
    "409": ("Refused", "A rule refuses this in the present state of things; `code` names the rule."),
    "422": ("Malformed", "The request does not fit its schema, or a rule about its values; `errors` names the fields."),
    "503": ("Unavailable", "The database, or a service that knows a fact, does not answer. Nothing was changed."),
}
_RETRY = {"Retry-After": {"description": "Seconds after which to send the same again.", "schema": {"type": "integer"}}}


class OperationIdTaken(Exception):
    """Two route functions of one service bear the same name: generated clients could not tell them apart."""


def operation_id(route: APIRoute) -> str:
    """The name of the route's function: it is what a generated client calls its method."""
    return route.name


def document(app: FastAPI) -> dict[str, Any]:
    """The complete document. Raises OperationIdTaken."""
    schema = get_openapi(title=app.title, version=app.version, summary=app.summary, routes=app.routes)
    components = schema["components"]
    components.setdefault("securitySchemes", {})["bearer"] = {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
    }
    components["responses"] = {name: _problem(status, meaning) for status, (name, meaning) in _PROBLEMS.items()}
    operations = [(path, method, operation) for path, of in schema["paths"].items() for method, operation in of.items()]
    for path, method, operation in operations:
        # FastAPI's own, on which every app is started so that it knows the schema of a problem.
        operation["responses"].pop("default", None)
        if path.startswith("/v1"):
            operation["security"] = [{"bearer": []}]
            operation["responses"] |= {
                status: {"$ref": f"#/components/responses/{_PROBLEMS[status][0]}"}
                for status in _statuses(method, operation)
            }
        for parameter in operation.get("parameters", []):
            if parameter["name"] == "idempotency-key":
                parameter["required"] = True
    _require_names_once([operation["operationId"] for _, _, operation in operations])
    return schema


def _statuses(method: str, operation: dict[str, Any]) -> list[str]:
    """The problems that an operation can answer: without any parameter nothing is malformed, and nothing is missed."""
    impossible = set[str]()
    if method == "get":
        impossible.add("409")
    if not operation.get("parameters") and "requestBody" not in operation:
        impossible |= {"404", "422"}
    return [status for status in _PROBLEMS if status not in impossible]


def _problem(status: str, meaning: str) -> dict[str, Any]:
    answer: dict[str, Any] = {
        "description": meaning,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    return answer | ({"headers": _RETRY} if status == "503" else {})


def _require_names_once(ids: list[str]) -> None:
    twice = sorted(name for name, count in Counter(ids).items() if count > 1)
    if twice:
        raise OperationIdTaken(f"Rename one of the route functions of each of these names: {', '.join(twice)}")
