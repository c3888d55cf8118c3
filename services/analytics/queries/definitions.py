"""Definitions as the API shows them, and as SQL sees them."""

from services.analytics.kpis import DEFINITIONS, Definition
from services.analytics.schemas import KpiDefinition, Words
from shared.errors import Malformed, NotFound

# (kpi, kpi_version, close_days) as a relation: closing belongs to the definition, not to the posting.
CLOSES = "(VALUES " + ", ".join(f"('{d.id}', {d.version}, {d.close_days})" for d in DEFINITIONS) + ")"
# Clinic-local 06:00 of the morning after the cell's day and its close_days; p = posting, d = CLOSES, c = clinic.
CLOSES_AT = "((p.business_date + 1 + d.close_days + time '06:00') AT TIME ZONE c.zone)"


def newest() -> list[Definition]:
    """The newest version of each KPI, in catalogue order."""
    found: dict[str, Definition] = {}
    for definition in DEFINITIONS:
        if definition.id not in found or found[definition.id].version < definition.version:
            found[definition.id] = definition
    return list(found.values())


def definition_of(kpi: str, version: int | None) -> Definition:
    """The definition, the newest if no version is named. Raises NotFound."""
    for definition in newest() if version is None else DEFINITIONS:
        if definition.id == kpi and version in (None, definition.version):
            return definition
    raise NotFound(f"There is no KPI {kpi}" + (f" in version {version}." if version else "."))


def require_dim(definition: Definition, dim: str) -> str:
    """The dimension, if the definition has it; '' is the total. Raises Malformed, which names those that it has."""
    if dim and dim not in definition.dimensions:
        message = f"must be empty or one of: {', '.join(definition.dimensions)}"
        raise Malformed(
            f"{definition.id} has no such dimension.",
            errors=[{"field": "query.dim", "message": message if definition.dimensions else "must be empty"}],
        )
    return dim


def view(definition: Definition) -> KpiDefinition:
    return KpiDefinition(
        id=definition.id,
        version=definition.version,
        name=Words(zh=definition.name_zh, en=definition.name_en),
        explanation=Words(zh=definition.explanation_zh, en=definition.explanation_en),
        formula=definition.formula,
        basis=definition.basis,
        unit=definition.unit,
        is_ratio=definition.ratio,
        is_summable=definition.summable,
        is_distinct=definition.distinct,
        dimensions=list(definition.dimensions),
        close_days=definition.close_days,
        inputs=list(definition.inputs),
        corrections=list(definition.corrections),
        guard=definition.guard,
        higher_is_better=definition.higher_is_better,
    )
