import { readFile } from 'node:fs/promises';
import { type Client, PermissionFlagsBits, type RawFile } from 'discord.js';
import type { Case } from '../entities/case';
import { translator } from '../locales/translator';
import type { Discord, Sight } from '../moderation/discord';
import type { StoredFile } from '../moderation/evidence';
import type { LogPost, NamedPosts } from '../moderation/log-post';
import { casePost, isPostOf } from '../views/case-post';
import { createPost, editPost, findPostIn } from './channel-posts';

type CasePosts = Pick<Discord, 'post' | 'findPost' | 'canPost'>;

/** The posts of cases in log channels: one per case, found again by its own message id and never by its text. */
export function casePosts(client: Client<true>): CasePosts {
  return {
    async post(record, { named, transcript }) {
      const { logChannelId: channelId, logMessageId: messageId } = record;
      if (!channelId) return 'gone';
      const body = payload(client, record, named);
      const withoutFiles = record.purge && !transcript ? { attachments: [] } : {};
      const changes = { ...body, ...withoutFiles };
      const edited = messageId ? await editPost(client, { channelId, messageId }, changes) : 'deleted';
      if (edited !== 'deleted') return edited;
      const files = mayAttach(client, record) ? await filesOf(transcript) : [];
      return createPost(client, channelId, nonceOf(record), body, files);
    },
    findPost: (record) => findPost(client, record),
    canPost(guildId, channelId) {
      const { ViewChannel, SendMessages, EmbedLinks } = PermissionFlagsBits;
      return mayDo(client, { guildId, channelId }, [ViewChannel, SendMessages, EmbedLinks]);
    },
  };
}

function mayDo(
  { guilds }: Client<true>,
  { guildId, channelId }: { readonly guildId: string; readonly channelId: string },
  permissions: bigint[],
): boolean {
  const guild = guilds.cache.get(guildId);
  const channel = guild?.channels.cache.get(channelId);
  const granted = guild?.members.me && channel?.permissionsFor(guild.members.me);
  return granted?.has(permissions) ?? false;
}

function mayAttach(client: Client<true>, { guildId, logChannelId }: Case): boolean {
  if (!logChannelId) return false;
  return mayDo(client, { guildId, channelId: logChannelId }, [PermissionFlagsBits.AttachFiles]);
}

/** A file that cannot be read is left out: the post stands without it. */
async function filesOf(file: StoredFile | null): Promise<RawFile[]> {
  if (!file) return [];
  const data = await readFile(file.path).catch(() => null);
  return data ? [{ name: file.name, data, contentType: 'text/plain; charset=utf-8' }] : [];
}

function payload({ guilds }: Client<true>, record: Case, named: NamedPosts) {
  return casePost(record, translator(guilds.cache.get(record.guildId)?.preferredLocale), named);
}

/**
 * Makes Discord drop a second post of the same case: a request that is repeated is no second post, but the post
 * that takes the place of a deleted one is.
 */
function nonceOf({ id, logMessageId }: Case): string {
  return `${id}-${logMessageId?.slice(-8) ?? 'new'}`;
}

/** Reads the channel from when the case was settled on. */
async function findPost(client: Client<true>, record: Case): Promise<Sight<LogPost>> {
  const { logChannelId: channelId, createdAt, settledAt } = record;
  if (!channelId) return { seen: 'absent' };
  return findPostIn(client, channelId, settledAt ?? createdAt, (embeds) => isPostOf(record.number, embeds));
}
