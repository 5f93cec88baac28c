/** The paths of the test files of a group. */
export function filesOf(group: string): string[];
export const groups: readonly string[];
