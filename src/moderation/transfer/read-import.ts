import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ImportSource } from '../../entities/case-import';
import { done, type Result, refuse } from '../refusal';
import { isRecord, textOf } from './draft';
import type { ImportFile } from './import-file';
import type { ReadOrder } from './import-reader';
import { type DraftOrFault, readDrafts } from './read-drafts';
import { ownDrafts, ownFormat } from './read-own';
import { csvDrafts, listDrafts } from './read-table';
import { isZeppelin, zeppelinDrafts } from './read-zeppelin';

/** How large a file may be once it is unpacked. */
const mostBytes = 32 * 1024 * 1024;

interface Recognised {
  readonly source: ImportSource;
  readonly drafts: Iterable<DraftOrFault>;
}

/**
 * Reads a file of cases, whatever it is called: Bailiff's own, Zeppelin's, or a table. What it is, its content says.
 */
export async function readImport({ content, guildId, now }: ReadOrder): Promise<Result<ImportFile>> {
  const plain = await unpacked(content);
  if (!plain.ok) return plain;
  const text = decoded(plain.value);
  if (text === null) return refuse({ code: 'import_not_text' });
  const recognised = recognise(text);
  if (!recognised.ok) return recognised;
  const { source, drafts } = recognised.value;
  return readDrafts(drafts, { source, guildId, now });
}

/** What is compressed with gzip begins with two bytes of its own. */
async function unpacked(content: Uint8Array): Promise<Result<Uint8Array>> {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return done(content);
  try {
    return done(await promisify(gunzip)(content, { maxOutputLength: mostBytes }));
  } catch (error) {
    const isLarge = (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return refuse(isLarge ? { code: 'import_too_large', mostBytes } : { code: 'import_not_text' });
  }
}

function decoded(content: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
}

function recognise(text: string): Result<Recognised> {
  if (!/^\s*[[{]/.test(text)) return from('csv', csvDrafts(text));
  const document = parsed(text);
  if (document === undefined) return refuse({ code: 'import_not_json' });
  if (Array.isArray(document)) return from('csv', listDrafts(document));
  const { format, version, guild, cases } = isRecord(document) ? document : {};
  if (!Array.isArray(cases)) return refuse({ code: 'import_unknown' });
  if (format === ownFormat.format) {
    if (version !== ownFormat.version) return refuse({ code: 'import_newer' });
    return done({
      source: 'bailiff',
      drafts: ownDrafts(cases, isRecord(guild) ? textOf(guild['id']) : null),
    });
  }
  return cases.length === 0 || cases.some(isZeppelin)
    ? done({ source: 'zeppelin', drafts: zeppelinDrafts(cases) })
    : from('csv', listDrafts(cases));
}

function from(source: ImportSource, drafts: Result<Iterable<DraftOrFault>>): Result<Recognised> {
  return drafts.ok ? done({ source, drafts: drafts.value }) : drafts;
}

/** Undefined for what is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
