import { type EntityManager, Not } from 'typeorm';
import { ActionQuestion, type AskedAction } from '../entities/action-question';

/** How long an action waits for an answer. */
const life = `interval '15 minutes'`;

const keepSql = `
insert into action_questions (guild_id, asked_by_id, request) values ($1, $2, $3::json) returning id`;

const takeSql = `
with taken as (
  delete from action_questions
  where guild_id = $1 and id = $2 and asked_by_id = $3 and kept_at > now() - ${life}
  returning request
)
select request from taken`;

/** Whose a question is. */
interface Asker {
  readonly guildId: string;
  readonly askedById: string;
}

/** Actions that wait for their confirmation, so that they outlive the process that asked. */
export type ActionQuestions = ReturnType<typeof actionQuestions>;

/** The questions as seen through this manager. */
export function actionQuestions(manager: EntityManager) {
  return {
    /** Keeps an action until it is answered; the id of its question. */
    async keep({ guildId, askedById }: Asker, request: AskedAction): Promise<string> {
      const [kept] = await manager.query<{ id: string }[]>(keepSql, [
        guildId,
        askedById,
        JSON.stringify(request),
      ]);
      if (!kept) throw new Error('A question was not kept.');
      return kept.id;
    },

    /** Ends the waiting, and gives what waited. Of several at once, one gets it; null for everybody else, and too late. */
    async take({ guildId, askedById }: Asker, id: string): Promise<AskedAction | null> {
      const [taken] = await manager.query<Pick<ActionQuestion, 'request'>[]>(takeSql, [
        guildId,
        id,
        askedById,
      ]);
      return taken?.request ?? null;
    },

    /** Whether something waits under this id for somebody else to answer it. */
    isWaitingForAnother: ({ guildId, askedById }: Asker, id: string) =>
      manager.existsBy(ActionQuestion, { guildId, id, askedById: Not(askedById) }),

    /** Forgets what nobody has answered in time. */
    async forgetOld(): Promise<void> {
      await manager.query(`delete from action_questions where kept_at < now() - ${life}`);
    },
  };
}
