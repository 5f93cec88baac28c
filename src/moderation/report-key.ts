/** Names a report. */
export interface ReportKey {
  readonly guildId: string;
  readonly id: string;
}
