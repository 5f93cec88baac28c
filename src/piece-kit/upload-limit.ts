import type { ChatInputCommandInteraction } from 'discord.js';

/** What Discord takes with a message where it does not say otherwise. */
const leastAttachmentBytes = 10 * 1024 * 1024;

/** How large a file the answer to a command may have. */
export function uploadLimit({ attachmentSizeLimit }: ChatInputCommandInteraction): number {
  return attachmentSizeLimit || leastAttachmentBytes;
}
