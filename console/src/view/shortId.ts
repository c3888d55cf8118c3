/** The end of an id, for people who compare it with another screen: its beginning is much the same for all of one day. */
export function shortId(id: string): string {
  return id.slice(-6);
}
