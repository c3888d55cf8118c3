import { Button, type ButtonProps } from "antd";
import { Suspense, useState, type ReactNode } from "react";

type Props = { button: ButtonProps & { "data-testid"?: string }; children: (close: () => void) => ReactNode };

/** A button that opens into a list or a calendar, which is loaded for that; afterwards the keyboard is on the button again. */
export function ButtonThatOpens({ button, children }: Props) {
  const [shown, show] = useState<"button" | "open" | "button again">("button");
  const closed = <Button {...button} className={`opens ${button.className ?? ""}`} iconPlacement="end" aria-haspopup="dialog" autoFocus={shown === "button again"} onClick={() => show("open")} />;
  if (shown !== "open") return closed;
  return <Suspense fallback={closed}>{children(() => show("button again"))}</Suspense>;
}
