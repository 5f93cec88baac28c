import type { EntityManager } from 'typeorm';
import { BanBatch } from '../entities/ban-batch';
import type { Case } from '../entities/case';
import { type BatchAct, type BatchPerson, insertBans } from './insert-batch';

/** How long a question waits for its answer, by the clock of the database. */
const life = `interval '15 minutes'`;

const keepSql = `
with earlier as (delete from ban_batches where guild_id = $1 and asked_by_id = $2 and number is null)
insert into ban_batches (guild_id, asked_by_id, user_ids, reason, delete_message_seconds) values ($1, $2, $3, $4, $5)
returning id`;

const waitingSql = `select id from ban_batches
where guild_id = $1 and id = $2 and number is null and asked_at > now() - ${life}`;

const numberSql = `
update ban_batches set number = $2, recorded_at = now(), user_ids = '{}', reason = null,
  log_channel_id = (select g.log_channel_id from guilds g where g.id = guild_id)
where id = $1`;

/** Who is to be banned waits here for the confirmation, and is recorded by it. */
export function banQuestions(manager: EntityManager) {
  return {
    /** Keeps who is to be banned for the confirmation, in place of what the same person was asked before. */
    async keepQuestion(
      asked: Pick<BanBatch, 'guildId' | 'askedById' | 'userIds' | 'reason' | 'deleteMessageSeconds'>,
    ): Promise<string> {
      const { guildId, askedById, userIds, reason, deleteMessageSeconds } = asked;
      const values = [guildId, askedById, userIds, reason, deleteMessageSeconds];
      const [kept] = await manager.query<{ id: string }[]>(keepSql, values);
      if (!kept) throw new Error('The question about a batch was not kept.');
      return kept.id;
    },

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
     * Makes cases of a question, all of them or none, and ends the waiting. Of several at once, one does.
     *
     * @returns the cases; null when it is answered, or time is over.
     */
    recordBans: (id: string, act: BatchAct, people: readonly BatchPerson[]): Promise<Case[] | null> =>
      manager.transaction((within) => record(within, id, act, people)),
  };
}

async function record(
  within: EntityManager,
  id: string,
  act: BatchAct,
  people: readonly BatchPerson[],
): Promise<Case[] | null> {
  const waiting = await within.query<object[]>(`${waitingSql} for update skip locked`, [act.guildId, id]);
  if (waiting.length === 0) return null;
  const cases = await insertBans(within, act, people);
  const [first] = cases;
  if (first) await within.query(numberSql, [id, first.number]);
  else await within.query('delete from ban_batches where id = $1', [id]);
  return cases;
}
