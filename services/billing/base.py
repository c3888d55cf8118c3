"""What billing's tables share: their own metadata and the column types for money and moments."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from sqlalchemy import BigInteger, DateTime, FetchedValue, ForeignKey, MetaData, Text
from sqlalchemy.orm import mapped_column

from shared.db import Base

Money = Annotated[int, mapped_column(BigInteger)]
Moment = Annotated[datetime, mapped_column(DateTime(timezone=True))]
String = Annotated[str, mapped_column(Text)]
# Kept by the database's triggers; the service's roles may not write it.
Counter = Annotated[int, mapped_column(BigInteger, server_default=FetchedValue())]
OrderRef = Annotated[UUID, mapped_column(ForeignKey("sales_order.id"))]
DepositRef = Annotated[UUID, mapped_column(ForeignKey("deposit.id"))]
PaymentRef = Annotated[UUID, mapped_column(ForeignKey("payment.id"))]


class BillingBase(Base):
    __abstract__ = True
    metadata = MetaData()
