import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { User } from '../../../sandbox/discord/world/user';
import { posted, standingJail } from '../../support/standing-sanctions';
import { going, unposting } from './by-hand';
import type { Scenario, Stage } from './scenario';
import { answering, posting, telling } from './side-calls';

const options = (user: User) => ({ user });

const member = ({ scene }: Stage, name: string) =>
  scene.newcomer(name, [scene.roles.member, scene.roles.junior]);

const replace = 'update_guild_member';

export const jails: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'jail', options, person: member },
    calls: {
      ...answering,
      ...telling,
      ...posting,
      get_guild_member: { codes: [10004], meanwhile: going },
      [replace]: { codes: [10004, 10011], meanwhile: going },
      'get_guild_member again': { codes: [10004], meanwhile: going },
    },
  },
  {
    ...{ name: 'a member, when the whole is refused', type: 'jail', options, person: member },
    given: { call: replace, effect: refuses(403, 50013) },
    calls: {
      add_guild_member_role: { codes: [10004, 10011], meanwhile: going },
      delete_guild_member_role: { codes: [10004], meanwhile: going },
      'delete_guild_member_role again': { codes: [10004], meanwhile: going },
    },
  },
  {
    ...{ name: 'a member, when the whole fails without an answer', type: 'jail', options, person: member },
    given: { call: replace, effect: refuses(500, 0), times: 4 },
    calls: { 'get_guild_member again': { codes: [10004], meanwhile: going } },
  },
];

export async function jailed({ scene, jailRoleId }: Stage, name: string): Promise<User> {
  const person = scene.discord.createUser({ name });
  await posted(scene, await standingJail(scene, person, jailRoleId));
  return person;
}

export const unjails: readonly Scenario[] = [
  {
    ...{ name: 'a member', type: 'unjail', options, person: jailed },
    calls: {
      ...answering,
      ...telling,
      ...posting,
      get_guild_member: { codes: [10004], meanwhile: going },
      [replace]: { codes: [10004, 10011], meanwhile: going },
      'get_guild_member again': { codes: [10004], meanwhile: going },
      'update_message in the log': { codes: [10003], meanwhile: unposting },
    },
  },
  {
    ...{ name: 'a member, when the whole is refused', type: 'unjail', options, person: jailed },
    given: { call: replace, effect: refuses(403, 50013) },
    calls: {
      delete_guild_member_role: { codes: [10004], meanwhile: going },
      add_guild_member_role: { codes: [10004, 10011], meanwhile: going },
      'add_guild_member_role again': { codes: [10004, 10011], meanwhile: going },
    },
  },
  {
    ...{ name: 'a member, when the whole fails without an answer', type: 'unjail', options, person: jailed },
    given: { call: replace, effect: refuses(500, 0), times: 4 },
    calls: { 'get_guild_member again': { codes: [10004], meanwhile: going } },
  },
];
