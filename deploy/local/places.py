"""Where the local installation lies on this machine. Imports nothing, so that the smallest image can read it too."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
DIRECTORY = ROOT / ".chairflow"
# In a data directory: the settings of what runs there, as `make demo` wrote them down.
ENVIRONMENT = "run/environment.json"
