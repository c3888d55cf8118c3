import { useEffect, useRef } from "react";

import { init, type EChartsCoreOption } from "./echarts";

type Props = { option: EChartsCoreOption; height: number; label: string; onPick?: (index: number) => void };

/** One ECharts drawing that fills its width. */
export default function Chart({ option, height, label, onPick }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<ReturnType<typeof init> | null>(null);
  const pick = useRef(onPick);
  pick.current = onPick;

  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const drawn = init(element);
    drawn.on("click", ({ dataIndex }) => pick.current?.(dataIndex));
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = null;
    };
  }, []);
  useEffect(() => chart.current?.setOption(option, { notMerge: true }), [option]);

  return <div ref={box} className="chart" style={{ height }} role="img" aria-label={label} />;
}
