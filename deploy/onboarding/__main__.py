"""`python -m deploy.onboarding`, which `./chairflow` runs."""

from deploy.onboarding.cli import app

app(prog_name="chairflow")
