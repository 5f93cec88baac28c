import type { Log } from '../../src/moderation/context';
import type { EvidenceFiles } from '../../src/moderation/evidence';
import { keepEvidence } from '../../src/moderation/keep-evidence';
import { guildRepository } from '../../src/repositories/guild-repository';
import { someFile, useErasures } from '../repositories/use-erasures';
import { applied, newCase } from '../repositories/use-repositories';

const { repositories, ownerId, erasures, evidence } = useErasures();
const silent = () => undefined;
const log: Log = { info: silent, warn: silent, error: silent };
const attachment = { name: 'proof.png', url: 'https://cdn.example/proof.png' };

const reach = (files: EvidenceFiles) => ({
  evidence: evidence(),
  guilds: guildRepository(repositories.manager),
  files,
  log,
});

/** Files of which one takes a while to be fetched. */
function slowFiles(sha256: string, meanwhile: () => Promise<unknown>) {
  const removed: string[] = [];
  const files: EvidenceFiles = {
    async keep() {
      await meanwhile();
      return { sha256, sizeBytes: 1 };
    },
    write: () => Promise.resolve(null),
    find: () => Promise.resolve(null),
    remove(gone) {
      removed.push(gone);
      return Promise.resolve(true);
    },
  };
  return { files, removed };
}

describe('keepEvidence', () => {
  it('records a file once it is there', async () => {
    const record = await applied(repositories.cases, newCase());
    const { sha256 } = someFile(record);
    const { files, removed } = slowFiles(sha256, () => Promise.resolve());
    expect(await keepEvidence(reach(files), record, attachment)).toBe(true);
    expect(await evidence().ofCase(record.guildId, record.number)).toMatchObject([
      { sha256, name: 'proof.png' },
    ]);
    expect(removed).toEqual([]);
  });

  it.each(['person', 'guild'])(
    'keeps neither record nor file where the %s was erased while the file was fetched',
    async (what) => {
      const record = await applied(repositories.cases, newCase({ type: 'warn' }));
      const { guildId, userId, number } = record;
      const { sha256 } = someFile(record);
      const { files, removed } = slowFiles(sha256, () =>
        what === 'person'
          ? erasures().erasePerson(guildId, userId, ownerId)
          : erasures().eraseGuild(guildId, ownerId, 0),
      );
      expect(await keepEvidence(reach(files), record, attachment)).toBe(false);
      expect(await evidence().ofCase(guildId, number)).toEqual([]);
      expect(removed).toEqual([sha256]);
    },
  );

  it('leaves a file that another case has as well', async () => {
    const record = await applied(repositories.cases, newCase());
    const { sha256 } = someFile(record);
    await evidence().keep(someFile(await applied(repositories.cases, newCase()), sha256));
    const { files, removed } = slowFiles(sha256, () =>
      erasures().erasePerson(record.guildId, record.userId, ownerId),
    );
    expect(await keepEvidence(reach(files), record, attachment)).toBe(false);
    expect(removed).toEqual([]);
  });
});
