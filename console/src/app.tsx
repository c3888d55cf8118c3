import { ConfigProvider } from "antd";
import enGB from "antd/locale/en_GB";
import zhCN from "antd/locale/zh_CN";
import { Suspense } from "react";
import { BrowserRouter, Link, Route, Routes } from "react-router";

import type { Config } from "./api/types";
import { useLanguage } from "./i18n/names";
import { LiveProvider } from "./live/LiveProvider";
import { SessionProvider } from "./session/session";
import { nonce } from "./shell/nonce";
import { Empty, Loading } from "./shell/notices";
import { PAGES } from "./shell/pages";
import { Shell } from "./shell/Shell";
import { theme } from "./theme";
import { ChainProvider } from "./view/ChainProvider";

/** Everything from the sign-in inwards: session, chain, stream, pages. */
export function App({ config }: { config: Config }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider theme={theme} locale={language === "zh" ? zhCN : enGB} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <SessionProvider config={config}>
        {/* As transitions, changes of the view would wait while numbers keep coming in. */}
        <BrowserRouter useTransitions={false}>
          <LiveProvider>
            <ChainProvider>
              <Shell>
                <Suspense fallback={<Loading />}>
                  <Routes>
                    {PAGES.map(({ to, element }) => (
                      <Route key={to} path={to} element={element} />
                    ))}
                    <Route path="*" element={<NotFound />} />
                  </Routes>
                </Suspense>
              </Shell>
            </ChainProvider>
          </LiveProvider>
        </BrowserRouter>
      </SessionProvider>
    </ConfigProvider>
  );
}

function NotFound() {
  const { t } = useLanguage();
  return (
    <Empty>
      <p>{t("shell.notfound")}</p>
      <Link to="/">{t("shell.toboard")}</Link>
    </Empty>
  );
}
