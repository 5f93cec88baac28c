import type { EntityManager } from 'typeorm';
import type { Notice } from '../entities/case-type';
import { type CaseRecord, isShown, type RecordRow, recordColumns, shownOf, toRecord } from './case-record';
import { queryCase } from './case-rows';
import { lasts } from './live';

const undoSql = `
with c as (
  update cases t set ended_at = now(), ending = 'undone', undone_by_id = $3::bigint,
    undo_notice = case when t.notice = 'delivered' then 'sending' else 'none' end
  where t.guild_id = $1 and t.number = $2 and t.status = 'applied' and t.ending is null
    and t.deleted_at is null and t.undo_until > now() and not (${lasts('t')})
  returning t.*
)
select {case} from c`;

const recordSql = `
with shown as (${shownOf('c')} from cases c where c.guild_id = $1 and c.user_id = $2 and ${isShown('c')})
select ${recordColumns}`;

/** Undoing what does not last, and what there is to be seen of a person before somebody does. */
export function caseUndoing(manager: EntityManager) {
  return {
    /** Whether a press can still undo a case, by the clock of the database. */
    async isUndoable(guildId: string, number: number): Promise<boolean> {
      const rows = await manager.query<unknown[]>(
        'select from cases where guild_id = $1 and number = $2 and undo_until > now()',
        [guildId, number],
      );
      return rows.length > 0;
    },

    /**
     * Takes a case back whose action leaves nothing on Discord. Of several at once, one does.
     *
     * @returns null when it cannot be, or not any more.
     */
    undoCase: (guildId: string, number: number, byId: string) =>
      queryCase(manager, undoSql, [guildId, number, byId]),

    /** Says whether the person was told that a case is undone. */
    async setUndoNotice(guildId: string, number: number, notice: Notice): Promise<void> {
      await manager.query('update cases set undo_notice = $3 where guild_id = $1 and number = $2', [
        guildId,
        number,
        notice,
      ]);
    },

    /** What is recorded of a person in a guild, in one statement. */
    async recordOf(guildId: string, userId: string): Promise<CaseRecord> {
      const [row] = await manager.query<RecordRow[]>(recordSql, [guildId, userId]);
      if (!row) throw new Error('A record gave no row.');
      return toRecord(row);
    },
  };
}
