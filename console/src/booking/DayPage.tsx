import { Grid, message, Segmented } from "antd";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";

import { Empty, ErrorNotice, Loading } from "../shell/notices";
import { RefusalNotice } from "../common/RefusalNotice";
import { useDesk, type Desk } from "../common/useDesk";
import { DayContext, useDayDesk, type DayDesk } from "./dayContext";
import { DayBar } from "./DayBar";
import { DayGrid } from "./DayGrid";
import { PanelDrawer } from "./PanelDrawer";
import { Queue } from "./Queue";
import { useMay } from "./roles";
import { useArrive } from "./useArrive";
import { useDay } from "./useDay";
import { useKeys } from "./useKeys";

/** The front desk's day: the board, the queue beside it, and one drawer for whatever is being done. */
export default function DayPage() {
  const { t } = useTranslation();
  const desk = useDesk();
  return desk === null ? <Empty>{t("booking.noclinic")}</Empty> : <DayAt key={desk.clinic.clinic_id} desk={desk} />;
}

function DayAt({ desk }: { desk: Desk }) {
  const may = useMay();
  const [search, setSearch] = useSearchParams();
  const wished = search.get("date");
  const asked = wished !== null && /^\d{4}-\d\d-\d\d$/.test(wished) ? wished : desk.today;
  // The bar answers at once; a board full of appointments follows without holding it up.
  const date = useDeferredValue(asked);
  const day = useDay(desk, date);
  const [messages, holder] = message.useMessage();
  const { today } = desk;
  const goTo = useCallback(
    (next: string) =>
      setSearch(
        (old) => {
          const changed = new URLSearchParams(old);
          // Today is no day of its own: tomorrow the same address shows tomorrow.
          if (next === today) changed.delete("date");
          else changed.set("date", next);
          return changed;
        },
        { replace: true },
      ),
    [setSearch, today],
  );
  const say = useCallback((text: string) => void messages.success(text), [messages]);
  const shared: DayDesk = { ...day, desk, date, asked, may, say, goTo };
  return (
    <DayContext value={shared}>
      {holder}
      <PanelDrawer>
        <DayBody />
      </PanelDrawer>
    </DayContext>
  );
}

function DayBody() {
  const { t } = useTranslation();
  const screens = Grid.useBreakpoint();
  const [isCancelledShown, setCancelledShown] = useState(false);
  const [side, setSide] = useState<"board" | "queue">("board");
  const { appointments, visits, chairs, desk, may, open, goTo, isPending, error, retry } = useDayDesk();
  const { arrive, error: refused, isWaiting } = useArrive();
  const byId = useMemo(() => new Map(appointments.map((one) => [one.appointment_id, one])), [appointments]);
  // The same function each time, or every block would be drawn again whenever the clock moves.
  const latest = useRef({ byId, arrive });
  useEffect(() => {
    latest.current = { byId, arrive };
  });
  const onArrive = useCallback((id: string) => {
    const appointment = latest.current.byId.get(id);
    if (appointment !== undefined) latest.current.arrive(appointment, { appointment_id: id });
  }, []);
  useKeys({
    ...(may.book ? { n: () => open({ kind: "book" }) } : {}),
    ...(may.receive ? { w: () => open({ kind: "walk-in" }) } : {}),
    t: () => goTo(desk.today),
  });
  const isWide = screens.lg ?? true;
  const here = visits.filter(({ status }) => status !== "completed" && status !== "void").length;
  return (
    <div className="page day" data-testid="day">
      <DayBar isCancelledShown={isCancelledShown} onCancelledShown={setCancelledShown} />
      <RefusalNotice error={refused} isWaiting={isWaiting} />
      {error !== null && <ErrorNotice error={error} onRetry={retry} />}
      {!isWide && (
        <Segmented
          block
          value={side}
          onChange={setSide}
          options={[
            { value: "board", label: t("booking.board") },
            { value: "queue", label: `${t("booking.queue")} ${here}` },
          ]}
        />
      )}
      <div className="day-main">
        {(isWide || side === "board") && (
          <section className="card day-board">
            {isPending && error === null && <Loading />}
            {!isPending && chairs.length === 0 && <Empty>{t("booking.nochairs")}</Empty>}
            {!isPending && chairs.length > 0 && <DayGrid isCancelledShown={isCancelledShown} onArrive={onArrive} />}
          </section>
        )}
        {(isWide || side === "queue") && <Queue />}
      </div>
    </div>
  );
}
