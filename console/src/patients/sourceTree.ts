import type { Language } from "../i18n";
import type { Source } from "./types";

export type SourceOption = { value: string; label: string; children?: SourceOption[] };

type NameOf = (level: "channel" | "medium", code: string) => string;

/** The leaves as a tree of channel, medium and campaign; a leaf has the name that the chain gave it. */
export function sourceTree(sources: readonly Source[], language: Language, nameOf: NameOf): SourceOption[] {
  const tree: SourceOption[] = [];
  const under = (options: SourceOption[], level: "channel" | "medium", code: string): SourceOption[] => {
    let option = options.find(({ value }) => value === code);
    if (option === undefined) options.push((option = { value: code, label: nameOf(level, code), children: [] }));
    return option.children ?? [];
  };
  for (const source of sources) {
    const media = under(tree, "channel", source.channel);
    const leaves = under(media, "medium", source.medium);
    leaves.push({ value: source.campaign, label: language === "zh" ? source.name_zh : source.name_en });
  }
  return tree;
}
