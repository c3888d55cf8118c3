"""A new chain's board: every KPI is there and holds nothing."""

from tests.conftest import ServiceFactory


async def test_a_new_chain_sees_every_kpi_at_nothing(service: ServiceFactory) -> None:
    client = await service("analytics")
    definitions = await client.get("/v1/kpis", role="owner")
    board = await client.get("/v1/board", role="owner")
    shown = {tile["kpi"] for tile in board["tiles"]}
    assert shown == {d["id"] for d in definitions["items"] if d["is_summable"]}
    assert all(tile["numerator"] == 0 for tile in board["tiles"])
