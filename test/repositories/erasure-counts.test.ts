import { aReport, filed } from './some-report';
import { useErasures } from './use-erasures';
import { applied, inserted, newCase } from './use-repositories';

const { repositories, erasures, fullCase } = useErasures();

describe('counting what an erasure would take', () => {
  it('counts what is about a person and what is by them', async () => {
    const { record } = await fullCase({ type: 'tempban' });
    const { guildId, userId } = record;
    await applied(repositories.cases, newCase({ guildId, moderatorId: userId }));
    await fullCase({ guildId });
    await aReport(repositories, { guildId, userId });
    await filed(repositories, { guildId, reporterId: userId });
    await aReport(repositories, { guildId }, 'cd'.repeat(32));
    expect(await erasures().countOfPerson(guildId, userId)).toEqual({
      ...{ cases: 1, edits: 3, files: 2, reports: 2, actedOn: 1, live: 1 },
    });
  });

  it('counts what of a guild would no longer end by itself', async () => {
    const { cases } = repositories;
    const { guildId } = await applied(cases, newCase({ type: 'tempban', durationMs: 60_000 }));
    await applied(cases, newCase({ guildId, type: 'jail', durationMs: 60_000 }));
    await applied(cases, newCase({ guildId, type: 'jail' }));
    await applied(cases, newCase({ guildId, type: 'timeout', durationMs: 60_000 }));
    const over = await applied(cases, newCase({ guildId, type: 'tempban', durationMs: 60_000 }));
    await cases.endLive(guildId, over.number, 'lifted');
    await aReport(repositories, { guildId });
    const { case: pending } = inserted(await cases.insertCase(newCase({ guildId })));
    expect(await erasures().countOfGuild(guildId)).toEqual({
      ...{
        cases: 6,
        edits: 0,
        files: 1,
        reports: 1,
        lastNumber: 6,
        endings: 2,
        jailed: 2,
        pendingNumber: pending.number,
      },
    });
  });
});
