"""Prices: published by finance or a manager, read by everyone."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter
from sqlalchemy import select

from services.billing.prices import domain
from services.billing.prices.models import PriceRow
from services.billing.prices.schemas import PublishPrice
from shared.auth import EVERYONE, MANAGE, Role
from shared.command import Ack, Command, Reader, commands, reads
from shared.events.billing import Price
from shared.known import price_id_of
from shared.pages import Limit, Page, page

router = APIRouter(prefix="/prices", tags=["prices"])


@router.post("", status_code=201)
async def publish_price(body: PublishPrice, command: Annotated[Command, commands(Role.FINANCE, *MANAGE)]) -> Ack:
    """Publish a product's list price; it replaces the earlier one from now on."""
    price_id = price_id_of(command.tenant_id, body.product_code)
    row = await command.session.get(PriceRow, price_id, with_for_update=True)
    row = row or PriceRow.new(price_id, command.tenant_id)
    names = (body.name_zh, body.name_en)
    command.record(
        row,
        domain.publish(
            price_id,
            body.product_code,
            names,
            body.product_class,
            body.list_minor,
            body.currency,
            now=command.now,
            needs_tooth=body.needs_tooth,
        ),
    )
    return command.acknowledge(price_id)


@router.get("")
async def list_prices(
    reader: Annotated[Reader, reads(*EVERYONE)], limit: Limit = 50, after: UUID | None = None
) -> Page[Price]:
    """The chain's list prices, one of each product."""
    return await page(reader, select(PriceRow), PriceRow.as_state, limit=limit, after=after)


@router.get("/{price_id}")
async def read_price(price_id: UUID, reader: Annotated[Reader, reads(*EVERYONE)]) -> Price:
    """The list price of one product."""
    return (await reader.found(PriceRow, price_id)).as_state()
