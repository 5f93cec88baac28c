/** Moves the focus among the items of a menu as the key says; false for a key that means nothing here. */
export function moveFocus(box: HTMLElement, key: string): boolean {
  const items = [...box.querySelectorAll<HTMLElement>('[role^="menuitem"]')];
  const at = items.findIndex((item) => item.matches(':focus'));
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at <= 0 ? items.length : at) - 1,
    Home: 0,
    End: items.length - 1,
  };
  const goal = goals[key] ?? byLetter(items, at, key);
  if (goal === undefined) return false;
  items[goal]?.focus();
  return true;
}

function byLetter(items: readonly HTMLElement[], at: number, key: string): number | undefined {
  if (key.length !== 1 || key === ' ') return undefined;
  const order = items.map((_, index) => (at + 1 + index) % items.length);
  return order.find((index) => items[index]?.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
}
