import { Button, Drawer, Tabs } from "antd";
import { useSearchParams } from "react-router";

import { useBoard, useDefinitions } from "../api/analytics";
import type { Definition } from "../api/types";
import { kpiName, useLanguage } from "../i18n/names";
import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { useKpiView, type KpiView } from "../view/useKpiView";
import { ByDay } from "./ByDay";
import { Figure } from "./Figure";
import { Meaning } from "./Meaning";
import { Postings } from "./Postings";
import { Why } from "./Why";

type Props = { kpi: string; onClose: () => void; onEvent: (id: string) => void };

/** One number opened: what makes it up, day by day, what it means. A link to a number that there is not says so. */
export default function KpiDrawer({ kpi, onClose, onEvent }: Props) {
  const { t, language } = useLanguage();
  const view = useKpiView();
  const { data: definitions, error, refetch } = useDefinitions();
  const definition = definitions?.get(kpi);
  const reason = definition === undefined ? "explain.nokpi" : reasonFor(definition, view);
  return (
    <Drawer open size={680} onClose={onClose} title={kpiName(definition, kpi, language)} data-testid="kpi-drawer">
      {error ? (
        <ErrorNotice error={error} onRetry={() => void refetch()} />
      ) : definitions === undefined ? (
        <Loading />
      ) : definition === undefined || reason !== null ? (
        <Empty>
          <p data-testid="no-kpi">{t(reason ?? "", { kpi })}</p>
          <Button onClick={onClose}>{t("shell.close")}</Button>
        </Empty>
      ) : (
        <Opened definition={definition} view={view} onEvent={onEvent} />
      )}
    </Drawer>
  );
}

/** Why a known number cannot be opened for this clinic; null if it can. */
function reasonFor(definition: Definition, view: KpiView): string | null {
  if (view.clinic !== null && view.scope === null) return "view.noclinic";
  return view.clinic === null && !definition.is_summable ? "board.perclinic" : null;
}

function Opened({ definition, view, onEvent }: { definition: Definition; view: KpiView; onEvent: (id: string) => void }) {
  const { t } = useLanguage();
  const tile = useBoard(view).data?.tiles.find((one) => one.kpi === definition.id);
  const [search, setSearch] = useSearchParams();
  const show = (changes: Record<string, string>) =>
    setSearch((old) => new URLSearchParams({ ...Object.fromEntries(old), ...changes }), { replace: true });
  const items = [
    {
      key: "postings",
      label: t("explain.postings"),
      children: <Postings definition={definition} view={view} onEvent={onEvent} />,
    },
    { key: "why", label: t("explain.why"), children: <Why definition={definition} view={view} onEvent={onEvent} /> },
    {
      key: "days",
      label: t("explain.days"),
      children: <ByDay definition={definition} view={view} tile={tile} onDay={(day) => show({ day, tab: "postings" })} />,
    },
    { key: "meaning", label: t("explain.meaning"), children: <Meaning definition={definition} /> },
  ];
  return (
    <>
      <Figure definition={definition} tile={tile} view={view} />
      <Tabs tabBarGutter={24} activeKey={search.get("tab") ?? "postings"} onChange={(tab) => show({ tab })} items={items} />
    </>
  );
}
