import type { Case } from '../entities/case';
import type { ChannelChange } from '../entities/channel-change';
import type { Limit } from '../entities/limit';
import type { Permission } from './standing';

/** Who changed a channel first, and when. */
type FirstOnChannel = Pick<ChannelChange, 'moderatorId' | 'createdAt'>;

/** Why Bailiff does not do what it was asked: an expected "no", told to the moderator in one sentence. */
export type Refusal =
  | { readonly code: 'target_is_self' }
  | { readonly code: 'target_is_bot' }
  | { readonly code: 'target_is_owner' }
  | { readonly code: 'target_not_below_moderator'; readonly userId: string }
  | { readonly code: 'target_not_below_bot'; readonly userId: string }
  | { readonly code: 'moderator_timed_out' }
  | { readonly code: 'moderator_lacks'; readonly permission: Permission }
  | { readonly code: 'bot_lacks'; readonly permission: Permission }
  | { readonly code: 'not_a_member'; readonly userId: string }
  | { readonly code: 'unknown_user' }
  | { readonly code: 'bad_user'; readonly text: string }
  | { readonly code: 'guild_unavailable' }
  | { readonly code: 'discord_silent' }
  | { readonly code: 'discord_refuses' }
  | { readonly code: 'already_live'; readonly live: Case }
  | { readonly code: 'under_way'; readonly pending: Case }
  | { readonly code: 'not_banned'; readonly userId: string }
  | { readonly code: 'already_banned'; readonly userId: string }
  | { readonly code: 'target_is_administrator'; readonly userId: string }
  | { readonly code: 'not_timed_out'; readonly userId: string }
  | { readonly code: 'not_jailed'; readonly userId: string }
  | { readonly code: 'jail_not_set_up' }
  | { readonly code: 'jail_role_gone' }
  | { readonly code: 'jail_role_out_of_reach' }
  | { readonly code: 'role_not_below_moderator'; readonly roleId: string }
  | { readonly code: 'jail_channel_out_of_reach'; readonly channelId: string }
  | { readonly code: 'jail_set_up_unfinished' }
  | { readonly code: 'too_many_roles' }
  | { readonly code: 'too_many_channels' }
  | { readonly code: 'bad_duration'; readonly text: string }
  | { readonly code: 'duration_too_long' }
  | { readonly code: 'reason_too_long' }
  | { readonly code: 'appeal_text_too_long' }
  | { readonly code: 'bad_since'; readonly text: string }
  | { readonly code: 'bad_choice'; readonly text: string }
  | { readonly code: 'no_such_case'; readonly number: number }
  | { readonly code: 'case_deleted'; readonly number: number }
  | { readonly code: 'case_not_deleted'; readonly number: number }
  | { readonly code: 'not_in_force'; readonly number: number }
  | { readonly code: 'not_due'; readonly number: number }
  | { readonly code: 'undo_too_late'; readonly number: number }
  | { readonly code: 'undone_already'; readonly number: number; readonly userId: string }
  | { readonly code: 'question_gone' }
  | { readonly code: 'question_not_yours' }
  | { readonly code: 'over_limit'; readonly limit: Limit; readonly channelId: string }
  | { readonly code: 'over_limit_unposted'; readonly limit: Limit }
  | { readonly code: 'too_much_waits'; readonly limit: Limit }
  | { readonly code: 'approval_gone' }
  | { readonly code: 'approval_own' }
  | { readonly code: 'nobody_left' }
  | { readonly code: 'warning_gone'; readonly number: number }
  | { readonly code: 'limits_without_log' }
  | { readonly code: 'nothing_to_end' }
  | { readonly code: 'nothing_to_change' }
  | { readonly code: 'appeals_off' }
  | { readonly code: 'appeal_without_text' }
  | { readonly code: 'appeal_waiting' }
  | { readonly code: 'appeals_used_up' }
  | { readonly code: 'appeal_too_soon'; readonly until: Date }
  | { readonly code: 'no_such_appeal' }
  | { readonly code: 'appeal_under_way'; readonly userId: string }
  | { readonly code: 'appeal_decided'; readonly userId: string }
  | { readonly code: 'appeal_over' }
  | { readonly code: 'appeal_not_shorter'; readonly number: number }
  | { readonly code: 'escalation_incomplete' }
  | { readonly code: 'step_without_duration' }
  | { readonly code: 'step_without_end' }
  | { readonly code: 'no_end_to_move'; readonly number: number }
  | { readonly code: 'log_channel_unwritable'; readonly channelId: string }
  | { readonly code: 'reports_off' }
  | { readonly code: 'report_of_self' }
  | { readonly code: 'report_of_bot' }
  | { readonly code: 'report_without_reason' }
  | { readonly code: 'reported_already'; readonly userId: string; readonly until: Date }
  | { readonly code: 'reported_too_often'; readonly until: Date }
  | { readonly code: 'no_such_report' }
  | { readonly code: 'report_about_you' }
  | { readonly code: 'report_claimed'; readonly userId: string }
  | { readonly code: 'report_under_way'; readonly userId: string }
  | { readonly code: 'report_acted'; readonly userId: string }
  | { readonly code: 'report_dismissed'; readonly userId: string }
  | { readonly code: 'not_the_owner' }
  | { readonly code: 'not_who_asked' }
  | { readonly code: 'question_too_old' }
  | { readonly code: 'erasure_pending'; readonly number: number }
  | { readonly code: 'unseen_endings' }
  | { readonly code: 'export_too_large'; readonly mostBytes: number }
  | { readonly code: 'import_too_large'; readonly mostBytes: number }
  | { readonly code: 'import_too_many'; readonly number: number }
  | { readonly code: 'import_too_hard' }
  | { readonly code: 'import_unfetched' }
  | { readonly code: 'import_not_text' }
  | { readonly code: 'import_not_json' }
  | { readonly code: 'import_unknown' }
  | { readonly code: 'import_newer' }
  | { readonly code: 'import_gone' }
  | { readonly code: 'import_not_yours' }
  | { readonly code: 'import_numbers_taken' }
  | { readonly code: 'nobody_named'; readonly text: string }
  | { readonly code: 'too_many_people'; readonly number: number }
  | { readonly code: 'massban_gone' }
  | { readonly code: 'massban_not_yours' }
  | { readonly code: 'batch_undo_too_late' }
  | { readonly code: 'nothing_to_undo' }
  | { readonly code: 'moderator_lacks_in'; readonly permission: Permission; readonly channelId: string }
  | { readonly code: 'bot_lacks_in'; readonly permission: Permission; readonly channelId: string }
  | { readonly code: 'channel_gone'; readonly channelId: string }
  | { readonly code: 'channel_unfit'; readonly channelId: string }
  | { readonly code: 'thread_unfit'; readonly channelId: string }
  | { readonly code: 'closed_already'; readonly channelId: string }
  | { readonly code: 'locked_already'; readonly channelId: string; readonly change: FirstOnChannel }
  | { readonly code: 'lock_under_way'; readonly channelId: string; readonly change: FirstOnChannel }
  | { readonly code: 'lock_changing'; readonly channelId: string }
  | { readonly code: 'not_locked'; readonly channelId: string }
  | { readonly code: 'slowmode_under_way'; readonly channelId: string }
  | { readonly code: 'slowmode_too_long' }
  | { readonly code: 'content_unreadable' }
  | { readonly code: 'purge_under_way'; readonly channelId: string; readonly number: number }
  | {
      readonly code: 'nothing_to_purge';
      readonly channelId: string;
      readonly pinnedCount: number;
      readonly tooOldCount: number;
    };

/** A value, or the reason there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });
