/** Names an appeal. */
export interface AppealKey {
  readonly guildId: string;
  readonly id: string;
}
