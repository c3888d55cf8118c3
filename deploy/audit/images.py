"""No secret in any layer of an image: `python -m deploy.audit.images --secrets deploy/compose/secrets chairflow/booking ...`

Each image is read as `docker save` writes it (`--engine podman`, or a file so written instead of a name): every file of
every layer, also those that a later layer deletes, and the image's own configuration with its environment and history.
Sought is each secret of the directory as it is, URL-encoded, in hex and in base64. Exit status 1 if anything was found.
"""

import gzip
import subprocess
import tarfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import IO, Annotated, cast

import typer

from deploy.audit.canaries import Shapes, hits, secrets_in, shapes_of

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


class LayerCannotBeRead(RuntimeError):
    """A layer is compressed in a way that is not understood here: nothing can be said about the image."""


@dataclass
class Search:
    """What was found, and how much was looked at: a search that saw no layer proves nothing."""

    shapes: Shapes
    found: list[str] = field(default_factory=list[str])
    layers: int = 0
    files: int = 0

    def image(self, archive: IO[bytes]) -> None:
        """Look through an image as `docker save` writes it. Raises LayerCannotBeRead, tarfile.ReadError."""
        with tarfile.open(fileobj=archive, mode="r|") as outer:
            for member, content in _files(outer):
                self._part(member.name, content)

    def _part(self, name: str, content: bytes) -> None:
        if content.startswith(ZSTD):
            raise LayerCannotBeRead(f"{name} is compressed with zstd; save the image with another engine")
        if content.startswith(GZIP):
            content = gzip.decompress(content)
        if content[257:262] != b"ustar":
            self._look(name, content)
            return
        self.layers += 1
        with tarfile.open(fileobj=BytesIO(content), mode="r:") as layer:
            for member, text in _files(layer):
                self._look(f"{name}: {member.name}", member.name.encode() + b"\n" + text)

    def _look(self, place: str, content: bytes) -> None:
        self.files += 1
        self.found += [f"{place}: {name}" for name in hits(content, self.shapes)]


def _files(archive: tarfile.TarFile) -> Iterator[tuple[tarfile.TarInfo, bytes]]:
    for member in archive:
        if member.isfile():
            yield member, cast("IO[bytes]", archive.extractfile(member)).read()


@contextmanager
def saved(image: str, engine: str) -> Generator[IO[bytes]]:
    """The image as a stream: of the file of that name, else from the engine. Raises OSError, CalledProcessError."""
    if Path(image).is_file():
        with Path(image).open("rb") as file:
            yield file
        return
    with subprocess.Popen([engine, "save", image], stdout=subprocess.PIPE) as process:
        yield cast("IO[bytes]", process.stdout)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, process.args)


def main(
    images: Annotated[list[str], typer.Argument(help="Names, or files that `docker save` wrote.")],
    secrets: Annotated[Path, typer.Option(help="The directory of secrets; each file is one.")],
    engine: Annotated[str, typer.Option(help="docker, or a program with the same `save`.")] = "docker",
) -> None:
    """Look for secrets in every layer of images; exit status 1 if any is there."""
    sought = secrets_in(secrets)
    shapes = {name: shape for secret in sought.items() for name, shape in shapes_of(*secret).items()}
    failed = not sought
    for image in images:
        search = Search(shapes)
        with saved(image, engine) as archive:
            search.image(archive)
        failed = failed or bool(search.found) or not search.layers
        print(
            f"{image}: {len(search.found)} hits of {len(sought)} secrets in {search.files} files of {search.layers} layers"
        )
        print("".join(f"  {hit}\n" for hit in search.found), end="")
    raise typer.Exit(1 if failed else 0)


if __name__ == "__main__":
    typer.run(main)
