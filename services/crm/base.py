"""The ORM base of CRM's tables, and who may do what."""

from sqlalchemy import MetaData

from shared.auth import MANAGE, Role
from shared.db import Base

# Those who deal with people at the desk or on the phone.
DESK = (Role.FRONT_DESK, Role.CUSTOMER_SERVICE, Role.CONSULTANT, *MANAGE)
CARE = (*DESK, Role.DOCTOR, Role.NURSE)
# Those who may look for somebody. The till takes money from a person who stands there: it finds them as everybody does,
# and is told what tells two people apart, no more; a whole number, a source or a note it is not shown (R26).
FINDERS = (*CARE, Role.CASHIER, Role.FINANCE)
# Those who keep names and phone numbers right. A consultant sells, and does not.
KEEPERS = (Role.FRONT_DESK, Role.CUSTOMER_SERVICE, *MANAGE)
# Those who say that two records are one person, or are not.
MERGERS = (Role.FRONT_DESK, *MANAGE)


class CrmBase(Base):
    __abstract__ = True
    metadata = MetaData()
