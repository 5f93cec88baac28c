import { applied, inserted, newCase, snowflake, useRepositories } from './use-repositories';

const repositories = useRepositories();
const step = { windowSeconds: 3600, action: 'timeout', durationSeconds: 60 } as const;

describe('The step that a warning leads to', () => {
  it('is due once for each count, whoever settles how many warnings of a person at once', async () => {
    const [guildId, userId] = [snowflake(), snowflake()];
    await repositories.guilds.setStep(guildId, 3, step);
    await repositories.guilds.setStep(guildId, 5, { ...step, action: 'tempban' });
    const pending = [];
    for (let warning = 0; warning < 8; warning++) {
      pending.push(inserted(await repositories.cases.insertCase(newCase({ guildId, userId, type: 'warn' }))));
    }
    const settled = await Promise.all(
      pending.map(({ case: { number } }) =>
        repositories.cases.settleCase(guildId, number, { status: 'applied' }),
      ),
    );
    const due = settled.flatMap(({ escalation }) => escalation ?? []);
    expect(due.map(({ action, numbers }) => [action, numbers.length]).toSorted()).toEqual([
      ['tempban', 5],
      ['timeout', 3],
    ]);
  });

  it('belongs to one guild, one person and one claim', async () => {
    const [guildId, userId] = [snowflake(), snowflake()];
    await repositories.guilds.setStep(guildId, 2, step);
    for (const other of [{ guildId }, { userId }]) {
      await applied(repositories.cases, newCase({ type: 'warn', ...other }));
    }
    const first = await applied(repositories.cases, newCase({ guildId, userId, type: 'warn' }));
    expect(first.escalation).toBeNull();
    const { number, escalationState } = await applied(
      repositories.cases,
      newCase({ guildId, userId, type: 'warn' }),
    );
    expect(escalationState).toBe('due');
    const claim = (holder: string) =>
      repositories.cases.claimStep(guildId, number, null, { holder, seconds: 60 });
    const claims = await Promise.all([claim('a'), claim('b')]);
    expect(claims.filter((claimed) => claimed !== null)).toHaveLength(1);
    const left = await repositories.cases.claimLeftSteps({ holder: 'c', seconds: 60 }, [], null);
    expect(left.filter((warning) => warning.guildId === guildId)).toEqual([]);
  });

  it('makes one case, whoever tries', async () => {
    const guildId = snowflake();
    const one = inserted(
      await repositories.cases.insertCase(newCase({ guildId, escalatedFrom: 4, type: 'kick' })),
    );
    expect(
      await repositories.cases.insertCase(newCase({ guildId, escalatedFrom: 4, type: 'kick' })),
    ).toMatchObject({ taken: { number: one.case.number } });
  });
});
