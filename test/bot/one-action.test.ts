import type { OptionValues } from '../../sandbox/discord/people/command-data';
import type { User } from '../../sandbox/discord/world/user';
import { setJailScene } from '../support/jail-scene';
import type { Scene } from '../support/scene';

let scene: Scene;
beforeAll(async () => {
  ({ scene } = await setJailScene());
});
afterAll(() => scene.close());

/** The commands that act on one person, and what they are typed with. */
const optionsOf = {
  ban: (user) => ({ user }),
  tempban: (user) => ({ user, duration: '1h' }),
  unban: ({ id }) => ({ user: id }),
  softban: (user) => ({ user }),
  kick: (user) => ({ user }),
  timeout: (user) => ({ user, duration: '1h' }),
  untimeout: (user) => ({ user }),
  jail: (user) => ({ user }),
  unjail: (user) => ({ user }),
} as const satisfies Record<string, (user: User) => OptionValues>;
type Command = keyof typeof optionsOf;

const types = (who: User, command: Command, user: User) =>
  scene.types(who, command, optionsOf[command](user));

/** What is asked of Discord for a command. */
const operationOf = {
  ban: 'ban_user_from_guild',
  tempban: 'ban_user_from_guild',
  unban: 'unban_user_from_guild',
  softban: 'ban_user_from_guild',
  kick: 'delete_guild_member',
  timeout: 'update_guild_member',
  untimeout: 'update_guild_member',
  jail: 'update_guild_member',
  unjail: 'update_guild_member',
} as const satisfies Record<Command, string>;

/** What somebody is under before a command makes sense. */
const before: Partial<Record<Command, Command>> = { unban: 'ban', untimeout: 'timeout', unjail: 'jail' };

const casesOf = ({ id }: User) => scene.query('select * from cases where user_id = $1 order by number', [id]);
const entriesOf = ({ id }: User) => scene.guild.auditLog.filter(({ targetId }) => targetId === id);

/** The first command waits at Discord's door while the second is typed and answered. */
async function atOnce(first: Command, second: Command, target: User) {
  const held = scene.discord.faults.add({
    match: { operation: operationOf[first], path: new RegExp(target.id) },
    times: 1,
    effect: { kind: 'hold' },
  });
  const one = types(scene.moderator, first, target);
  await held.reached;
  const two = await types(scene.colleague, second, target);
  held.release();
  return [await one, two] as const;
}

describe('Promise 7: One action', () => {
  it.each<[Command, Command]>([
    ['ban', 'ban'],
    ['ban', 'tempban'],
    ['ban', 'unban'],
    ['tempban', 'ban'],
    ['tempban', 'tempban'],
    ['tempban', 'unban'],
    ['unban', 'ban'],
    ['unban', 'tempban'],
    ['unban', 'unban'],
    ['softban', 'ban'],
    ['ban', 'softban'],
    ['kick', 'kick'],
    ['timeout', 'timeout'],
    ['timeout', 'untimeout'],
    ['untimeout', 'timeout'],
    ['jail', 'jail'],
    ['jail', 'unjail'],
    ['unjail', 'jail'],
    ['unjail', 'unjail'],
  ])(
    'a /%s and a /%s at once: the first is done, as one case, and the second is told who it was',
    async (first, second) => {
      const target = scene.newcomer(`${first} and ${second}`);
      const given = before[first];
      if (given) await types(scene.moderator, given, target);
      const known = { cases: (await casesOf(target)).length, entries: entriesOf(target).length };
      const [one, two] = await atOnce(first, second, target);
      const made = (await casesOf(target)).slice(known.cases);
      const done = entriesOf(target).slice(known.entries);

      expect(made).toMatchObject([{ type: first, status: 'applied', moderator_id: scene.moderator.id }]);
      expect(one.content).toContain(`Case ${made[0]?.number}`);
      expect(two.content).toContain(`<@${scene.moderator.id}>`);
      expect(two.content).toContain(`was first`);
      expect(done.map(({ reason }) => reason)).toEqual(
        done.map(() => `Case ${made[0]?.number} · moderator (${scene.moderator.id})`),
      );
      expect(done).toHaveLength(first === 'softban' ? 2 : 1);
    },
  );

  it.each<Command>(['ban', 'jail'])(
    'of ten moderators who type /%s at the same moment one does it, and nine are told who that was',
    async (command) => {
      const moderators = Array.from({ length: 10 }, (_, index) =>
        scene.newcomer(`moderator ${index}`, [scene.roles.moderator]),
      );
      const target = scene.newcomer(`wanted for ${command}`);
      const answers = await Promise.all(moderators.map((who) => types(who, command, target)));
      const [made, ...more] = await casesOf(target);

      expect(more).toEqual([]);
      expect(made).toMatchObject({ type: command, status: 'applied' });
      expect(entriesOf(target)).toHaveLength(1);
      const told = answers.filter(({ content }) => !content.includes(`Case ${made?.number}`));
      expect(told).toHaveLength(9);
      for (const { content } of told) {
        expect(content).toMatch(/was first|is already/);
        expect(content).toContain(`<@${String(made?.['moderator_id'])}>`);
      }
    },
  );
});
