import { useMemo } from "react";

import { roleOf } from "../events/roleOf";
import { roleName, useLanguage } from "../i18n/names";
import { useSession } from "../session/session";
import { shortId } from "../view/shortId";
import { useEvery } from "../common/query";
import type { Practitioner } from "./types";

type Staff = {
  /** Whether the list has come: a form that proposes somebody waits for it. */
  isKnown: boolean;
  /** Those who can be named at a clinic today. */
  at: (clinicId: string, ...professions: Practitioner["profession"][]) => { value: string; label: string }[];
  name: (practitionerId: string) => string;
  /** The name of an account: oneself, else its role, else its short id. */
  account: (userId: string) => string;
};

/** The chain's practitioners by name. */
export function useStaff(): Staff {
  const { t } = useLanguage();
  const { claims } = useSession();
  const { data } = useEvery<Practitioner>("booking", "/practitioners", {});
  return useMemo(() => {
    const all = data ?? [];
    const byId = new Map(all.map((one) => [one.practitioner_id, one.display_name]));
    const unnamed = (id: string) => t("name.person", { id: shortId(id) });
    return {
      isKnown: data !== undefined,
      at: (clinicId, ...professions) =>
        all
          .filter((one) => one.is_active !== false && one.clinic_ids.includes(clinicId))
          .filter((one) => professions.length === 0 || professions.includes(one.profession))
          .map((one) => ({ value: one.practitioner_id, label: one.display_name })),
      name: (id) => byId.get(id) ?? unnamed(id),
      account: (id) => {
        if (id === claims.sub && claims.name !== undefined) return claims.name;
        const role = roleOf(id);
        return role === null ? unnamed(id) : roleName(t, role);
      },
    };
  }, [data, t, claims]);
}
