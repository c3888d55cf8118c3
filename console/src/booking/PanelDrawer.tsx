import { Alert, Drawer, Spin } from "antd";
import { Suspense, useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { Loading } from "../shell/notices";
import { DayPicker } from "../common/DayButton";
import { later, useFetchLater } from "../common/later";
import { useAfterClose } from "../common/useAfterClose";
import { PanelContext, useDayDesk, type Panel, type Panels } from "./dayContext";
import { useAppointment } from "./useAppointment";

const AppointmentPanel = later(() => import("./AppointmentPanel").then((file) => file.AppointmentPanel));
const BookPanel = later(() => import("./BookPanel").then((file) => file.BookPanel));
const CheckOutPanel = later(() => import("./CheckOutPanel").then((file) => file.CheckOutPanel));
const CorrectTriagePanel = later(() => import("./CorrectTriagePanel").then((file) => file.CorrectTriagePanel));
const MovePanel = later(() => import("./MovePanel").then((file) => file.MovePanel));
const TriagePanel = later(() => import("./TriagePanel").then((file) => file.TriagePanel));
const VoidVisitPanel = later(() => import("./VoidVisitPanel").then((file) => file.VoidVisitPanel));
const WalkInPanel = later(() => import("./WalkInPanel").then((file) => file.WalkInPanel));
/** In the order in which a day needs them. */
const LATER = [BookPanel, AppointmentPanel, WalkInPanel, TriagePanel, CheckOutPanel, MovePanel, CorrectTriagePanel, VoidVisitPanel, DayPicker];

type Shown = { panel: Panel | null; isOpen: boolean; /** How many there have been. */ panels: number; drawers: number };

/**
 * The page and its one drawer. The page below is not drawn again when the drawer opens or closes. The drawer keeps its
 * content while it closes; Esc closes it, and the keyboard is back where it was.
 */
export function PanelDrawer({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>({ panel: null, isOpen: false, panels: 0, drawers: 0 });
  useFetchLater(LATER);
  const opener = useRef<Element | null>(null);
  const panels = useMemo<Panels>(
    () => ({
      open: (next) => {
        if (document.activeElement?.closest(".day-drawer") == null) opener.current = document.activeElement;
        setShown(({ isOpen, panels, drawers }) => ({ panel: next, isOpen: true, panels: panels + 1, drawers: isOpen ? drawers : drawers + 1 }));
      },
      close: () => setShown((last) => ({ ...last, isOpen: false })),
    }),
    [],
  );
  // At once, and not when it has slid away: what is typed next is meant for the board.
  useAfterClose(shown.isOpen, () => {
    if (opener.current instanceof HTMLElement && opener.current !== document.body) opener.current.focus({ preventScroll: true });
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  return (
    <PanelContext value={panels}>
      {children}
      <Drawer
        // One that still slides away takes no focus and keeps what was typed: the next one is a drawer of its own.
        key={shown.drawers}
        open={shown.isOpen}
        onClose={panels.close}
        size={480}
        title={shown.panel && t(`booking.panel.${shown.panel.kind}`)}
        destroyOnHidden
        focusable={{ focusTriggerAfterClose: false }}
        closable={{ "aria-label": t("shell.close") }}
        className="day-drawer"
      >
        {shown.panel !== null && (
          <Suspense key={shown.panels} fallback={<Loading />}>
            <Content panel={shown.panel} />
          </Suspense>
        )}
      </Drawer>
    </PanelContext>
  );
}

function Content({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const { visits } = useDayDesk();
  if (panel.kind === "book") return <BookPanel {...panel} />;
  if (panel.kind === "walk-in") return <WalkInPanel {...panel} />;
  if (panel.kind === "appointment" || panel.kind === "move") return <OfAppointment panel={panel} />;
  const visit = visits.find((one) => one.visit_id === panel.id);
  if (visit === undefined) return <Alert type="info" title={t("booking.elsewhere")} />;
  if (panel.kind === "triage") return <TriagePanel visit={visit} />;
  if (panel.kind === "correct-triage") return <CorrectTriagePanel visit={visit} />;
  return panel.kind === "check-out" ? <CheckOutPanel visit={visit} /> : <VoidVisitPanel visit={visit} />;
}

function OfAppointment({ panel }: { panel: Extract<Panel, { kind: "appointment" | "move" }> }) {
  const appointment = useAppointment(panel.id);
  if (appointment === undefined) return <Spin />;
  return panel.kind === "move" ? <MovePanel appointment={appointment} place={panel.place} /> : <AppointmentPanel appointment={appointment} />;
}
