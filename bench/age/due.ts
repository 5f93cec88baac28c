import { inTurns } from '../in-turns';
import { type Line, median } from '../line';
import { dueCount } from './fill';
import type { Server, Servers } from './servers';

const times = 40;
const claim = { holder: 'bench', leaseSeconds: 60, limit: dueCount };

/** Looking for what is due, which is always as much. */
export async function dueLines({ young, old }: Servers): Promise<Line[]> {
  const took = { young: [] as number[], old: [] as number[] };
  for (let turn = 0; turn < times; turn++) {
    const turns = await inTurns(1, { young: () => claimAll(young), old: () => claimAll(old) });
    took.young.push(...turns.young);
    took.old.push(...turns.old);
    for (const { database } of [young, old]) {
      await database.query(
        'update cases set lease_until = null, lease_holder = null where lease_holder is not null and ended_at is null and expires_at <= now()',
      );
    }
  }
  const what = `${dueCount} that are due of ${old.cases.toLocaleString('en')}`;
  return [
    {
      ...{ row: 5, what: `claiming ${what}`, against: `of ${young.cases.toLocaleString('en')}`, unit: 'ms' },
      ...{ ours: median(took.old), limit: median(took.young), target: { most: 1.5 } },
    },
    {
      ...{ row: 5, what: `rows read to find ${what}`, against: 'those that are due', unit: 'rows' },
      ours: await old.plans.rowsReadBy('cases_due', (cases) => cases.claimDue(claim)),
      ...{ limit: dueCount, target: { most: 1 } },
    },
  ];
}

async function claimAll({ repository }: Server): Promise<void> {
  const claimed = await repository.claimDue(claim);
  if (claimed.length !== dueCount) throw new Error(`${claimed.length} were due.`);
}
