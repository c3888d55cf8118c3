/** Several things as a sentence names them: "A, B and C". */
export function listText(things: readonly string[], locale: string): string {
  return new Intl.ListFormat(locale, { type: "conjunction" }).format(things);
}
