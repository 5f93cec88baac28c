import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { User } from '../../../sandbox/discord/world/user';
import { posted, standingTimeout } from '../../support/standing-sanctions';
import type { Scenario, Stage } from './scenario';
import { answering, posting, telling } from './side-calls';

const member = ({ scene }: Stage, name: string) => scene.newcomer(name);
const options = (user: User) => ({ user });
const optionsOfTimeout = (user: User) => ({ user, duration: '1d' });

const kicking = 'delete_guild_member';
const timingOut = 'update_guild_member';
const ban = 'ban_user_from_guild';
const unban = 'unban_user_from_guild';

export const kicks: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'kick', options, person: member },
    calls: { ...answering, ...telling, ...posting, [kicking]: { codes: [10004] } },
  },
];

export const timeouts: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'timeout', options: optionsOfTimeout, person: member },
    calls: { ...answering, ...telling, ...posting, [timingOut]: { codes: [10004, 10007, 50035] } },
  },
  {
    ...{ name: 'a member, without an answer', type: 'timeout', options: optionsOfTimeout, person: member },
    given: { call: timingOut, effect: refuses(500, 0), times: 4 },
    calls: { get_guild_member: { codes: [10004, 10007] } },
  },
];

async function timedOut(stage: Stage, name: string): Promise<User> {
  const person = member(stage, name);
  await posted(stage.scene, await standingTimeout(stage.scene, person));
  return person;
}

export const untimeouts: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'untimeout', options, person: timedOut },
    calls: {
      ...answering,
      ...telling,
      ...posting,
      'update_message in the log': { codes: [10003] },
      get_guild_member: { codes: [10004] },
      [timingOut]: { codes: [10004] },
    },
  },
];

export const softbans: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'softban', options, person: member },
    calls: {
      ...answering,
      ...telling,
      ...posting,
      get_guild_ban: { codes: [10004] },
      [ban]: { codes: [10004, 50035] },
      [unban]: { codes: [10004] },
    },
  },
];

export const warnings: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'warn', person: member },
    options: (user) => ({ user, reason: 'Rude' }),
    calls: { ...answering, ...telling, ...posting },
  },
];

export const notes: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'note', person: member },
    options: (user) => ({ user, text: 'Rude' }),
    calls: { ...answering, ...posting },
  },
];
