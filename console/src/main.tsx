import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";

import { ApiError, loadConfig } from "./api/client";
import { App } from "./app";
import { startI18n } from "./i18n";
import { giveStylesTheNonce } from "./shell/nonce";
import "./styles/index.css";

const client = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      refetchOnWindowFocus: false,
      // A refusal stays a refusal; an outage is worth another try.
      retry: (times, error) => times < 2 && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
    },
  },
});

giveStylesTheNonce();
const [config] = await Promise.all([loadConfig(), startI18n()]);

createRoot(document.getElementById("root") as HTMLElement).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App config={config} />
    </QueryClientProvider>
  </StrictMode>,
);
