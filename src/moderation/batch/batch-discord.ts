import type { BatchState } from '../../repositories/batch-posts';
import type { Answer, PostAnswer, Sight } from '../discord';
import type { LogPost } from '../log-post';
import type { Result } from '../refusal';
import type { Standings } from '../standing';

/** The most people that one request bans (Discord: "Bulk Guild Ban"). */
export const mostPerRequest = 200;

/** What came of asking Discord to ban many people at once. */
export type BulkAnswer =
  | { readonly kind: 'done'; readonly bannedIds: readonly string[] }
  | Exclude<Answer, { readonly kind: 'done' }>;

/** The bans of some people, by their ids, with the reasons that Discord keeps of them. */
export type ShownBans = ReadonlyMap<string, { readonly reason: string | null }>;

/** What acting on many people at once needs from Discord. Nothing here throws for an answer of Discord's. */
export interface BatchDiscord {
  /**
   * Who stands where. Whoever is no member may be unknown to Discord, and has a name only where it is known already.
   */
  standings(query: {
    readonly guildId: string;
    readonly moderatorId: string;
    readonly userIds: readonly string[];
  }): Promise<Result<Standings>>;

  /**
   * Bans as many as {@link mostPerRequest} people in one request. It is not safe to repeat: whoever is banned already
   * is among those whom Discord did not ban, so that `findBans` has to be asked about everybody but `bannedIds`.
   */
  banMany(
    guildId: string,
    userIds: readonly string[],
    order: { readonly reason: string; readonly deleteMessageSeconds: number },
  ): Promise<BulkAnswer>;

  /** The bans of those among these people who are banned; `hidden` when the bot may not look. */
  findBans(guildId: string, userIds: readonly string[]): Promise<ShownBans | 'hidden' | 'unknown'>;

  /** Posts a batch to the log channel, or brings its post up to date. */
  postBatch(batch: BatchState): Promise<PostAnswer>;

  /** The post of a batch that an earlier attempt may have left without its being recorded. */
  findBatchPost(batch: BatchState): Promise<Sight<LogPost>>;
}
