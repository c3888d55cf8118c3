"""What a request's route is called, and what a span over several records begins from."""

from dataclasses import dataclass

import pytest
from opentelemetry import trace

from shared.telemetry import causes_of, route_of

pytestmark = pytest.mark.unit
ONE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
TWO = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b8-01"


@dataclass
class Matched:
    path: str


@pytest.mark.parametrize(
    ("path", "template", "route"),
    [
        ("/v1/visits", "/visits", "/v1/visits"),
        ("/v1/visits/7/seat", "/visits/{visit_id}/seat", "/v1/visits/{visit_id}/seat"),
        ("/v1/admin/clock", "/clock", "/v1/admin/clock"),
        ("/live", "/live", "/live"),
        # a framework that already knows the prefix
        ("/v1/visits/7", "/v1/visits/{visit_id}", "/v1/visits/{visit_id}"),
    ],
)
def test_a_route_is_named_with_the_prefix_under_which_it_hangs(path: str, template: str, route: str) -> None:
    assert route_of({"type": "http", "path": path, "route": Matched(template)}) == route


def test_what_nobody_answers_has_one_name() -> None:
    assert route_of({"type": "http", "path": "/wp-login.php"}) == "unmatched"


def test_one_cause_is_the_parent() -> None:
    parent, links = causes_of([ONE, None, ONE])
    assert trace.get_current_span(parent).get_span_context().span_id == 0x00F067AA0BA902B7
    assert links == []


def test_many_causes_are_links_and_none_is_the_parent() -> None:
    parent, links = causes_of([ONE, TWO, ONE, "not a trace", None])
    assert not trace.get_current_span(parent).get_span_context().is_valid
    assert [link.context.span_id & 0xFF for link in links] == [0xB7, 0xB8]


def test_a_large_batch_names_a_hundred() -> None:
    many = [f"00-4bf92f3577b34da6a3ce929d0e0e4736-{number:016x}-01" for number in range(1, 500)]
    assert len(causes_of(many)[1]) == 100
