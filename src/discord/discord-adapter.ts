import type { Client } from 'discord.js';
import type { Discord } from '../moderation/discord';
import { alerts } from './alerts';
import { appealPosts } from './appeal-posts';
import { approvalPosts } from './approval-posts';
import { auditLogs } from './audit-logs';
import { bans } from './bans';
import { borrowedGuilds } from './borrowed-guilds';
import { casePosts } from './case-posts';
import { directMessages } from './direct-messages';
import { guildSetUps } from './guild-set-up';
import { guildWords } from './guild-words';
import { importPosts } from './import-posts';
import { jailSetUp } from './jail-set-up';
import { memberActs } from './member-acts';
import { memberRoles } from './member-roles';
import { reportPosts } from './report-posts';
import { findPerson, readStanding, standsAbove } from './standing';

/** What moderation needs from Discord, by discord.js. The client must be ready. */
export function discordAdapter(client: Client<true>): Discord {
  return {
    get botId() {
      return client.user.id;
    },
    ownerOf: (guildId) => client.guilds.cache.get(guildId)?.ownerId ?? null,
    standing: (query) => readStanding(client, query),
    findPerson: (userId) => findPerson(client, userId),
    ...alerts(client),
    ...auditLogs(client),
    standsAboveRole: (guildId, userId, roleId) =>
      standsAbove(client.guilds.cache.get(guildId), userId, roleId),
    ...bans(client),
    ...memberActs(client),
    ...memberRoles(client),
    ...directMessages(client),
    ...casePosts(client),
    ...jailSetUp(client),
    ...guildWords(client),
    ...reportPosts(client),
    ...importPosts(client),
    ...appealPosts(client),
    ...approvalPosts(client),
    ...guildSetUps(client),
    ...borrowedGuilds(client),
  };
}
