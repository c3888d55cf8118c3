"""A Chromium for the browser tests: the machine's, else npm's `@sparticuz/chromium`, with a font for Chinese text.

Use with Playwright: `chromium.launch(**browser().launch_options())`.
"""

import os
import subprocess
import tarfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypedDict

from deploy.local.node import ROOT, install, run

PROJECT = ROOT / "tests" / "browser"
SYSTEM = (Path("/usr/bin/chromium"), Path("/usr/bin/chromium-browser"), Path("/usr/bin/google-chrome"))
UNPACK = (
    "const z = require('zlib'), f = require('fs');"
    "f.writeFileSync(process.argv[2], z.brotliDecompressSync(f.readFileSync(process.argv[1])))"
)
FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  {directories}
  <cachedir>{cache}</cachedir>
</fontconfig>
"""


class LaunchOptions(TypedDict):
    """What Playwright's `launch` takes from us."""

    executable_path: str
    args: list[str]
    env: dict[str, str | float | bool]


class BrowserDoesNotRun(RuntimeError):
    """The Chromium that was found does not start on this machine. The message says what it printed."""


@dataclass(frozen=True)
class Browser:
    """A Chromium that starts here, and the environment that it needs for its libraries and fonts."""

    executable: Path
    environment: dict[str, str] = field(default_factory=dict[str, str])

    def launch_options(self) -> LaunchOptions:
        """Keyword arguments for Playwright's `chromium.launch`. Without sandbox: containers and root have none."""
        arguments = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        return {
            "executable_path": str(self.executable),
            "args": arguments,
            "env": {**os.environ, **self.environment},
        }


def browser() -> Browser:
    """`CHAIRFLOW_CHROMIUM` if set, else the machine's, else npm's; fonts with Chinese are added in every case.

    The first call may fetch 110 MB. Raises BrowserDoesNotRun, NodeProgramFailed.
    """
    chosen = os.environ.get("CHAIRFLOW_CHROMIUM")
    system = Path(chosen) if chosen else next((path for path in SYSTEM if path.exists()), None)
    install(PROJECT)
    unpacked = PROJECT / "node_modules" / ".unpacked"
    fonts = {"FONTCONFIG_FILE": str(_fonts(unpacked))}
    if system is not None:
        _try(Browser(system, fonts))
        return Browser(system, fonts)
    executable = _unpacked_chromium(unpacked)
    try:
        _try(Browser(executable, fonts))
    except BrowserDoesNotRun:
        # a machine without NSS and its like: the package brings these libraries
        libraries = [str(unpacked / "al2023" / "lib"), os.environ.get("LD_LIBRARY_PATH", "")]
        found = Browser(executable, {**fonts, "LD_LIBRARY_PATH": os.pathsep.join(filter(None, libraries))})
        _try(found)
        return found
    return Browser(executable, fonts)


def _unpacked_chromium(target: Path) -> Path:
    """The package's archives, unpacked once; the path of the program."""
    program = target / "chromium"
    packed = PROJECT / "node_modules" / "@sparticuz" / "chromium" / "bin"
    if program.exists():
        return program
    for name in ("al2023", "swiftshader"):
        archive = target / f"{name}.tar"
        run("node", "-e", UNPACK, str(packed / f"{name}.tar.br"), str(archive), cwd=PROJECT)
        with tarfile.open(archive) as file:
            # the software renderer is looked for beside the program
            file.extractall(target / name if name == "al2023" else target, filter="data")
        archive.unlink()
    unfinished = target / "chromium.new"
    run("node", "-e", UNPACK, str(packed / "chromium.br"), str(unfinished), cwd=PROJECT)
    unfinished.chmod(0o755)
    unfinished.rename(program)
    return program


def _fonts(target: Path) -> Path:
    """A fontconfig file that adds Noto Sans with Chinese characters to the machine's own fonts."""
    target.mkdir(parents=True, exist_ok=True)
    directories = f"<dir>{PROJECT / 'node_modules' / '@embedpdf' / 'fonts-sc' / 'fonts'}</dir>"
    path = target / "fonts.conf"
    path.write_text(FONTS.format(directories=directories, cache=target / "fontcache"))
    return path


def _try(candidate: Browser) -> None:
    done = subprocess.run(
        [candidate.executable, "--version", "--no-sandbox"],
        check=False,
        env={**os.environ, **candidate.environment},
        capture_output=True,
        text=True,
        timeout=60,
    )
    if done.returncode != 0:
        raise BrowserDoesNotRun(f"{candidate.executable} does not start: {done.stderr.strip() or done.stdout.strip()}")


if __name__ == "__main__":
    print(browser().executable)
