import type { ServerResponse } from 'node:http';
import type { Snapshots } from './snapshots';

/** Server-sent events: each is a snapshot as JSON. One that is slow to read misses those between. */
export function streamSnapshots(snapshots: Snapshots, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  response.write('retry: 1000\n\n');
  let waiting: string | null = null;
  const send = (event: string) => {
    if (response.writableNeedDrain) waiting = event;
    else response.write(event);
  };
  response.on('drain', () => {
    const event = waiting;
    waiting = null;
    if (event !== null) send(event);
  });
  response.on(
    'close',
    snapshots.subscribe((snapshot) => send(`data: ${snapshot}\n\n`)),
  );
}
