import type { FormAction } from '../moderation/prepare-action';
import type { BadMessage } from '../moderation/warn-for-message';

/** What a form is to do, and to whom. */
export interface ActionTarget {
  readonly type: FormAction;
  readonly userId: string;
}

/** The message a form is about, in the channel in which it is opened. */
export type MessageTarget = Pick<BadMessage, 'id' | 'authorId'>;

const actionShape = /^form:(ban|timeout|warn):(\d{1,19})$/;
const messageShape = /^form:message:(\d{1,19}):(\d{1,19})$/;

/** Writes the id of the form that asks about an action. */
export function toActionId({ type, userId }: ActionTarget): string {
  return `form:${type}:${userId}`;
}

/** Reads such an id; null for one that is none of ours. */
export function fromActionId(customId: string): ActionTarget | null {
  const [, type, userId] = actionShape.exec(customId) ?? [];
  return type && userId ? { type: type as FormAction, userId } : null;
}

/** Writes the id of the form that asks why a message is deleted and its author warned. */
export function toMessageFormId({ id, authorId }: MessageTarget): string {
  return `form:message:${id}:${authorId}`;
}

/** Reads such an id; null for one that is none of ours. */
export function fromMessageFormId(customId: string): MessageTarget | null {
  const [, id, authorId] = messageShape.exec(customId) ?? [];
  return id && authorId ? { id, authorId } : null;
}
