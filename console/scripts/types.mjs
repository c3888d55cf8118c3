// TypeScript types of every service's OpenAPI document: docs/openapi/<service>.json -> src/api/generated/<service>.d.ts
import { readdir, mkdir, writeFile } from "node:fs/promises";
import openapiTS, { astToString } from "openapi-typescript";

const documents = new URL("../../docs/openapi/", import.meta.url);
const target = new URL("../src/api/generated/", import.meta.url);

await mkdir(target, { recursive: true });
for (const name of (await readdir(documents)).filter((one) => one.endsWith(".json")).sort()) {
  const types = astToString(await openapiTS(new URL(name, documents)));
  const head = `// Generated from docs/openapi/${name} by \`npm run types\`: do not edit.\n`;
  await writeFile(new URL(name.replace(/\.json$/, ".d.ts"), target), head + types);
}
