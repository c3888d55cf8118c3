"""helm: the one on PATH, else one that is built here once, where Go is."""

import os
import shutil
import subprocess
from pathlib import Path

from deploy.local.child import ROOT

VERSION = "v3.18.4"
BUILT = ROOT / ".venv" / "tools" / "bin" / "helm"


class HelmIsMissing(RuntimeError):
    """There is no helm on PATH and no Go to build it with: install one of them."""


class HelmRefused(RuntimeError):
    """helm ended with an error. The message is what it said."""


def find_helm(*, build: bool = True) -> Path:
    """The program. Builds it (some minutes, once) if it is not there and `build` is asked for. Raises HelmIsMissing."""
    if on_path := shutil.which("helm"):
        return Path(on_path)
    if BUILT.exists():
        return BUILT
    if not build or not shutil.which("go"):
        raise HelmIsMissing("There is neither helm nor Go on PATH: install helm 3, or Go, and helm is built with it.")
    print(f"building helm {VERSION} (once, some minutes) ...", flush=True)
    environment = {**os.environ, "GOBIN": str(BUILT.parent), "GOFLAGS": ""}
    subprocess.run(["go", "install", f"helm.sh/helm/v3/cmd/helm@{VERSION}"], check=True, env=environment)
    return BUILT


def helm(*arguments: str | Path) -> str:
    """What `helm arguments` prints. Raises HelmRefused, HelmIsMissing."""
    done = subprocess.run([find_helm(), *arguments], check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise HelmRefused(done.stderr.strip() or done.stdout.strip())
    return done.stdout
