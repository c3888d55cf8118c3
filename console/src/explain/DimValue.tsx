import { useDimText } from "./useDimText";

/** The value of a split by its name; pale where none was stated. */
export function DimValue({ dim, value }: { dim: string; value: string }) {
  const text = useDimText(dim)(value);
  return value === "" ? <span className="muted">{text}</span> : <>{text}</>;
}
