import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Appeal } from '../entities/appeal';
import { Case } from '../entities/case';
import { CaseEdit } from '../entities/case-edit';
import { ChannelChange } from '../entities/channel-change';
import { Erasure } from '../entities/erasure';
import { Evidence } from '../entities/evidence';
import type { Guild } from '../entities/guild';
import { Report } from '../entities/report';
import { guildRepository } from './guild-repository';

/** How many rows are read at a time. */
const pageSize = 500;

interface Part {
  readonly entity: EntityTarget<ObjectLiteral>;
  /** What its rows are read by, within the guild. */
  readonly key: readonly string[];
  /** What means nothing outside of the database. */
  readonly without: readonly string[];
}

/** All that is recorded of a guild beside the guild itself. */
const parts = {
  cases: { entity: Case, key: ['number'], without: ['id', 'guildId', 'leaseHolder', 'leaseUntil'] },
  edits: { entity: CaseEdit, key: ['caseNumber', 'id'], without: ['id', 'guildId'] },
  evidence: { entity: Evidence, key: ['caseNumber', 'id'], without: ['id', 'guildId'] },
  erasures: { entity: Erasure, key: ['id'], without: ['id', 'guildId', 'files', 'posts'] },
  reports: { entity: Report, key: ['id'], without: ['guildId', 'leaseHolder', 'leaseUntil'] },
  appeals: { entity: Appeal, key: ['id'], without: ['guildId', 'leaseUntil'] },
  channelChanges: {
    entity: ChannelChange,
    key: ['id'],
    without: ['id', 'guildId', 'leaseHolder', 'leaseUntil'],
  },
} as const satisfies Record<string, Part>;

type PartName = keyof typeof parts;

/** What is recorded of a guild, as it was at one moment. */
export interface GuildSnapshot {
  readonly takenAt: Date;
  readonly guild: Guild;
  readonly parts: readonly PartName[];
  /** The rows of a part, page by page, in the order of their key. Ids are strings, times are `Date`. */
  readonly pages: (part: PartName) => AsyncGenerator<readonly ObjectLiteral[]>;
}

/** Reading all that is recorded of a guild. */
export type GuildExport = ReturnType<typeof guildExport>;

/** The export as read through this manager. */
export function guildExport(manager: EntityManager) {
  return {
    /** Reads a guild as it is at one moment, whatever is recorded meanwhile. The snapshot lasts as long as the work. */
    atOneMoment: <T>(guildId: string, work: (snapshot: GuildSnapshot) => Promise<T>): Promise<T> =>
      manager.transaction('REPEATABLE READ', async (within) => {
        const [clock] = await within.query<{ now: Date }[]>('select now()');
        return work({
          takenAt: clock?.now ?? new Date(),
          guild: await guildRepository(within).settings(guildId),
          parts: Object.keys(parts) as PartName[],
          pages: (part) => readPages(within, guildId, parts[part]),
        });
      }),
  };
}

async function* readPages(
  manager: EntityManager,
  guildId: string,
  part: Part,
): AsyncGenerator<readonly ObjectLiteral[]> {
  const sql = pageSql(manager, part);
  const unsaid = new Set(part.without);
  const said = (row: ObjectLiteral): ObjectLiteral =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !unsaid.has(name)));
  let behind: readonly unknown[] = part.key.map(() => 0);
  for (let read = pageSize; read === pageSize; ) {
    const page = await manager.query<ObjectLiteral[]>(sql, [guildId, ...behind]);
    yield page.map(said);
    read = page.length;
    behind = part.key.map((name): unknown => page.at(-1)?.[name]);
  }
}

/** SQL: the rows behind a key, with every column under the name of its property. */
function pageSql(manager: EntityManager, { entity, key }: Part): string {
  const { columns, tableName } = manager.dataSource.getMetadata(entity);
  const list = columns.map(({ databaseName, propertyName }) => `${databaseName} as "${propertyName}"`);
  const names = key.map((name) => columns.find(({ propertyName }) => propertyName === name)?.databaseName);
  const values = key.map((_, index) => `$${index + 2}`);
  return `select ${list.join(', ')} from ${tableName} where guild_id = $1
    and (${names.join(', ')}) > (${values.join(', ')}) order by ${names.join(', ')} limit ${pageSize}`;
}
