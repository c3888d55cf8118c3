import { AutoComplete, Flex, Input, Typography } from "antd";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";

import { useChain } from "../view/ChainProvider";
import type { PatientFound } from "./types";
import { useFound } from "./useFound";

// What a key event says in browsers that tell so after the word has ended.
const IN_INPUT_METHOD = 229;

type Props = { onPick: (patient: PatientFound) => void; autoFocus?: boolean };

/**
 * Finds a patient by the beginning of a name or the last digits of a phone number; arrow keys and Enter choose.
 * An Enter that is faster than the list waits for the answer, since the first of an older list may be somebody else: who
 * is then found alone is chosen; of several, one is chosen by another Enter.
 */
export function PatientSearch({ onPick, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const { clinics } = useChain();
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const [isEntered, setEntered] = useState(false);
  const active = useRef<string | null>(null);
  const typed = text.trim();
  const { found, isFetching, isFitting, isAnswered } = useFound(typed);
  const clinicOf = (id: string | undefined) => clinics.find((clinic) => clinic.clinic_id === id)?.name;
  const leave = () => {
    setOpen(false);
    setEntered(false);
  };
  const pick = (patient: PatientFound | undefined) => {
    if (patient === undefined) return;
    setText("");
    leave();
    onPick(patient);
  };
  const onKey = (event: KeyboardEvent) => {
    // Tab takes the first of the list too; before the list fits what is typed, it only goes on to the next field.
    if (event.key === "Tab" && !isFitting) event.stopPropagation();
    // In an input method it ends a word.
    if (event.key !== "Enter" || event.nativeEvent.isComposing || event.keyCode === IN_INPUT_METHOD) return;
    const isShown = isOpen && found.length > 0;
    if (typed === "" || (isAnswered && !isShown)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!isFitting || !isShown) setEntered(true);
    else if (!event.repeat) pick(found.find((one) => one.patient_id === active.current) ?? found[0]);
  };
  useEffect(() => {
    if (!isEntered || !isAnswered) return;
    setEntered(false);
    if (found.length === 1) pick(found[0]);
  });
  return (
    <div onKeyDownCapture={onKey}>
      <AutoComplete
        value={text}
        autoFocus={autoFocus}
        defaultActiveFirstOption
        style={{ width: "100%" }}
        open={isOpen}
        onOpenChange={setOpen}
        onBlur={leave}
        onActive={(id) => (active.current = id as string | null)}
        onChange={(value: string) => {
          setText(value);
          setOpen(true);
          setEntered(false);
        }}
        onSelect={(id: string) => pick(found.find((one) => one.patient_id === id))}
        notFoundContent={typed !== "" && !isFetching ? t("patients.nobody") : null}
        options={found.map((patient) => ({
          value: patient.patient_id,
          label: (
            <Flex justify="space-between" gap={12}>
              <span>{patient.name}</span>
              <Typography.Text type="secondary">
                {[patient.phone_masked, clinicOf(patient.clinic_id)].filter(Boolean).join(" · ")}
              </Typography.Text>
            </Flex>
          ),
        }))}
      >
        <Input.Search placeholder={t("patients.search")} aria-label={t("patients.search")} loading={isFetching} data-testid="patient-search" />
      </AutoComplete>
    </div>
  );
}
