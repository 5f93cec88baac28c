const marginPx = 8;

/** Puts a box at a point of the window, moved so far that all of it is seen. */
export function placeWithin(box: HTMLElement, at: { readonly x: number; readonly y: number }): void {
  const furthest = (point: number, size: number, room: number) =>
    Math.max(marginPx, Math.min(point, room - size - marginPx));
  box.style.left = `${furthest(at.x, box.offsetWidth, window.innerWidth)}px`;
  box.style.top = `${furthest(at.y, box.offsetHeight, window.innerHeight)}px`;
}
