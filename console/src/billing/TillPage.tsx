import { PlusOutlined, WalletOutlined } from "@ant-design/icons";
import { Badge, Button, Flex, Tabs } from "antd";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useSearchParams } from "react-router";

import { useLanguage } from "../i18n/names";
import { Empty, Loading } from "../shell/notices";
import { ClinicSelect } from "../common/ClinicSelect";
import { useDesk, type Desk } from "../common/useDesk";
import { NewOrderDrawer } from "./NewOrderDrawer";
import { OrdersTab } from "./OrdersTab";
import { TopUpDrawer } from "./TopUpDrawer";
import { useMay } from "./useMay";
import { useOrders, useRequested } from "./useTill";

const AllOrdersTab = lazy(() => import("./AllOrdersTab"));
const DepositsTab = lazy(() => import("./DepositsTab"));
const RefundsTab = lazy(() => import("./RefundsTab"));
const DayTab = lazy(() => import("./DayTab"));

/** The cashier's place: orders to pay, deposits, refunds, and the day's total. */
export default function TillPage() {
  const { t } = useLanguage();
  const desk = useDesk();
  if (desk === null) return <Empty>{t("billing.noclinic")}</Empty>;
  // Another clinic is another till: nothing that is open or chosen goes along.
  return <Till key={desk.clinic.clinic_id} desk={desk} />;
}

function Till({ desk }: { desk: Desk }) {
  const { t } = useLanguage();
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const [opened, open] = useState<"order" | "deposit" | null>(null);
  const orders = useOrders(desk.clinic.clinic_id);
  const requested = useRequested(desk.clinic.clinic_id);
  const show = (tab: string) =>
    setSearch((old) => {
      const next = new URLSearchParams(old);
      next.set("till", tab);
      return next;
    });
  const tab = (key: string, content: ReactNode, count = 0) => ({
    key,
    label: <Badge count={count} size="small" color="var(--warm)" offset={[10, -2]}>{t(`billing.tab.${key}`)}</Badge>,
    children: <Suspense fallback={<Loading />}>{content}</Suspense>,
  });
  return (
    <div className="page till">
      <header className="page-head">
        <div>
          <h1>{t("billing.title")}</h1>
          <p className="muted">{t("billing.lead")}</p>
        </div>
        <Flex gap={10} wrap className="till-head">
          <ClinicSelect />
          {may.take && (
            <Button icon={<WalletOutlined />} onClick={() => open("deposit")} data-testid="top-up">
              {t("billing.topup")}
            </Button>
          )}
          {may.sell && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => open("order")} data-testid="new-order">
              {t("billing.neworder")}
            </Button>
          )}
        </Flex>
      </header>
      <Tabs
        activeKey={search.get("till") ?? "orders"}
        onChange={show}
        destroyOnHidden
        items={[
          tab("orders", <OrdersTab desk={desk} orders={orders} />, orders.pending.length),
          tab("all", <AllOrdersTab desk={desk} />),
          tab("refunds", <RefundsTab desk={desk} requested={requested.data ?? []} />, requested.data?.length),
          tab("deposits", <DepositsTab desk={desk} />),
          tab("day", <DayTab desk={desk} />),
        ]}
      />
      <NewOrderDrawer desk={desk} isOpen={opened === "order"} onClose={() => open(null)} />
      <TopUpDrawer desk={desk} isOpen={opened === "deposit"} onClose={() => open(null)} />
    </div>
  );
}
