import type { IconName } from '../drawing/icon';

/** What is shown where there is room for one thing only. */
export type View = 'channels' | 'chat' | 'members' | Instrument;

/** What the side panel shows. */
export type Instrument = 'watch' | 'break';

export const views = [
  { view: 'channels', label: 'Channels', icon: 'hash' },
  { view: 'chat', label: 'Chat', icon: 'speech' },
  { view: 'members', label: 'Members', icon: 'people' },
  { view: 'watch', label: 'Watch', icon: 'watch' },
  { view: 'break', label: 'Break', icon: 'break' },
] as const satisfies readonly { view: View; label: string; icon: IconName }[];
