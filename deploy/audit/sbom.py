"""A bill of materials for each image, from the lock files: `python -m deploy.audit.sbom DIRECTORY` (`make sbom`)."""

import sys
from pathlib import Path
from typing import Any

from cyclonedx.model import bom, component, license
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from deploy.audit.components import IMAGES, Component, components

# The library's decorators hide its classes' own signatures from a type checker.
_Bill: Any = bom.Bom
_Part: Any = component.Component
_Licence: Any = license.DisjunctiveLicense


def bill_of(image: str) -> str:
    """The image's bill of materials: CycloneDX 1.6 as JSON."""
    bill = _Bill()
    bill.metadata.component = _Part(name=f"chairflow/{image}", type=component.ComponentType.CONTAINER)
    bill.components.update(_part(one) for one in components(image))
    bill.register_dependency(bill.metadata.component, bill.components)
    return JsonV1Dot6(bill).output_as_string(indent=1) + "\n"


def _part(one: Component) -> Any:
    namespace, _, name = one.name.rpartition("/")
    url = PackageURL(one.kind, namespace or None, name, one.version)
    licences = [_Licence(name=one.licence)] if one.licence else []
    return _Part(
        name=one.name,
        version=one.version,
        type=component.ComponentType.LIBRARY,
        purl=url,
        bom_ref=url.to_string(),
        licenses=licences,
    )


def main(directory: Path) -> None:
    """Write one file for each image."""
    directory.mkdir(parents=True, exist_ok=True)
    for image in IMAGES:
        (directory / f"{image}.cdx.json").write_text(bill_of(image), encoding="utf-8")
        print(f"{directory / image}.cdx.json: {len(components(image))} components")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "build/sbom"))
