import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Log } from '../moderation/context';
import type { EvidenceFiles, KeptFile } from '../moderation/evidence';
import { evidencePath } from './evidence-path';
import { fetchWhole } from './fetch-whole';

/** Keeps evidence as files under a directory. A file is named by its hash alone, never by what it was called. */
export function evidenceFiles(directory: string, log: Log): EvidenceFiles {
  const pathOf = (sha256: string) => evidencePath(directory, sha256);

  async function keepContent(read: () => Promise<Buffer | null>): Promise<KeptFile | null> {
    try {
      const content = await read();
      if (!content) return null;
      const sha256 = createHash('sha256').update(content).digest('hex');
      await writeWhole(pathOf(sha256), content);
      return { sha256, sizeBytes: content.byteLength };
    } catch (error) {
      log.warn({ error }, 'evidence not kept');
      return null;
    }
  }

  return {
    find: (sha256) =>
      access(pathOf(sha256)).then(
        () => pathOf(sha256),
        () => null,
      ),
    async remove(sha256) {
      try {
        await rm(pathOf(sha256), { force: true });
        return true;
      } catch (error) {
        log.warn({ error }, 'evidence not removed');
        return false;
      }
    },
    keep: ({ url }, mostBytes) => keepContent(() => fetchWhole(url, mostBytes)),
    write: (content) => keepContent(() => Promise.resolve(content)),
  };
}

/** A file under its final name is always whole. */
async function writeWhole(path: string, content: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const unfinished = `${path}.${randomUUID()}`;
  await writeFile(unfinished, content, { mode: 0o600 });
  await rename(unfinished, path);
}
