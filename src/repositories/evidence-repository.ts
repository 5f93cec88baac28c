import type { EntityManager, Repository } from 'typeorm';
import { Evidence } from '../entities/evidence';
import { onShards, type Shards } from './on-shards';
import { isAuthor } from './purge-authors';

type NewEvidence = Pick<Evidence, 'guildId' | 'caseNumber' | 'name' | 'sizeBytes' | 'sha256'>;

/** A file that is to be removed, and whose it is: of a case or of a report. */
interface ExpiredFile {
  readonly of: 'case' | 'report';
  readonly id: string;
  readonly sha256: string;
}

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

  /** The number of the first warning of somebody that has a file of this name, and counts; null without one. */
  findCaseWith(guildId: string, userId: string, name: string): Promise<number | null>;

  /** Whether any case or report of any guild refers to this file, this one aside, and keeps it. */
  isReferredTo(sha256: string, aside?: ExpiredFile): Promise<boolean>;

  /** The files that have been kept for as long as the settings of their guild say, a page of them. */
  findExpired(shards: Shards | null, limit: number): Promise<ExpiredFile[]>;

  /** Says that a file is removed; its name and its hash stay. */
  setRemoved(file: ExpiredFile): Promise<void>;
}

/** An erasure that is under way holds the case: it is waited for, before a look at what was erased. */
const waitSql = 'select from cases where guild_id = $1 and number = $2 for share';

const keepSql = `
insert into case_evidence (guild_id, case_number, name, size_bytes, sha256)
select c.guild_id, c.number, $3, $4::integer, $5 from cases c
where c.guild_id = $1 and c.number = $2 and not exists (select from erasures e
  where e.guild_id = c.guild_id and e.erased_at >= c.created_at
  and (e.user_id = c.user_id or ${isAuthor('c', 'e.user_id')}))
returning id`;

const referredSql = `
select from case_evidence where sha256 = $1 and removed_at is null and not ($2::text is not distinct from 'case' and id = $3::bigint)
union all
select from reports where evidence_sha256 = $1 and evidence_removed_at is null
  and not ($2::text is not distinct from 'report' and id = $3::bigint)
limit 1`;

const expiredSql = `
select 'case' as of, e.id, e.sha256 from case_evidence e join guilds g on g.id = e.guild_id
where e.removed_at is null and e.kept_at <= now() - g.evidence_days * interval '1 day' and ${onShards('e', '$2', '$3')}
union all
select 'report', r.id, r.evidence_sha256 from reports r join guilds g on g.id = r.guild_id
where r.evidence_sha256 is not null and r.evidence_removed_at is null
  and r.created_at <= now() - g.evidence_days * interval '1 day' and ${onShards('r', '$2', '$3')}
limit $1`;

const removedSql = {
  case: 'update case_evidence set removed_at = now() where id = $1 and removed_at is null',
  report: 'update reports set evidence_removed_at = now() where id = $1 and evidence_removed_at is null',
} as const satisfies Record<ExpiredFile['of'], string>;

const findSql = `
select c.number from cases c
join case_evidence e on e.guild_id = c.guild_id and e.case_number = c.number
where c.guild_id = $1 and c.user_id = $2 and e.name = $3 and c.deleted_at is null
  and c.type = 'warn' and c.status <> 'failed' and c.ending is null
order by c.number limit 1`;

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
    findCaseWith: async (guildId: string, userId: string, name: string) => {
      const [found] = await manager.query<{ number: number }[]>(findSql, [guildId, userId, name]);
      return found?.number ?? null;
    },
    async isReferredTo(sha256: string, aside?: ExpiredFile) {
      const rows = await manager.query<object[]>(referredSql, [sha256, aside?.of ?? null, aside?.id ?? null]);
      return rows.length > 0;
    },
    findExpired: (shards: Shards | null, limit: number) =>
      manager.query<ExpiredFile[]>(expiredSql, [limit, shards?.ids ?? null, shards?.count ?? 1]),
    async setRemoved({ of, id }: ExpiredFile) {
      await manager.query(removedSql[of], [id]);
    },
  });
}
