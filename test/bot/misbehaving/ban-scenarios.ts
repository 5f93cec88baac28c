import { refuses } from '../../../sandbox/discord/faults/fault-effects';
import type { User } from '../../../sandbox/discord/world/user';
import { posted, standingTempban } from '../../support/standing-sanctions';
import { lifting, unposting } from './by-hand';
import type { Scenario, Stage } from './scenario';
import { answering, posting, telling, whispering } from './side-calls';

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

/** “Undo” under the answer to a command that somebody else gave. */
export const undoings: readonly Scenario[] = [
  {
    ...{ name: 'of a ban', type: 'unban', options },
    person: async (stage, name) => {
      const person = await banned(stage, name);
      await stage.scene.query(`update cases set undo_until = now() + interval '1 hour' where user_id = $1`, [
        person.id,
      ]);
      return person;
    },
    press: async ({ scene }, { moderator, person }) => {
      const [post] = scene.log.messages.values();
      const { number } = await scene.newestCase(person);
      if (!post) throw new Error('There is nothing to press a button under.');
      return scene.discord.as(moderator).click(post, `undo:${number}`, { unchecked: true });
    },
    calls: {
      ...whispering,
      ...posting,
      get_user: { codes: [10013] },
      get_guild_member: { codes: [10004, 10013] },
      get_guild_ban: { codes: [10004, 10013], meanwhile: lifting },
      'get_guild_ban again': { codes: [10004, 10013], meanwhile: lifting },
      [unban]: { codes: [10004, 10013], meanwhile: lifting },
      'update_message in the log': { codes: [10003], meanwhile: unposting },
    },
  },
];

/** A list of one, which is confirmed. Nobody is told, and the post of a batch names nobody but in its reason. */
const massban: Pick<Scenario, 'type' | 'options' | 'person' | 'press' | 'says'> = {
  ...{ type: 'ban', options, person: member },
  press: async ({ scene }, { moderator, person: { id } }) => {
    const asked = await scene.types(moderator, 'massban', { users: id, reason: `Raid of ${id}` });
    const [button] = /massban:ban:\d+/.exec(JSON.stringify(asked.components)) ?? [];
    return scene.discord.as(moderator).click(asked, button ?? '', { unchecked: true });
  },
  says: {
    applied: /^People banned: 1\./,
    failed: /^People banned: 0\.(?![\s\S]*Not known yet)/,
    pending: /Not known yet: 1\./,
  },
};

/** Asked when it is settled, after the plays. */
const whenSettled = { 'get_guild_ban again': {}, 'list_guild_bans again': {} };
const bulkBan = 'bulk_ban_users_from_guild';

export const massbans: readonly Scenario[] = [
  {
    ...{ name: 'of a member', ...massban },
    calls: { ...answering, ...posting, [bulkBan]: { codes: [10004, 30035, 50035, 500000] } },
  },
  {
    ...{ name: 'of a member, when it fails without an answer', ...massban },
    given: { call: bulkBan, effect: refuses(500, 0), times: 4 },
    calls: { list_guild_bans: { codes: [10004] }, ...whenSettled },
  },
];
