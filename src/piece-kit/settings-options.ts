import { ChannelType, type SlashCommandBuilder, type SlashCommandSubcommandBuilder } from 'discord.js';
import { addAppeals } from './appeal-options';
import { addDataSubcommands } from './data-options';
import { described } from './described';
import { addEscalation } from './escalation-options';

/** What Discord lets a bot show again, in MiB. */
const largestFileMib = 10;

/** The longest that evidence is kept where it is not kept for ever: ten years, in days. */
const mostDays = 3_650;

/** What stands for any number an hour. */
const highestLimit = 1_000;

/** Adds the sub-commands of `/settings`. */
export function addSettingsSubcommands(command: SlashCommandBuilder): void {
  command
    .addSubcommand((view) => described(view.setName('view'), 'subcommand.settings.view'))
    .addSubcommand((log) =>
      described(log.setName('log'), 'subcommand.settings.log').addChannelOption((option) =>
        described(option.setName('channel'), 'option.logChannel').addChannelTypes(ChannelType.GuildText),
      ),
    )
    .addSubcommand((reports) =>
      described(reports.setName('reports'), 'subcommand.settings.reports').addChannelOption((option) =>
        described(option.setName('channel'), 'option.reportChannel').addChannelTypes(ChannelType.GuildText),
      ),
    )
    .addSubcommand((jail) =>
      described(jail.setName('jail'), 'subcommand.settings.jail')
        .addRoleOption((option) => described(option.setName('role'), 'option.jailRole'))
        .addChannelOption((option) =>
          described(option.setName('channel'), 'option.jailChannel').addChannelTypes(ChannelType.GuildText),
        ),
    )
    .addSubcommand((notify) =>
      described(notify.setName('notify'), 'subcommand.settings.notify').addBooleanOption((option) =>
        described(option.setName('enabled'), 'option.notifyEnabled').setRequired(true),
      ),
    )
    .addSubcommand(addEscalation)
    .addSubcommand(addAppeals)
    .addSubcommand((confirm) =>
      described(confirm.setName('confirm'), 'subcommand.settings.confirm').addBooleanOption((option) =>
        described(option.setName('enabled'), 'option.confirmEnabled').setRequired(true),
      ),
    )
    .addSubcommand(addLimits)
    .addSubcommandGroup(addDataSubcommands);
}

function addLimits(limits: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  const kinds = [
    ['bans', 'option.limitBans'],
    ['kicks', 'option.limitKicks'],
    ['massbans', 'option.limitMassbans'],
  ] as const;
  described(limits.setName('limits'), 'subcommand.settings.limits');
  for (const [name, key] of kinds) {
    limits.addIntegerOption((option) =>
      described(option.setName(name), key).setMinValue(0).setMaxValue(highestLimit),
    );
  }
  return limits
    .addIntegerOption((option) =>
      described(option.setName('evidence_size'), 'option.evidenceSize')
        .setMinValue(1)
        .setMaxValue(largestFileMib),
    )
    .addIntegerOption((option) =>
      described(option.setName('evidence_days'), 'option.evidenceDays').setMinValue(0).setMaxValue(mostDays),
    );
}
