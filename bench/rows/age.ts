import { dueLines } from '../age/due';
import { listLines, searchLines } from '../age/lists';
import { openServers } from '../age/servers';
import type { Row } from '../row';

/** What costs as much on an old server as on a young one. */
export const age: Row = {
  row: 5,
  alsoRow: 6,
  async measure() {
    process.stderr.write('filling the old server …\n');
    const servers = await openServers();
    try {
      return [...(await dueLines(servers)), ...(await listLines(servers)), ...(await searchLines(servers))];
    } finally {
      await servers.close();
    }
  },
};
