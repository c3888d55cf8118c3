import { billing } from "./billing";
import { board } from "./board";
import { booking } from "./booking";
import { common } from "./common";
import { crm } from "./crm";
import { eventlists } from "./eventlists";
import { events } from "./events";
import { explain } from "./explain";
import { fields } from "./fields";
import { followup } from "./followup";
import { operations } from "./operations";
import type { Texts } from "./pair";
import { sandbox } from "./sandbox";
import { shell } from "./shell";
import { terms } from "./terms";
import { values } from "./values";

const ALL: Texts = { ...billing, ...board, ...booking, ...common, ...crm, ...eventlists, ...events, ...explain, ...fields, ...followup, ...operations, ...sandbox, ...shell, ...terms, ...values };

const side = (index: 0 | 1) => Object.fromEntries(Object.entries(ALL).map(([key, texts]) => [key, texts[index]]));

/**
 * Every text by language and key. Keys are flat: what is in the code is found here by searching for it.
 * The build makes one file of each language (vite.config.ts), and the browser loads the one that is read.
 */
export const TEXTS: Record<"zh" | "en", Record<string, string>> = { zh: side(0), en: side(1) };
