import { useQueries, useQuery } from "@tanstack/react-query";

import type { components as Billing } from "../api/generated/billing";
import type { components as Booking } from "../api/generated/booking";
import type { components as Crm } from "../api/generated/crm";
import type { Page } from "../api/types";
import type { Language } from "../i18n";
import { useLanguage } from "../i18n/names";
import { useApi } from "../session/session";
import { useChain } from "./ChainProvider";

type Price = Billing["schemas"]["Price"];
type Source = Crm["schemas"]["SourceView"];
type Chair = Booking["schemas"]["Chair"];
type Named = Pick<Price, "name_zh" | "name_en">;

// Names hardly ever change, and a missing one is shown as its code: no reason to ask again.
const OPTIONS = { staleTime: 300_000, retry: false };

function nameOf(named: Named | undefined, language: Language): string | undefined {
  return named && (language === "zh" ? named.name_zh : named.name_en);
}

/** A product's name by its code, as published with its price. */
export function useProductName(): (code: string) => string {
  const api = useApi();
  const { language } = useLanguage();
  const { data } = useQuery({
    ...OPTIONS,
    queryKey: ["products"],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<Page<Price>>("billing", "/prices", { limit: 200 }, signal);
      return new Map(items.map((price) => [price.product_code, price]));
    },
  });
  return (code) => nameOf(data?.get(code), language) ?? code;
}

/** A source's name by its three levels, "channel/medium/campaign". */
export function useSourceName(): (path: string) => string {
  const api = useApi();
  const { language } = useLanguage();
  const { data } = useQuery({
    ...OPTIONS,
    queryKey: ["sources"],
    queryFn: async ({ signal }) => {
      const { items } = await api.get<Page<Source>>("crm", "/sources", { limit: 200 }, signal);
      return new Map(items.map((source) => [`${source.channel}/${source.medium}/${source.campaign}`, source]));
    },
  });
  return (path) => nameOf(data?.get(path), language) ?? path;
}

/** A chair's name by its id, with its clinic's where the reader looks at several; undefined for an unknown one. */
export function useChairName(clinic: string | null): (id: string) => string | undefined {
  const api = useApi();
  const { t } = useLanguage();
  const { clinics } = useChain();
  const wanted = clinic === null ? clinics : clinics.filter((one) => one.clinic_id === clinic);
  return useQueries({
    queries: wanted.map(({ clinic_id: id }) => ({
      ...OPTIONS,
      queryKey: ["chairs", id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        api.get<Page<Chair>>("booking", `/clinics/${id}/chairs`, { limit: 200 }, signal),
    })),
    combine: (answers) => {
      const names = new Map<string, string>();
      answers.forEach(({ data }, index) => {
        for (const chair of data?.items ?? []) {
          const name = t("name.chair", { name: chair.name });
          names.set(chair.chair_id, clinic === null ? `${wanted[index]?.name} · ${name}` : name);
        }
      });
      return (id: string) => names.get(id);
    },
  });
}
