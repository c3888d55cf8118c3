import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

import { TEXTS } from "./src/i18n/texts";

// In development the pages come from Vite and /config.json from `python -m deploy.local.web`.
const web = process.env.CHAIRFLOW_WEB_URL ?? "http://127.0.0.1:8100";

const PREFIX = "virtual:texts/";

/** `virtual:texts/zh` and `virtual:texts/en`: nobody loads the language that they do not read. */
function texts(): Plugin {
  return {
    name: "texts",
    resolveId: (id) => (id.startsWith(PREFIX) ? `\0${id}` : undefined),
    load: (id) => {
      if (!id.startsWith(`\0${PREFIX}`)) return undefined;
      return `export default ${JSON.stringify(TEXTS[id.endsWith("zh") ? "zh" : "en"])}`;
    },
  };
}

/** Every part of Ant Design knows whether it stands in a form; for that alone it need not bring all forms and their validator. */
function formsLater(): Plugin {
  return {
    name: "forms-later",
    apply: "build",
    enforce: "pre",
    resolveId(id, importer) {
      if (id !== "@rc-component/form" || !importer?.endsWith("/antd/es/form/context.js")) return undefined;
      return this.resolve("@rc-component/form/es/FormContext.js", importer);
    },
  };
}

// The parts below Ant Design do nothing by being imported, but their packages do not say so.
const isPart = (id: string) => id.includes("/node_modules/@rc-component/");

export default defineConfig({
  plugins: [react(), texts(), formsLater()],
  server: { port: 5173, proxy: { "/config.json": web } },
  build: {
    target: "es2022",
    sourcemap: false,
    chunkSizeWarningLimit: 1200,
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !isPart(id) } },
  },
});
