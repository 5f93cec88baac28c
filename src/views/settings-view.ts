import { type BaseMessageOptions, channelMention, roleMention } from 'discord.js';
import type { Guild } from '../entities/guild';
import type { Translate } from '../locales/translator';
import type { JailSetUp } from '../moderation/jail-discord';
import { stepLine } from './escalation-text';
import { actLimits, evidenceLimits } from './limit-text';
import { mentions, plain } from './mention';
import { reply } from './reply';
import { spelt } from './spelt';

/** How many channels a sentence names. */
const namedChannels = 40;

/** The settings of a guild, all of them. */
export function settingsView(guild: Guild, t: Translate): BaseMessageOptions {
  const channel = (id: string | null) => (id ? channelMention(id) : t('settings.unset'));
  return reply('', {
    embeds: [
      {
        title: t('settings.title'),
        description: steps(guild, t),
        fields: [
          { name: t('settings.log'), value: channel(guild.logChannelId) },
          { name: t('settings.reports'), value: channel(guild.reportChannelId) },
          {
            name: t('settings.jailRole'),
            value: guild.jailRoleId ? roleMention(guild.jailRoleId) : t('settings.unset'),
          },
          { name: t('settings.jailChannel'), value: channel(guild.jailChannelId) },
          { name: t('settings.notify'), value: t(guild.notify ? 'settings.yes' : 'settings.no') },
          { name: t('settings.confirm'), value: t(guild.confirm ? 'settings.yes' : 'settings.no') },
          { name: t('escalation.expiry'), value: countsFor(guild, t) },
          { name: t('appeal.setting'), value: channel(guild.appealChannelId) },
          { name: t('appeal.limits'), value: appealLimits(guild, t) },
          { name: t('appeal.text'), value: guild.appealText ? plain(guild.appealText) : t('settings.unset') },
          ...limitFields(guild, t),
        ],
      },
    ],
  });
}

/** What is limited, as it was set. */
export function limitsReply(guild: Guild, t: Translate): BaseMessageOptions {
  return reply('', { embeds: [{ fields: limitFields(guild, t) }] });
}

function limitFields(guild: Guild, t: Translate) {
  return [
    { name: t('limits.setting'), value: actLimits(guild, t) },
    { name: t('settings.evidence'), value: evidenceLimits(guild, t) },
  ];
}

/** What warnings lead to, as it was set. */
export function escalationReply(guild: Guild, t: Translate): BaseMessageOptions {
  const content = t('escalation.set', { counts: countsFor(guild, t) });
  return reply(content, { embeds: [{ description: steps(guild, t) }] });
}

function steps({ escalation }: Guild, t: Translate): string {
  if (escalation.length === 0) return t('escalation.none');
  return escalation.map((step) => `- ${stepLine(step, t)}`).join('\n');
}

function countsFor({ warningsCountSeconds: seconds }: Guild, t: Translate): string {
  return seconds === null
    ? t('escalation.countsForever')
    : t('escalation.countsFor', { window: spelt(seconds) });
}

/** How people can appeal, as it was set. */
export function appealsReply(guild: Guild, t: Translate): BaseMessageOptions {
  const { appealChannelId: id, appealText } = guild;
  if (id) return reply(t('appeal.set', { channel: channelMention(id), limits: appealLimits(guild, t) }));
  return reply(t(appealText ? 'appeal.setText' : 'appeal.off'));
}

function appealLimits({ appealsPerCase, appealPauseSeconds }: Guild, t: Translate): string {
  return t('appeal.limitsAre', { most: appealsPerCase, pause: spelt(appealPauseSeconds) });
}

/** The jail as it was set up, and the channels that stayed open. */
export function jailSetUpReply(jail: JailSetUp, t: Translate): BaseMessageOptions {
  const role = roleMention(jail.roleId);
  const set = t('settings.jailSet', { role, channel: channelMention(jail.channelId) });
  const open = jail.openChannelIds;
  const channels = mentions(open, namedChannels, channelMention);
  return reply(open.length > 0 ? `${set}\n${t('settings.jailOpen', { channels })}` : set);
}
