/** Whether a key belongs to a field or an open list, and is no command of the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest("input:not([type=radio]), textarea, [contenteditable], [role=dialog], .ant-picker-dropdown") !== null;
}
