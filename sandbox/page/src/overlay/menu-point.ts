/** Where a menu opens: at the pointer, or below what was pressed by keyboard. */
export function menuPoint(event: MouseEvent): { readonly x: number; readonly y: number } {
  const { currentTarget, clientX, clientY } = event;
  if (clientX > 0 || clientY > 0 || !(currentTarget instanceof Element)) return { x: clientX, y: clientY };
  const { left, bottom } = currentTarget.getBoundingClientRect();
  return { x: left, y: bottom };
}
