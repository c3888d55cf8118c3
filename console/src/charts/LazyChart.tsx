import { lazy, Suspense, type ComponentProps } from "react";

const Chart = lazy(() => import("./Chart"));

/** A chart whose library comes after the numbers; its place is kept free meanwhile. */
export function LazyChart(props: ComponentProps<typeof Chart>) {
  return (
    <Suspense fallback={<div className="chart" style={{ height: props.height }} />}>
      <Chart {...props} />
    </Suspense>
  );
}
