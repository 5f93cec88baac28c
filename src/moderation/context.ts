import type { ActionQuestions } from '../repositories/action-questions';
import type { AppealRepository } from '../repositories/appeal-repository';
import type { Approvals } from '../repositories/approvals';
import type { BanBatches } from '../repositories/ban-batches';
import type { CaseImports } from '../repositories/case-imports';
import type { CaseRepository } from '../repositories/case-repository';
import type { ChannelChanges } from '../repositories/channel-changes';
import type { ErasureRepository } from '../repositories/erasure-repository';
import type { EvidenceRepository } from '../repositories/evidence-repository';
import type { GuildExport } from '../repositories/guild-export';
import type { GuildRepository } from '../repositories/guild-repository';
import type { HealthRepository } from '../repositories/health-repository';
import type { Shards } from '../repositories/on-shards';
import type { ReportRepository } from '../repositories/report-repository';
import type { BatchDiscord } from './batch/batch-discord';
import type { ChannelDiscord } from './channels/channel-discord';
import type { Charts } from './charts';
import type { Discord } from './discord';
import type { EvidenceFiles } from './evidence';
import type { MessageDiscord } from './messages/message-discord';
import type { Attachments } from './transfer/attachments';
import type { ImportReader } from './transfer/import-reader';
import type { Watch } from './watch';

/** Where moderation writes what the people who run the bot should know. Fields first, as pino takes them. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/**
 * Work beside the action that must not delay or decide it. Works of one key run one after another;
 * a failure is logged and goes no further.
 */
export type Aside = (key: string, work: () => Promise<void>) => void;

/** All that a use case may reach. Each takes only the part it names. */
export interface Context {
  readonly cases: CaseRepository;
  readonly guilds: GuildRepository;
  readonly evidence: EvidenceRepository;
  readonly exports: GuildExport;
  readonly imports: CaseImports;
  readonly batches: BanBatches;
  readonly questions: ActionQuestions;
  readonly approvals: Approvals;
  readonly erasures: ErasureRepository;
  readonly reports: ReportRepository;
  readonly appeals: AppealRepository;
  readonly health: HealthRepository;
  readonly channels: ChannelChanges;
  readonly files: EvidenceFiles;
  readonly charts: Charts;
  readonly attachments: Attachments;
  readonly reader: ImportReader;
  readonly discord: Discord;
  readonly channelDiscord: ChannelDiscord;
  readonly messages: MessageDiscord;
  readonly batchDiscord: BatchDiscord;
  readonly log: Log;
  readonly watch: Watch;
  readonly aside: Aside;
  readonly run: Run;
}

/** This run of this process. */
export interface Run {
  /** Names it in leases, as it names no other run. */
  readonly holder: string;
  /** Whether a holder of leases is known to be gone. */
  readonly isAbandoned: (holder: string) => boolean;
  /** The shards it runs; null means all. */
  readonly shards: Shards | null;
  /** Whether what earlier runs left behind has been settled. */
  hasSettledStart: boolean;
  /** Whether it is to begin nothing new. */
  isStopping: boolean;
  /** How far it has followed Discord's audit logs. */
  readonly auditLog: {
    /** By guild, the newest entry that was heard of since the place was last kept. */
    readonly seen: Map<string, string>;
    /** The guilds whose audit log is to be read again. */
    readonly behind: Set<string>;
    /** By guild, the reading of what was missed since the connection was last broken, and whether it was read. */
    readonly readings: Map<string, Promise<boolean>>;
  };
}
