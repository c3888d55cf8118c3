"""What all tables of this service hang on."""

from datetime import datetime
from typing import Annotated

from sqlalchemy import DateTime, MetaData
from sqlalchemy.orm import mapped_column

from shared.db import Base

Moment = Annotated[datetime, mapped_column(DateTime(timezone=True))]


class FollowupBase(Base):
    __abstract__ = True
    metadata = MetaData()
