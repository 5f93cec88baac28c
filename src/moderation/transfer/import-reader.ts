import type { Result } from '../refusal';
import type { ImportFile } from './import-file';

/** What is to be read, for which guild, and when, by Discord's clock. */
export interface ReadOrder {
  readonly content: Uint8Array;
  readonly guildId: string;
  readonly now: Date;
}

/** Where files of cases are read: beside the work of the bot, so that no file keeps it from answering others. */
export interface ImportReader {
  read(order: ReadOrder): Promise<Result<ImportFile>>;
}
