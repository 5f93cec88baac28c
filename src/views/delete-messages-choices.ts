import type { en } from '../locales/en';
import { choice } from './choice';

const hour = 60 * 60;

/** Discord's own choices of how much of somebody's messages goes with them, in seconds, by their names here. */
export const deletionSeconds = {
  none: 0,
  hour,
  hours6: 6 * hour,
  hours12: 12 * hour,
  day: 24 * hour,
  days3: 3 * 24 * hour,
  days7: 7 * 24 * hour,
} as const satisfies Record<keyof typeof en.choice.deleteMessages, number>;

export const deletionNames = Object.keys(deletionSeconds) as (keyof typeof deletionSeconds)[];

/** They as choices of an option. */
export const deleteMessagesChoices = deletionNames.map((name) =>
  choice(`choice.deleteMessages.${name}`, deletionSeconds[name]),
);
