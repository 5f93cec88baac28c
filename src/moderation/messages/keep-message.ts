import type { Case } from '../../entities/case';
import type { Context } from '../context';
import { keepEvidence } from '../keep-evidence';
import { keepTranscript } from './keep-transcript';
import type { Message } from './message-discord';

/** What could be kept of a message. */
interface MessageKept {
  /** Its author, its time and its text. */
  readonly isTextKept: boolean;
  /** How many of the files that were attached to it could not be kept. */
  readonly lostFileCount: number;
}

/**
 * Keeps a message as evidence of a case: what it said, and every file that was attached to it. To be done before it is
 * deleted, since Discord's links stop working then. Whatever fails is named, and decides about nothing.
 */
export async function keepMessage(
  context: Pick<Context, 'evidence' | 'files' | 'guilds' | 'log'>,
  key: Pick<Case, 'guildId' | 'number'>,
  message: Message,
): Promise<MessageKept> {
  const isTextKept = await keepTranscript(context, key, [message]);
  const kept = await Promise.all(message.attachments.map((file) => keepEvidence(context, key, file)));
  return { isTextKept, lostFileCount: kept.filter((isKept) => !isKept).length };
}
