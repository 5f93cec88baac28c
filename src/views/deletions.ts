const hour = 60 * 60;

/** How much of their messages goes with them, by its seconds. */
export const deletions = {
  [hour]: 'hour',
  [6 * hour]: 'hours6',
  [12 * hour]: 'hours12',
  [24 * hour]: 'day',
  [3 * 24 * hour]: 'days3',
  [7 * 24 * hour]: 'days7',
} as const;
