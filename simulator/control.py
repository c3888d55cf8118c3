"""Speed and pause, changed from outside while the simulator runs: `control.json` in the state directory."""

import asyncio
import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path


@dataclass(frozen=True)
class Wish:
    """`speed`: business minutes per second when living on. `paused_by`: who asked for silence; empty for nobody."""

    speed: float = 2.0
    paused_by: tuple[str, ...] = ()


class Control:
    """The file, read again at most every 0.1 s."""

    def __init__(self, directory: Path) -> None:
        self._path = directory / "control.json"
        self._seen = Wish()
        self._stamp = -1

    def wish(self) -> Wish:
        """What is wanted now."""
        try:
            stamp = self._path.stat().st_mtime_ns
            if stamp != self._stamp:
                raw = json.loads(self._path.read_text(encoding="utf-8"))
                self._seen, self._stamp = Wish(raw["speed"], tuple(raw["paused_by"])), stamp
        except FileNotFoundError:
            pass
        return self._seen

    def set_speed(self, speed: float) -> None:
        self._write(replace(self.wish(), speed=speed))

    def pause(self, who: str) -> None:
        wish = self.wish()
        self._write(replace(wish, paused_by=tuple(sorted({*wish.paused_by, who}))))

    def resume(self, who: str | None = None) -> None:
        """Take back one pause, or all of them."""
        wish = self.wish()
        self._write(replace(wish, paused_by=tuple(w for w in wish.paused_by if who is not None and w != who)))

    def _write(self, wish: Wish) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        part = self._path.with_suffix(".part")
        part.write_text(json.dumps(asdict(wish)), encoding="utf-8")
        part.replace(self._path)
        self._seen, self._stamp = wish, self._path.stat().st_mtime_ns

    async def wait_while_paused(self) -> None:
        # another process writes the file: there is no event in this one to wait for
        while self.wish().paused_by:
            await asyncio.sleep(0.1)
