import type { SlashCommandSubcommandBuilder } from 'discord.js';
import { choice } from '../views/choice';
import { described } from './described';

const longestDuration = 100;

const stepChoices = [
  ...(['timeout', 'jail', 'kick', 'tempban', 'ban'] as const).map((type) =>
    choice(`type.${type}`, type as string),
  ),
  choice('choice.stepAction.none', 'none'),
];

/** The sub-command that says what warnings lead to. */
export function addEscalation(command: SlashCommandSubcommandBuilder): SlashCommandSubcommandBuilder {
  const text = (name: string, key: 'stepWithin' | 'stepDuration' | 'warningsExpire') =>
    command.addStringOption((option) =>
      described(option.setName(name), `option.${key}`).setMaxLength(longestDuration),
    );
  described(command.setName('escalation'), 'subcommand.settings.escalation')
    .addIntegerOption((option) =>
      described(option.setName('warnings'), 'option.stepWarnings').setMinValue(2).setMaxValue(25),
    )
    .addStringOption((option) =>
      described(option.setName('action'), 'option.stepAction').addChoices(...stepChoices),
    );
  text('within', 'stepWithin');
  text('duration', 'stepDuration');
  text('expire', 'warningsExpire');
  return command;
}
