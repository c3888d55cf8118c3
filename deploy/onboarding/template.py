"""The example that a new chain starts from: a believable one of two clinics."""

from pathlib import Path

from deploy.onboarding.table import FILES

_EXAMPLE = Path(__file__).parent / "template"


class FilesAreThere(Exception):
    """Some of the files exist; the example would overwrite somebody's work."""


def write_template(directory: Path) -> list[Path]:
    """One CSV per kind, in UTF-8 with a mark by which spreadsheets know it. Raises FilesAreThere, and then writes none."""
    paths = [directory / name for name in FILES]
    if there := [str(path) for path in paths if path.exists()]:
        raise FilesAreThere(", ".join(there))
    directory.mkdir(parents=True, exist_ok=True)
    for path in paths:
        path.write_text((_EXAMPLE / path.name).read_text(encoding="utf-8"), encoding="utf-8-sig")
    return paths
