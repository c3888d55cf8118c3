"""docker-compose.yml as data."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
CONTAINERS: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = {name: container for name, container in CONTAINERS.items() if container["image"].startswith("chairflow/")}
# Made by `docker compose build`: image -> the target that it is built from.
IMAGES: dict[str, str] = {c["image"]: c["build"]["target"] for c in OURS.values() if "build" in c}
