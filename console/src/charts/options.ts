import { COLOURS, FONTS } from "../theme";
import type { EChartsCoreOption } from "./echarts";

/** `isOpen`: the day is not over or its cohort still ripens. `isContext`: outside what the number is about. */
export type Point = { label: string; value: number | null; text: string; isOpen?: boolean; isContext?: boolean };

/** The values of closed days, and those of open ones with the last closed day, from which their line goes on. */
export function solidAndDashed(points: Point[]): [solid: (number | null)[], dashed: (number | null)[]] {
  const found = points.findIndex((point) => point.isOpen);
  const open = found === -1 ? points.length : found;
  const joint = points.slice(0, open).findLastIndex((point) => point.value !== null);
  return [
    points.map(({ value }, index) => (index < open ? value : null)),
    points.map(({ value }, index) => (open < points.length && (index >= open || index === joint) ? value : null)),
  ];
}

function lines(points: Point[], symbol: number): object[] {
  const open = points.findIndex((point) => point.isOpen);
  return solidAndDashed(points).map((data, index) => ({
    type: "line",
    silent: true,
    connectNulls: true,
    lineStyle: { width: 2, color: COLOURS.accent, type: index === 0 ? "solid" : [3, 3], opacity: index === 0 ? 1 : 0.75 },
    areaStyle: { color: COLOURS.accent, opacity: index === 0 ? 0.07 : 0.03 },
    symbol: "circle",
    symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (index === 1 && dataIndex < open ? 0 : symbol),
    showAllSymbol: true,
    itemStyle: index === 0 ? { color: COLOURS.accent } : { color: "#fff", borderColor: COLOURS.accent, borderWidth: 1.5 },
    data,
  }));
}

function bars(points: Point[]): object[] {
  const look = ({ isOpen, isContext }: Point) => {
    if (isContext) return { color: COLOURS.line };
    return isOpen ? { color: COLOURS.soft, borderColor: COLOURS.accent, borderType: "dashed", borderWidth: 1 } : { color: COLOURS.accent };
  };
  const data = points.map((point) => ({ value: point.value, itemStyle: { borderRadius: [2, 2, 0, 0], ...look(point) } }));
  return [{ type: "bar", barMaxWidth: 22, data }];
}

/** The end of a percentage axis: nothing is more than all of it. */
function topOf(points: Point[]): object {
  const most = Math.max(0, ...points.map((point) => point.value ?? 0));
  return most > 0.6 && most <= 1 ? { max: 1, interval: 0.25 } : {};
}

type Shape = { isLine: boolean; isRatio: boolean };

/** Days along the bottom: a line for ratios and balances, bars for amounts. `axis` writes the values at the side. */
export function daysOption(points: Point[], { isLine, isRatio }: Shape, axis: (value: number) => string): EChartsCoreOption {
  const ink = { fontFamily: FONTS, fontSize: 11, color: COLOURS.muted };
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
      ...(isRatio ? topOf(points) : {}),
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
    series: isLine ? lines(points, points.length > 45 ? 0 : 5) : bars(points),
  };
}
