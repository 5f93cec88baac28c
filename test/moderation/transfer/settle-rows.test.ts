import fc from 'fast-check';
import type { ImportedCase } from '../../../src/entities/case-import';
import { caseTypes } from '../../../src/entities/case-type';
import { settleRows } from '../../../src/moderation/transfer/settle-rows';
import { personId } from '../../support/case-files';

const now = new Date('2025-06-01T00:00:00Z');
const [ann, bob] = [personId(1), personId(2)];

function aRow(given: Partial<ImportedCase> = {}): ImportedCase {
  const nothing = { userName: null, moderatorId: null, moderatorName: null, reason: null, wholeReason: null };
  const open = {
    failure: null,
    ending: null,
    endedAt: null,
    deletedAt: null,
    deletedById: null,
    deleteReason: null,
  };
  const said = { type: 'ban', userId: ann, createdAt: '2025-01-01T00:00:00.000Z', expiresAt: null } as const;
  return { ...nothing, ...open, ...said, number: null, saidInForce: false, origin: 'csv:1', ...given };
}

const settle = (
  rows: readonly ImportedCase[],
  banned: readonly string[] = [ann, bob],
  held: readonly string[] = [],
) => settleRows(rows, { now, bannedIds: new Set(banned), heldIds: new Set(held) });

describe('settleRows', () => {
  it('leaves a ban in force where the file says so, Discord shows it, and the record has none', () => {
    const ban = aRow({ saidInForce: true });
    expect(settle([ban])).toMatchObject([{ isLive: true, ending: null }]);
    for (const others of [settle([aRow()]), settle([ban], []), settle([ban], [ann], [ann])]) {
      expect(others).toMatchObject([{ isLive: false, ending: 'lifted', endedAt: now.toISOString() }]);
    }
  });

  it('ends a ban with what came after it', () => {
    const later = '2025-02-01T00:00:00.000Z';
    const [ban, unban] = [aRow({ saidInForce: true }), aRow({ type: 'unban', createdAt: later })];
    expect(settle([ban, unban])[0]).toMatchObject({ isLive: false, ending: 'lifted', endedAt: later });
    const again = aRow({ saidInForce: true, createdAt: later });
    expect(settle([again, ban])).toMatchObject([{ isLive: true }, { ending: 'replaced', endedAt: later }]);
    const expired = aRow({ type: 'tempban', expiresAt: '2025-01-02T00:00:00.000Z' });
    expect(settle([expired, again])[0]).toMatchObject({ ending: 'expired', endedAt: expired.expiresAt });
  });

  it('takes timeouts and jails for over, and leaves what failed as it is', () => {
    expect(
      settle([aRow({ type: 'jail', saidInForce: true, ending: 'replaced', endedAt: now.toISOString() })]),
    ).toMatchObject([{ isLive: false, ending: 'replaced' }]);
    expect(settle([aRow({ type: 'timeout' })])).toMatchObject([{ isLive: false, ending: 'lifted' }]);
    expect(settle([aRow({ failure: 'rejected', ending: 'lifted' })])).toMatchObject([
      { status: 'failed', ending: null, endedAt: null },
    ]);
  });

  it('leaves one ban of a person in force at most, and nothing open that lasts', () => {
    const any = fc.record({
      type: fc.constantFrom(...caseTypes),
      userId: fc.constantFrom(ann, bob),
      createdAt: fc
        .integer({ min: 1, max: 28 })
        .map((day) => `2025-03-${String(day).padStart(2, '0')}T00:00:00.000Z`),
      failure: fc.constantFrom(null, 'rejected'),
    });
    fc.assert(
      fc.property(fc.array(any), (given) => {
        const rows = given.map((each) =>
          aRow({ ...each, saidInForce: each.type === 'ban' && !each.failure }),
        );
        const settled = settle(rows);
        const live = settled.filter(({ isLive }) => isLive).map(({ userId }) => userId);
        expect(new Set(live).size).toBe(live.length);
        for (const { type, status, isLive, ending, endedAt } of settled) {
          const lasts = ['ban', 'tempban', 'timeout', 'jail'].includes(type) && status === 'applied';
          expect(ending !== null).toBe(lasts && !isLive);
          expect(endedAt === null).toBe(ending === null);
        }
      }),
    );
  });
});
