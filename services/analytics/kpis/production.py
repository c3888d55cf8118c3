"""Gross production."""

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally


def gross_production(facts: Facts, tally: Tally) -> None:
    """K33 List fees of performed procedures, by the day and the clinic of the performance."""
    for procedure in facts.procedures():
        dims = (("doctor", procedure.performer_id), ("product", procedure.product_code))
        subject = facts.canonical(procedure.patient_id)
        tally.add(procedure.clinic_id, procedure.business_date, subject, (procedure.list_fee_minor, None), dims)


GROSS_PRODUCTION = Definition(
    id="K33",
    version=1,
    name_zh="总产值",
    name_en="Gross production",
    explanation_zh="已完成治疗项目的标价总额,与是否付款无关。",
    explanation_en="The list fees of all procedures performed, whether paid or not.",
    formula="sum of list fees of performed procedures",
    basis="period",
    unit="money",
    ratio=False,
    higher_is_better=True,
    dimensions=("doctor", "product"),
    close_days=0,
    reads=frozenset({"procedure", "alias"}),
    corrections=("c2",),
    rule=gross_production,
    guard="K39",
)
