import type { User } from '../../sandbox/discord/world/user';
import { bits, type CaseRow, type Scene, setScene } from '../support/scene';

let scene: Scene;
let banned: User;
let ban: CaseRow;
beforeAll(async () => {
  scene = await setScene();
  banned = scene.newcomer('banned');
  await scene.types(scene.moderator, 'ban', { user: banned });
  ban = await scene.newestCase(banned);
});
afterAll(() => scene.close());

/** What somebody is offered while typing, whom Discord lets use the command whatever its permission is. */
const offered = (who: User, command: string, option: string, typed: string) =>
  scene.discord
    .as(who)
    .complete(scene.guild, scene.general, command, { [option]: typed }, option, { granted: true });
const cases = (who: User) => offered(who, 'case view', 'number', String(ban.number));
const bans = (who: User) => offered(who, 'unban', 'user', banned.id);

describe('Completion', () => {
  describe('Promise 6: One gate', () => {
    it('offers a moderator what there is, and nothing to somebody whom the command is not for', async () => {
      expect(await cases(scene.moderator)).toEqual([expect.objectContaining({ value: ban.number })]);
      expect(await cases(scene.member)).toEqual([]);
      expect(await bans(scene.moderator)).toEqual([expect.objectContaining({ value: banned.id })]);
      expect(await bans(scene.member)).toEqual([]);
    });

    it('asks for the permission of its own command', async () => {
      const role = scene.guild.createRole({ name: 'Reader', permissions: bits.moderateMembers, position: 1 });
      const reader = scene.newcomer('reader', [role]);
      expect(await cases(reader)).toHaveLength(1);
      expect(await bans(reader)).toEqual([]);
    });
  });

  describe('Promise 11: Answers', () => {
    it('is answered in time while the database does not answer', async () => {
      const lock = await scene.database.lock('lock table cases');
      expect(await cases(scene.moderator)).toEqual([]);
      await lock.release();
      expect(await cases(scene.moderator)).toHaveLength(1);
    });

    it('is answered in time while Discord keeps the ban list back', async () => {
      await scene.bot.stop();
      await scene.restart();
      const held = scene.discord.faults.add({
        match: { operation: 'list_guild_bans' },
        effect: { kind: 'hold' },
      });
      expect(await bans(scene.moderator)).toEqual([]);
      expect(held.hits).toBe(1);
      held.release();
      expect(await bans(scene.moderator)).toHaveLength(1);
    });

    it('is over once its answer was taken, though Discord’s word of that was lost', async () => {
      const lost = scene.discord.faults.add({
        match: { operation: 'create_interaction_response' },
        times: 1,
        effect: { kind: 'reset-after' },
      });
      expect(await cases(scene.moderator)).toHaveLength(1);
      expect(lost.hits).toBe(1);
      expect(await scene.bot.stop()).toBe(0);
      expect(scene.bot.output).not.toContain('already been acknowledged');
      await scene.restart();
    });
  });
});
