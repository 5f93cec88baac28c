import type { EntityManager, Repository } from 'typeorm';
import { Evidence } from '../entities/evidence';
import { Report } from '../entities/report';

type NewEvidence = Pick<Evidence, 'guildId' | 'caseNumber' | 'name' | 'sizeBytes' | 'sha256'>;

/** What is recorded of the files kept with cases. */
export interface EvidenceRepository extends Repository<Evidence> {
  /**
   * Records a file with a case.
   *
   * @returns false where the case, or the person it is about, was erased meanwhile; nothing is recorded then.
   */
  keep(file: NewEvidence): Promise<boolean>;

  /** The files of a case, oldest first. */
  ofCase(guildId: string, caseNumber: number): Promise<Evidence[]>;

  /** Whether any case or report of any guild refers to this file. */
  isReferredTo(sha256: string): Promise<boolean>;
}

/** An erasure that is under way holds the case: it is waited for, before a look at what was erased. */
const waitSql = 'select from cases where guild_id = $1 and number = $2 for share';

const keepSql = `
insert into case_evidence (guild_id, case_number, name, size_bytes, sha256)
select c.guild_id, c.number, $3, $4::integer, $5 from cases c
where c.guild_id = $1 and c.number = $2 and not exists (select from erasures e
  where e.guild_id = c.guild_id and e.user_id = c.user_id and e.erased_at >= c.created_at)
returning id`;

/** The evidence as seen through this manager. */
export function evidenceRepository(manager: EntityManager): EvidenceRepository {
  const evidence = manager.getRepository(Evidence);
  return evidence.extend({
    keep: ({ guildId, caseNumber, name, sizeBytes, sha256 }: NewEvidence) =>
      manager.transaction(async (within) => {
        await within.query(waitSql, [guildId, caseNumber]);
        const kept = await within.query<object[]>(keepSql, [guildId, caseNumber, name, sizeBytes, sha256]);
        return kept.length > 0;
      }),
    ofCase: (guildId: string, caseNumber: number) =>
      evidence.find({ where: { guildId, caseNumber }, order: { id: 'ASC' } }),
    isReferredTo: async (sha256: string) =>
      (await evidence.existsBy({ sha256 })) ||
      manager.getRepository(Report).existsBy({ evidenceSha256: sha256 }),
  });
}
