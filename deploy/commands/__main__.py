"""`python -m deploy.commands`, which `./chairflow` runs."""

import sys

from deploy.commands.app import app
from deploy.commands.installation import CannotGoOn
from shared.settings import MissingSetting

try:
    app(prog_name="chairflow")
except (CannotGoOn, MissingSetting) as error:
    sys.exit(str(error))
