import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { TEXTS as texts } from "../src/i18n/texts";
import { events as named } from "../src/i18n/events";
import { refusalsZh } from "../src/i18n/refusals";

const root = join(import.meta.dirname, "..");
// Code among the texts; every other file of i18n/ only holds texts, and a text does not use itself.
const CODE = ["names.ts", "parts.ts", "posted.ts", "formulas.ts"].map((name) => join("i18n", name));
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && (!name.startsWith("i18n") || CODE.includes(name)))
  .map((name) => readFileSync(join(root, "src", name), "utf8"))
  .join("\n");

const variables = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe("translations", () => {
  it("have the same keys in both languages", () => {
    expect(Object.keys(texts.zh).sort()).toEqual(Object.keys(texts.en).sort());
  });

  it("are all written, with the same variables", () => {
    for (const [key, text] of Object.entries(texts.en)) {
      const other = texts.zh[key] ?? "";
      expect(text.trim(), key).not.toBe("");
      expect(other.trim(), key).not.toBe("");
      expect(variables(other), key).toEqual(variables(text));
    }
  });

  it("are really Chinese on the Chinese side", () => {
    const same = Object.entries(texts.zh).filter(([, text]) => !/[一-鿿]/.test(text));
    expect(same.map(([key]) => key)).toEqual([]);
  });

  it("exist for every key that the code names", () => {
    const named = [...sources.matchAll(/\bt\(\s*"([^"]+)"/g)].map((match) => match[1] as string);
    expect(named.length).toBeGreaterThan(60);
    expect(named.filter((key) => !(key in texts.en))).toEqual([]);
  });

  it("exist for every family of keys that the code builds, and none is left over", () => {
    const families = [...sources.matchAll(/\bt\(\s*`([^`$]+)\$\{/g)].map((match) => match[1] as string);
    const keys = Object.keys(texts.en);
    expect(families.filter((family) => !keys.some((key) => key.startsWith(family)))).toEqual([]);
    const unused = keys.filter((key) => !sources.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)));
    expect(unused).toEqual([]);
  });

  it("say every refusal of the services in Chinese", () => {
    const page = readFileSync(join(root, "..", "docs", "refusals.md"), "utf8");
    const codes = [...new Set([...page.matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1] as string))];
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !(code in refusalsZh))).toEqual([]);
    expect(Object.keys(refusalsZh).filter((code) => !codes.includes(code))).toEqual([]);
  });

  it("name every event of the public language", () => {
    const events = join(root, "..", "shared", "events");
    const types = readdirSync(events)
      .filter((name) => name.endsWith(".py"))
      .flatMap((name) => [...readFileSync(join(events, name), "utf8").matchAll(/TYPE: ClassVar = "([\w.]+)\.v\d+"/g)])
      .map((match) => `event.${match[1]}`);
    expect(types.length).toBeGreaterThan(50);
    expect(types.filter((type) => !(type in named)).sort()).toEqual([]);
  });
});
