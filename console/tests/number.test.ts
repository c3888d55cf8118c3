import { describe, expect, it } from "vitest";

import { compare, difference } from "../src/format/change";
import { digitsOf, fraction, headline, hours, money, percent, plotted, signed } from "../src/format/number";

const rate = { unit: "count", is_ratio: true, higher_is_better: true } as const;
const refunds = { unit: "money", is_ratio: true, higher_is_better: false } as const;
const cash = { unit: "money", is_ratio: false, higher_is_better: true } as const;
const chairs = { unit: "seconds", is_ratio: true, higher_is_better: true } as const;

describe("money", () => {
  it("divides minor units by the currency's own digits", () => {
    expect(money(123456, "CNY", "zh-CN")).toBe("¥1,234.56");
    expect(money(123456, "JPY", "en-GB")).toContain("123,456");
    expect(digitsOf("KWD")).toBe(3);
  });
  it("writes a real minus and never minus zero", () => {
    expect(money(-300000, "CNY", "zh-CN")).toBe("−¥3,000.00");
    expect(money(-10, "CNY", "zh-CN", true)).toMatch(/^[−-]?¥0$/);
  });
  it("rounds only where a whole number is asked for", () => {
    expect(money(199950, "CNY", "zh-CN", true)).toBe("¥2,000");
    expect(money(199950, "CNY", "zh-CN")).toBe("¥1,999.50");
  });
  it("does without a currency when clinics have several", () => {
    expect(money(123400, null, "en-GB")).toBe("1,234.00");
  });
});

describe("ratios", () => {
  it("are percent with both parts beside them", () => {
    const amount = { numerator: 3, denominator: 10 };
    expect(headline(amount, rate, null, "en-GB")).toBe("30.0%");
    expect(fraction(amount, rate, null, "en-GB")).toBe("3 / 10");
  });
  it("do not exist without a denominator", () => {
    expect(percent({ numerator: 0, denominator: null }, "en-GB")).toBe("–");
    expect(percent({ numerator: 0, denominator: 0 }, "en-GB")).toBe("–");
    expect(percent({ numerator: null, denominator: 5 }, "en-GB")).toBe("–");
    expect(percent({ numerator: 0, denominator: 5 }, "en-GB")).toBe("0.0%");
  });
  it("of money and of time keep their units", () => {
    expect(fraction({ numerator: 1300000, denominator: 4000000 }, refunds, "CNY", "zh-CN")).toBe("¥13,000 / ¥40,000");
    expect(fraction({ numerator: 5400, denominator: 32400 }, chairs, null, "zh-CN")).toBe("1:30 小时 / 9:00 小时");
  });
});

describe("hours", () => {
  const english = (seconds: number) => hours(seconds, "en-GB");
  it("are h:mm and go on beyond a day", () => {
    expect([0, 59, 3599, 3600, 90061].map(english)).toEqual(["0:00 h", "0:01 h", "1:00 h", "1:00 h", "25:01 h"]);
    expect(english(-1800)).toBe("−0:30 h");
  });
  it("lose their minutes where those no longer matter", () => {
    expect(english(1_583_640)).toBe("440 h");
    expect(english(67_363_200)).toBe("18,712 h");
    expect(hours(67_363_200, "zh-CN")).toBe("18,712 小时");
  });
});

describe("postings", () => {
  it("say what they added to each part", () => {
    expect(signed({ numerator: -1, denominator: 0 }, rate, null, "en-GB")).toBe("−1 / 0");
    expect(signed({ numerator: 0, denominator: 1 }, rate, null, "en-GB")).toBe("0 / +1");
    expect(signed({ numerator: 68000, denominator: null }, cash, "CNY", "zh-CN")).toBe("+¥680.00");
  });
});

describe("changes", () => {
  const points = "pp";
  it("of ratios are percentage points", () => {
    const change = compare({ numerator: 3, denominator: 10 }, { numerator: 4, denominator: 10 }, rate, "en-GB", points);
    expect(change).toEqual({ text: "−10 pp", mood: "bad" });
  });
  it("know which way is good", () => {
    const fewer = compare({ numerator: 1, denominator: 10 }, { numerator: 2, denominator: 10 }, refunds, "en-GB", points);
    expect(fewer?.mood).toBe("good");
    const neither = { ...rate, higher_is_better: null };
    expect(compare({ numerator: 1, denominator: 10 }, { numerator: 2, denominator: 10 }, neither, "en-GB", points)?.mood).toBe("neutral");
  });
  it("need something to compare with", () => {
    const now = { numerator: 5, denominator: null };
    expect(compare(now, { numerator: 0, denominator: null }, cash, "en-GB", points)).toBeNull();
    expect(compare(now, null, cash, "en-GB", points)).toBeNull();
  });
});

describe("differences", () => {
  it("are in the number's own unit", () => {
    const money = (numerator: number) => ({ numerator, denominator: null });
    expect(difference(money(2_260_200), money(2_118_000), cash, "CNY", "en-GB", "pp")).toBe("−¥1,422.00");
    expect(difference({ numerator: 4, denominator: 10 }, { numerator: 3, denominator: 10 }, rate, null, "en-GB", "pp")).toBe("−10 pp");
  });
});

describe("drawn values", () => {
  it("leave a gap where there is no ratio", () => {
    expect(plotted({ numerator: 0, denominator: null }, rate, null)).toBeNull();
    expect(plotted({ numerator: 1, denominator: 4 }, rate, null)).toBe(0.25);
    expect(plotted({ numerator: 12345, denominator: null }, cash, "CNY")).toBe(123.45);
  });
});
