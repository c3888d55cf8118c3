import { useMemo } from "react";

import { useLanguage } from "../i18n/names";
import { useEvery } from "../common/query";
import type { Price } from "./types";

/** The price list, and a product's name in the reader's language. */
export function usePrices(): { prices: Price[]; price: (code: string) => Price | undefined; name: (code: string) => string } {
  const { language } = useLanguage();
  const { data } = useEvery<Price>("billing", "/prices", {});
  return useMemo(() => {
    const byCode = new Map((data ?? []).map((one) => [one.product_code, one]));
    return {
      prices: data ?? [],
      price: (code) => byCode.get(code),
      name: (code) => byCode.get(code)?.[language === "zh" ? "name_zh" : "name_en"] ?? code,
    };
  }, [data, language]);
}
