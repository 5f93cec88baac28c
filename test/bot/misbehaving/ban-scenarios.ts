import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { User } from '../../../sandbox/discord/world/user';
import { posted, standingTempban } from '../../support/standing-sanctions';
import { lifting, unposting } from './by-hand';
import type { Scenario, Stage } from './scenario';
import { answering, posting, telling } from './side-calls';

const member = ({ scene }: Stage, name: string) => scene.newcomer(name);
const stranger = ({ scene }: Stage, name: string) => scene.discord.createUser({ name });

/** Banning, with or without an end. */
function bansOf(type: 'ban' | 'tempban'): readonly Scenario[] {
  const options = (user: User) => ({ user, ...(type === 'tempban' && { duration: '1d' }) });
  const ban = 'ban_user_from_guild';
  return [
    {
      ...{ name: 'a member', type, options, person: member },
      calls: { ...answering, ...telling, ...posting, [ban]: { codes: [10004, 10007, 10013, 30035, 50035] } },
    },
    {
      ...{ name: 'somebody who is not a member', type, options, person: stranger },
      calls: { get_guild_member: { codes: [10004, 10013] } },
    },
    {
      ...{ name: 'a member, when the ban fails without an answer', type, options, person: member },
      given: { call: ban, effect: refuses(500, 0), times: 4 },
      calls: { get_guild_ban: { codes: [10004, 10013] } },
    },
    {
      ...{ name: 'a member, when the ban is refused', type, options, person: member },
      given: { call: ban, effect: refuses(403, 50013) },
      calls: { 'delete_message to the person': { codes: [10003] } },
    },
  ];
}

export const bans = bansOf('ban');
export const tempbans = bansOf('tempban');

export async function banned(stage: Stage, name: string): Promise<User> {
  const person = stranger(stage, name);
  await posted(stage.scene, await standingTempban(stage.scene, person));
  return person;
}

const options = ({ id }: User) => ({ user: id });
const unban = 'unban_user_from_guild';

export const unbans: readonly Scenario[] = [
  {
    ...{ name: 'somebody', type: 'unban', options, person: banned },
    calls: {
      ...answering,
      ...posting,
      get_user: { codes: [10013] },
      get_guild_ban: { codes: [10004, 10013], meanwhile: lifting },
      [unban]: { codes: [10004, 10013], meanwhile: lifting },
      'update_message in the log': { codes: [10003], meanwhile: unposting },
    },
  },
  {
    ...{ name: 'somebody, when the lift fails without an answer', type: 'unban', options, person: banned },
    given: { call: unban, effect: refuses(500, 0), times: 4 },
    calls: { 'get_guild_ban again': { codes: [10004, 10013], meanwhile: lifting } },
  },
];
