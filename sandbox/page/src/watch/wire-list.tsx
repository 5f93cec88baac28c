import { useState } from 'preact/hooks';
import type { Snapshot, WireView } from '../../../contract/snapshot';
import { DataTable } from './data-table';
import { WireBar, type WireFilter } from './wire-bar';
import { WireRow } from './wire-row';

const columns = ['Time', 'Direction', 'What', 'Status', 'Took', 'Reason'] as const;

/** What the bot and Discord say to one another, newest first; it can be held still. */
export function WireList({ snapshot: { wire, now } }: { readonly snapshot: Snapshot }) {
  const [filter, setFilter] = useState<WireFilter>('all');
  const [held, setHeld] = useState<readonly WireView[] | null>(null);
  const shown = (held ?? wire).filter(({ kind }) => filter === 'all' || kind === filter);
  const missed = held ? countNewer(wire, held) : 0;
  return (
    <>
      <WireBar
        filter={filter}
        onFilter={setFilter}
        isHeld={held !== null}
        missed={missed}
        onHold={() => setHeld(held ? null : wire)}
      />
      <DataTable name="wire" caption="Between bot and Discord, newest first" columns={columns}>
        {shown.map((entry) => (
          <WireRow key={entry.id} entry={entry} now={now} />
        ))}
      </DataTable>
      {shown.length === 0 && <p class="watch-note">Nothing went over the wire yet.</p>}
    </>
  );
}

function countNewer(wire: readonly WireView[], held: readonly WireView[]): number {
  const known = wire.findIndex(({ id }) => id === held[0]?.id);
  return known === -1 ? wire.length : known;
}
