import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import { posted, standingTempban } from '../../support/standing-sanctions';
import { banned } from './ban-scenarios';
import { going, lifting, unposting } from './by-hand';
import { jailed } from './jail-scenarios';
import type { Scenario, Stage } from './scenario';
import { posting, telling } from './side-calls';

const unban = 'unban_user_from_guild';
const replace = 'update_guild_member';

async function bannedUnmarked(stage: Stage, name: string) {
  const person = stage.scene.discord.createUser({ name });
  await posted(stage.scene, await standingTempban(stage.scene, person, () => null));
  return person;
}

/** The end of a temporary ban. */
export const lifts: readonly Scenario[] = [
  {
    ...{ name: 'of somebody', type: 'unban', options: null, person: banned },
    calls: {
      ...posting,
      get_guild_ban: { codes: [10004, 10013], meanwhile: lifting },
      [unban]: { codes: [10004, 10013], meanwhile: lifting },
      'update_message in the log': { codes: [10003], meanwhile: unposting },
    },
  },
  {
    ...{
      name: 'of somebody, when the lift fails without an answer',
      type: 'unban',
      options: null,
      person: banned,
    },
    given: { call: unban, effect: refuses(500, 0), times: 4 },
    calls: { 'get_guild_ban again': { codes: [10004, 10013], meanwhile: lifting } },
  },
  {
    ...{
      name: 'of somebody whose ban does not say whose it is',
      type: 'unban',
      options: null,
      person: bannedUnmarked,
    },
    calls: { list_guild_audit_log_entries: { codes: [10004], meanwhile: lifting } },
  },
];

/** The end of a jail. */
export const releases: readonly Scenario[] = [
  {
    ...{ name: 'of a member', type: 'unjail', options: null, person: jailed },
    calls: {
      ...telling,
      ...posting,
      get_user: { codes: [10013] },
      get_guild_member: { codes: [10004], meanwhile: going },
      'get_guild_member again': { codes: [10004], meanwhile: going },
      [replace]: { codes: [10004, 10011], meanwhile: going },
      'get_guild_member a third time': { codes: [10004], meanwhile: going },
      'update_message in the log': { codes: [10003], meanwhile: unposting },
    },
  },
  {
    ...{ name: 'of a member, when the whole is refused', type: 'unjail', options: null, person: jailed },
    given: { call: replace, effect: refuses(403, 50013) },
    calls: {
      delete_guild_member_role: { codes: [10004], meanwhile: going },
      add_guild_member_role: { codes: [10004, 10011], meanwhile: going },
      'add_guild_member_role again': { codes: [10004, 10011], meanwhile: going },
    },
  },
  {
    ...{
      name: 'of a member, when the whole fails without an answer',
      type: 'unjail',
      options: null,
      person: jailed,
    },
    given: { call: replace, effect: refuses(500, 0), times: 4 },
    calls: { 'get_guild_member a third time': { codes: [10004], meanwhile: going } },
  },
];
