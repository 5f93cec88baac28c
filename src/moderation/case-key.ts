/** A case is named by its guild and its number. */
export interface CaseKey {
  readonly guildId: string;
  readonly number: number;
}
