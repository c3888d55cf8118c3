"""What booking keeps of other services' events: who exists, who was merged, what things cost."""

from shared.known import remember_alias, remember_patient, remember_price

REACTIONS = (remember_patient, remember_alias, remember_price)
