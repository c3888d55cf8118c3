"""A browser of one's own for a person in a test, and what it said to the services."""

from collections import deque
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Request

_TIMEOUT_MS = 20_000
_KEPT = 10
_commands: WeakKeyDictionary[BrowserContext, deque[str]] = WeakKeyDictionary()


def context_of(
    browser: Browser, locale: str = "zh-CN", size: tuple[int, int] = (1440, 900), *, moves: bool = False
) -> BrowserContext:
    """In this language, and of this width and height; `moves`: of somebody who did not ask for less motion.

    What is on its way under the pointer is missed by a click that comes at once, faster than any hand.
    """
    context = browser.new_context(
        locale=locale,
        viewport={"width": size[0], "height": size[1]},
        reduced_motion="no-preference" if moves else "reduce",
    )
    context.set_default_timeout(_TIMEOUT_MS)
    said = _commands[context] = deque(maxlen=_KEPT)
    context.on("request", lambda request: said.append(_line("asked", request)) if _is_command(request) else None)
    context.on("requestfailed", lambda request: said.append(_line(f"{request.failure}", request)))
    context.on(
        "response",
        lambda response: (
            said.append(_line(str(response.status), response.request))
            if _is_command(response.request) or not response.ok
            else None
        ),
    )
    return context


def said_of(context: BrowserContext) -> list[str]:
    """The last commands of this browser, when they were asked and what came back, and whatever else failed."""
    return list(_commands.get(context, ()))


def _is_command(request: Request) -> bool:
    return request.method not in ("GET", "OPTIONS")


def _line(what: str, request: Request) -> str:
    return f"{what} {request.method} {urlsplit(request.url).path}"
