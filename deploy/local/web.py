"""The console's files over HTTP, with the addresses of the services: an ASGI app, and `python -m deploy.local.web`.

Public by design: the files hold no data. The browser calls the services itself, with the reader's token.
"""

import argparse
import json
import os
import secrets
from collections.abc import Iterable, Mapping
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

PORT = 8100
SERVICES = {"booking": 8101, "crm": 8102, "billing": 8103, "followup": 8104, "analytics": 8105}
DIST = Path(__file__).resolve().parents[2] / "console" / "dist"
# index.html holds this where the page's nonce belongs.
NONCE = "__CSP_NONCE__"


class ConsoleNotBuilt(Exception):
    """There is no console/dist yet."""

    code = "CONSOLE-NOT-BUILT"
    hint = "Run `npm ci && npm run build` in console/."


def service_urls(environ: Mapping[str, str]) -> dict[str, str]:
    """Where the browser finds each service: `CHAIRFLOW_<SVC>_URL`, else its usual port on this machine."""
    return {
        name: environ.get(f"CHAIRFLOW_{name.upper()}_URL", f"http://127.0.0.1:{port}").rstrip("/")
        for name, port in SERVICES.items()
    }


def demo_tokens(environ: Mapping[str, str]) -> dict[str, str] | None:
    """Ready-made tokens by role from the file `CHAIRFLOW_DEMO_TOKENS_FILE`; None where there is no demo.

    Read on every request: the demo may write it after the console has started.
    """
    name = environ.get("CHAIRFLOW_DEMO_TOKENS_FILE")
    if not name or not Path(name).is_file():
        return None
    tokens: dict[str, str] = json.loads(Path(name).read_text())
    return tokens


def sign_in(environ: Mapping[str, str]) -> dict[str, str] | None:
    """Where people sign in: `CHAIRFLOW_OIDC_AUTHORITY`, as the client `CHAIRFLOW_OIDC_CLIENT`; None: with a token only."""
    authority = environ.get("CHAIRFLOW_OIDC_AUTHORITY", "").rstrip("/")
    client = environ.get("CHAIRFLOW_OIDC_CLIENT", "chairflow-console")
    return {"authority": authority, "client_id": client} if authority else None


def security_policy(urls: Iterable[str], nonce: str) -> str:
    """What the page may load (own files only) and whom it may call (itself, the services, the issuer)."""
    origins = sorted({f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, urls)})
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self' data:",
            "font-src 'self'",
            f"connect-src 'self' {' '.join(origins)}",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
        )
    )


def as_accepted(file: Path, request: Request, headers: dict[str, str]) -> Response:
    """The file, as the brotli twin that `npm run build` made of it if the browser takes that."""
    twin = file.with_name(f"{file.name}.br")
    accepted = {coding.partition(";")[0].strip() for coding in request.headers.get("accept-encoding", "").split(",")}
    if "br" not in accepted or not twin.is_file():
        return FileResponse(file, headers=headers)
    kind = guess_type(file.name)[0]
    # GZipMiddleware leaves alone what is encoded already.
    coded = {"content-encoding": "br", "vary": "Accept-Encoding"}
    return FileResponse(twin, media_type=kind, headers=headers | coded)


def as_page(root: Path, called: Iterable[str]) -> Response:
    """The console's page, which may call these addresses; read each time: a rebuilt console names other files in it."""
    nonce = secrets.token_urlsafe(16)
    html = (root / "index.html").read_text("utf-8").replace(NONCE, nonce)
    headers = {
        "cache-control": "no-store",
        "content-security-policy": security_policy(called, nonce),
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
    }
    return Response(html, media_type="text/html", headers=headers)


def create_app(dist: Path = DIST, environ: Mapping[str, str] = os.environ) -> Starlette:
    """The app. Raises ConsoleNotBuilt if `dist` has no index.html."""
    if not (dist / "index.html").is_file():
        raise ConsoleNotBuilt(f"{dist} holds no built console. {ConsoleNotBuilt.hint}")
    urls, oidc = service_urls(environ), sign_in(environ)
    called = [*urls.values(), *([oidc["authority"]] if oidc else [])]
    root = dist.resolve()

    def config(request: Request) -> Response:
        tokens = demo_tokens(environ)
        demo = None if tokens is None else {"tokens": tokens}
        body: dict[str, Any] = {"services": urls, "oidc": oidc, "demo": demo}
        return JSONResponse(body, headers={"cache-control": "no-store"})

    def files(request: Request) -> Response:
        path = request.path_params["path"]
        wanted = (root / path).resolve()
        if path and path != "index.html" and wanted.is_relative_to(root) and wanted.is_file():
            # Vite puts a hash of the content into the names under assets/.
            age = "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
            return as_accepted(wanted, request, {"cache-control": age, "x-content-type-options": "nosniff"})
        if path.startswith("assets/"):
            return PlainTextResponse("no such file", status_code=404)
        return as_page(root, called)

    def live(request: Request) -> Response:
        return JSONResponse({"status": "live"})

    return Starlette(
        routes=[
            Route("/config.json", config),
            Route("/live", live),
            Route("/ready", live),
            Route("/{path:path}", files),
        ],
        middleware=[Middleware(GZipMiddleware, minimum_size=1024)],
    )


def main() -> None:
    """Serves the console until it is stopped."""
    parser = argparse.ArgumentParser(description="Serve the built console and /config.json.")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=int(os.environ.get("CHAIRFLOW_CONSOLE_PORT", PORT)))
    arguments = parser.parse_args()
    uvicorn.run(create_app(), host=arguments.host, port=arguments.port, log_level="warning")


if __name__ == "__main__":
    main()
