import type { Appeal } from '../entities/appeal';
import type { Approval } from '../entities/approval';
import type { Case } from '../entities/case';
import type { Guild } from '../entities/guild';
import type { ImportSummary } from '../entities/import-summary';
import type { Report } from '../entities/report';
import type { AppealOffer } from './appeal-offer';
import type { AuditEntry } from './audit-entry';
import type { Ban } from './ban';
import type { StoredFile } from './evidence';
import type { GuildSetUp } from './guild-set-up';
import type { GuildWords } from './guild-words';
import type { JailDiscord } from './jail-discord';
import type { OwnerNews } from './limits/owner-news';
import type { LogPost, NamedPosts } from './log-post';
import type { Refusal, Result } from './refusal';
import type { RoleChange } from './role-change';
import type { RoleState, Standing } from './standing';

/** Why Discord, having understood the request, did not carry it out. */
export type Failure =
  | 'forbidden'
  | 'unknown_guild'
  | 'unknown_member'
  | 'unknown_user'
  | 'too_many_bans'
  | 'rejected'
  | 'left_out'
  | 'interrupted';

/**
 * What came of asking Discord to act. `unclear` means that no answer arrived (5xx, a reset, silence): the act
 * may or may not have taken effect, and Discord must be asked before anything is said.
 * `unmovedRoleIds` are the roles that could not be taken or given with it.
 */
export type Answer =
  | { readonly kind: 'done'; readonly unmovedRoleIds?: readonly string[] }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'unclear' };

/** What Discord shows when asked: the thing, its absence, or neither; `refused` where it does not let the bot look. */
export type Sight<T> =
  | { readonly seen: 'present'; readonly value: T }
  | { readonly seen: 'absent' }
  | { readonly seen: 'unknown'; readonly refused?: boolean };

/** What a post shows beside its case. */
interface BesideCase {
  /** Where the cases stand that its texts name. */
  readonly named: NamedPosts;
  /** What messages said that were deleted, null where there is nothing of them. */
  readonly transcript: StoredFile | null;
}

/** A direct message to the person acted upon: whether it arrived, and how to take it back. */
export interface Told {
  readonly notice: 'delivered' | 'closed' | 'failed';
  /** Whether nothing of it stands any more. */
  retract(): Promise<boolean>;
}

/**
 * What came of posting to the log: the post, or why there is none. `gone` is final, `unclear` is not; `refused` is a
 * change that Discord does not let the bot make for now.
 */
export type PostAnswer = LogPost | 'gone' | 'refused' | 'unclear';

/** Why the end of a sanction did not come about: Discord refused it, or the gate did. */
export type Hindrance = { readonly failure: Failure } | { readonly refusal: Refusal };

/** By whom an entry of the audit log was made, and why. */
interface EntrySource {
  readonly moderatorId: string | null;
  readonly reason: string | null;
}

/** What moderating needs from Discord. Nothing here throws for an answer of Discord's. */
export interface Discord extends GuildWords, JailDiscord {
  readonly botId: string;

  /** Who owns a guild now; null while Discord does not show the guild. */
  ownerOf(guildId: string): string | null;

  /**
   * Who stands where. With `lookUpMember` false the target counts as no member, and may be unknown to Discord; with
   * `lookUpUser` false besides, nobody is asked who they are. With `mayBeUnknown` somebody whom Discord does not know
   * any more counts as no member either.
   */
  standing(query: {
    readonly guildId: string;
    readonly moderatorId: string;
    readonly userId: string;
    readonly lookUpMember: boolean;
    readonly lookUpUser?: boolean;
    readonly mayBeUnknown?: boolean;
  }): Promise<Result<Standing>>;

  /** Somebody's name and kind; null when Discord does not say. Of an account that is gone there is no name. */
  findPerson(userId: string): Promise<{ readonly name: string | null; readonly isBot: boolean } | null>;

  /**
   * The entries of a guild's audit log after one, oldest first, as many as one request gives; none when there
   * are no more. `hidden` when the bot may not look.
   */
  readAuditLog(guildId: string, after: string): Promise<readonly AuditEntry[] | 'hidden' | 'unknown'>;

  ban(
    guildId: string,
    userId: string,
    order: { readonly reason: string; readonly deleteMessageSeconds: number },
  ): Promise<Answer>;

  /** A person who is not banned counts as unbanned. */
  unban(guildId: string, userId: string, reason: string): Promise<Answer>;

  /** The ban of a person, with the reason Discord keeps of it. */
  findBan(guildId: string, userId: string): Promise<Sight<{ readonly reason: string | null }>>;

  /** The people banned from a guild, as many as one request gives; empty when Discord does not say. */
  listBans(guildId: string): Promise<readonly { readonly userId: string; readonly name: string }[]>;

  /** Every ban of a guild, or the first so many; `hidden` when the bot may not look. */
  listAllBans(guildId: string, most?: number): Promise<readonly Ban[] | 'hidden' | 'unknown'>;

  /**
   * The newest entry of an event about a person that the audit log holds since a moment; null when it holds none, `hidden` when
   * the bot may not look.
   */
  findEntry(
    guildId: string,
    userId: string,
    which: { readonly event: number; readonly since: Date },
  ): Promise<EntrySource | null | 'hidden' | 'unknown'>;

  kick(guildId: string, userId: string, reason: string): Promise<Answer>;

  /** Keeps a member from writing until a time, 28 days ahead at most, or lets them again with null. */
  timeOut(guildId: string, userId: string, until: Date | null, reason: string): Promise<Answer>;

  /**
   * Until when a member is timed out, as Discord keeps it: a time that has passed is no timeout, which `isOn` says by
   * the clock of this process. Absent for somebody who is not a member.
   */
  findTimeout(
    guildId: string,
    userId: string,
  ): Promise<Sight<{ readonly until: Date | null; readonly isOn: boolean }>>;

  /** The roles of a member, without @everyone; absent for somebody who is not one. */
  findRoles(guildId: string, userId: string): Promise<Sight<readonly RoleState[]>>;

  /**
   * Takes and gives roles in one request, leaving every other role as it is. Where Discord refuses that, one by
   * one: the decisive half first, without which nothing else is moved. Of the other half, what could not be
   * moved is only named. A role to be taken is not given.
   */
  changeRoles(
    guildId: string,
    userId: string,
    change: {
      readonly take: readonly string[];
      readonly give: readonly string[];
      readonly decisive: 'take' | 'give';
    },
    reason: string,
  ): Promise<Answer>;

  /** The newest changes of roles that the bot made, a hundred at most; none when Discord does not say. */
  listOwnRoleChanges(guildId: string): Promise<readonly RoleChange[]>;

  /** Whether the bot can give this role now. */
  roleReach(guildId: string, roleId: string): 'within' | 'out_of_reach' | 'gone';

  /** Whether a member who is just asking for something stands above a role. The owner stands above every one. */
  standsAboveRole(guildId: string, userId: string, roleId: string): Promise<boolean>;

  /** Tells the person of a case about it, and how they can appeal. One attempt, at most a few seconds. */
  tell(record: Case, appeal: AppealOffer | null): Promise<Told>;

  /** Tells the person of a case that it is undone. One attempt, at most a few seconds. */
  tellUndone(record: Case): Promise<Told['notice']>;

  /** What an attempt to tell the person of a case has left, whose outcome was never learnt. */
  findTold(record: Case): Promise<Sight<Told>>;

  /**
   * Posts a case to the log channel, or brings its post up to date, with links to the cases that its texts name. Of
   * messages that were deleted, what they said is attached, where it is known and the bot may attach files there; where
   * it is not any more, it is taken from the post.
   */
  post(record: Case, beside: BesideCase): Promise<PostAnswer>;

  /** The post of a case that an earlier attempt may have left without its being recorded. */
  findPost(record: Case): Promise<Sight<LogPost>>;

  /** Posts to the log channel what an import has recorded. */
  postImport(summary: ImportSummary): Promise<PostAnswer>;

  /** That post, where an earlier attempt may have left it without its being recorded. */
  findImportPost(summary: ImportSummary): Promise<Sight<LogPost>>;

  /** Posts what waits for another moderator, with buttons to answer. Repeating it within minutes makes no second post. */
  postApproval(approval: Approval, channelId: string): Promise<PostAnswer>;

  /** Makes that post say how it stands; one that is deleted stays so. */
  showApproval(approval: Approval): Promise<PostAnswer>;

  /** Tells the owner of a guild. One attempt, at most a few seconds. */
  tellOwner(guildId: string, news: OwnerNews): Promise<Told['notice']>;

  /** Posts that the end of a sanction is refused again and again, with a button to try at once; null if it cannot. */
  alert(record: Case, channelId: string, hindrance: Hindrance): Promise<LogPost | null>;

  /** Makes such a post say that it is over. */
  closeAlert(record: Case, post: LogPost): Promise<Answer>;

  /** Posts a report where moderators read it, with buttons to decide about it, or brings its post up to date. */
  postReport(report: Report): Promise<PostAnswer>;

  /** The post of a report that an earlier attempt may have left without its being recorded. */
  findReportPost(report: Report): Promise<Sight<LogPost>>;

  /** Tells whoever reported whether moderators acted, and no more. One attempt, at most a few seconds. */
  tellOutcome(report: Report): Promise<Told['notice']>;

  /** Posts an appeal where moderators read it, with buttons to decide about it, or brings its post up to date. */
  postAppeal(appeal: Appeal, record: Case | null): Promise<PostAnswer>;

  /** The post of an appeal that an earlier attempt may have left without its being recorded. */
  findAppealPost(appeal: Appeal): Promise<Sight<LogPost>>;

  /** Tells somebody what came of their appeal, and until when they are banned. One attempt, at most a few seconds. */
  tellAppeal(appeal: Appeal, until: Date | null): Promise<Told['notice']>;

  /** Whether the bot may write embeds in this channel. */
  canPost(guildId: string, channelId: string): boolean;

  /**
   * Reads a guild of which the gateway tells another process, so that it can be worked in for some minutes as any other,
   * as it stands at this moment. What Discord does not give stays unavailable.
   */
  borrowGuild(guildId: string): Promise<void>;

  /** How a guild is set up for the bot, whose permissions and roles are asked for anew. */
  lookAtGuild(
    guildId: string,
    settings: Pick<Guild, 'jailRoleId' | 'logChannelId'>,
  ): Promise<Result<GuildSetUp>>;
}
