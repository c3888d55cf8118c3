const GOOD = new Set(["accepted", "approved", "completed", "fulfilled", "satisfied", "performed"]);
const BAD = new Set(["cancelled", "declined", "no_show", "rejected", "expired", "void"]);
const BUSY = new Set(["arrived", "checked_in", "triaged", "consulting", "treating", "due", "pending_approval", "requested", "partially_accepted"]);

/** The tone of a state: done, gone wrong, waiting for somebody, or none of these. */
export function toneOf(status: string): "good" | "bad" | "busy" | "calm" {
  if (GOOD.has(status)) return "good";
  if (BAD.has(status)) return "bad";
  return BUSY.has(status) ? "busy" : "calm";
}
