"""A bill of materials for each image, from the lock files: `python -m deploy.audit.sbom DIRECTORY` (`make sbom`)."""

import sys
from pathlib import Path

from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component as Part
from cyclonedx.model.component import ComponentType
from cyclonedx.model.license import DisjunctiveLicense
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from deploy.audit.components import IMAGES, Component, components


def bill_of(image: str) -> str:
    """The image's bill of materials: CycloneDX 1.6 as JSON."""
    bill = Bom()
    bill.metadata.component = Part(name=f"chairflow/{image}", type=ComponentType.CONTAINER)
    bill.components.update(_part(component) for component in components(image))
    bill.register_dependency(bill.metadata.component, bill.components)
    return JsonV1Dot6(bill).output_as_string(indent=1) + "\n"


def _part(component: Component) -> Part:
    namespace, _, name = component.name.rpartition("/")
    url = PackageURL(component.kind, namespace or None, name, component.version)
    licences = [DisjunctiveLicense(name=component.licence)] if component.licence else []
    return Part(
        name=component.name,
        version=component.version,
        type=ComponentType.LIBRARY,
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
