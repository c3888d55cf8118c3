import { AutoComplete, Flex, Input, Typography } from "antd";
import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import { keepPreviousData, useQuery } from "@tanstack/react-query";

import { useApi } from "../session/session";
import { useChain } from "../view/ChainProvider";
import { WORK } from "../common/query";
import type { PatientFound } from "./types";

type Props = { onPick: (patient: PatientFound) => void; autoFocus?: boolean };

/** Finds a patient by the beginning of a name or the last digits of a phone number; arrow keys and Enter choose. */
export function PatientSearch({ onPick, autoFocus = false }: Props) {
  const { t } = useTranslation();
  const api = useApi();
  const { clinics } = useChain();
  const [text, setText] = useState("");
  const words = useDeferredValue(text.trim());
  const { data, isFetching, isPlaceholderData } = useQuery({
    queryKey: [WORK, "crm", "search", words],
    queryFn: ({ signal }) => api.get<{ items: PatientFound[] }>("crm", "/patients/search", { words }, signal),
    enabled: words !== "",
    placeholderData: keepPreviousData,
  });
  // Who was found for fewer letters and still fits stays in the list until the answer is there: Enter finds who was seen.
  const fits = (one: PatientFound) => !isPlaceholderData || one.name.toLowerCase().startsWith(words.toLowerCase());
  const found = words === "" ? [] : (data?.items ?? []).filter(fits);
  const clinicOf = (id: string | undefined) => clinics.find((clinic) => clinic.clinic_id === id)?.name;
  return (
    <AutoComplete
      value={text}
      autoFocus={autoFocus}
      defaultActiveFirstOption
      style={{ width: "100%" }}
      onChange={(value: string) => setText(value)}
      onSelect={(id: string) => {
        const patient = found.find((one) => one.patient_id === id);
        // Enter into a list that is just closing chooses nobody, and what was typed stays.
        setText(patient === undefined ? words : "");
        if (patient !== undefined) onPick(patient);
      }}
      notFoundContent={words !== "" && !isFetching ? t("patients.nobody") : null}
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
  );
}
