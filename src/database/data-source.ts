import 'reflect-metadata';
import type { EventEmitter } from 'node:events';
import * as pg from 'pg';
import type { DataSource, Logger } from 'typeorm';
import { ActionQuestion } from '../entities/action-question';
import { Appeal } from '../entities/appeal';
import { Approval } from '../entities/approval';
import { BanBatch } from '../entities/ban-batch';
import { Case } from '../entities/case';
import { CaseEdit } from '../entities/case-edit';
import { CaseImport } from '../entities/case-import';
import { ChannelChange } from '../entities/channel-change';
import { Erasure } from '../entities/erasure';
import { Evidence } from '../entities/evidence';
import { Guild } from '../entities/guild';
import { ImportSummary } from '../entities/import-summary';
import { Report } from '../entities/report';
import { CreateCases1763800000000 } from '../migrations/1763800000000-create-cases';
import { KeepEvidence1763900000000 } from '../migrations/1763900000000-keep-evidence';
import { RememberJailRoles1764000000000 } from '../migrations/1764000000000-remember-jail-roles';
import { FollowTheAuditLog1764100000000 } from '../migrations/1764100000000-follow-the-audit-log';
import { KeepPostsCurrent1764110000000 } from '../migrations/1764110000000-keep-posts-current';
import { AlertOfEndings1764120000000 } from '../migrations/1764120000000-alert-of-endings';
import { RecordErasures1764200000000 } from '../migrations/1764200000000-record-erasures';
import { RenewTimeouts1764300000000 } from '../migrations/1764300000000-renew-timeouts';
import { ChangeChannels1764400000000 } from '../migrations/1764400000000-change-channels';
import { TakeReports1764420000000 } from '../migrations/1764420000000-take-reports';
import { ImportCases1764430000000 } from '../migrations/1764430000000-import-cases';
import { BanInBatches1764440000000 } from '../migrations/1764440000000-ban-in-batches';
import { UndoCases1764450000000 } from '../migrations/1764450000000-undo-cases';
import { PurgeAndLimits1764460000000 } from '../migrations/1764460000000-purge-and-limits';
import { EscalateWarnings1764470000000 } from '../migrations/1764470000000-escalate-warnings';
import { TakeAppeals1764470000001 } from '../migrations/1764470000001-take-appeals';
import { SumUpImports1764490000000 } from '../migrations/1764490000000-sum-up-imports';
import { ListByState1764500000000 } from '../migrations/1764500000000-list-by-state';
import { LimitModerators1764510000000 } from '../migrations/1764510000000-limit-moderators';
import { PatientDataSource } from './patient-data-source';

const poolSize = 10;
const connectTimeoutMs = 5_000;
const queryTimeoutMs = 15_000;

/** Longer than the tasks pause: a connection costs PostgreSQL a process, and whoever waits for it some 20 ms. */
const idleTimeoutMs = 5 * 60_000;

const entities = [
  Guild,
  Case,
  CaseEdit,
  CaseImport,
  Evidence,
  Erasure,
  Report,
  Appeal,
  ChannelChange,
  ImportSummary,
  BanBatch,
  ActionQuestion,
  Approval,
];

/** In the order in which they are made. */
const migrations = [
  CreateCases1763800000000,
  KeepEvidence1763900000000,
  RememberJailRoles1764000000000,
  FollowTheAuditLog1764100000000,
  KeepPostsCurrent1764110000000,
  AlertOfEndings1764120000000,
  RecordErasures1764200000000,
  RenewTimeouts1764300000000,
  ChangeChannels1764400000000,
  TakeReports1764420000000,
  ImportCases1764430000000,
  BanInBatches1764440000000,
  UndoCases1764450000000,
  PurgeAndLimits1764460000000,
  EscalateWarnings1764470000000,
  TakeAppeals1764470000001,
  SumUpImports1764490000000,
  ListByState1764500000000,
  LimitModerators1764510000000,
];

/**
 * How to reach Postgres at `url`, not yet connected. Nothing in it relies on the state of a session, so that
 * it works through PgBouncer in transaction mode.
 *
 * A query without an answer is given up after 15 s, and its connection closed: a network that swallows packets
 * cannot hold the pool for ever. Whether a query that was given up took effect is unknown.
 *
 * @param onPoolError hears of idle connections that the server closed; the pool replaces them by itself.
 */
export function createDataSource(url: string, onPoolError: (error: Error) => void = () => {}): DataSource {
  return new PatientDataSource({
    type: 'postgres',
    driver: pg,
    url,
    entities,
    migrations,
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    logger: silent,
    poolSize,
    connectTimeoutMS: connectTimeoutMs,
    applicationName: 'bailiff',
    poolErrorHandler: onPoolError,
    extra: poolOptions,
  });
}

const nothing = () => undefined;

/**
 * A connection that is cut while the pool hands it over has nobody who hears of it, and an error nobody hears of
 * ends the process. Whoever uses it is told by their query.
 */
function survive(connection: EventEmitter): void {
  connection.on('error', nothing);
}

const poolOptions = {
  ...{ query_timeout: queryTimeoutMs, idleTimeoutMillis: idleTimeoutMs },
  ...{ keepAlive: true, onConnect: survive },
};

/** TypeORM would write to the console what its errors say as well. */
const silent: Logger = {
  logQuery: nothing,
  logQueryError: nothing,
  logQuerySlow: nothing,
  logSchemaBuild: nothing,
  logMigration: nothing,
  log: nothing,
};
