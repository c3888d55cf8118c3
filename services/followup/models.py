"""Every table of the service, for the migrations."""

from services.followup.attributions.models import AttributionRow
from services.followup.base import FollowupBase
from services.followup.enrolments.models import EnrolmentRow
from services.followup.protocols.models import ProtocolSettingRow
from services.followup.recalls.models import DecisionRow, RecallRow
from services.followup.tasks.models import AttemptRow, TaskRow
from services.followup.team.models import StaffRow

metadata = FollowupBase.metadata

__all__ = [
    "AttemptRow",
    "AttributionRow",
    "DecisionRow",
    "EnrolmentRow",
    "ProtocolSettingRow",
    "RecallRow",
    "StaffRow",
    "TaskRow",
    "metadata",
]
