import type { EntityManager, Repository } from 'typeorm';
import { Evidence } from '../entities/evidence';

/** What is recorded of the files kept with cases. */
export interface EvidenceRepository extends Repository<Evidence> {
  /** Records a file with a case. */
  keep(file: Pick<Evidence, 'guildId' | 'caseNumber' | 'name' | 'sizeBytes' | 'sha256'>): Promise<void>;

  /** The files of a case, oldest first. */
  ofCase(guildId: string, caseNumber: number): Promise<Evidence[]>;
}

/** The evidence as seen through this manager. */
export function evidenceRepository(manager: EntityManager): EvidenceRepository {
  const evidence = manager.getRepository(Evidence);
  return evidence.extend({
    async keep(file: Parameters<EvidenceRepository['keep']>[0]): Promise<void> {
      await evidence.insert(file);
    },
    ofCase: (guildId: string, caseNumber: number) =>
      evidence.find({ where: { guildId, caseNumber }, order: { id: 'ASC' } }),
  });
}
