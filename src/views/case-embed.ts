import { type APIEmbed, type APIEmbedField, roleMention, userMention } from 'discord.js';
import type { Case } from '../entities/case';
import type { ImportSource } from '../entities/case-import';
import type { Translate } from '../locales/translator';
import type { Failure } from '../moderation/discord';
import type { NamedPosts } from '../moderation/log-post';
import { caseState } from './case-state';
import { stepState } from './escalation-text';
import { linked } from './linked';
import { mentions, moment, person } from './mention';
import { moderator } from './moderator';
import { purgeFields } from './purge-fields';

const colours = {
  pending: 0x9aa0a6,
  failed: 0x9aa0a6,
  active: 0xd93025,
  done: 0x1a73e8,
  expired: 0x188038,
  lifted: 0x188038,
  replaced: 0xf29900,
  undone: 0x5f6368,
  deleted: 0x5f6368,
} as const satisfies Record<ReturnType<typeof caseState>, number>;

/** How many roles a field names before it says only how many more there are. */
const namedRoles = 35;

/** Discord's limits for the description and for a field of an embed, in characters. */
const longestDescription = 4096;
const longestField = 1024;

/** A case as an embed: all that is known of it, the reason whole. The cases that its texts name are linked. */
export function caseEmbed(record: Case, t: Translate, named: NamedPosts = new Map()): APIEmbed {
  return {
    title: t('case.title', { number: record.number, type: t(`type.${record.type}`) }),
    color: colours[caseState(record)],
    description: record.reason ? linked(record.reason, named, longestDescription) : t('case.noReason'),
    fields: [
      ...personField(record, t),
      { name: t('case.moderator'), value: moderator(record, t), inline: true },
      ...purgeFields(record.purge, t),
      { name: t('case.state'), value: stateLine(record, t) },
      ...deletionField(record, t, named),
      ...endField(record, t),
      ...noticeField(record, t),
      ...undoNoticeField(record, t),
      ...rolesField(record, t),
      ...approvalField(record, t),
      ...batchField(record, t),
      ...originField(record, t),
      ...stepFields(record, t),
    ],
    footer: { text: t('case.footer', { number: record.number }) },
    timestamp: record.createdAt.toISOString(),
  };
}

/** Messages of several people are about none of them. */
function personField({ purge, userId, userName }: Case, t: Translate): APIEmbedField[] {
  if (purge && !purge.filters.includes('user')) return [];
  return [{ name: t('case.person'), value: person(userId, userName), inline: true }];
}

/** The state of a case, with when and by what it came about. */
function stateLine(record: Case, t: Translate): string {
  const state = t(`state.${caseState(record)}`);
  if (record.deletedAt) {
    return t('case.deletedBy', { at: moment(record.deletedAt), by: userMention(record.deletedById ?? '') });
  }
  if (record.status === 'failed') return t('case.failedBecause', { why: failureText(record, t) });
  if (!record.endedAt) return state;
  const at = moment(record.endedAt);
  if (record.undoneById) return undoneLine(record, at, t);
  return record.endedByNumber === null
    ? t('case.over', { state, at })
    : t('case.overBy', { state, at, by: record.endedByNumber });
}

function undoneLine({ undoneById, endedByNumber }: Case, at: string, t: Translate): string {
  const by = userMention(undoneById ?? '');
  return endedByNumber === null
    ? t('case.undoneBy', { at, by })
    : t('case.undoneByCase', { at, by, number: endedByNumber });
}

/** Why a case failed, as part of a sentence. */
export function failureText({ failure }: Pick<Case, 'failure'>, t: Translate): string {
  return t(`failure.${(failure as Failure | null) ?? 'rejected'}`);
}

function deletionField({ deleteReason }: Case, t: Translate, named: NamedPosts): APIEmbedField[] {
  if (!deleteReason) return [];
  return [{ name: t('case.deletedWhy'), value: linked(deleteReason, named, longestField) }];
}

function endField({ expiresAt, endedAt, status }: Case, t: Translate): APIEmbedField[] {
  if (!expiresAt || endedAt || status === 'failed') return [];
  return [{ name: t('case.ends'), value: moment(expiresAt) }];
}

function noticeField({ notice, status, type }: Case, t: Translate): APIEmbedField[] {
  return status === 'applied' && type !== 'purge'
    ? [{ name: t('case.told'), value: t(`case.notice.${notice}`) }]
    : [];
}

function undoNoticeField({ undoNotice }: Case, t: Translate): APIEmbedField[] {
  if (undoNotice === 'none') return [];
  return [{ name: t('case.toldUndone'), value: t(`case.notice.${undoNotice}`) }];
}

function rolesField({ type, unmovedRoles }: Case, t: Translate): APIEmbedField[] {
  if (!unmovedRoles?.length) return [];
  const name = type === 'jail' ? t('case.keptRoles') : t('case.lostRoles');
  return [{ name, value: roleList(unmovedRoles) }];
}

/** Who stands for it beside its moderator. */
function approvalField({ approvedById }: Case, t: Translate): APIEmbedField[] {
  return approvedById === null ? [] : [{ name: t('limits.approvedBy'), value: userMention(approvedById) }];
}

/** Those who were banned, or unbanned, together. */
function batchField({ batch }: Case, t: Translate): APIEmbedField[] {
  return batch === null ? [] : [{ name: t('case.batch'), value: String(batch) }];
}

/** What a warning led to, and which warning led to a case. */
function stepFields(record: Case, t: Translate): APIEmbedField[] {
  const state = stepState(record, t);
  const from = record.escalatedFrom ? t('escalation.from', { number: record.escalatedFrom }) : null;
  return [state, from].flatMap((value) => (value ? [{ name: t('escalation.title'), value }] : []));
}

/** Whoever imports a file answers for what stands in it. */
function originField({ origin, importedById }: Case, t: Translate): APIEmbedField[] {
  if (!origin || !importedById) return [];
  const source = t(`import.source.${origin.split(':')[0] as ImportSource}`);
  return [
    { name: t('import.origin'), value: t('import.originBy', { source, by: userMention(importedById) }) },
  ];
}

/** Roles as mentions, within what a field holds. */
export function roleList(roleIds: readonly string[]): string {
  return mentions(roleIds, namedRoles, roleMention);
}
