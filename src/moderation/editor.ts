/** Who changes a record. */
export interface Editor {
  readonly id: string;
  readonly name: string;
}

/** A case is named by its guild and its number. */
export interface CaseKey {
  readonly guildId: string;
  readonly number: number;
}
