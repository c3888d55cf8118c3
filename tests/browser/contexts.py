"""A browser of one's own for a person in a test."""

from playwright.sync_api import Browser, BrowserContext

_TIMEOUT_MS = 20_000


def context_of(browser: Browser, locale: str = "zh-CN", size: tuple[int, int] = (1440, 900)) -> BrowserContext:
    """In this language, and of this width and height.

    What is on its way under the pointer can be missed on a busy machine: things move in English only.
    """
    context = browser.new_context(
        locale=locale,
        viewport={"width": size[0], "height": size[1]},
        reduced_motion="reduce" if locale == "zh-CN" else "no-preference",
    )
    context.set_default_timeout(_TIMEOUT_MS)
    return context
