import { useMemo } from "react";

import type { Definition, TrendPoint } from "../api/types";
import { LazyChart } from "../charts/LazyChart";
import { sparkOption } from "../charts/options";
import { plotted } from "../format/number";
import { openFrom } from "../view/openDays";
import type { View } from "../view/useView";
import { everyDay } from "./everyDay";

type Props = { definition: Definition; trend: TrendPoint[]; currency: string | null; view: View; today: string; name: string; height: number };

/** The way the number went over the days of the view; days that are not full yet are dashed. */
export function Sparkline({ definition, trend, currency, view, today, name, height }: Props) {
  const { preset, drawnFrom, to } = view;
  const option = useMemo(() => {
    const open = openFrom(definition, today);
    const points = everyDay(trend, definition.is_ratio, preset === "all" ? null : drawnFrom, to).map((point) => ({
      label: point.date,
      value: plotted(point, definition, currency),
      text: "",
      isOpen: open !== null && point.date >= open,
    }));
    // One value is no way that a number went.
    return points.filter((point) => point.value !== null).length > 1 ? sparkOption(points) : null;
  }, [trend, definition, currency, today, preset, drawnFrom, to]);
  return (
    <div className="tile-spark">
      {option !== null && <LazyChart option={option} height={height} label={name} />}
    </div>
  );
}
