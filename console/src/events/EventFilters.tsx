import { Select, Switch } from "antd";

import { useDefinitions } from "../api/analytics";
import type { EventFilter } from "../api/events";
import type { Service } from "../api/types";
import { EVENT_TYPES } from "../i18n/events";
import { eventName, kpiName, serviceOf, useLanguage } from "../i18n/names";

export type Choice = Pick<EventFilter, "service" | "type" | "kpi" | "moved">;
export const EVERYTHING: Choice = { service: null, type: null, kpi: null, moved: false };

const SERVICES = ["booking", "crm", "billing", "followup"] as const satisfies Service[];

/** By whom an event was published, what it says, and what it moved. The clinic is the view's. */
export function EventFilters({ choice, onChange }: { choice: Choice; onChange: (choice: Choice) => void }) {
  const { t, language } = useLanguage();
  const definitions = useDefinitions().data;
  const types = EVENT_TYPES.filter((type) => choice.service === null || serviceOf(type) === choice.service);
  const kpis = [...(definitions?.values() ?? [])].map((one) => ({ value: one.id, label: kpiName(one, one.id, language) }));
  const pick = (change: Partial<Choice>) => onChange({ ...choice, ...change });
  return (
    <div className="page-filter event-filters">
      <Select
        aria-label={t("events.service")}
        data-testid="filter-service"
        value={choice.service ?? ""}
        popupMatchSelectWidth={false}
        options={[
          { value: "", label: t("events.allservices") },
          ...SERVICES.map((service) => ({ value: service, label: t(`service.${service}`) })),
        ]}
        onChange={(service) => pick({ service: SERVICES.find((one) => one === service) ?? null, type: null })}
      />
      <Select
        aria-label={t("events.type")}
        data-testid="filter-type"
        value={choice.type ?? ""}
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: "label" }}
        options={[{ value: "", label: t("events.alltypes") }, ...types.map((type) => ({ value: type, label: eventName(t, type) }))]}
        onChange={(type) => pick({ type: type || null })}
      />
      <Select
        aria-label={t("restatements.kpi")}
        data-testid="filter-kpi"
        value={choice.kpi ?? ""}
        popupMatchSelectWidth={false}
        options={[{ value: "", label: t("restatements.allkpis") }, ...kpis]}
        onChange={(kpi) => pick({ kpi: kpi || null })}
      />
      <label className="event-moved">
        <Switch
          size="small"
          data-testid="filter-moved"
          checked={choice.moved || choice.kpi !== null}
          disabled={choice.kpi !== null}
          onChange={(moved) => pick({ moved })}
        />
        {t("events.moves")}
      </label>
    </div>
  );
}
