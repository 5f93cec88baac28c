import type { CaseView, Snapshot } from '../../../contract/snapshot';
import { nameOf } from '../names';
import { MomentSeen } from '../text/moment';
import { caseState, type Mark } from './case-state';
import { caseTypeName } from './case-type-names';
import { noticeWords } from './notice-words';
import type { FreshRows } from './use-fresh-rows';

const signs = { holds: '●', waits: '…', failed: '✕', over: '○' } as const satisfies Record<Mark, string>;

interface Props {
  readonly record: CaseView;
  readonly snapshot: Snapshot;
  readonly now: number;
  readonly rows: FreshRows;
  readonly rowKey: string;
}

/** One case. A row that came or changed while one looks lights up once. */
export function CaseRow({ record, snapshot, now, rows, rowKey }: Props) {
  const { words, mark } = caseState(record, now);
  return (
    <tr
      class={`watch-case${rows.isFresh(rowKey) ? ' watch-fresh' : ''}`}
      onAnimationEnd={() => rows.settle(rowKey)}
    >
      <th scope="row" class="watch-number">
        {record.number}
      </th>
      <td class="watch-what">{caseTypeName(record.type)}</td>
      <td class="watch-whom">{nameOf(snapshot, record.userId)}</td>
      <td class="watch-by">
        {record.moderatorId === null ? 'not said' : nameOf(snapshot, record.moderatorId)}
      </td>
      <td class="watch-reason">{record.reason ?? <span class="watch-none">No reason given</span>}</td>
      <td class="watch-state">
        <span class={`watch-pill watch-${mark}`}>
          <span aria-hidden="true">{signs[mark]}</span> {words}
        </span>
      </td>
      <td class="watch-told">{noticeWords(record) ?? '–'}</td>
      <td class="watch-made">
        <MomentSeen at={record.createdAt} now={now} />
      </td>
    </tr>
  );
}
