"""The ORM base of CRM's tables, and who may do what."""

from sqlalchemy import MetaData

from shared.auth import MANAGE, Role
from shared.db import Base

# Those who deal with people at the desk or on the phone. Nobody at the till is among them (R26).
DESK = (Role.FRONT_DESK, Role.CUSTOMER_SERVICE, Role.CONSULTANT, *MANAGE)
CARE = (*DESK, Role.DOCTOR, Role.NURSE)
# Those who keep names and phone numbers right. A consultant sells, and does not.
KEEPERS = (Role.FRONT_DESK, Role.CUSTOMER_SERVICE, *MANAGE)


class CrmBase(Base):
    __abstract__ = True
    metadata = MetaData()
