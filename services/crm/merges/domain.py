"""Merging duplicates (R143, BR12): an alias, never a rewrite, so that it can be undone."""

from uuid import UUID

from shared.errors import Refusal
from shared.events.crm import Alias, PatientMerged, PatientUnmerged


class PatientCannotMergeWithItself(Refusal):
    code = "MERGE-SELF"
    hint = "Name two different patients."


class MergeWouldBeACycle(Refusal):
    """B already stands for A, directly or through others: A cannot stand for B."""

    code = "MERGE-CYCLE"
    hint = "The winning patient already stands for this one; un-merge it first to turn the merge round."


class PatientIsMergedAlready(Refusal):
    code = "MERGE-TWICE"
    hint = "Un-merge the patient first, or merge the patient for whom it stands."


class PatientIsNotMerged(Refusal):
    code = "MERGE-NONE"
    hint = "There is nothing to undo: this patient stands for itself."


def merge(alias: Alias, winning_id: UUID, winner_stands_for: UUID, reason: str) -> PatientMerged:
    """From now on ``alias.patient_id`` (the losing one) stands for ``winning_id``.

    ``winner_stands_for`` is the winning patient's canonical id today.
    Raises PatientCannotMergeWithItself, PatientIsMergedAlready, MergeWouldBeACycle.
    """
    if winning_id == alias.patient_id:
        raise PatientCannotMergeWithItself
    if alias.winning_id is not None:
        raise PatientIsMergedAlready
    if winner_stands_for == alias.patient_id:
        raise MergeWouldBeACycle
    state = alias.model_copy(update={"winning_id": winning_id})
    return PatientMerged(state=state, winning_id=winning_id, reason=reason)


def unmerge(alias: Alias, reason: str) -> PatientUnmerged:
    """The two are different people after all. Raises PatientIsNotMerged."""
    if alias.winning_id is None:
        raise PatientIsNotMerged
    state = alias.model_copy(update={"winning_id": None})
    return PatientUnmerged(state=state, previous_winning_id=alias.winning_id, reason=reason)
