import { useMemo } from "react";

import type { Definition, TrendPoint } from "../api/types";
import { LazyChart } from "../charts/LazyChart";
import { sparkOption } from "../charts/options";
import { plotted } from "../format/number";
import { everyDay } from "./everyDay";

type Props = { definition: Definition; trend: TrendPoint[]; currency: string | null; name: string };

/** The way the number went over the days of the view. */
export function Sparkline({ definition, trend, currency, name }: Props) {
  const option = useMemo(
    () =>
      sparkOption(
        everyDay(trend, definition.is_ratio).map((point) => ({ label: point.date, value: plotted(point, definition, currency), text: "" })),
      ),
    [trend, definition, currency],
  );
  return (
    <div className="tile-spark">
      <LazyChart option={option} height={44} label={name} />
    </div>
  );
}
