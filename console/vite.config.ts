import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// In development the pages come from Vite and /config.json from `python -m deploy.local.web`.
const web = process.env.CHAIRFLOW_WEB_URL ?? "http://127.0.0.1:8100";

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { "/config.json": web } },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1200 },
});
