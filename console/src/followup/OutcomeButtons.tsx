import { Button, Flex } from "antd";

import { useLanguage } from "../i18n/names";
import { choicesOn, GROUPS, type Choice } from "./outcomes";
import type { Channel } from "./types";

type Props = { channel: Channel; picked: Choice | null; isBusy: boolean; onPick: (choice: Choice) => void; /** What follows when nobody is reached. */ unreached: string };

/** What may have come of a contact, one key each, apart by what it does to the task. */
export function OutcomeButtons({ channel, picked, isBusy, onPick, unreached }: Props) {
  const { t } = useLanguage();
  const choices = choicesOn(channel);
  return (
    <>
      {GROUPS.filter((group) => choices.some((one) => one.group === group)).map((group) => (
        <section key={group} className="followup-outcomes" aria-label={t(`followup.group.${group}`)}>
          <span className="muted">
            {t(`followup.group.${group}`)}
            {group === "unreached" && ` · ${unreached}`}
          </span>
          <Flex wrap gap={8}>
            {choices
              .filter((one) => one.group === group)
              .map((one) => (
                <Button
                  key={one.key}
                  disabled={isBusy}
                  type={picked?.key === one.key ? "primary" : "default"}
                  danger={group === "stops"}
                  onClick={() => onPick(one)}
                  aria-keyshortcuts={one.key}
                  data-testid={`outcome-${one.outcome}`}
                >
                  <kbd>{one.key}</kbd>
                  {t(`value.outcome.${one.outcome}`)}
                </Button>
              ))}
          </Flex>
        </section>
      ))}
    </>
  );
}
