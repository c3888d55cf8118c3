import { describe, expect, it } from "vitest";

import { ApiError } from "../src/api/client";
import { roleOf } from "../src/events/roleOf";
import { summaryOf } from "../src/events/summary";
import { homeOf } from "../src/shell/home";
import { problemText } from "../src/shell/problems";
import { momentAt, wallTime } from "../src/view/wallTime";

describe("clock times", () => {
  it("are the zone's, and lead back to the moment", () => {
    expect(wallTime("2026-03-14T16:30:00Z", "Asia/Shanghai")).toBe("2026-03-15T00:30");
    for (const zone of ["Asia/Shanghai", "Europe/Berlin", "Asia/Kathmandu"]) {
      for (const moment of ["2026-03-14T16:30:00Z", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z", "2026-10-25T02:30:00Z"]) {
        expect(momentAt(wallTime(moment, zone), zone), `${moment} ${zone}`).toBe(Date.parse(moment));
      }
    }
  });
});

describe("the first page", () => {
  it("is where the day of a role begins", () => {
    expect(["front_desk", "doctor", "cashier", "customer_service", "owner"].map((role) => homeOf([role]))).toEqual(["/day", "/patients", "/till", "/tasks", "/"]);
    expect(homeOf(["cashier", "front_desk"])).toBe("/day");
    expect(homeOf(["doctor", "clinic_manager"])).toBe("/");
    expect(homeOf([])).toBe("/");
  });
});

describe("problems", () => {
  const t = ((key: string, options?: { defaultValue?: string }) => (key in known ? key : (options?.defaultValue ?? key))) as never;
  const known: Record<string, true> = { "error.status.404": true, "error.refusal.BILL-005": true };
  it("are told in Chinese by code or status, with the service's sentence for readers of English only", () => {
    const refusal = new ApiError(409, "BILL-005", "Too much.", "Take less.");
    expect(problemText(t, "zh", refusal).text).toBe("退款超过可退金额。");
    expect(problemText(t, "en", refusal)).toMatchObject({ text: "Too much.", hint: "Take less." });
    expect(problemText(t, "zh", new ApiError(404, "http-404", "No."))).toMatchObject({ text: "error.status.404", canRetry: false });
    expect(problemText(t, "zh", new ApiError(502, "502", "HTTP 502")).canRetry).toBe(true);
  });
  it("name the number of a failure's log line in both languages", () => {
    const failure = new ApiError(500, "unexpected-failure", "It failed.", "Tell them.", { trace_id: "0af7" });
    expect(problemText(t, "en", failure)).toMatchObject({ text: "It failed.", hint: "Tell them. 0af7", canRetry: true });
    const filled = ((key: string, told?: { code: string }) => `${key} ${told?.code}`) as never;
    expect(problemText(filled, "zh", failure).hint).toBe("error.code unexpected-failure · 0af7");
  });
  it("say whose the refusal is where a role may not see something", () => {
    expect(problemText(t, "en", new ApiError(403, "role-not-allowed", "no")).title).toBe("error.notallowed");
  });
});

describe("summaries of events", () => {
  it("find the patient, the amount and the people in any state", () => {
    const refund = { patient_id: "p", amount_minor: 500, method: "cash", lines: [{ product_code: "CROWN" }], requested_by: "cashier:5.0", approved_by: "finance:5.0" };
    expect(summaryOf(refund)).toMatchObject({ patient: "p", amount: 500, method: "cash", products: ["CROWN"] });
    expect(summaryOf(refund).people).toEqual([["requested_by", "cashier:5.0"], ["approved_by", "finance:5.0"]]);
  });
  it("take of a plan the accepted lines of its latest version", () => {
    const lines = [{ product_code: "A", offered_minor: 300, is_accepted: true }, { product_code: "B", offered_minor: 200, is_accepted: false }];
    expect(summaryOf({ versions: [{ lines: [] }, { lines, signed_by: "d" }] })).toMatchObject({ amount: 300, people: [["signed_by", "d"]] });
  });
  it("read the role out of a demo person's name", () => {
    expect(["cashier:5.0", "demo-clinic_manager", "1feef9ed-603f", "system"].map(roleOf)).toEqual(["cashier", "clinic_manager", null, null]);
  });
});
