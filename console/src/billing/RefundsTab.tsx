import type { Desk } from "../work/useDesk";
import { FindPayment } from "./FindPayment";
import { RequestedRefunds } from "./RequestedRefunds";
import type { Refund } from "./types";

/** Refunds that wait for a second person, and the way to ask for one. */
export default function RefundsTab({ desk, requested }: { desk: Desk; requested: readonly Refund[] }) {
  return (
    <div className="till-orders">
      <FindPayment desk={desk} />
      <RequestedRefunds desk={desk} refunds={requested} />
    </div>
  );
}
