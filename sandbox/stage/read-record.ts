import type { CaseView } from '../contract/snapshot';
import type { SandboxDatabase } from './sandbox-database';

const newest = 200;

/** What is recorded, as the page needs it. */
export interface Recorded {
  /** Newest first. */
  readonly cases: readonly CaseView[];
  /** Whatever is in force or under way, however old. */
  readonly open: readonly CaseView[];
  /** The role of jailed people, by server. */
  readonly jailRoleIds: ReadonlyMap<string, string>;
}

const columns = `guild_id as "guildId", number::int, type, user_id as "userId", moderator_id as "moderatorId", reason, status,
  (extract(epoch from created_at) * 1000)::float8 as "createdAt", (extract(epoch from expires_at) * 1000)::float8 as "expiresAt",
  (extract(epoch from ended_at) * 1000)::float8 as "endedAt", ending, ended_by_number::int as "endedByNumber",
  (extract(epoch from deleted_at) * 1000)::float8 as "deletedAt", notice`;

/** Reads the bot's own tables. @throws while the database is away, and before the bot has made them. */
export async function readRecord(database: SandboxDatabase): Promise<Recorded> {
  const cases = await database.query<CaseView>(
    `select ${columns} from cases order by created_at desc, number desc limit ${newest}`,
  );
  const open = await database.query<CaseView>(
    `select ${columns} from cases where status = 'pending' or (status = 'applied' and ended_at is null
       and type in ('ban', 'tempban', 'timeout', 'jail'))`,
  );
  const guilds = await database.query<{ id: string; role: string }>(
    'select id, jail_role_id as role from guilds where jail_role_id is not null',
  );
  return { cases, open, jailRoleIds: new Map(guilds.map(({ id, role }) => [id, role])) };
}
