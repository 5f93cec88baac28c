import type { ImportedCase, ImportSource } from '../../entities/case-import';

/** Why a row of a file is left out. */
export type RowFault =
  | 'no_row'
  | 'no_user'
  | 'bad_user'
  | 'no_type'
  | 'bad_number'
  | 'bad_moment'
  | 'twice'
  | 'under_way'
  | 'other_guild'
  | 'deleted_there';

/** A row that is left out, and the line it stands on. */
export interface LeftOut {
  readonly line: number;
  readonly fault: RowFault;
}

/** What a file holds. */
export interface ImportFile {
  readonly source: ImportSource;
  readonly rows: readonly ImportedCase[];
  readonly leftOut: readonly LeftOut[];
  /** Whether some of its times say no time zone, and are taken as UTC. */
  readonly isZoneless: boolean;
}
