import { CalendarOutlined } from "@ant-design/icons";
import { Button, Slider, Space } from "antd";
import { useEffect, useRef, useState } from "react";

import { momentText } from "../format/time";
import { useLanguage } from "../i18n/names";
import { ButtonThatOpens } from "../common/ButtonThatOpens";
import { later, useFetchLater } from "../common/later";
import { useChain } from "./ChainProvider";
import { useView } from "./useView";

const MomentPicker = later(() => import("./MomentPicker").then((file) => file.MomentPicker));
const LATER = [MomentPicker];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
// The handle may move over many hours in a second; the services are asked when it rests.
const REST = 180;

/** The knowledge time of the numbers, from the first thing the chain knew to now: roughly, exactly, or a day on. */
export function KnownAt() {
  const { t, locale } = useLanguage();
  const { asOf, firstKnownAt } = useChain();
  const { knownAt, change, zone } = useView();
  // The slider goes in whole hours; its last one is now, even if it has only begun.
  const first = Math.floor(Date.parse(firstKnownAt) / HOUR) * HOUR;
  const now = Math.max(Date.parse(asOf), first + HOUR);
  const last = Math.ceil(now / HOUR) * HOUR;
  const [dragged, setDragged] = useState<number | null>(null);
  const timer = useRef(0);
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const known = knownAt === null ? last : Date.parse(knownAt);
  const shown = Math.min(Math.max(dragged ?? known, first), last);
  const text = (moment: number) => (moment >= now ? t("view.now") : momentText(new Date(moment).toISOString(), locale, zone));
  const ask = (moment: number | null) => {
    window.clearTimeout(timer.current);
    setDragged(null);
    const isNow = moment === null || moment >= now;
    change({ knownAt: isNow ? null : new Date(Math.max(moment, first)).toISOString() });
  };
  const drag = (moment: number) => {
    setDragged(moment);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => ask(moment), REST);
  };
  const isNow = shown >= now;
  useFetchLater(LATER);
  const button = {
    className: "knownat-picker",
    icon: <CalendarOutlined />,
    "aria-label": `${t("view.knownat")} ${text(shown)}`,
    "data-testid": "known-moment",
    children: (
      <>
        <span className="muted">{t("view.knownat")}</span> <b>{text(shown)}</b>
      </>
    ),
  };
  return (
    <div className="knownat" data-testid="known-at">
      <ButtonThatOpens button={button}>
        {(close) => <MomentPicker value={isNow ? null : shown} first={first} last={now} zone={zone} onChange={ask} onClose={close} />}
      </ButtonThatOpens>
      <Slider
        className="knownat-slider"
        ariaLabelForHandle={t("view.knownat")}
        ariaValueTextFormatterForHandle={text}
        min={first}
        max={last}
        step={HOUR}
        value={shown}
        onChange={drag}
        tooltip={{ formatter: (moment) => text(moment ?? now), placement: "bottom" }}
      />
      <Space.Compact className="knownat-steps">
        <Button data-testid="day-earlier" title={t("view.earlier")} disabled={shown <= first} onClick={() => ask(shown - DAY)}>
          {t("view.step.back")}
        </Button>
        <Button data-testid="day-later" title={t("view.later")} disabled={isNow} onClick={() => ask(shown + DAY)}>
          {t("view.step.on")}
        </Button>
        <Button disabled={isNow} onClick={() => ask(null)}>
          {t("view.now")}
        </Button>
      </Space.Compact>
    </div>
  );
}
