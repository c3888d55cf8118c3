"""From the versions of a group to its postings."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import msgspec

from services.analytics.domain import BEGINNING, KnowledgeTime, Posting, Version
from services.analytics.facts import Facts
from services.analytics.kpis import DEFINITIONS
from services.analytics.kpis.definition import Definition, Sums, uuid_of
from services.analytics.records import Alias


def derive(
    versions: Iterable[Version],
    since: KnowledgeTime = BEGINNING,
    definitions: Sequence[Definition] = DEFINITIONS,
) -> list[Posting]:
    """The postings of a group from ``since`` (inclusive) on, in the order of knowledge.

    ``versions`` are all versions of all members of the group, in any order, repeats allowed; of those known before
    ``since`` the newest per aggregate are enough. The result replaces the group's postings known at or after ``since``.
    """
    ordered = sorted(versions, key=lambda version: (version.recorded_at, version.event_id))
    facts = Facts()
    readers: dict[str, list[Definition]] = {}
    current: dict[tuple[str, int], Sums] = {}
    postings: list[Posting] = []
    for version in ordered:
        if version.known_at < since or not facts.would_change(version):
            facts.apply(version)
            continue
        touched = readers.get(version.kind)
        if touched is None:
            touched = [definition for definition in definitions if version.kind in definition.reads]
            readers[version.kind] = touched
        for definition in touched:
            if (definition.id, definition.version) not in current:
                current[definition.id, definition.version] = definition.sums(facts)
        facts.apply(version)
        for definition in touched:
            before, after = current[definition.id, definition.version], definition.sums(facts)
            postings.extend(_differences(definition, version, before, after))
            current[definition.id, definition.version] = after
    return postings


def _differences(definition: Definition, version: Version, before: Sums, after: Sums) -> list[Posting]:
    """After minus before; a cell that the group left gets the negative of what it held."""
    known_at, postings = version.known_at, list[Posting]()
    changed = [key for key, new in after.items() if before.get(key) != new]
    changed += [key for key in before if key not in after]
    for key in sorted(changed):
        old, new = before.get(key, (0, 0)), after.get(key, (0, 0))
        numerator = new[0] - old[0]
        denominator = (new[1] or 0) - (old[1] or 0) if definition.ratio else None
        if numerator or denominator:
            postings.append(
                Posting(
                    definition.cell(key),
                    uuid_of(key[4]),
                    known_at,
                    version.event_id,
                    version.event_type,
                    version.origin,
                    numerator,
                    denominator,
                )
            )
    return postings


def linked_groups(aliases: Iterable[Version]) -> dict[UUID, frozenset[UUID]]:
    """Each patient id that a merge ever named, with all ids it was ever linked to (undone merges count too).

    ``aliases`` are all known versions of alias facts. An id that is absent stands alone.
    """
    groups: dict[UUID, set[UUID]] = {}
    for version in aliases:
        alias = msgspec.json.decode(version.state, type=Alias)
        if alias.winning_id is None:
            continue
        losing, winning = UUID(alias.patient_id), UUID(alias.winning_id)
        joined = groups.get(losing, {losing}) | groups.get(winning, {winning})
        for member in joined:
            groups[member] = joined
    return {member: frozenset(group) for member, group in groups.items()}
