import type { EntityManager } from 'typeorm';
import { createDataSource } from '../database/data-source';
import { migrateWithin, underSchemaLock, undoMigrationsWithin, unknownMigrations } from '../database/migrate';
import { BackupFault } from './backup-fault';
import { checkBackup, checkedParts } from './backup-reader';
import { EvidencePlacement } from './evidence-placement';
import { inWords, type Manifest, newer } from './manifest';
import { evidenceIn, setTransaction, tablesIn } from './record';
import { emptyTables, heldInWords, holdTables, loadTables, refuseRunningBot } from './restore-target';

/** What is restored, and where. */
export interface RestoreOrder {
  /** Absolute. */
  readonly file: string;
  /** Where the files of evidence are to lie. */
  readonly evidence: string;
  /** Whether to replace what the database holds. */
  readonly overwrite: boolean;
  /** Takes sentences on what is being done. */
  readonly say: (sentence: string) => void;
}

/**
 * Reads all of a file before anything is touched.
 *
 * @throws a BackupFault where it is no backup, not whole, or of a version to come.
 */
export async function checkToRestore(file: string): Promise<Manifest> {
  const manifest = await checkBackup(file);
  const unknown = unknownMigrations(createDataSource('postgres://nowhere/none'), manifest.migrations);
  if (unknown.length > 0) throw newer(file, manifest.bailiff);
  return manifest;
}

/**
 * Puts what a checked file holds into a database that is empty, or in the place of what is there, in one transaction:
 * schema, rows, sequences and files of evidence are all there afterwards, or nothing has changed.
 *
 * @throws a BackupFault where the database is not empty, or a bot works on it.
 */
export async function restoreBackup(url: string, manifest: Manifest, order: RestoreOrder): Promise<void> {
  const placement = new EvidencePlacement(order.evidence);
  let unnamed: readonly string[] = [];
  try {
    const dataSource = createDataSource(url).setOptions({ applicationName: 'bailiff-restore' });
    await underSchemaLock(dataSource, async (manager) => {
      const before = await clear(manager, manifest, order);
      await load(manager, manifest, order, placement);
      const named = new Set(await evidenceIn(manager, await tablesIn(manager)));
      unnamed = before.filter((sha256) => !named.has(sha256));
      await placement.place();
    });
  } catch (error) {
    if (!placement.isPlaced || isRefusal(error)) {
      placement.undo();
      throw error;
    }
    placement.settle();
    throw unknownEnd(error);
  }
  placement.settle();
  await placement.forget(unnamed);
}

/** @returns the files of evidence that were named. */
async function clear(
  manager: EntityManager,
  manifest: Manifest,
  { overwrite, say }: RestoreOrder,
): Promise<readonly string[]> {
  await setTransaction(manager);
  await refuseRunningBot(manager);
  const held = await holdTables(manager);
  if (!held) return [];
  if (!overwrite) {
    throw new BackupFault(
      `The database is not empty: it holds ${heldInWords(held)}. Restore into an empty one, or add --overwrite to delete all of that and put ${inWords(manifest)} in its place.`,
    );
  }
  const named = await evidenceIn(manager, await tablesIn(manager));
  say(`Overwriting ${heldInWords(held)}.`);
  await emptyTables(manager);
  return named;
}

/** The rows go into the schema they come from, which is then brought up to date as that of a running bot is. */
async function load(
  manager: EntityManager,
  manifest: Manifest,
  { file }: RestoreOrder,
  placement: EvidencePlacement,
): Promise<void> {
  await undoMigrationsWithin(manager, manifest.migrations);
  await migrateWithin(manager, manifest.migrations);
  const parts = checkedParts(file, manifest);
  try {
    await loadTables(manager, { file, manifest, parts });
    for await (const { name, content } of parts) await placement.add(name.slice('evidence/'.length), content);
  } finally {
    await parts.return();
  }
  await migrateWithin(manager);
}

/** The server itself said no, and has undone everything. */
const isRefusal = (error: unknown) => (error as { severity?: unknown }).severity === 'ERROR';

/** The word that it is done was lost on the way: nobody knows whether it is. */
function unknownEnd(cause: unknown): BackupFault {
  return new BackupFault(
    'The database did not say whether the restore was completed: run it again, and it says what the database holds.',
    { cause },
  );
}
