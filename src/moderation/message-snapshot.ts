import { cleanName, cleanText } from './clean-text';
import type { Attachment, WrittenFile } from './evidence';
import type { Message } from './messages/message-discord';

/** A message as it was when somebody looked at it. */
export interface MessageSnapshot {
  readonly id: string;
  readonly channelId: string;
  readonly authorId: string;
  readonly authorName: string | null;
  /** Null where it is not known. */
  readonly sentAt: Date | null;
  /** Null where it had none, or Discord did not show it. */
  readonly text: string | null;
  readonly attachments: readonly Attachment[];
}

/** A message as Discord shows it to the bot. */
export function snapshotOf(
  channelId: string,
  { id, author, at, text, attachments }: Message,
): MessageSnapshot {
  const known = {
    authorId: author.id,
    authorName: cleanName(author.name),
    sentAt: at,
    text: cleanText(text) || null,
  };
  return { id, channelId, ...known, attachments };
}

/** What the file is called that is kept of a message. */
export const snapshotName = (messageId: string) => `message-${messageId}.json`;

/** A message as a file to be kept with a case. */
export function snapshotFile({
  id,
  channelId,
  authorId,
  authorName,
  sentAt,
  text,
  attachments: files,
}: MessageSnapshot): WrittenFile {
  const author = { id: authorId, name: authorName };
  const attachments = files.map((file) => file.name);
  const message = { id, channelId, author, sentAt, text, attachments };
  return { name: snapshotName(id), content: `${JSON.stringify(message, null, 2)}\n` };
}
