import type { PretendDiscord } from '../../sandbox/discord/pretend-discord';
import type { Application } from '../../sandbox/discord/world/application';
import type { User } from '../../sandbox/discord/world/user';
import { invitedPermissions } from '../../src/setup/invitation';
import type { TestDatabase } from './database';
import { groundFor } from './ground';
import { unrecorded } from './unrecorded';

const bit = (n: number) => 1n << BigInt(n);

/** Permissions by Discord's names, as bits. */
export const bits = {
  kickMembers: bit(1),
  banMembers: bit(2),
  administrator: bit(3),
  manageChannels: bit(4),
  manageGuild: bit(5),
  addReactions: bit(6),
  viewAuditLog: bit(7),
  viewChannel: bit(10),
  sendMessages: bit(11),
  manageMessages: bit(13),
  embedLinks: bit(14),
  attachFiles: bit(15),
  readMessageHistory: bit(16),
  connect: bit(20),
  speak: bit(21),
  manageRoles: bit(28),
  manageThreads: bit(34),
  createPublicThreads: bit(35),
  createPrivateThreads: bit(36),
  sendMessagesInThreads: bit(38),
  moderateMembers: bit(40),
} as const;

/** What whoever moderates here has. */
const moderatorPermissions = bits.banMembers | bits.kickMembers | bits.moderateMembers | bits.manageGuild;

/** A row of the table `cases`, as owners query it. */
export type CaseRow = Record<string, unknown> & { number: number; type: string; status: string };

export type Scene = Awaited<ReturnType<typeof setScene>>;

/**
 * A server with people of every rank, and the real bot in a process of its own, connected over a real gateway, with a
 * database. Roles, lowest first: member, junior, moderator, admin, bot, boss. Bot and database are the scene's own,
 * unless test files are run together.
 */
export async function setScene(env: Readonly<Record<string, string>> = {}, given?: TestDatabase) {
  const ground = await groundFor(env, given);
  const { discord, database } = ground;
  const people = peopleOf(discord, ground.app);
  await ground.ready();
  const before = { bot: ground.bot(), length: ground.bot().output.length };
  const query = (sql: string, values: readonly unknown[] = []) => database.query<CaseRow>(sql, values);

  return {
    ...people,
    discord,
    database,
    query,
    get bot() {
      return ground.bot();
    },
    /** Starts the bot again, after it was stopped or killed. */
    restart: () => ground.restart(),
    /** Somebody new in the server, with the role of ordinary members. */
    newcomer(name: string, roles = [people.roles.member]): User {
      const user = discord.createUser({ name });
      people.guild.addMember(user, { roles });
      return user;
    },
    /** Types a command and waits for its final answer. */
    async types(who: User, command: string, options: Options = {}, patience: { timeoutMs?: number } = {}) {
      const run = await discord.as(who).command(people.guild, people.general, command, options);
      return { run, ...(await run.answer(patience)) };
    },
    /** Waits until the bot has heard of everything that happened: a command comes after the events before it. */
    async hasHeard(): Promise<void> {
      await this.types(people.owner, 'settings view');
    },
    async caseRow(number: number): Promise<CaseRow> {
      const [row] = await query('select * from cases where guild_id = $1 and number = $2', [
        people.guild.id,
        number,
      ]);
      if (!row) throw new Error(`There is no case ${number}.`);
      return row;
    },
    /** The newest case about somebody. */
    async newestCase(user: User): Promise<CaseRow> {
      const [row] = await query(
        'select * from cases where guild_id = $1 and user_id = $2 order by number desc limit 1',
        [people.guild.id, user.id],
      );
      if (!row) throw new Error(`There is no case about ${user.name}.`);
      return row;
    },
    /** The newest case of a type about somebody, once it is settled. */
    settledCase(user: User, type: string): Promise<CaseRow> {
      return waitFor(
        async () => {
          const [row] = await query(
            'select * from cases where user_id = $1 and type = $2 order by number desc limit 1',
            [user.id, type],
          );
          return row;
        },
        (row) => row !== undefined && row.status !== 'pending',
      ) as Promise<CaseRow>;
    },
    /** Waits until the bot has written something to its log, since the scene was set or the bot started. */
    logs: (text: string) =>
      waitFor(
        () => Promise.resolve(ground.bot().output.slice(ground.bot() === before.bot ? before.length : 0)),
        (output) => output.includes(text),
      ),
    /** Reads again after everything that happens on either side, until what is read is as it should be. */
    until: waitFor,
    /** Lets the time of a sanction come: its end and its beginning move into the past. */
    async passTime(number: number) {
      await query(
        `update cases set created_at = created_at - interval '1 year',
           expires_at = now() - interval '1 second' where guild_id = $1 and number = $2`,
        [people.guild.id, number],
      );
    },
    /** Waits until the bot has looked for due sanctions, from beginning to end, after this moment. */
    async aRoundOfEndings() {
      const witness = discord.createUser({ name: 'witness' });
      await this.types(people.moderator, 'tempban', { user: witness, duration: '1h' });
      const { number } = await this.newestCase(witness);
      await this.passTime(number);
      await discord.until(() => !people.guild.bans.has(witness.id), { what: 'a round of endings' });
    },
    /** Waits until every ban, unban, kick and timeout that Discord's audit log holds belongs to a case. */
    entriesRecorded: () =>
      waitFor(
        async () => {
          const rows = await query('select * from cases where guild_id = $1', [people.guild.id]);
          return unrecorded(people.guild.auditLog, rows);
        },
        (missing) => missing.length === 0,
      ),
    /** The posts of a case in the log channel. */
    logPosts: (number: number) =>
      [...people.log.messages.values()].filter(({ embeds }) =>
        embeds[0]?.title?.startsWith(`Case ${number} `),
      ),
    /** The log post of a case as text, or undefined while there is none. */
    postOf(number: number): string | undefined {
      const [post] = this.logPosts(number);
      return post && JSON.stringify(post.embeds);
    },
    countCases: async () =>
      (await query('select number from cases where guild_id = $1', [people.guild.id])).length,
    /** Ends the scene; with the bot where that is its own, and with what `Ground` checks then. */
    close: () => ground.clear(),
  };
}

/** The record announces nothing: it is read again and again, ever more seldom, until what is read is as it should be. */
async function waitFor<T>(
  read: () => Promise<T>,
  isSo: (value: T) => boolean,
  { timeoutMs = 15_000 }: { timeoutMs?: number } = {},
): Promise<T> {
  const deadline = Date.now() + timeoutMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(1.5 * pauseMs, 150)) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() > deadline) throw new Error(`Still so after ${timeoutMs} ms: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

type Options = Parameters<ReturnType<PretendDiscord['as']>['command']>[3];

function peopleOf(discord: PretendDiscord, app: Application) {
  const [owner, boss, admin, moderator, colleague, junior, member, outsider] = (
    ['owner', 'boss', 'admin', 'moderator', 'colleague', 'junior', 'member', 'outsider'] as const
  ).map((name) => discord.createUser({ name })) as [User, User, User, User, User, User, User, User];
  const guild = discord.createGuild({ name: 'Courthouse', owner });
  const role = (name: string, position: number, permissions = 0n) =>
    guild.createRole({ name, permissions, position });
  const roles = {
    member: role('Member', 1),
    junior: role('Junior', 2, moderatorPermissions),
    moderator: role('Moderator', 3, moderatorPermissions),
    admin: role('Admin', 4, bits.administrator),
    boss: role('Boss', 6, moderatorPermissions),
  };
  guild.addMember(boss, { roles: [roles.boss] });
  guild.addMember(admin, { roles: [roles.admin] });
  guild.addMember(moderator, { roles: [roles.moderator] });
  guild.addMember(colleague, { roles: [roles.moderator] });
  guild.addMember(junior, { roles: [roles.junior] });
  guild.addMember(member, { roles: [roles.member] });
  const general = guild.createChannel({ name: 'general' });
  const log = guild.createChannel({ name: 'log' });
  guild.addBot(app, { permissions: invitedPermissions, position: 5 });
  return {
    app,
    guild,
    roles,
    general,
    log,
    owner,
    boss,
    admin,
    moderator,
    colleague,
    junior,
    member,
    outsider,
  };
}
