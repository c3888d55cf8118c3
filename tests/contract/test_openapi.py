"""The OpenAPI documents: each operation is named as its function, explained, and says how it may be refused."""

from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest
from fastapi import FastAPI

from deploy.refusals import page, refusals
from shared.errors import Problem
from shared.openapi import OperationIdTaken, document, operation_id
from shared.settings import SERVICES

Operation = tuple[str, str, dict[str, Any]]
EVERYWHERE = {"401", "403", "503"}
each_service = pytest.mark.parametrize("service", SERVICES)


def schema_of(service: str) -> dict[str, Any]:
    return import_module(f"services.{service}.api").app.openapi()


def operations(service: str) -> Iterator[Operation]:
    for path, of in schema_of(service)["paths"].items():
        for method, operation in of.items():
            if path.startswith("/v1"):
                yield path, method, operation


@each_service
def test_an_operation_is_explained(service: str) -> None:
    assert [f"{method} {path}" for path, method, found in operations(service) if not found.get("description")] == []


@each_service
def test_an_operation_says_how_it_may_be_refused(service: str) -> None:
    answers = schema_of(service)["components"]["responses"]
    for path, method, found in operations(service):
        refused = {status for status in found["responses"] if status >= "4"}
        takes_something = bool(found.get("parameters")) or "requestBody" in found
        expected = set(EVERYWHERE)
        if takes_something:
            expected |= {"404", "422"}
        if method != "get":
            expected.add("409")
        assert refused == expected, f"{method} {path}"
        for status in refused:
            named = found["responses"][status]["$ref"].rpartition("/")[2]
            content = answers[named]["content"]
            assert content == {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    assert "HTTPValidationError" not in schema_of(service)["components"]["schemas"]


@each_service
def test_a_command_explains_its_key(service: str) -> None:
    for path, method, found in operations(service):
        if method == "post":
            (key,) = [p for p in found["parameters"] if p["name"] == "idempotency-key"]
            assert key["required"] and "30 days" in key["description"], path


def test_two_functions_of_one_name_are_refused() -> None:
    problems: dict[int | str, Any] = {"default": {"model": Problem}}
    app = FastAPI(generate_unique_id_function=operation_id, responses=problems)
    for path in ("/v1/visits/void", "/v1/appointments/void"):

        @app.post(path)
        async def void() -> None: ...

    with (
        pytest.warns(UserWarning, match="Duplicate Operation ID"),
        pytest.raises(OperationIdTaken, match="void"),
    ):
        document(app)


def test_the_page_of_refusals_has_every_code() -> None:
    lines = page().splitlines()
    for refusal in refusals():
        assert any(line.startswith(f"| `{refusal.code}` | {refusal.status} | {refusal.title()}") for line in lines)
