import type { CaseType } from '../entities/case-type';
import type { BotPermission } from './guild-set-up';

/** What a permission of the bot's is for: an action, or one of the rest. */
export type Feature =
  | CaseType
  | 'massban'
  | 'jailSetUp'
  | 'jailClosing'
  | 'auditLog'
  | 'messages'
  | 'lock'
  | 'unlock'
  | 'slowmode'
  | 'threadSlowmode';

/** What is wrong with the set-up of a guild, or worth knowing of it. */
export type Finding =
  | { readonly code: 'bot_timed_out'; readonly until: Date }
  | { readonly code: 'bot_lacks'; readonly permission: BotPermission; readonly features: readonly Feature[] }
  | { readonly code: 'moderators_above_bot'; readonly roleIds: readonly string[] }
  | { readonly code: 'jail_unset' }
  | { readonly code: 'jail_role_gone' }
  | { readonly code: 'jail_role_managed'; readonly roleId: string }
  | { readonly code: 'jail_role_above_bot'; readonly roleId: string }
  | { readonly code: 'jail_role_administrator'; readonly roleId: string }
  | { readonly code: 'jail_channel_gone' }
  | { readonly code: 'jail_channel_shut'; readonly channelId: string }
  | { readonly code: 'jailed_talk'; readonly channelIds: readonly string[] }
  | { readonly code: 'jailed_see'; readonly channelIds: readonly string[] }
  | { readonly code: 'jailed_let_in'; readonly channelIds: readonly string[] }
  | { readonly code: 'log_unset' }
  | { readonly code: 'log_channel_gone' }
  | {
      readonly code: 'log_channel_lacks';
      readonly channelId: string;
      readonly permissions: readonly BotPermission[];
    }
  | { readonly code: 'bans_without_case'; readonly bans: number }
  | { readonly code: 'intent_off' }
  | { readonly code: 'database_slow'; readonly ms: number }
  | { readonly code: 'schema_behind'; readonly migrations: readonly string[] }
  | { readonly code: 'schema_ahead'; readonly migrations: readonly string[] }
  | { readonly code: 'endings_overdue'; readonly count: number; readonly number: number; readonly at: Date }
  | { readonly code: 'cases_unsettled'; readonly count: number; readonly number: number; readonly at: Date };

/** What may well be meant as it is, though it does not look so. */
const remarks: ReadonlySet<Finding['code']> = new Set([
  'moderators_above_bot',
  'jail_unset',
  'jailed_let_in',
  'log_unset',
  'bans_without_case',
]);

/** Whether a finding is no fault in itself. */
export function isRemark({ code }: Finding): boolean {
  return remarks.has(code);
}
