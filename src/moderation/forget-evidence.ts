import type { Context } from './context';

const pageSize = 100;

/**
 * Removes the files of evidence that have been kept for as long as the settings of their guild say, by the database's
 * clock. Their names and hashes stay in the record. A file that another case or report keeps stays on the disk.
 */
export async function forgetEvidence({
  evidence,
  files,
  run,
}: Pick<Context, 'evidence' | 'files' | 'run'>): Promise<void> {
  for (let found = pageSize; found === pageSize && !run.isStopping; ) {
    const page = await evidence.findExpired(run.shards, pageSize);
    found = page.length;
    for (const file of page) {
      const isGone = (await evidence.isReferredTo(file.sha256, file)) || (await files.remove(file.sha256));
      if (!isGone) return;
      await evidence.setRemoved(file);
    }
  }
}
