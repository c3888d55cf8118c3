import { DownOutlined } from "@ant-design/icons";
import { useTranslation } from "react-i18next";

import { useChain } from "../view/ChainProvider";
import { useView } from "../view/useView";
import { ButtonThatOpens } from "./ButtonThatOpens";
import { later, useFetchLater } from "./later";
import { useDesk } from "./useDesk";

const ClinicChoice = later(() => import("./ClinicChoice").then((file) => file.ClinicChoice));
const LATER = [ClinicChoice];

/** At which clinic one works; nothing to choose for those who work at one. */
export function ClinicSelect() {
  const { t } = useTranslation();
  const { clinics } = useChain();
  const { change } = useView();
  const desk = useDesk();
  useFetchLater(LATER);
  if (clinics.length < 2 || desk === null) return null;
  const { name, clinic_id: id } = desk.clinic;
  return (
    <ButtonThatOpens button={{ className: "clinic-choice", icon: <DownOutlined />, "aria-label": `${t("common.clinic")} ${name}`, children: name }}>
      {(close) => <ClinicChoice clinics={clinics} value={id} onChange={(clinic) => change({ clinic })} onClose={close} />}
    </ButtonThatOpens>
  );
}
