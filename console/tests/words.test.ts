import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import { TEXTS } from "../src/i18n/texts";
import { FORMULAS_ZH } from "../src/i18n/formulas";

const root = join(import.meta.dirname, "..", "..");
type Schema = { [key: string]: unknown; properties?: Record<string, Schema>; enum?: string[]; $ref?: string; anyOf?: Schema[]; items?: Schema };
type Root = Schema & { $defs?: Record<string, Schema> };

// Of the record around the state, and of a price list that no drawer shows by these names.
const ENVELOPE = new Set(
  "actor aggregate_id aggregate_type causation_id correlation_id data event_id occurred_at origin recorded_at role sequence tenant_id type user_id".split(" "),
);
const NAMED_ELSEWHERE = new Set(["method", "origin", "role"]);

const fields = new Set<string>();
const values = new Set<string>();

function read(schema: Schema, all: Root): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (!ENVELOPE.has(name)) fields.add(name);
    if (!NAMED_ELSEWHERE.has(name)) for (const value of enumOf(property, all)) values.add(`${name}.${value}`);
  }
}

function enumOf(schema: Schema, all: Root): string[] {
  const target = schema.$ref ? all.$defs?.[schema.$ref.split("/").at(-1) as string] : undefined;
  const inner = [...(schema.anyOf ?? []), ...(schema.items ? [schema.items] : []), ...(target ? [target] : [])];
  return [...(schema.enum ?? []), ...inner.flatMap((one) => enumOf(one, all))];
}

const schemas = join(root, "shared", "events", "schemas");
for (const name of readdirSync(schemas)) {
  const all = JSON.parse(readFileSync(join(schemas, name), "utf8")) as Root;
  for (const schema of [all, ...Object.values(all.$defs ?? {})]) read(schema, all);
}

describe("words of the public language", () => {
  it("name every field of an event's state", () => {
    expect(fields.size).toBeGreaterThan(100);
    expect([...fields].filter((field) => !(`field.${field}` in TEXTS.zh)).sort()).toEqual([]);
  });

  it("name every fixed value of a field", () => {
    expect(values.size).toBeGreaterThan(60);
    expect([...values].filter((value) => !(`value.${value}` in TEXTS.zh)).sort()).toEqual([]);
  });

  it("name everything that an event can be about", () => {
    const events = join(root, "shared", "events");
    const kinds = readdirSync(events)
      .filter((name) => name.endsWith(".py"))
      .flatMap((name) => [...readFileSync(join(events, name), "utf8").matchAll(/AGGREGATE: ClassVar = "(\w+)"/g)])
      .map((match) => `aggregate.${match[1]}`);
    expect(kinds.length).toBeGreaterThan(10);
    expect(kinds.filter((kind) => !(kind in TEXTS.zh))).toEqual([]);
  });

  it("have every formula in Chinese, and none that is no longer used", () => {
    const kpis = join(root, "services", "analytics", "kpis");
    const defined = readdirSync(kpis)
      .filter((name) => name.endsWith(".py"))
      .flatMap((name) => [...readFileSync(join(kpis, name), "utf8").matchAll(/id="(K\w+)",\s+version=(\d+)/g)])
      .map((match) => `${match[1]} v${match[2]}`);
    expect(Object.keys(FORMULAS_ZH).sort()).toEqual(defined.sort());
  });
});
