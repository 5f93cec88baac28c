import './text.css';
import { useMemo } from 'preact/hooks';
import type { Snapshot } from '../../../contract/snapshot';
import type { Seat } from '../seat';
import { Nodes } from './nodes';
import { parseText } from './text-node';

interface TextProps {
  readonly source: string;
  readonly snapshot: Snapshot;
  readonly seat: Seat;
}

/** Discord's markdown as it is read: mentions by name, timestamps in the reader's time. */
export function Text({ source, snapshot, seat }: TextProps) {
  const nodes = useMemo(() => parseText(source), [source]);
  return (
    <span class="text">
      <Nodes nodes={nodes} place={{ snapshot, seat }} />
    </span>
  );
}
