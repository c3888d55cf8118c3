import { Slider } from "antd";
import { useEffect, useRef, useState } from "react";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { useChain } from "./ChainProvider";
import { useView } from "./useView";

const HOUR = 3_600_000;
// The handle may move over many hours in a second; the services are asked when it rests.
const REST = 180;

/** The knowledge time of the numbers: from the first thing the chain knew to now. */
export function KnownAt() {
  const { t, locale } = useLanguage();
  const { asOf, firstKnownAt } = useChain();
  const { knownAt, change, zone } = useView();
  const first = Math.floor(Date.parse(firstKnownAt) / HOUR);
  const now = Math.max(Math.ceil(Date.parse(asOf) / HOUR), first + 1);
  const [dragged, setDragged] = useState<number | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const shown = dragged ?? (knownAt === null ? now : Math.round(Date.parse(knownAt) / HOUR));
  const text = (hour: number) => (hour >= now ? t("view.now") : momentText(new Date(hour * HOUR).toISOString(), locale, zone));
  const move = (hour: number) => {
    setDragged(hour);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      change({ knownAt: hour >= now ? null : new Date(hour * HOUR).toISOString() });
      setDragged(null);
    }, REST);
  };
  return (
    <div className="knownat" data-testid="known-at">
      <span className="knownat-label">
        {t("view.knownat")} <b>{text(shown)}</b>
      </span>
      <Slider
        ariaLabelForHandle={t("view.knownat")}
        min={first}
        max={now}
        value={Math.min(Math.max(shown, first), now)}
        onChange={move}
        tooltip={{ formatter: (hour) => text(hour ?? now) }}
      />
    </div>
  );
}
