import type { SlashCommandBuilder } from 'discord.js';
import { longestReason } from '../views/longest-reason';
import { commandOptions } from './command-options';
import { described } from './described';

/** Adds the options of `/report`. */
export function addReportOptions(command: SlashCommandBuilder): void {
  commandOptions.user(command);
  command
    .addStringOption((option) =>
      described(option.setName('reason'), 'option.reportReason')
        .setRequired(true)
        .setMinLength(1)
        .setMaxLength(longestReason),
    )
    .addAttachmentOption((option) => described(option.setName('evidence'), 'option.reportEvidence'));
}
