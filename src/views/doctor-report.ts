import { type BaseMessageOptions, channelMention, roleMention } from 'discord.js';
import type { CaseType } from '../entities/case-type';
import { en } from '../locales/en';
import type { Translate } from '../locales/translator';
import type { Examination } from '../moderation/examine-guild';
import type { Feature, Finding } from '../moderation/finding';
import { banImportRow } from './ban-import';
import { age, mentions, moment } from './mention';
import { permissionName } from './permission-name';
import { reply } from './reply';

/** How many roles or channels a finding names. */
const mostNamed = 10;

/** What all findings may come to; Discord takes 4096 characters, and the rest of the description is short. */
const longestList = 3_600;

/**
 * What is wrong with the set-up of a guild, each finding with how to mend it; and, set apart, what may be meant as it
 * is. Bans without a case can be imported at once.
 */
export function doctorReport(examination: Examination, t: Translate): BaseMessageOptions {
  const { faults, remarks, databaseMs, discordMs, shard } = examination;
  const lines = [
    ...(faults.length > 0 ? faults.map((finding) => line(finding, t)) : [t('doctor.healthy')]),
    ...(remarks.length > 0 ? ['', t('doctor.remarks')] : []),
    ...remarks.map((finding) => line(finding, t)),
  ];
  const text = t('doctor.figures', { databaseMs, discordMs, ...shard });
  return reply('', {
    embeds: [{ title: t('doctor.title'), description: fitting(lines, t), footer: { text } }],
    components: remarks.some(({ code }) => code === 'bans_without_case') ? [banImportRow(t)] : [],
  });
}

/** As many lines as Discord takes, and how many more there are. */
function fitting(lines: readonly string[], t: Translate): string {
  let kept = lines.length;
  while (lines.slice(0, kept).join('\n').length > longestList) kept -= 1;
  const more = lines.length - kept;
  return [...lines.slice(0, kept), ...(more > 0 ? [t('doctor.more', { count: more })] : [])].join('\n');
}

function line(finding: Finding, t: Translate): string {
  return t('doctor.line', { finding: t(`doctor.finding.${finding.code}`, shown(finding, t)) });
}

/** The values a finding may name, as they are shown. */
function shown(finding: Finding, t: Translate): Record<string, string | number> {
  return {
    ...('until' in finding && { until: moment(finding.until) }),
    ...('permission' in finding && { permission: permissionName(finding.permission, t) }),
    ...('features' in finding && { features: finding.features.map((one) => feature(one, t)).join(', ') }),
    ...('permissions' in finding && {
      permissions: finding.permissions
        .map((name) => t('doctor.quoted', { permission: permissionName(name, t) }))
        .join(', '),
    }),
    ...('roleId' in finding && { role: roleMention(finding.roleId) }),
    ...('roleIds' in finding && { roles: mentions(finding.roleIds, mostNamed, roleMention) }),
    ...('channelId' in finding && { channel: channelMention(finding.channelId) }),
    ...('channelIds' in finding && { channels: mentions(finding.channelIds, mostNamed, channelMention) }),
    ...('migrations' in finding && { migrations: finding.migrations.slice(0, mostNamed).join(', ') }),
    ...('ms' in finding && { ms: finding.ms }),
    ...('bans' in finding && { count: finding.bans }),
    ...('number' in finding && { count: finding.count, number: finding.number, age: age(finding.at) }),
  };
}

function feature(name: Feature, t: Translate): string {
  const isAction = Object.hasOwn(en.type, name);
  return isAction ? t(`type.${name as CaseType}`) : t(`doctor.feature.${name as Exclude<Feature, CaseType>}`);
}
