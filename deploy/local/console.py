"""The console's own tools with the Node that came by pip: `python -m deploy.local.console build|test|npm ARGUMENTS`."""

import sys
import time

from deploy.local.node import CONSOLE, NodeProgramFailed, build_console, install, run

TESTS = ("types:check", "check", "test")


def main(arguments: list[str]) -> int:
    """`build`: if a source changed. `test`: types, unit tests and the build. `npm`: anything, in console/."""
    try:
        match arguments:
            case ["build"]:
                build_console(print)
            case ["test"]:
                test()
            case ["npm", *rest]:
                print(run("npm", *rest, cwd=CONSOLE))
            case _:
                print(__doc__)
                return 2
    except NodeProgramFailed as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def test() -> None:
    """The generated types, all types, unit tests, then the build. Raises NodeProgramFailed."""
    install(CONSOLE)
    for script in TESTS:
        begun = time.monotonic()
        run("npm", "run", script, cwd=CONSOLE)
        print(f"console {script}: passed in {time.monotonic() - begun:.0f} s", flush=True)
    build_console(print)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
