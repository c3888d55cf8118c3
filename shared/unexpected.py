"""The last answer of an API: what nobody foresaw is said on the log, and to the caller only that it happened."""

import structlog
from opentelemetry import trace
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.auth import problem_response
from shared.errors import UnexpectedFailure

log = structlog.stdlib.get_logger()


class Unexpected:
    """ASGI middleware: an error becomes a problem with the request's trace id, and the connection lives on.

    Left to the server it would be a bare line of text, without the headers that let a browser read it, and then a cut connection.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        has_begun = False

        async def watch(message: Message) -> None:
            nonlocal has_begun
            has_begun = True
            await send(message)

        try:
            await self._app(scope, receive, watch)
        except Exception as error:
            if scope["type"] != "http" or has_begun:
                raise
            log.exception("unexpected failure")
            span = trace.get_current_span()
            span.record_exception(error)
            failure = UnexpectedFailure(
                "The service failed, and it is not your doing.",
                trace_id=format(span.get_span_context().trace_id, "032x"),
            )
            await problem_response(failure)(scope, receive, send)
