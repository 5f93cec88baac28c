import './watch.css';
import './tables.css';
import './cards.css';
import { useState } from 'preact/hooks';
import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import { AuditTable } from './audit-table';
import { CaseTable } from './case-table';
import { type Tab, Tabs } from './tabs';
import { WireList } from './wire-list';

type TabKey = 'cases' | 'audit' | 'wire';

const tabs: readonly Tab<TabKey>[] = [
  { key: 'cases', label: 'Cases' },
  { key: 'audit', label: 'Audit log' },
  { key: 'wire', label: 'Wire' },
];

interface Props {
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}

/** What lies behind the chat: the cases, Discord's audit log, and what goes over the wire. */
export function WatchPanel({ snapshot, seat: { guildId } }: Props) {
  const [chosen, setChosen] = useState<TabKey>('cases');
  const world = `${snapshot.worldId} ${guildId}`;
  return (
    <section class="watch" aria-label="Watch">
      <Tabs label="What to watch" tabs={tabs} chosen={chosen} onChoose={setChosen}>
        {chosen === 'cases' && <CaseTable key={world} snapshot={snapshot} guildId={guildId} />}
        {chosen === 'audit' && <AuditTable key={world} snapshot={snapshot} guildId={guildId} />}
        {chosen === 'wire' && <WireList key={snapshot.worldId} snapshot={snapshot} />}
      </Tabs>
    </section>
  );
}
