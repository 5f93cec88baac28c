import { readiness, type Vitals } from '../../src/metrics/vitals';

const figures = { endingsDue: 3, endingsLagSeconds: 4.4, casesPending: 0, migrationsMissing: 0, answerMs: 2 };

const vitals = (
  changed: Partial<typeof figures> | null = {},
  gateway = { shards: 2, ready: 2 },
): Required<Pick<Vitals, 'gateway' | 'figures'>> => ({
  gateway: () => gateway,
  figures: () => Promise.resolve(changed && { ...figures, ...changed }),
});

/** The names of what is not as it should be. */
async function failing(of: Vitals): Promise<string[]> {
  const { ready, checks } = await readiness(of);
  const names = Object.entries(checks).flatMap(([name, { ok }]) => (ok ? [] : [name]));
  expect(ready).toBe(names.length === 0);
  return names;
}

describe('Being ready', () => {
  it('is a connected gateway and a database that answers, is migrated, and in which nothing waits', async () => {
    expect(await readiness(vitals())).toEqual({
      ready: true,
      checks: {
        gateway: { ok: true, shards: 2, ready: 2 },
        database: { ok: true, answerMs: 2 },
        migrations: { ok: true, missing: 0 },
        endings: { ok: true, due: 3, lagSeconds: 4 },
      },
    });
  });

  it.each([
    ['a shard that is not connected', vitals({}, { shards: 2, ready: 1 }), ['gateway']],
    ['no shard at all', vitals({}, { shards: 0, ready: 0 }), ['gateway']],
    ['a migration that is missing', vitals({ migrationsMissing: 1 }), ['migrations']],
    ['an ending that waits for two minutes', vitals({ endingsLagSeconds: 120 }), ['endings']],
    ['a database that does not answer', vitals(null), ['database', 'migrations', 'endings']],
    ['a bot that has just begun', {}, ['gateway', 'database', 'migrations', 'endings']],
  ])('ends with %s', async (_, of, names) => {
    expect(await failing(of)).toEqual(names);
  });

  it('does not end with an ending that has waited for less', async () => {
    expect(await failing(vitals({ endingsLagSeconds: 119.9 }))).toEqual([]);
  });
});
