import { COLOURS, FONTS } from "../theme";
import type { EChartsCoreOption } from "./echarts";

export type Point = { label: string; value: number | null; text: string };

/** A line without axes, its last point marked. */
export function sparkOption(points: Point[]): EChartsCoreOption {
  const last = points.findLastIndex((point) => point.value !== null);
  return {
    animation: false,
    grid: { left: 3, right: 5, top: 5, bottom: 4 },
    xAxis: { type: "category", show: false, boundaryGap: false, data: points.map((point) => point.label) },
    yAxis: { type: "value", show: false, scale: true },
    series: [
      {
        type: "line",
        silent: true,
        connectNulls: true,
        lineStyle: { width: 1.6, color: COLOURS.accent },
        areaStyle: { color: COLOURS.accent, opacity: 0.07 },
        itemStyle: { color: COLOURS.accent },
        symbol: "circle",
        symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (dataIndex === last ? 5 : 0),
        showAllSymbol: true,
        data: points.map((point) => point.value),
      },
    ],
  };
}

/** Days along the bottom: a line for ratios, bars for amounts. `axis` writes the values at the side. */
export function daysOption(points: Point[], isRatio: boolean, axis: (value: number) => string): EChartsCoreOption {
  const ink = { fontFamily: FONTS, fontSize: 11, color: COLOURS.muted };
  const line = { lineStyle: { width: 2, color: COLOURS.accent }, connectNulls: true, symbolSize: points.length > 45 ? 0 : 5 };
  const bar = { barMaxWidth: 22, itemStyle: { color: COLOURS.accent, borderRadius: [2, 2, 0, 0] } };
  return {
    animationDuration: 200,
    grid: { left: 4, right: 8, top: 12, bottom: 2, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    xAxis: {
      type: "category",
      data: points.map((point) => point.label),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: COLOURS.line } },
      axisLabel: ink,
    },
    yAxis: {
      type: "value",
      splitNumber: 3,
      axisLabel: { ...ink, formatter: axis },
      splitLine: { lineStyle: { color: COLOURS.line } },
    },
    tooltip: {
      trigger: "axis",
      // Drawn, not written as HTML: the page's security policy allows no inline styles.
      renderMode: "richText",
      borderColor: COLOURS.line,
      textStyle: { fontFamily: FONTS, fontSize: 12, color: COLOURS.ink },
      formatter: ([item]: { dataIndex: number }[]) => {
        const point = item === undefined ? undefined : points[item.dataIndex];
        return point === undefined ? "" : `${point.label}\n${point.text}`;
      },
    },
    series: [
      {
        ...(isRatio ? { type: "line", ...line } : { type: "bar", ...bar }),
        itemStyle: { color: COLOURS.accent, ...(isRatio ? {} : bar.itemStyle) },
        data: points.map((point) => point.value),
      },
    ],
  };
}
