"""Publishing a price."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from shared.events.billing import Price, PricePublished

ProductClass = Literal["dental", "injectable", "energy_device", "surgery", "skincare"]


def publish(
    price_id: UUID,
    product_code: str,
    names: tuple[str, str],
    product_class: ProductClass,
    list_minor: int,
    currency: str,
    *,
    now: datetime,
    needs_tooth: bool = False,
) -> PricePublished:
    """The list price of one piece, in minor units, valid from now on; ``names`` in Chinese and in English.

    ``needs_tooth``: performing it takes a tooth.
    """
    price = Price(
        price_id=price_id,
        product_code=product_code,
        name_zh=names[0],
        name_en=names[1],
        product_class=product_class,
        list_minor=list_minor,
        currency=currency,
        valid_from=now,
        needs_tooth=needs_tooth,
    )
    return PricePublished(state=price)
