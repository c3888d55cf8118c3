"""What a front desk does on its board, each time until the page has shown it."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

# From an input of that kind until `done()` holds and the frame that shows it is painted.
PROBE = """([kind, done]) => {
    const isDone = new Function(`return ${done}`);
    window.probe = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`nothing came of ${kind}: ${done}`)), 10_000);
        addEventListener(kind, ({ timeStamp }) => {
            const look = () => requestAnimationFrame(() => {
                if (!isDone()) return look();
                const { port1, port2 } = new MessageChannel();
                port1.onmessage = () => resolve(performance.now() - timeStamp);
                port2.postMessage(0);
            });
            look();
        }, { capture: true, once: true });
    });
}"""
GAPS = """() => {
    let last = performance.now();
    window.longest = 0;
    const look = (now) => {
        window.longest = Math.max(window.longest, now - last);
        last = now;
        window.gaps = requestAnimationFrame(look);
    };
    window.gaps = requestAnimationFrame(look);
}"""
DRAWER_OPEN = "document.querySelector('.ant-drawer-open .ant-descriptions')"


class Desk:
    """The front desk's page of the full day."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def timed(self, kind: str, done: str, act: Callable[[], object]) -> float:
        """Milliseconds from the input that `act` makes to the frame in which `done` holds."""
        self.page.evaluate(PROBE, [kind, done])
        act()
        return float(self.page.evaluate("window.probe"))

    def block(self, appointment: object) -> Locator:
        return self.page.locator(f"[data-testid=appointment][data-id='{appointment}']")

    def bring(self, appointment: object) -> None:
        """To the middle of the board: at its edges hours and chairs lie over it."""
        self.block(appointment).evaluate("(block) => block.scrollIntoView({ block: 'center', inline: 'center' })")

    def opening(self, appointment: object) -> float:
        self.bring(appointment)
        taken = self.timed("click", DRAWER_OPEN, self.block(appointment).click)
        self.page.keyboard.press("Escape")
        expect(self.page.locator(".ant-drawer-open")).to_have_count(0)
        return taken

    def walking(self, key: str) -> float:
        at = self.page.evaluate("document.activeElement.dataset.id")
        return self.timed(
            "keydown", f"document.activeElement.dataset.id !== '{at}'", lambda: self.page.keyboard.press(key)
        )

    def dragging(self, appointment: object, steps: int) -> list[float]:
        """Each step takes the block a quarter of an hour further; Escape puts it back."""
        self.bring(appointment)
        box = self.block(appointment).bounding_box()
        assert box is not None
        x, y = box["x"] + 40, box["y"] + 8
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        taken: list[float] = []
        for step in range(1, steps + 1):
            before = self.page.evaluate("document.querySelector('.day-ghost')?.style.cssText")
            done = f"(document.querySelector('.day-ghost')?.style.cssText ?? '') !== '{before or ''}'"
            taken.append(self.timed("pointermove", done, lambda step=step: self.page.mouse.move(x, y + 20 * step)))
        self.page.keyboard.press("Escape")
        self.page.mouse.up()
        return taken

    def typing(self, text: str) -> list[float]:
        """Each letter of a name in the drawer's search, until the field shows it."""
        self.page.keyboard.press("n")
        expect(self.page.locator(".day-drawer input").first).to_be_focused()
        taken = [
            self.timed(
                "keydown",
                f"document.activeElement.value.length === {n}",
                lambda letter=letter: self.page.keyboard.press(letter),
            )
            for n, letter in enumerate(text, 1)
        ]
        # The offered patients first, then the drawer.
        while self.page.locator(".ant-drawer-open").count():
            self.page.keyboard.press("Escape")
            self.page.wait_for_timeout(200)
        return taken

    def switching(self, button: str) -> float:
        before = self.page.locator(".day-bar .day-button").inner_text()
        done = f"document.querySelector('.day-bar .day-button').innerText !== '{before}'"
        taken = self.timed("click", done, self.page.get_by_test_id(button).click)
        expect(self.page.get_by_test_id("appointment").first).to_be_visible()
        return taken

    def hearing(self, book: Callable[[], object]) -> float:
        """The longest gap between two frames from a colleague's booking until it is on this board."""
        self.page.evaluate(GAPS)
        appointment = book()
        self.block(appointment).wait_for()
        self.page.wait_for_timeout(400)
        return float(self.page.evaluate("cancelAnimationFrame(window.gaps), window.longest"))
