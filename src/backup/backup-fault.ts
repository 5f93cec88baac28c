/** Why a backup cannot be made or restored; its message is the sentence to say. */
export class BackupFault extends Error {}

/** @returns a BackupFault of a file that is not, or no longer, what was written. */
export function damaged(file: string, what: string): BackupFault {
  return new BackupFault(`${file} is damaged: ${what}. Use another copy of it, or another backup.`);
}
