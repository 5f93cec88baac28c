import 'reflect-metadata';
import { join } from 'node:path';
import { container, Events, type SapphireClient } from '@sapphire/framework';
import type { REST } from 'discord.js';
import { config } from 'dotenv';
import type { Logger } from 'pino';
import './container';
import { type AsideQueue, createAside } from './aside';
import { chartPictures } from './charts/chart-pictures';
import { createClient, type ReadyClient } from './client';
import { connect, waitForDiscord } from './connect';
import { prepareDataDir } from './data-dir';
import { isDatabaseAway } from './database/database-away';
import { type Database, openDatabase } from './database/open-database';
import { findProcess } from './database/running-process';
import { batchAdapter } from './discord/batch-adapter';
import { channelAdapter } from './discord/channel-adapter';
import { discordAdapter } from './discord/discord-adapter';
import { messageAdapter } from './discord/message-adapter';
import { attachmentSource } from './evidence/attachment-source';
import { evidenceFiles } from './evidence/evidence-files';
import { evidenceUnder } from './evidence/evidence-path';
import { importReader } from './evidence/import-reader';
import { limitHeapGrowth } from './heap-growth';
import { isAbandoned, nameHolder } from './holder';
import { createLog } from './log';
import { logRequests } from './log-requests';
import { followClient, followRequests, shardsOf } from './metrics/follow-discord';
import { createMetrics, type Metrics } from './metrics/metrics';
import { serveVitals } from './metrics/serve-vitals';
import { figuresFrom, type Vitals } from './metrics/vitals';
import { watchCases } from './metrics/watch-cases';
import type { Run } from './moderation/context';
import { createModeration } from './moderation/moderation';
import { Background } from './piece-kit/background';
import { uncorrelated } from './piece-kit/correlation';
import { RefusedAnswers } from './piece-kit/refused-answers';
import { WorkInHand } from './piece-kit/work-in-hand';
import { actionQuestions } from './repositories/action-questions';
import { appealRepository } from './repositories/appeal-repository';
import { approvals } from './repositories/approvals';
import { banBatches } from './repositories/ban-batches';
import { caseImports } from './repositories/case-imports';
import { caseRepository } from './repositories/case-repository';
import { channelChanges } from './repositories/channel-changes';
import { erasureRepository } from './repositories/erasure-repository';
import { evidenceRepository } from './repositories/evidence-repository';
import { guildExport } from './repositories/guild-export';
import { guildRepository } from './repositories/guild-repository';
import { healthRepository } from './repositories/health-repository';
import { reportRepository } from './repositories/report-repository';
import { readSettings, type Settings } from './settings';
import { onStop } from './shutdown';

/** The project's own directory, whatever directory the process was started in. */
const home = join(__dirname, '..', '..');

const noToken = `DISCORD_TOKEN is not set: make an application at https://discord.com/developers/applications, and give the token of its page "Bot" to "npm run setup".
To look at Bailiff first, run "npm run sandbox": it needs no token and no account.`;

/** What is to be let go of when the process stops, in order. */
type Closing = (() => Promise<void>)[];

/** What there is before anything of the bot runs. */
interface Frame {
  readonly token: string;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly closing: Closing;
}

async function run(settings: Settings, { token, log, metrics, closing }: Frame): Promise<void> {
  prepareDataDir(settings.dataDir);
  const vitals = await watchOver(settings, { log, metrics, closing });
  const apart = {
    warn: (fields: object, message: string) => uncorrelated(() => log.warn(fields, message)),
  };
  const database = await openDatabase(settings, apart, () => {
    log.fatal('the embedded PostgreSQL has ended');
    process.exit(1);
  });
  closing.unshift(() => database.close());
  const client = createClient(settings, log);
  follow(client, log, metrics);
  const queue = createAside(log);
  const work = new WorkInHand();
  work.follow(client);
  const thisRun = beginRun(settings);
  const records = recordsOf(database);
  Object.assign(vitals, {
    gateway: () => shardsOf(client),
    figures: figuresFrom(() => records.health.figures(thisRun.shards)),
    connections: () => database.connections(),
  } satisfies Vitals);
  closing.unshift(() => letGo(client, work, queue, thisRun));
  Object.assign(container, {
    expiryCron: settings.expiryCron,
    isDatabaseAway,
    work,
    ...followedBy(client.rest),
    moderation: createModeration({
      ...records,
      charts: chartPictures(log),
      attachments: attachmentSource(log),
      reader: importReader(log),
      files: evidenceFiles(evidenceUnder(settings.dataDir), log),
      ...adaptersOf(client as unknown as ReadyClient),
      log,
      watch: watchCases(metrics),
      aside: queue.aside,
      run: thisRun,
    }),
  });
  const shardCount = settings.shards?.length ?? settings.shardCount;
  await waitForDiscord(client.rest, { token, shardCount }, log);
  await connect(client, token);
}

/** What sees every request of the bot's. */
function followedBy(rest: REST) {
  const refusedAnswers = new RefusedAnswers();
  refusedAnswers.follow(rest);
  const background = new Background();
  background.follow(rest);
  return { refusedAnswers, background };
}

/** Whether the process is alive is told from its beginning, also while it waits for the database or for Discord. */
async function watchOver(
  { http }: Settings,
  { log, metrics, closing }: Omit<Frame, 'token'>,
): Promise<Vitals> {
  const vitals: Vitals = {};
  if (!http) return vitals;
  const server = await serveVitals(http, vitals, metrics, (error) =>
    log.warn({ error }, 'health or metrics could not be told'),
  );
  closing.unshift(() => server.close());
  log.info(http, 'health and metrics are served');
  return vitals;
}

function follow(client: SapphireClient, log: Logger, metrics: Metrics): void {
  logRequests(client.rest, log);
  followRequests(client.rest, metrics);
  followClient(client, metrics);
}

function adaptersOf(client: ReadyClient) {
  return {
    discord: discordAdapter(client),
    batchDiscord: batchAdapter(client),
    channelDiscord: channelAdapter(client),
    messages: messageAdapter(client),
  };
}

function recordsOf({ dataSource: { manager } }: Database) {
  return {
    cases: caseRepository(manager),
    guilds: guildRepository(manager),
    evidence: evidenceRepository(manager),
    exports: guildExport(manager),
    imports: caseImports(manager),
    batches: banBatches(manager),
    questions: actionQuestions(manager),
    approvals: approvals(manager),
    erasures: erasureRepository(manager),
    reports: reportRepository(manager),
    appeals: appealRepository(manager),
    health: healthRepository(manager),
    channels: channelChanges(manager),
  };
}

/** No new work; what is in hand finishes; then Discord is let go of. */
async function letGo(
  client: SapphireClient,
  work: WorkInHand,
  queue: AsideQueue,
  thisRun: Run,
): Promise<void> {
  thisRun.isStopping = true;
  client.removeAllListeners(Events.InteractionCreate);
  await work.finished();
  await client.stores.get('tasks').stop();
  await queue.drained();
  await client.destroy();
}

function beginRun({ shards, shardCount }: Settings): Run {
  return {
    holder: nameHolder(findProcess),
    isAbandoned: (holder) => isAbandoned(holder, findProcess),
    shards: shards && shardCount ? { ids: shards, count: shardCount } : null,
    hasSettledStart: false,
    isStopping: false,
    auditLog: { seen: new Map(), behind: new Set(), readings: new Map() },
  };
}

async function main(): Promise<void> {
  config({ path: join(home, '.env'), quiet: true });
  const read = readSettings(process.env, { home, isTerminal: process.stdout.isTTY });
  const { DISCORD_TOKEN, DISCORD_TOKEN_FILE } = process.env;
  const token = read.ok ? read.settings.token : DISCORD_TOKEN || DISCORD_TOKEN_FILE;
  const faults = [...(read.ok ? [] : read.faults), ...(token ? [] : [noToken])];
  if (!read.ok || !token) throw new Error(faults.join('\n'));
  const metrics = createMetrics();
  const log = createLog(read.settings, (level) => metrics.logged.inc({ level }));
  const closing: Closing = [];
  onStop(log, closing);
  limitHeapGrowth();
  await run(read.settings, { token, log, metrics, closing });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
