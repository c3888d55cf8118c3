"""A secret in every shape in which it may slip out, and the search for it."""

import base64
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

# What is shorter is found by chance in any larger file.
SHORTEST = 12
Shapes = Mapping[str, bytes]


class SecretIsTooShort(ValueError):
    """A secret of fewer than 12 characters: a hit would say nothing, and it is too weak anyway."""


def shapes_of(name: str, secret: str) -> dict[str, bytes]:
    """`secret` as it is, URL-encoded, in hex and in base64 (wherever in an encoded text it begins), by a name for a report.

    Raises SecretIsTooShort.
    """
    if len(secret) < SHORTEST:
        raise SecretIsTooShort(f"{name} has {len(secret)} characters; at least {SHORTEST} are needed")
    raw = secret.encode()
    found = {
        "plain": raw,
        "URL-encoded": quote(secret, safe="").encode(),
        "hex": raw.hex().encode(),
        "HEX": raw.hex().upper().encode(),
    }
    for shift in range(3):
        # The first and the last characters hold bits of the neighbours as well: they are left away.
        encoded = base64.b64encode(b"\0" * shift + raw)
        middle = encoded[(0, 2, 3)[shift] : len(encoded) - 4]
        found[f"base64 at {shift}"] = middle
        found[f"base64url at {shift}"] = middle.translate(bytes.maketrans(b"+/", b"-_"))
    return {f"{name} ({shape})": value for shape, value in found.items()}


def secrets_in(directory: Path) -> dict[str, str]:
    """The secrets in a directory of files, by name: of a DSN its password, of a private key a line of it, else the text.

    A key set (`jwks`) is public and no secret.
    """
    found: dict[str, str] = {}
    for path in sorted(path for path in directory.iterdir() if path.is_file() and not path.name.startswith(".")):
        text = path.read_text().strip()
        if text.startswith("-----BEGIN") and "PRIVATE KEY" in text:
            # From the middle: the first lines of two keys can be alike.
            body = [line for line in text.splitlines() if not line.startswith("-----")]
            found[path.name] = body[len(body) // 2]
        elif re.match(r"\w+://", text):
            found[path.name] = unquote(urlsplit(text).password or "")
        elif text and not text.startswith("{"):
            found[path.name] = text
    return found


def hits(content: bytes, shapes: Shapes) -> Iterator[str]:
    """The names of the shapes that occur in `content`."""
    return (name for name, shape in shapes.items() if shape in content)
