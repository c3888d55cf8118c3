// TypeScript types of every service's OpenAPI document: docs/openapi/<service>.json -> src/api/generated/<service>.d.ts
// With --check nothing is written, and a file that is out of date is an error.
import { readdir, mkdir, readFile, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const documents = new URL("../../docs/openapi/", import.meta.url);
const target = new URL("../src/api/generated/", import.meta.url);
const isCheck = process.argv.includes("--check");

await mkdir(target, { recursive: true });
for (const name of (await readdir(documents)).filter((one) => one.endsWith(".json")).sort()) {
  const types = astToString(await openapiTS(new URL(name, documents)));
  const text = `// Generated from docs/openapi/${name} by \`npm run types\`: do not edit.\n${types}`;
  const file = new URL(name.replace(/\.json$/, ".d.ts"), target);
  if (!isCheck) {
    await writeFile(file, text);
  } else if ((await readFile(file, "utf8").catch(() => "")) !== text) {
    console.error(`out of date: src/api/generated/${file.pathname.split("/").pop()} (run: npm run types)`);
    process.exitCode = 1;
  }
}
