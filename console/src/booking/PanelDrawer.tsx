import { Alert, Drawer, Spin } from "antd";
import { useMemo, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { AppointmentPanel } from "./AppointmentPanel";
import { BookPanel } from "./BookPanel";
import { CheckOutPanel } from "./CheckOutPanel";
import { CorrectTriagePanel } from "./CorrectTriagePanel";
import { PanelContext, useDayDesk, type Panel, type Panels } from "./dayContext";
import { MovePanel } from "./MovePanel";
import { TriagePanel } from "./TriagePanel";
import { useAppointment } from "./useAppointment";
import { VoidVisitPanel } from "./VoidVisitPanel";
import { WalkInPanel } from "./WalkInPanel";

type Shown = { panel: Panel | null; isOpen: boolean; /** How many there have been. */ panels: number; drawers: number };

/**
 * The page and its one drawer. The page below is not drawn again when the drawer opens or closes. The drawer keeps its
 * content while it closes; Esc closes it, and the keyboard is back where it was.
 */
export function PanelDrawer({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown>({ panel: null, isOpen: false, panels: 0, drawers: 0 });
  const opener = useRef<Element | null>(null);
  const panels = useMemo<Panels>(
    () => ({
      open: (next) => {
        if (document.activeElement?.closest(".day-drawer") == null) opener.current = document.activeElement;
        setShown(({ isOpen, panels, drawers }) => ({ panel: next, isOpen: true, panels: panels + 1, drawers: isOpen ? drawers : drawers + 1 }));
      },
      close: () => {
        setShown((last) => ({ ...last, isOpen: false }));
        // At once, and not when it has slid away: what is typed next is meant for the board.
        if (opener.current instanceof HTMLElement && opener.current !== document.body) opener.current.focus({ preventScroll: true });
        else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      },
    }),
    [],
  );
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
        closable={{ "aria-label": t("shell.close") }}
        className="day-drawer"
      >
        {shown.panel !== null && <Content key={shown.panels} panel={shown.panel} />}
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
