import { isJsonObject, JsonObject } from '../json';
import { Guild } from '../world/guild';
import { Member } from '../world/member';
import { World } from '../world/world';
import { Intent } from './intents';
import { Session } from './session';

const CHUNK_SIZE = 1000;

/** Answers op 8. Asking for everybody needs the GUILD_MEMBERS intent; ids and prefixes do not. */
export function sendMemberChunks(world: World, session: Session, d: unknown): void {
  const asked: JsonObject = isJsonObject(d) ? d : {};
  const guild = world.guilds.get(String(asked['guild_id']));
  if (!guild?.members.has(session.application.id)) return;
  const userIds = requestedIds(asked);
  const found = userIds ? byIds(guild, userIds) : byPrefix(guild, asked);
  const wantsAll = !userIds && asked['query'] === '' && Number(asked['limit']) === 0;
  if (wantsAll && (session.intents & Intent.GuildMembers) === 0) return;
  const chunkCount = Math.max(1, Math.ceil(found.length / CHUNK_SIZE));
  for (let index = 0; index < chunkCount; index += 1) {
    session.dispatch('GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: found.slice(index * CHUNK_SIZE, (index + 1) * CHUNK_SIZE).map((member) => member.payload()),
      chunk_index: index,
      chunk_count: chunkCount,
      not_found: userIds?.filter((id) => !guild.members.has(id)) ?? [],
      ...(asked['nonce'] === undefined ? {} : { nonce: asked['nonce'] }),
    });
  }
}

function requestedIds(asked: JsonObject): string[] | null {
  const ids = asked['user_ids'];
  if (ids === undefined) return null;
  return (Array.isArray(ids) ? (ids as unknown[]) : [ids]).map(String).slice(0, 100);
}

function byIds(guild: Guild, ids: string[]): Member[] {
  return ids.flatMap((id) => guild.members.get(id) ?? []);
}

function byPrefix(guild: Guild, asked: JsonObject): Member[] {
  const prefix = typeof asked['query'] === 'string' ? asked['query'].toLowerCase() : '';
  const limit = Number(asked['limit']) || Infinity;
  return [...guild.members.values()]
    .filter(({ user, nick }) => [user.name, nick ?? ''].some((name) => name.toLowerCase().startsWith(prefix)))
    .slice(0, limit);
}
