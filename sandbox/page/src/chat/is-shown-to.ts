import type { MessageView } from '../../../contract/snapshot';

/** Whether a message is for everybody, or for this person alone. */
export function isShownTo({ onlyForUserId }: MessageView, userId: string): boolean {
  return onlyForUserId === null || onlyForUserId === userId;
}
