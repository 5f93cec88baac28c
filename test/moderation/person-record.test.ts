import type { Context } from '../../src/moderation/context';
import { readRecord } from '../../src/moderation/person-record';
import type { CaseRepository } from '../../src/repositories/case-repository';

const guildId = '100000000000000001';
const stranger = { id: '100000000000000002', member: null };

/** What is recorded of a stranger, where the database answers like this, and what is logged. */
async function read(recordOf: CaseRepository['recordOf']) {
  const warnings: string[] = [];
  const silent = () => undefined;
  const log = { info: silent, error: silent, warn: (_: object, message: string) => warnings.push(message) };
  const context = { cases: { recordOf }, log } as unknown as Context;
  return { record: await readRecord(context, guildId, stranger), warnings };
}

describe('Promise 5: Side work never decides', () => {
  it('an action is answered without the record of its person where that cannot be read', async () => {
    const { record, warnings } = await read(() => Promise.reject(new Error('The database is away.')));
    expect(record).toBeNull();
    expect(warnings).toHaveLength(1);
  });

  it('the record is of the person, whether they are a member or not', async () => {
    const { record, warnings } = await read(() => Promise.resolve({ byType: [], latest: [] }));
    expect(record).toEqual({ userId: stranger.id, joinedAt: null, byType: [], latest: [] });
    expect(warnings).toEqual([]);
  });
});
