import { Button } from "antd";
import type { ReactNode } from "react";

import { useLanguage } from "../i18n/names";
import { Empty } from "../shell/notices";
import { useView } from "./useView";

/** The page of a clinic that exists; a link to any other says so and leads back to all clinics. */
export function KnownClinic({ children }: { children: ReactNode }) {
  const { t } = useLanguage();
  const { clinic, scope, change } = useView();
  if (clinic === null || scope !== null) return children;
  return (
    <Empty>
      <p data-testid="no-clinic">{t("view.noclinic")}</p>
      <Button onClick={() => change({ clinic: null })}>{t("view.toall")}</Button>
    </Empty>
  );
}
