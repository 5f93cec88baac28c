import type { EntityManager } from 'typeorm';
import type { GivenApproval } from '../entities/approval';
import { BanBatch } from '../entities/ban-batch';
import type { Case } from '../entities/case';
import { approved, isWaiting } from './approval-claims';
import { isReached, type NotWaiting, type OverLimit } from './case-limits';
import { type BatchAct, type BatchPerson, insertBans } from './insert-batch';

/** How long a question waits for its answer, by the clock of the database. */
const life = `interval '15 minutes'`;

const keepSql = `
insert into ban_batches (guild_id, asked_by_id, user_ids, reason, delete_message_seconds) values ($1, $2, $3, $4, $5)
returning id`;

const replaceSql = `
with earlier as (delete from ban_batches where guild_id = $1 and asked_by_id = $2 and number is null)${keepSql}`;

const waitingSql = `select b.id, g.massbans_per_hour as most from ban_batches b left join guilds g on g.id = b.guild_id
where b.guild_id = $1 and b.id = $2 and b.number is null and b.asked_at > now() - ${life}`;

const numberSql = `
update ban_batches set number = $2, recorded_at = now(), user_ids = '{}', reason = null,
  log_channel_id = (select g.log_channel_id from guilds g where g.id = guild_id)
where id = $1`;

/** Who is to be banned, and who asked for it. */
type Asked = Pick<BanBatch, 'guildId' | 'askedById' | 'userIds' | 'reason' | 'deleteMessageSeconds'>;

/** A massban of somebody who is held to the limit of the guild, or not, or that waits for this approval. */
export type LimitedAct = BatchAct & { readonly isLimited: boolean; readonly approval: GivenApproval | null };

export type Recorded = Case[] | OverLimit | NotWaiting | null;

/** Who is to be banned waits here for the confirmation, and is recorded by it. */
export function banQuestions(manager: EntityManager) {
  return {
    /** Keeps who is to be banned for the confirmation, in place of what the same person was asked before. */
    keepQuestion: (asked: Asked) => keep(manager, replaceSql, asked),

    /** Keeps who is to be banned because another moderator has approved it, beside what the same person was asked. */
    keepApproved: (asked: Asked) => keep(manager, keepSql, asked),

    /** What waits under this id; null when it is answered, or time is over. */
    async findQuestion(guildId: string, id: string): Promise<BanBatch | null> {
      const [waiting] = await manager.query<{ id: string }[]>(waitingSql, [guildId, id]);
      return waiting ? manager.findOneBy(BanBatch, { id }) : null;
    },

    async dropQuestion(guildId: string, id: string): Promise<void> {
      await manager.query('delete from ban_batches where guild_id = $1 and id = $2 and number is null', [
        guildId,
        id,
      ]);
    },

    /** Forgets what nobody has confirmed in time. */
    async forgetQuestions(): Promise<void> {
      await manager.query(`delete from ban_batches where number is null and asked_at < now() - ${life}`);
    },

    /**
     * Makes cases of a question, all of them or none, and ends the waiting. Of several at once, one does. Where whoever
     * asked has made as many massbans as they do by themselves, and is held to that, nothing is recorded and it waits on.
     *
     * @returns the cases; null when it is answered, or time is over.
     */
    recordBans: (id: string, act: LimitedAct, people: readonly BatchPerson[]): Promise<Recorded> =>
      manager.transaction((within) => record(within, id, act, people)),
  };
}

async function keep(manager: EntityManager, sql: string, asked: Asked): Promise<string> {
  const { guildId, askedById, userIds, reason, deleteMessageSeconds } = asked;
  const values = [guildId, askedById, userIds, reason, deleteMessageSeconds];
  const [kept] = await manager.query<{ id: string }[]>(sql, values);
  if (!kept) throw new Error('The question about a batch was not kept.');
  return kept.id;
}

async function record(
  within: EntityManager,
  id: string,
  act: LimitedAct,
  people: readonly BatchPerson[],
): Promise<Recorded> {
  const [waiting] = await within.query<{ most: number | null }[]>(
    `${waitingSql} for update of b skip locked`,
    [act.guildId, id],
  );
  if (!waiting) return null;
  const { most } = waiting;
  const limit =
    act.isLimited && people.length > 0 && most !== null ? ({ kind: 'massbans', most } as const) : null;
  if (limit && (await isReached(within, act, limit))) return { overLimit: limit };
  const { approval } = act;
  if (approval && !(await isWaiting(within, act.guildId, approval.id))) return { notWaiting: true };
  const cases = await insertBans(within, { ...act, approvedById: approval?.byId ?? null }, people);
  const [first] = cases;
  if (first) await within.query(numberSql, [id, first.number]);
  else await within.query('delete from ban_batches where id = $1', [id]);
  if (first && approval) await approved(within, approval, first);
  return cases;
}
