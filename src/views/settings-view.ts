import { type BaseMessageOptions, channelMention, roleMention } from 'discord.js';
import type { Guild } from '../entities/guild';
import type { Translate } from '../locales/translator';
import type { JailSetUp } from '../moderation/discord';
import { mentions } from './mention';
import { reply } from './reply';

/** How many channels a sentence names. */
const namedChannels = 40;

/** The settings of a guild, all of them. */
export function settingsView(guild: Guild, t: Translate): BaseMessageOptions {
  const channel = (id: string | null) => (id ? channelMention(id) : t('settings.unset'));
  return reply('', {
    embeds: [
      {
        title: t('settings.title'),
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
          { name: t('settings.evidence'), value: limitsText(guild, t) },
        ],
      },
    ],
  });
}

/** How large a file of evidence may be, and for how long it is kept. */
export function limitsText(
  { evidenceMib: size, evidenceDays: days }: Pick<Guild, 'evidenceMib' | 'evidenceDays'>,
  t: Translate,
): string {
  return days === null ? t('settings.keptForEver', { size }) : t('settings.keptForDays', { size, days });
}

/** The jail as it was set up, and the channels that stayed open. */
export function jailSetUpReply(jail: JailSetUp, t: Translate): BaseMessageOptions {
  const role = roleMention(jail.roleId);
  const set = t('settings.jailSet', { role, channel: channelMention(jail.channelId) });
  const open = jail.openChannelIds;
  const channels = mentions(open, namedChannels, channelMention);
  return reply(open.length > 0 ? `${set}\n${t('settings.jailOpen', { channels })}` : set);
}
