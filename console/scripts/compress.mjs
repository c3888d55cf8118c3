// Beside every text file of dist/ its brotli twin: made once, as small as it gets, and sent by deploy/local/web.py.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const dist = process.argv[2] ?? "dist";
const TEXT = /\.(js|css|svg)$/;
// Below this, what is saved is less than the headers that say so.
const LEAST = 1024;

for (const name of readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => TEXT.test(name))) {
  const plain = readFileSync(join(dist, name));
  if (plain.length < LEAST) continue;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  writeFileSync(join(dist, `${name}.br`), brotliCompressSync(plain, { params }));
}
