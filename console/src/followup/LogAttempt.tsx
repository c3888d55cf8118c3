import { Flex, Modal, Segmented } from "antd";
import { Suspense, useEffect, useEffectEvent, useState } from "react";

import type { Ack } from "../api/types";
import { useLanguage } from "../i18n/names";
import { Loading } from "../shell/notices";
import { RefusalNotice } from "../common/RefusalNotice";
import { later, useFetchLater } from "../common/later";
import { useCommand } from "../common/useCommand";
import type { Desk } from "../common/useDesk";
import { isTyping } from "./isTyping";
import { CALL_BACK, CHANNELS, choiceOfKey, choicesOn, needsConfirm, type Choice } from "./outcomes";
import { OutcomeButtons } from "./OutcomeButtons";
import type { Channel, Outcome, Task } from "./types";

const CallBackForm = later(() => import("./CallBackForm").then((file) => file.CallBackForm));
const LATER = [CallBackForm];

export type Recorded = { task: Task; outcome: Outcome; isDone: boolean; callbackAt: string | null };
type Body = { channel: Channel; outcome: Outcome; callback_at?: string };
type Props = { task: Task; name: string; desk: Desk; /** What follows when nobody is reached. */ unreached: string; onRecorded: (recorded: Recorded) => void };

/** One contact, one outcome: a key or a click records it. There is no way back, which is said before. */
export function LogAttempt({ task, name, desk, unreached, onRecorded }: Props) {
  const { t } = useLanguage();
  useFetchLater(LATER);
  const [channel, setChannel] = useState<Channel>("phone");
  const [picked, setPicked] = useState<Choice | null>(null);
  const { tell, error, isPending } = useCommand<Ack>((ack, told) => {
    const { outcome, callback_at } = told.body as Body;
    const isDone = ack.events.some(({ type }) => type.startsWith("followup.task.completed"));
    setPicked(null);
    onRecorded({ task, outcome, isDone, callbackAt: callback_at ?? null });
  });
  const record = (body: Omit<Body, "channel">) =>
    tell({ service: "followup", path: `/tasks/${task.task_id}/attempts`, body: { channel, ...body } });
  const pick = (choice: Choice) => {
    const isAskedAbout = choice.outcome === CALL_BACK || needsConfirm(choice);
    setPicked(choice);
    if (!isAskedAbout) record({ outcome: choice.outcome });
  };

  const isAsking = picked !== null && needsConfirm(picked);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const choice = choiceOfKey(event, channel);
    if (choice === null || isPending || isAsking || isTyping(event.target)) return;
    event.preventDefault();
    pick(choice);
  });
  useEffect(() => {
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);

  const changeChannel = (next: Channel) => {
    setChannel(next);
    if (picked !== null && !choicesOn(next).includes(picked)) setPicked(null);
  };
  return (
    <section className="followup-log" aria-label={t("followup.log")} data-testid="log">
      <Flex justify="space-between" align="center" wrap gap={8}>
        <h3>{t("followup.log")}</h3>
        <Segmented<Channel>
          aria-label={t("followup.channel")}
          value={channel}
          onChange={changeChannel}
          options={CHANNELS.map((value) => ({ value, label: t(`value.channel.${value}`) }))}
        />
      </Flex>
      <span className="muted">{t("followup.final")}</span>
      <RefusalNotice error={error} />
      <OutcomeButtons channel={channel} picked={picked} isBusy={isPending} onPick={pick} unreached={unreached} />
      {picked?.outcome === CALL_BACK && (
        <Suspense fallback={<Loading />}>
          <CallBackForm desk={desk} isBusy={isPending} onTime={(callback_at) => record({ outcome: CALL_BACK, callback_at })} onCancel={() => setPicked(null)} />
        </Suspense>
      )}
      <Modal
        open={isAsking}
        title={picked && t("followup.confirm.title", { outcome: t(`value.outcome.${picked.outcome}`), name })}
        okText={t("followup.confirm.ok")}
        cancelText={t("followup.cancel")}
        okButtonProps={{ danger: true, autoFocus: true, loading: isPending, "data-testid": "confirm" }}
        onOk={() => picked && record({ outcome: picked.outcome })}
        onCancel={() => setPicked(null)}
        destroyOnHidden
      >
        {picked?.ends && <p>{t(`followup.confirm.${picked.ends}`)}</p>}
        <RefusalNotice error={error} />
      </Modal>
    </section>
  );
}
