"""The ORM base of booking's tables."""

from sqlalchemy import MetaData

from shared.db import Base


class BookingBase(Base):
    """Booking's own metadata: no other service's table is on it."""

    __abstract__ = True
    metadata = MetaData()
