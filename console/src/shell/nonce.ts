/**
 * The page's security policy takes styles with its nonce only. Ant Design passes the nonce on, but the part of it that
 * stops the page from scrolling behind a drawer does not: here every style element gets it when it is made.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";

export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document);
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
