import type { CaseView, Snapshot } from '../../../contract/snapshot';
import { playingStory } from '../playing-story';
import { useNow } from '../text/now';
import { CaseRow } from './case-row';
import { DataTable } from './data-table';
import { useFreshRows } from './use-fresh-rows';

const columns = ['Case', 'What', 'Whom', 'By whom', 'Reason', 'State', 'Told', 'Made'] as const;

interface Props {
  readonly snapshot: Snapshot;
  readonly guildId: string;
}

/** The cases of a guild as the bot's database has them, newest first; ends are counted down. */
export function CaseTable({ snapshot, guildId }: Props) {
  const now = useNow(snapshot);
  const cases = snapshot.cases.filter((record) => record.guildId === guildId);
  const rows = useFreshRows(cases.map(keyOf));
  return (
    <>
      {snapshot.state.database === 'down' && (
        <p class="watch-note">The database is down. These cases are what it last said.</p>
      )}
      <DataTable name="cases" caption="Cases of the bot’s database, newest first" columns={columns}>
        {cases.map((record) => (
          <CaseRow key={keyOf(record)} {...{ record, snapshot, now, rows }} rowKey={keyOf(record)} />
        ))}
      </DataTable>
      {cases.length === 0 && (
        <p class="watch-note">
          {snapshot.state.isResetting ? playingStory : 'No case yet. Each action of a moderator becomes one.'}
        </p>
      )}
    </>
  );
}

/** Stands for a case and all that its row shows, but for the time. */
function keyOf(record: CaseView): string {
  const { number, status, reason, expiresAt, ending, endedByNumber, deletedAt, notice } = record;
  return JSON.stringify([number, status, reason, expiresAt, ending, endedByNumber, deletedAt, notice]);
}
