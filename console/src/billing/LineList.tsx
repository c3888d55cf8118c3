import type { OrderLine } from "./types";

type Props = { lines: readonly OrderLine[]; nameOf: (code: string) => string };

/** What was ordered, by name. */
export function LineList({ lines, nameOf }: Props) {
  return (
    <ul className="till-lines">
      {lines.map((line) => (
        <li key={line.line_id}>
          {nameOf(line.product_code)}
          {line.quantity > 1 && ` × ${line.quantity}`}
        </li>
      ))}
    </ul>
  );
}
