"""First visits of the chain and of each clinic."""

from services.analytics.facts import Facts
from services.analytics.kpis.definition import Definition, Tally
from services.analytics.records import Visit


def _count(facts: Facts, tally: Tally, subject: str, visit: Visit) -> None:
    doctor = visit.triage.doctor_id if visit.triage else None
    dims = (("doctor", doctor), ("source", facts.source_of(subject)))
    tally.add(visit.clinic_id, visit.business_date, subject, (1, None), dims)


def chain_first_visits(facts: Facts, tally: Tally) -> None:
    """K04 One for each canonical patient, at the clinic and on the day of the earliest visit in the whole chain."""
    for subject, visits in facts.visits().items():
        _count(facts, tally, subject, visits[0])


def clinic_first_visits(facts: Facts, tally: Tally) -> None:
    """K04C One for each canonical patient and clinic, on the day of the earliest visit there."""
    for subject, visits in facts.visits().items():
        seen: set[str] = set()
        for visit in visits:
            if visit.clinic_id not in seen:
                seen.add(visit.clinic_id)
                _count(facts, tally, subject, visit)


FIRST_VISITS = Definition(
    id="K04",
    version=1,
    name_zh="初诊人数",
    name_en="First visits",
    explanation_zh="有多少人第一次到连锁任一诊所就诊。同一人的多份档案合并后只算一次。",
    explanation_en="How many people came to the chain for the first time. A person with two merged files counts once.",
    formula="number of canonical patients by their earliest valid check-in in the chain",
    basis="period",
    unit="count",
    ratio=False,
    higher_is_better=True,
    dimensions=("doctor", "source"),
    close_days=0,
    reads=frozenset({"visit", "alias", "patient", "lead"}),
    corrections=("c2", "c7", "c8", "c14"),
    rule=chain_first_visits,
    guard="K17",
)

FIRST_VISITS_CLINIC = Definition(
    id="K04C",
    version=1,
    name_zh="门店初诊人数",
    name_en="First visits to the clinic",
    explanation_zh="有多少人第一次到本诊所就诊,即使此前去过连锁的其他诊所。各诊所的数字不能相加。",
    explanation_en=(
        "How many people came to this clinic for the first time, also when another clinic of the chain knew them. "
        "The numbers of several clinics must not be added."
    ),
    formula="number of canonical patients by their earliest valid check-in in the clinic",
    basis="period",
    unit="count",
    ratio=False,
    higher_is_better=True,
    dimensions=("doctor", "source"),
    close_days=0,
    reads=frozenset({"visit", "alias", "patient", "lead"}),
    corrections=("c2", "c7", "c8", "c14"),
    rule=clinic_first_visits,
    guard="K17",
    summable=False,
)
