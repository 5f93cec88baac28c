import type { AuditView, Snapshot } from '../../../contract/snapshot';
import { nameOf } from '../names';
import { ClockTime } from './clock-time';
import { DataTable } from './data-table';
import { type FreshRows, useFreshRows } from './use-fresh-rows';

const columns = ['When', 'Who', 'What', 'Whom', 'Reason'] as const;

interface Props {
  readonly snapshot: Snapshot;
  readonly guildId: string;
}

/** Discord's own audit log of a guild, newest first. */
export function AuditTable({ snapshot, guildId }: Props) {
  const entries = snapshot.auditLog.filter((entry) => entry.guildId === guildId);
  const rows = useFreshRows(entries.map(({ id }) => id));
  return (
    <>
      <DataTable name="audit" caption="Discord’s audit log, newest first" columns={columns}>
        {entries.map((entry) => (
          <AuditRow key={entry.id} {...{ entry, snapshot, rows }} />
        ))}
      </DataTable>
      {entries.length === 0 && <p class="watch-note">Nothing yet. Discord notes here who did what.</p>}
    </>
  );
}

interface RowProps {
  readonly entry: AuditView;
  readonly snapshot: Snapshot;
  readonly rows: FreshRows;
}

function AuditRow({ entry, snapshot, rows }: RowProps) {
  const { id, at, byUserId, targetId, what, reason } = entry;
  return (
    <tr class={rows.isFresh(id) ? 'watch-fresh' : ''} onAnimationEnd={() => rows.settle(id)}>
      <td class="watch-when">
        <ClockTime at={at} now={snapshot.now} />
      </td>
      <td class="watch-by">{byUserId === null ? 'not said' : nameOf(snapshot, byUserId)}</td>
      <td class="watch-what">{what}</td>
      <td class="watch-whom">{targetId === null ? '–' : nameOf(snapshot, targetId)}</td>
      <td class="watch-reason">{reason ?? <span class="watch-none">No reason given</span>}</td>
    </tr>
  );
}
