import type { AskedAction } from '../entities/action-question';
import type { ActionRequest } from './action-request';

/** What is kept of an action that waits: as the moderator wrote it, and about whom it was found to be. */
export function askedOf(
  request: ActionRequest,
  { id: userId, name }: { readonly id: string; readonly name: string | null },
): AskedAction {
  const { type, reason, duration, deleteMessageSeconds, notify, evidence } = request;
  const { replaces, escalatedFrom } = request;
  return {
    ...{
      type,
      userId,
      userName: name ?? request.userName ?? null,
      reason: reason ?? null,
      duration: duration ?? null,
    },
    ...{ deleteMessageSeconds: deleteMessageSeconds ?? null, notify: notify ?? null },
    evidence: evidence ?? null,
    ...(replaces != null && { replaces }),
    ...(escalatedFrom != null && { escalatedFrom }),
  };
}
