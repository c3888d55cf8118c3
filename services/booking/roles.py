"""Who may do what in booking."""

from shared.auth import MANAGE, Role

DESK = (Role.FRONT_DESK, Role.CONSULTANT, Role.CUSTOMER_SERVICE, *MANAGE)
RECEPTION = (Role.FRONT_DESK, Role.NURSE, *MANAGE)
FLOOR = (Role.FRONT_DESK, Role.CONSULTANT, Role.DOCTOR, Role.NURSE, *MANAGE)
CLINICAL = (Role.DOCTOR, Role.NURSE, *MANAGE)
