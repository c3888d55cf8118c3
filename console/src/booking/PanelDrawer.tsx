import { Alert, Drawer } from "antd";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";

import { AppointmentPanel } from "./AppointmentPanel";
import { BookPanel } from "./BookPanel";
import { CheckOutPanel } from "./CheckOutPanel";
import { PanelContext, useDayDesk, type Panel, type Panels } from "./dayContext";
import { MovePanel } from "./MovePanel";
import { TriagePanel } from "./TriagePanel";
import { VoidVisitPanel } from "./VoidVisitPanel";
import { WalkInPanel } from "./WalkInPanel";

/**
 * The page and its one drawer. The page below is not drawn again when the drawer opens or closes. The drawer keeps its
 * content while it closes; Esc closes it, and the keyboard is back where it was.
 */
export function PanelDrawer({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const [panel, setPanel] = useState<Panel | null>(null);
  const [isOpen, setOpen] = useState(false);
  const panels = useMemo<Panels>(
    () => ({
      open: (next) => {
        setPanel(next);
        setOpen(true);
      },
      close: () => setOpen(false),
    }),
    [],
  );
  return (
    <PanelContext value={panels}>
      {children}
      <Drawer
        open={isOpen}
        onClose={panels.close}
        size={480}
        title={panel && t(`booking.panel.${panel.kind}`)}
        destroyOnHidden
        closable={{ "aria-label": t("shell.close") }}
        className="day-drawer"
      >
        {panel !== null && <Content key={JSON.stringify(panel)} panel={panel} />}
      </Drawer>
    </PanelContext>
  );
}

function Content({ panel }: { panel: Panel }) {
  const { t } = useTranslation();
  const { appointments, visits } = useDayDesk();
  if (panel.kind === "book") return <BookPanel {...panel} />;
  if (panel.kind === "walk-in") return <WalkInPanel {...panel} />;
  if (panel.kind === "appointment" || panel.kind === "move") {
    const appointment = appointments.find((one) => one.appointment_id === panel.id);
    // Another desk moved it to a day that is not shown.
    if (appointment === undefined) return <Alert type="info" title={t("booking.elsewhere")} />;
    return panel.kind === "move" ? <MovePanel appointment={appointment} place={panel.place} /> : <AppointmentPanel appointment={appointment} />;
  }
  const visit = visits.find((one) => one.visit_id === panel.id);
  if (visit === undefined) return <Alert type="info" title={t("booking.elsewhere")} />;
  if (panel.kind === "triage") return <TriagePanel visit={visit} />;
  return panel.kind === "check-out" ? <CheckOutPanel visit={visit} /> : <VoidVisitPanel visit={visit} />;
}
