import type { SlashCommandBuilder } from 'discord.js';
import { commandOptions } from './command-options';
import { described } from './described';

/** Discord's limit for a reason in the audit log, and so for a reason here, in characters. */
const longestReason = 512;

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
