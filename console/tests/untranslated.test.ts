import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const src = join(import.meta.dirname, "..", "src");
// A name, and a language's own name for itself: the same in every language.
const ALLOWED = ["Chairflow", "中文"];
// What a component shows or has read out by way of these comes from i18n.
const SHOWN = new Set(["title", "label", "placeholder", "alt", "description", "content", "message", "tooltip", "suffix", "prefix"]);

// Several words that begin like a sentence are for people wherever they stand; errors of the program are not.
const isSentence = (text: string) => /^\p{Lu}[\p{L}’']* \p{Ll}+/u.test(text.trim());

const isWords = (text: string) => /\p{L}/u.test(text) && !ALLOWED.includes(text.trim());

/** Whether a text is what `new Error(...)` says, to whoever reads the program. */
function isThrown(node: ts.Node): boolean {
  return ts.isNewExpression(node.parent) && /Error$/.test(node.parent.expression.getText());
}

/** Texts for people that a file holds itself: between tags, in an attribute that is shown, or a sentence or Chinese anywhere. */
function untranslated(name: string, source: string): string[] {
  const found: string[] = [];
  const isShown = (name: string) => SHOWN.has(name) || name === "aria-label";
  const visit = (node: ts.Node, inAttribute: string | null, inCode: boolean): void => {
    let [attribute, code] = [inAttribute, inCode];
    if (ts.isJsxAttribute(node)) [attribute, code] = [node.name.getText(), false];
    else if (ts.isJsxElement(node) || ts.isJsxFragment(node)) [attribute, code] = [null, false];
    else if (ts.isCallExpression(node) || ts.isFunctionLike(node) || ts.isElementAccessExpression(node)) code = true;
    else if (ts.isBinaryExpression(node) && node.operatorToken.getText().includes("==")) code = true;
    else if (ts.isPropertyAssignment(node)) [attribute, code] = [node.name.getText(), !isShown(node.name.getText())];
    else if (ts.isConditionalExpression(node)) {
      visit(node.condition, attribute, true);
      visit(node.whenTrue, attribute, code);
      return visit(node.whenFalse, attribute, code);
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (ts.isJsxText(node) && isWords(node.text)) found.push(node.text.trim());
    if (isText && isWords(node.text)) {
      const isInJsx = !code && (attribute === null || isShown(attribute));
      if (isInJsx || /[一-鿿]/.test(node.text) || (isSentence(node.text) && !isThrown(node))) found.push(node.text);
    }
    ts.forEachChild(node, (child) => visit(child, attribute, code));
  };
  // Outside of any tag, code is only code.
  visit(ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), null, true);
  return found;
}

describe("texts outside i18n", () => {
  it("are found wherever a component may have one", () => {
    const examples: [jsx: string, text: string][] = [
      ["<p>Hello</p>", "Hello"],
      ['<p>{"Hello"}</p>', "Hello"],
      ['<p>{isOn ? "Yes" : t("no")}</p>', "Yes"],
      ["<p>{`Hello ${name}`}</p>", "Hello "],
      ['<Button title="Hello" className="plain" />', "Hello"],
      ['<Button aria-label="Hello" />', "Hello"],
      ['<Select options={[{ value: "x", label: "Hello" }]} />', "Hello"],
      ['const text = "你好";', "你好"],
      ['notify("Nothing was saved");', "Nothing was saved"],
    ];
    for (const [jsx, text] of examples) expect(untranslated("example.tsx", jsx), jsx).toEqual([text]);
  });

  it("are no more than they seem", () => {
    const code = '<p className="muted" data-testid="x">{t("a.b")} · {kind === "day" ? a : b} {write("x")} –</p>';
    expect(untranslated("example.tsx", code)).toEqual([]);
    expect(untranslated("example.ts", 'throw new Error("Only below the gate");')).toEqual([]);
  });

  it("do not exist", () => {
    const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
    const found = files
      .filter((name) => !name.startsWith("i18n") && !name.startsWith(join("api", "generated")))
      .flatMap((name) => untranslated(name, readFileSync(join(src, name), "utf8")).map((text) => `${name}: ${text}`));
    expect(files.length).toBeGreaterThan(50);
    expect(found).toEqual([]);
  });
});
