import type { Desk } from "../common/useDesk";
import { FindPayment } from "./FindPayment";
import { PaidBack } from "./PaidBack";
import { RequestedRefunds } from "./RequestedRefunds";
import type { Refund } from "./types";

/** Refunds that wait for a second person, the way to ask for one, and those that were paid out. */
export default function RefundsTab({ desk, requested }: { desk: Desk; requested: readonly Refund[] }) {
  return (
    <div className="till-orders">
      <div className="till-stack">
        <FindPayment desk={desk} />
        <PaidBack desk={desk} />
      </div>
      <RequestedRefunds desk={desk} refunds={requested} />
    </div>
  );
}
