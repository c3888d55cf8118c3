import type { Channel, Outcome } from "./types";

/** What an outcome does: `all` ends every follow-up of the patient, `this` ends the one that the task belongs to. */
export type Ends = "all" | "this" | null;
export type Choice = { outcome: Outcome; key: string; group: "unreached" | "message" | "reached" | "declined" | "stops"; ends: Ends };

const choice = (key: string, outcome: Outcome, group: Choice["group"], ends: Ends = null): Choice => ({ key, outcome, group, ends });

/** Every outcome with the one key that records it; no key twice. */
export const CHOICES: readonly Choice[] = [
  choice("N", "NO_ANSWER", "unreached"),
  choice("U", "BUSY", "unreached"),
  choice("V", "VOICEMAIL", "unreached"),
  choice("L", "MESSAGE_DELIVERED", "message"),
  choice("R", "MESSAGE_READ", "message"),
  choice("Z", "MESSAGE_FAILED", "message"),
  choice("B", "REACHED_BOOKED", "reached"),
  choice("C", "REACHED_CALLBACK_AT", "reached"),
  choice("W", "REACHED_WILL_CALL", "reached"),
  choice("T", "REACHED_THINKING", "reached"),
  choice("P", "REACHED_DECLINED_PRICE", "declined", "this"),
  choice("D", "REACHED_DECLINED_NO_NEED", "declined", "this"),
  choice("E", "REACHED_ALREADY_TREATED_ELSEWHERE", "declined", "this"),
  choice("G", "REACHED_DECLINED_COMPETITOR", "declined", "this"),
  choice("F", "REACHED_DECLINED_FEAR", "declined", "this"),
  choice("X", "WRONG_NUMBER", "stops", "this"),
  choice("I", "NUMBER_INVALID", "stops", "this"),
  choice("O", "REACHED_COMPLAINT", "stops", "this"),
  choice("A", "REACHED_ADVERSE_EVENT", "stops", "this"),
  choice("S", "NOT_MEDICALLY_SUITABLE", "stops", "this"),
  choice("K", "REACHED_DO_NOT_CONTACT", "stops", "all"),
  choice("M", "MOVED_AWAY", "stops", "all"),
  choice("Q", "DECEASED", "stops", "all"),
];

export const CALL_BACK: Outcome = "REACHED_CALLBACK_AT";
export const CHANNELS: readonly Channel[] = ["phone", "wecom", "sms", "in_person"];
export const GROUPS: readonly Choice["group"][] = ["unreached", "message", "reached", "declined", "stops"];

/** A call is answered or not, a message arrives or not; what a person says is the same on every channel. */
export function choicesOn(channel: Channel): Choice[] {
  const hidden = { phone: ["message"], in_person: ["message", "unreached"], sms: ["unreached"], wecom: ["unreached"] }[channel];
  return CHOICES.filter(({ group }) => !hidden.includes(group));
}

/** What is asked about once more before it is recorded. */
export function needsConfirm({ group }: Choice): boolean {
  return group === "stops";
}

/** The choice of a pressed key; none while a control key is held or somebody types. */
export function choiceOfKey(event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "isComposing">, channel: Channel): Choice | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return null;
  return choicesOn(channel).find(({ key }) => key === event.key.toUpperCase()) ?? null;
}

/** The choice that records an outcome. */
export function choiceOf(outcome: Outcome): Choice | null {
  return CHOICES.find((one) => one.outcome === outcome) ?? null;
}
