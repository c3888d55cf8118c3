"""People are found by the beginning of a name and by the end of a phone number."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.execute("ALTER TABLE contact ADD COLUMN phone_end text GENERATED ALWAYS AS (reverse(phone)) STORED")
    op.execute("CREATE INDEX contact_phone_end ON contact (tenant_id, phone_end)")
    op.execute("CREATE INDEX contact_name ON contact (tenant_id, name)")
