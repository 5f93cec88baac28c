import type { Action } from '../action';

/** Tells somebody off. Discord is asked for nothing, so that it has happened once it is recorded. */
export const warn: Action = {
  demands: { ofModerator: ['ModerateMembers'], ofBot: [] },
  member: 'optional',
  duration: 'none',
  tells: true,
  takesOver: { types: [], ending: 'replaced' },
  perform: () => Promise.resolve({ kind: 'done' }),
  shows: () => Promise.resolve(true),
};

/** Something to be remembered of somebody, who is never told. */
export const note: Action = { ...warn, tells: false };
