"""Analytics keeps no aggregates: its tables are written and read as SQL (see the first migration)."""

from sqlalchemy import MetaData

metadata = MetaData()
