import { Drawer } from "antd";
import type { ReactNode } from "react";

import { useFocusBack } from "../common/useFocusBack";

type Props = { title: string; size: number; onClose: () => void; children: ReactNode };

/** Where somebody asks for money back. */
export function RefundDrawer({ title, size, onClose, children }: Props) {
  useFocusBack();
  return (
    <Drawer open size={size} onClose={onClose} title={title} data-testid="refund-drawer">
      {children}
    </Drawer>
  );
}
