import { describe, expect, it } from "vitest";

import type { Definition } from "../src/api/types";
import { firstOf } from "../src/board/first";
import { effectsOf, reasonOf, type Part } from "../src/explain/effects";
import { effectText } from "../src/explain/effectText";
import { paired } from "../src/explain/parts";

const part = (key: string, now: [number, number?], before: [number, number?] | null): Part => ({
  key,
  now: { numerator: now[0], denominator: now[1] ?? null },
  before: before && { numerator: before[0], denominator: before[1] ?? null },
});
const of = (found: { key: string; effect: number }[]) => found.map(({ key, effect }) => [key, Math.round(effect * 1000) / 1000]);

describe("what moved a number", () => {
  it("is how much each part grew, the largest first", () => {
    const parts = [part("a", [12], [10]), part("b", [3], [9]), part("c", [4], [4])];
    expect(of(effectsOf(parts, false))).toEqual([["b", -6], ["a", 2], ["c", 0]]);
  });

  it("of a ratio adds up to its change, by rates and by weights", () => {
    const parts = [part("a", [30, 50], [10, 20]), part("b", [4, 50], [8, 80])];
    const effects = effectsOf(parts, true);
    expect(effects.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(34 / 100 - 18 / 100);
    // Nobody's own rate moved, but twice as many are of the better part.
    const mixed = effectsOf([part("a", [20, 40], [10, 20]), part("b", [6, 60], [8, 80])], true);
    expect(mixed.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(26 / 100 - 18 / 100);
    expect(mixed[0]?.key).toBe("a");
  });

  it("is unknown where there is nothing to compare with", () => {
    expect(effectsOf([part("a", [1], null)], false)).toEqual([]);
    expect(effectsOf([part("a", [1, 2], [0, 0])], true)).toEqual([]);
    expect(effectsOf([], false)).toEqual([]);
  });

  it("has one reason: what pulled most in the way the whole went", () => {
    const effects = effectsOf([part("a", [0], [5]), part("b", [9], [1]), part("c", [2], [1])], false);
    expect([effects[0]?.key, reasonOf(effects)?.key]).toEqual(["b", "b"]);
    expect(reasonOf(effectsOf([part("a", [0], [9]), part("b", [9], [1]), part("c", [4], [1])], false))?.key).toBe("b");
    expect(reasonOf(effectsOf([part("a", [1], [1])], false))).toBeNull();
  });

  it("says how much in the number's own unit", () => {
    expect(effectText(0.0123, { unit: "count", is_ratio: true }, null, "en-GB", "pp")).toBe("+1.2 pp");
    expect(effectText(-10_400_000, { unit: "money", is_ratio: false }, "CNY", "zh-CN", "pp")).toBe("−¥10.4万");
    expect(effectText(-3, { unit: "count", is_ratio: false }, null, "en-GB", "pp")).toBe("−3");
  });
});

describe("two spans by value", () => {
  const amount = (numerator: number) => ({ numerator, denominator: null });
  it("keep what only one of them has", () => {
    expect(paired([["a", amount(2)]], [["b", amount(1)]])).toEqual([
      { key: "a", now: amount(2), before: amount(0) },
      { key: "b", now: amount(0), before: amount(1) },
    ]);
  });
  it("have nothing to compare with where the one before is empty", () => {
    expect(paired([["a", amount(2)]], [])).toEqual([{ key: "a", now: amount(2), before: null }]);
  });
});

describe("the first screen", () => {
  const known = ["K04", "K04C", "K17", "K18", "K19", "K20", "K21", "K22", "K27", "K33", "K35", "K39", "K46", "K99"];
  it("has at most seven numbers, whatever the services add", () => {
    const first = firstOf(new Map(known.map((id) => [id, { id } as Definition])));
    expect(first.length).toBe(7);
    expect(new Set(first.map(({ definition }) => definition.id)).size).toBe(7);
  });
});
