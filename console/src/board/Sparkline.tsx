import { useMemo } from "react";

import type { Definition, TrendPoint } from "../api/types";
import { plotted } from "../format/number";
import { openFrom } from "../view/openDays";
import type { View } from "../view/useView";
import { everyDay } from "./everyDay";
import { spark } from "./spark";

type Props = { definition: Definition; trend: TrendPoint[]; currency: string | null; view: View; today: string; name: string; height: number };

/** The way the number went over the days of the view; days that are not full yet are dashed, and end in a hollow point. */
export function Sparkline({ definition, trend, currency, view, today, name, height }: Props) {
  const { preset, drawnFrom, to } = view;
  const drawn = useMemo(() => {
    const open = openFrom(definition, today);
    const points = everyDay(trend, definition.is_ratio, preset === "all" ? null : drawnFrom, to).map((point) => ({
      label: point.date,
      value: plotted(point, definition, currency),
      text: "",
      isOpen: open !== null && point.date >= open,
    }));
    return spark(points);
  }, [trend, definition, currency, today, preset, drawnFrom, to]);
  return (
    <div className="tile-spark">
      {drawn !== null && (
        // Stretched to the tile's width; the lines' own width is not (tile.css).
        <svg className="spark" viewBox="0 0 100 100" preserveAspectRatio="none" height={height} role="img" aria-label={name}>
          {drawn.solid && <path className="spark-area" d={drawn.solid.area} />}
          {drawn.dashed && <path className="spark-area spark-open" d={drawn.dashed.area} />}
          {drawn.solid && <path className="spark-line" d={drawn.solid.line} />}
          {drawn.dashed && <path className="spark-line spark-open" d={drawn.dashed.line} />}
          <path className="spark-end" d={drawn.last.at} />
          {drawn.last.isOpen && <path className="spark-end spark-open" d={drawn.last.at} />}
        </svg>
      )}
    </div>
  );
}
