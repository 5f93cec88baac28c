/** A role's colour for CSS; null where the role has none. */
export function roleColor(color: number): string | null {
  return color === 0 ? null : `#${color.toString(16).padStart(6, '0')}`;
}
