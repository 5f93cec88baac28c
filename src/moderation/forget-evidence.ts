import type { Context } from './context';

const pageSize = 100;

/**
 * Removes the files of evidence that have been kept for as long as the settings of their guild say, by the database's
 * clock. Their names and hashes stay in the record. A file that another case or report keeps stays on the disk. What
 * cannot be removed is tried again with the next round, and keeps no other from it.
 */
export async function forgetEvidence({
  evidence,
  files,
  run,
}: Pick<Context, 'evidence' | 'files' | 'run'>): Promise<void> {
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await evidence.findExpired(run.shards, pageSize);
    found = page.length;
    let removed = 0;
    for (const file of page) {
      const isGone = (await evidence.isReferredTo(file.sha256, file)) || (await files.remove(file.sha256));
      if (!isGone) continue;
      await evidence.setRemoved(file);
      removed++;
    }
    if (removed === 0) return;
  }
}
