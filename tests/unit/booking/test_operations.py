"""Operations of the API page: each has a name of its own that reads as a summary, and one line that says what it does."""

from collections import Counter
from typing import Any

from services.booking.api import app

PATHS: dict[str, dict[str, Any]] = app.openapi()["paths"]
OPERATIONS = [
    (f"{method} {path}", operation)
    for path, methods in PATHS.items()
    for method, operation in methods.items()
    if path.startswith("/v1/") and not path.startswith("/v1/admin/")
]


def test_names_are_unique_and_say_of_what() -> None:
    summaries = Counter(operation["summary"] for _, operation in OPERATIONS)
    assert [summary for summary, count in summaries.items() if count > 1] == []
    assert [summary for summary in summaries if " " not in summary] == []


def test_every_operation_says_what_it_does_in_a_line() -> None:
    silent = [name for name, operation in OPERATIONS if not operation.get("description", "").split("\n")[0].strip()]
    assert silent == []
