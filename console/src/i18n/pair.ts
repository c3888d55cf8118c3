/** Texts by key, zh and en side by side. */
export type Texts = Record<string, [zh: string, en: string]>;
