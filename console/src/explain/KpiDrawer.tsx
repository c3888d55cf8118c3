import { Drawer, Tabs } from "antd";
import { useState } from "react";

import { useBoard, useDefinitions } from "../api/analytics";
import { fraction, headline } from "../format/number";
import { dayText, momentText } from "../format/time";
import { kpiName, useLanguage } from "../i18n/names";
import { Loading } from "../shell/notices";
import { useView } from "../view/useView";
import { ByDay } from "./ByDay";
import { Meaning } from "./Meaning";
import { Postings } from "./Postings";

type Props = { kpi: string; onClose: () => void; onEvent: (id: string) => void };

/** One number opened: day by day, what makes it up, what it means. */
export default function KpiDrawer({ kpi, onClose, onEvent }: Props) {
  const { t, language, locale } = useLanguage();
  const view = useView();
  const definition = useDefinitions().data?.get(kpi);
  const tile = useBoard(view).data?.tiles.find((one) => one.kpi === kpi);
  const [tab, setTab] = useState("postings");
  const [day, setDay] = useState<string | null>(null);
  const { currency } = view;

  const items = definition && [
    {
      key: "postings",
      label: t("explain.postings"),
      children: <Postings definition={definition} day={day} onDay={setDay} onEvent={onEvent} />,
    },
    {
      key: "days",
      label: t("explain.days"),
      children: (
        <ByDay
          definition={definition}
          currency={currency}
          onDay={(picked) => {
            setDay(picked);
            setTab("postings");
          }}
        />
      ),
    },
    { key: "meaning", label: t("explain.meaning"), children: <Meaning definition={definition} /> },
  ];
  return (
    <Drawer open size={680} onClose={onClose} title={kpiName(definition, kpi, language)} data-testid="kpi-drawer">
      <div className="drawer-figure">
        <strong data-testid="drawer-value">{definition && tile ? headline(tile, definition, currency, locale) : ""}</strong>
        <span>{definition && tile && fraction(tile, definition, currency, locale)}</span>
        <em>
          {view.scope?.name ?? t("view.chain")} ·{" "}
          {view.preset === "all" ? t("explain.alldays") : `${dayText(view.from, locale)} – ${dayText(view.to, locale)}`}
          {view.knownAt && ` · ${t("view.past.short", { moment: momentText(view.knownAt, locale, view.zone) })}`}
        </em>
      </div>
      {items ? <Tabs activeKey={tab} onChange={setTab} items={items} /> : <Loading />}
    </Drawer>
  );
}
