import type { Guild } from '../entities/guild';
import type { Backlog, SchemaGap } from '../repositories/health-repository';
import type { Context } from './context';
import { examineJail } from './examine-jail';
import { type Finding, isRemark } from './finding';
import type { BotPermission, GuildSetUp, ShardState } from './guild-set-up';
import { missingPermissions } from './missing-permissions';
import { done, type Result } from './refusal';

/** A database this slow keeps answers waiting that Discord wants within 3 s. */
const slowMs = 500;

/** As many bans are looked at as one request gives, so that the answer does not wait for more. */
const mostBans = 1000;

const logNeeds = [
  'ViewChannel',
  'SendMessages',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
] as const satisfies readonly BotPermission[];

/** What was found in a guild, and how fast those answered who were asked. */
export interface Examination {
  readonly faults: readonly Finding[];
  /** What may well be meant as it is. */
  readonly remarks: readonly Finding[];
  readonly databaseMs: number;
  readonly discordMs: number;
  readonly shard: ShardState;
}

/**
 * Looks for what is wrong with the set-up of a guild: the bot's permissions and rank, the jail, the log, bans without a
 * case, the database and what waits in it. Changes nothing.
 */
export async function examineGuild(
  context: Pick<Context, 'guilds' | 'health' | 'discord' | 'imports'>,
  guildId: string,
): Promise<Result<Examination>> {
  const { guilds, health, discord } = context;
  const askedAt = performance.now();
  const settings = await guilds.settings(guildId);
  const databaseMs = Math.round(performance.now() - askedAt);
  const seen = await discord.lookAtGuild(guildId, settings);
  if (!seen.ok) return seen;
  const setUp = seen.value;
  const findings = [
    ...examineBot(setUp),
    ...examineJail(setUp, settings),
    ...examineLog(setUp, settings),
    ...(await examineBans(context, guildId)),
    ...examineDatabase(databaseMs, await health.schemaGap(), await health.backlog(guildId)),
  ];
  return done({
    faults: findings.filter((finding) => !isRemark(finding)),
    remarks: findings.filter(isRemark),
    databaseMs,
    discordMs: setUp.answerMs,
    shard: setUp.shard,
  });
}

function examineBot(setUp: GuildSetUp): Finding[] {
  const { botTimedOutUntil: until, moderatorRolesAboveBot: roleIds } = setUp;
  return [
    ...(until ? [{ code: 'bot_timed_out', until } as const] : []),
    ...missingPermissions(setUp.botPermissions),
    ...(roleIds.length > 0 ? [{ code: 'moderators_above_bot', roleIds } as const] : []),
    ...(setUp.mayHearOfMembers === false ? [{ code: 'intent_off' } as const] : []),
  ];
}

function examineLog({ logPermissions }: GuildSetUp, { logChannelId: channelId }: Guild): Finding[] {
  if (!channelId) return [{ code: 'log_unset' }];
  if (!logPermissions) return [{ code: 'log_channel_gone' }];
  const permissions = logNeeds.filter((name) => !logPermissions.has(name));
  return permissions.length > 0 ? [{ code: 'log_channel_lacks', channelId, permissions }] : [];
}

/** Bans from before the bot came, or from when it was away; none where Discord does not show them. */
async function examineBans(
  { discord, imports }: Pick<Context, 'discord' | 'imports'>,
  guildId: string,
): Promise<Finding[]> {
  const bans = await discord.listAllBans(guildId, mostBans);
  if (typeof bans === 'string' || bans.length === 0) return [];
  const held = await imports.heldAmong(
    guildId,
    bans.map(({ userId }) => userId),
  );
  return held.size < bans.length ? [{ code: 'bans_without_case', bans: bans.length - held.size }] : [];
}

function examineDatabase(ms: number, schema: SchemaGap, { overdue, unsettled }: Backlog): Finding[] {
  const { behind, ahead } = schema;
  return [
    ...(ms > slowMs ? [{ code: 'database_slow', ms } as const] : []),
    ...(behind.length > 0 ? [{ code: 'schema_behind', migrations: behind } as const] : []),
    ...(ahead.length > 0 ? [{ code: 'schema_ahead', migrations: ahead } as const] : []),
    ...(overdue ? [{ code: 'endings_overdue', ...overdue } as const] : []),
    ...(unsettled ? [{ code: 'cases_unsettled', ...unsettled } as const] : []),
  ];
}
