"""Which installation a command is about, and that it asks before it replaces."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
import typer
from typer.testing import CliRunner

from deploy.commands import installation
from deploy.commands.app import COMMANDS, GROUPS, app
from deploy.commands.installation import CannotGoOn, confirm, use

KAFKA = "CHAIRFLOW_KAFKA_BOOTSTRAP_SERVERS"


@pytest.fixture(autouse=True)
def restored() -> Iterator[None]:
    """Commands change this process's environment; here it is put back."""
    with patch.dict(os.environ):
        yield


@pytest.fixture
def no_deployment() -> None:
    """A person's shell: nothing of Chairflow's in the environment."""
    for name in [name for name in os.environ if name.startswith("CHAIRFLOW_")]:
        del os.environ[name]


def installed(directory: Path, kafka: str) -> Path:
    (directory / "run").mkdir(parents=True)
    (directory / "run" / "environment.json").write_text(json.dumps({KAFKA: kafka}))
    return directory


def test_a_named_directory_wins_over_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(KAFKA, "deployment:9092")
    use(installed(tmp_path / "named", "named:1"))
    assert os.environ[KAFKA] == "named:1"


@pytest.mark.parametrize("name", [KAFKA, "CHAIRFLOW_BOOKING_OWNER_DSN", "CHAIRFLOW_BOOKING_OWNER_DSN_FILE"])
@pytest.mark.usefixtures("no_deployment")
def test_inside_a_deployment_the_usual_directory_is_not_looked_at(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "DIRECTORY", installed(tmp_path / "usual", "usual:1"))
    monkeypatch.setenv(name, "deployment")
    use(None)
    assert os.environ.get(KAFKA) in (None, "deployment")


@pytest.mark.usefixtures("no_deployment")
def test_a_person_s_shell_means_the_usual_directory_if_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installation, "DIRECTORY", tmp_path / "usual")
    use(None)
    assert KAFKA not in os.environ
    installed(tmp_path / "usual", "usual:1")
    use(None)
    assert os.environ[KAFKA] == "usual:1"


def test_a_directory_without_an_installation_is_said(tmp_path: Path) -> None:
    with pytest.raises(CannotGoOn, match="holds no local installation"):
        use(tmp_path)


def test_a_no_changes_nothing() -> None:
    with pytest.raises(CannotGoOn, match=r"Nothing was changed\."):
        confirm("Replace?", yes=False, ask=lambda _question: False)
    confirm("Replace?", yes=False, ask=lambda _question: True)
    confirm("Replace?", yes=True, ask=lambda _question: False)


def test_every_command_says_what_it_does() -> None:
    listed = typer.main.get_command(app)
    names = set(getattr(listed, "commands", {}))
    assert names == {command.__name__.replace("_", "-") for command in COMMANDS} | GROUPS.keys()
    for name in names:
        told = CliRunner().invoke(app, [name, "--help"])
        assert told.exit_code == 0 and len(told.stdout.splitlines()) > 3, name
