import { z } from 'zod';
import { BackupFault, damaged } from './backup-fault';
import { tables } from './tables';

/** Raised whenever a file could be misread by an earlier version. */
export const formatVersion = 1;

/** The first part of a file: read before anything else, by every version to come. */
export const headerName = 'bailiff-backup.json';

/** The last part of a file: without it, it is cut. */
export const manifestName = 'manifest.json';

/** The parts of one table are named by it and their order; those of evidence by their SHA-256. */
export const tablePart = (table: string, index: number) =>
  `tables/${table}/${String(index + 1).padStart(6, '0')}`;
export const evidencePart = (sha256: string) => `evidence/${sha256}`;

const header = z.object({ format: z.number().int(), bailiff: z.string() });

const count = z.number().int().min(0);

const part = z.object({ name: z.string(), size: count, sha256: z.string() });

const column = z.object({ name: z.string(), isIdentity: z.boolean() });

const manifest = z.object({
  format: z.literal(formatVersion),
  /** The version of Bailiff that made it. */
  bailiff: z.string(),
  /** By the clock of the database. */
  takenAt: z.iso.datetime(),
  /** The migrations that had run, in order: the last is the version of the schema. */
  migrations: z.array(z.string()).min(1),
  tables: z.array(z.object({ name: z.enum(tables), columns: z.array(column), rows: count, parts: count })),
  /** Where the ids of a table go on, as the sequence said. */
  sequences: z.array(
    z.object({ table: z.enum(tables), column: z.string(), lastValue: z.string(), isCalled: z.boolean() }),
  ),
  evidence: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
  /** Files of evidence that the record names and that were not there. */
  missingEvidence: count,
  /** Every part before this one, in order. */
  parts: z.array(part),
});

export type Part = z.infer<typeof part>;
export type Column = z.infer<typeof column>;
export type Manifest = z.infer<typeof manifest>;

/** @throws a BackupFault where a newer version has made the file, or it is none. */
export function readHeader(content: Buffer, file: string): void {
  const read = header.safeParse(parsed(content));
  if (!read.success) throw notABackup(file);
  if (read.data.format > formatVersion) throw newer(file, read.data.bailiff);
}

/** @throws a BackupFault where it is not what this version writes. */
export function readManifest(content: Buffer, file: string): Manifest {
  const read = manifest.safeParse(parsed(content));
  if (!read.success) throw damaged(file, 'its manifest cannot be read');
  return read.data;
}

export function notABackup(file: string): BackupFault {
  return new BackupFault(`${file} is not a backup of Bailiff.`);
}

export function newer(file: string, version: string): BackupFault {
  return new BackupFault(
    `${file} was made by a newer version of Bailiff (${version}): restore it with that version or a later one.`,
  );
}

/** In words, as commands say what there is. */
export function inWords(manifest: Pick<Manifest, 'tables' | 'evidence'>): string {
  return `${recordInWords(manifest)} with ${counted(manifest.evidence.length, 'file')} of evidence`;
}

export function recordInWords({ tables }: Pick<Manifest, 'tables'>): string {
  const rowsOf = (name: string) => tables.find((table) => table.name === name)?.rows ?? 0;
  return `${counted(rowsOf('cases'), 'case')} of ${counted(rowsOf('guilds'), 'server')}`;
}

export const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

function parsed(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8'));
  } catch {
    return null;
  }
}
