"""The service's API app: one call gives errors, telemetry, authentication, health and documentation."""

import asyncio
import socket
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial
from importlib.resources import files
from typing import Any, Protocol, cast

import asyncpg
import httpx
import structlog
from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.middleware.cors import CORSMiddleware
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.staticfiles import StaticFiles
from prometheus_client import start_http_server
from sqlalchemy.exc import DBAPIError
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse

from shared.admin import admin_router
from shared.auth import Authenticated, Verifier, problem_response
from shared.command import StoredAnswer
from shared.db import OUTAGES, Database, constraint_of, is_lock_conflict, is_outage
from shared.errors import AlreadyExists, Malformed, NotFound, Problem, Refusal, Unavailable
from shared.health import health_router
from shared.messaging.wake import Notifier
from shared.metrics import Metrics
from shared.openapi import document, operation_id
from shared.operations.heartbeat import Heartbeat
from shared.operations.routes import operations_router
from shared.settings import ServiceName, Settings, metrics_port
from shared.telemetry import Observed, configure_logging, make_tracer
from shared.unexpected import Unexpected
from shared.watch import watch_process

log = structlog.stdlib.get_logger()
Constraints = Mapping[str, type[Refusal]]


class Part(Protocol):
    """Something of the service's own that lives as long as its app; found in ``app.state`` by its name."""

    def start(self) -> None: ...
    async def stop(self) -> None: ...


Parts = Callable[[Database], Mapping[str, Part]]


def create_app(
    service: ServiceName,
    routers: Sequence[APIRouter],
    *,
    config: Settings | None = None,
    constraints: Constraints | None = None,
    parts: Parts | None = None,
    summary: str = "",
) -> FastAPI:
    """The composition root of an API. ``constraints`` names the refusal that each database constraint means."""
    config = config or Settings()
    configure_logging(config)
    metrics = Metrics(service, "api")
    tracer = make_tracer(service, config)

    app = FastAPI(
        title=f"Chairflow {service}",
        version="1",
        summary=summary,
        lifespan=partial(_living, service=service, config=config, metrics=metrics, parts=parts),
        docs_url=None,
        redoc_url=None,
        generate_unique_id_function=operation_id,
        responses={"default": {"model": Problem, "description": "A problem (RFC 9457)."}},
    )
    app.state.config, app.state.service, app.state.metrics = config, service, metrics
    app.state.verifier, app.state.tracer = Verifier(config), tracer
    app.include_router(health_router())
    app.include_router(admin_router(config), prefix="/v1/admin")
    app.include_router(operations_router(config), prefix="/v1/admin")
    for router in routers:
        app.include_router(router, prefix="/v1")
    _answer_errors(app, constraints or {})
    _document(app)
    app.add_middleware(Authenticated, verifier=app.state.verifier)
    app.add_middleware(Unexpected)
    if config.origins():
        app.add_middleware(
            CORSMiddleware,
            allow_origins=config.origins(),
            allow_methods=["*"],
            allow_headers=["*"],
            expose_headers=["Retry-After"],
        )
    app.add_middleware(Observed, service=service, tracer=tracer, metrics=metrics)
    return app


@asynccontextmanager
async def _living(
    app: FastAPI, *, service: ServiceName, config: Settings, metrics: Metrics, parts: Parts | None
) -> AsyncGenerator[None]:
    """What the app needs while it answers; closed in the opposite order."""
    async with AsyncExitStack() as stack:
        if port := metrics_port(service):
            server, _ = start_http_server(port, registry=metrics.registry)
            stack.callback(server.server_close)
            stack.callback(server.shutdown)
        database = app.state.database = Database(
            partial(config.api_dsn, service), pool_size=config.pool_size, application_name=f"chairflow-{service}-api"
        )
        stack.push_async_callback(database.close)
        app.state.http = await stack.enter_async_context(httpx.AsyncClient(timeout=3))
        app.state.notifier = Notifier(database, "outbox")
        heartbeat = Heartbeat(database, "api", socket.gethostname(), config.version)
        own: Mapping[str, Part] = parts(database) if parts else {}
        for name, part in own.items():
            setattr(app.state, name, part)
        for part in (app.state.notifier, *own.values(), heartbeat):
            part.start()
            stack.push_async_callback(part.stop)
        watching = asyncio.create_task(watch_process(database, metrics))
        stack.push_async_callback(asyncio.gather, watching, return_exceptions=True)
        stack.callback(watching.cancel)
        yield


def _answer_errors(app: FastAPI, constraints: Constraints) -> None:
    def answer(request: Request, refusal: Refusal) -> Response:
        request.app.state.metrics.refused.labels(refusal.code).inc()
        return problem_response(refusal)

    @app.exception_handler(Refusal)
    async def refused(request: Request, error: Exception) -> Response:
        return answer(request, cast("Refusal", error))

    @app.exception_handler(StoredAnswer)
    async def answered_before(_: Request, error: Exception) -> Response:
        stored = cast("StoredAnswer", error)
        return Response(stored.answer, stored.status, {"Idempotency-Replayed": "true"}, media_type="application/json")

    @app.exception_handler(RequestValidationError)
    async def malformed(request: Request, error: Exception) -> Response:
        problems = cast("RequestValidationError", error).errors()
        fields = [{"field": ".".join(str(p) for p in e["loc"]), "message": str(e["msg"])} for e in problems]
        return answer(request, Malformed("The request does not fit its schema.", errors=fields))

    @app.exception_handler(HTTPException)
    async def routing(request: Request, error: Exception) -> Response:
        http = cast("HTTPException", error)
        problem = Problem(
            type="about:blank",
            title=str(http.detail),
            status=http.status_code,
            code=f"http-{http.status_code}",
            detail=str(http.detail),
            hint=f"See {request.app.title}'s page at /docs.",
        )
        return Response(
            problem.model_dump_json(), http.status_code, http.headers, media_type="application/problem+json"
        )

    @app.exception_handler(DBAPIError)
    async def database(request: Request, error: Exception) -> Response:
        return answer(request, _meaning_of(cast("DBAPIError", error), constraints))

    for outage in (*OUTAGES, asyncpg.InterfaceError):

        @app.exception_handler(outage)
        async def away(request: Request, error: Exception) -> Response:
            log.warning("database away", error=repr(error))
            return answer(request, Unavailable("The database does not answer."))

    @app.exception_handler(UnicodeEncodeError)
    async def unwritable(request: Request, error: Exception) -> Response:
        return answer(request, Malformed("The request holds text that cannot be stored.", errors=[]))


def _meaning_of(error: DBAPIError, constraints: Constraints) -> Refusal:
    """What a database error means to the caller. Raises the error itself when it is a bug of ours."""
    if is_outage(error):
        log.warning("database away", error=str(error.orig))
        return Unavailable("The database does not answer.")
    cause = getattr(error.orig, "__cause__", None)
    if is_lock_conflict(error):
        return Unavailable("Somebody else holds the same records.")
    if isinstance(cause, asyncpg.DataError):
        return Malformed("A value cannot be stored.", errors=[])
    name = constraint_of(error)
    if name and name in constraints:
        return constraints[name]()
    if isinstance(cause, asyncpg.UniqueViolationError) and name and name.endswith("_pkey"):
        return AlreadyExists()
    if _is_out_of_scope(cause):
        return NotFound("The record lies outside your clinics.")
    raise error


def _is_out_of_scope(cause: object) -> bool:
    """A row that row-level security does not let in. A right that a role lacks has the same code, and is a fault of ours.

    Both differ in the function of PostgreSQL that complains, in whatever language it does.
    """
    is_refused = isinstance(cause, asyncpg.InsufficientPrivilegeError)
    return is_refused and getattr(cause, "server_source_function", "") == "ExecWithCheckOptions"


def _document(app: FastAPI) -> None:
    """The OpenAPI document, and its page without any foreign host."""

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = document(app)
        return app.openapi_schema

    app.openapi = openapi
    swagger = files("swagger_ui_bundle").joinpath("vendor")
    versions = sorted(child.name for child in swagger.iterdir() if child.name.startswith("swagger-ui"))
    app.mount("/swagger", StaticFiles(directory=str(swagger.joinpath(versions[-1]))), name="swagger")

    @app.get("/docs", include_in_schema=False)
    async def docs() -> HTMLResponse:
        return get_swagger_ui_html(
            openapi_url="/openapi.json",
            title=app.title,
            swagger_js_url="/swagger/swagger-ui-bundle.js",
            swagger_css_url="/swagger/swagger-ui.css",
            swagger_favicon_url="/swagger/favicon-32x32.png",
        )
