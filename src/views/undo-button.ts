import { ButtonStyle, ComponentType } from 'discord.js';
import type { Case } from '../entities/case';
import type { Translate } from '../locales/translator';

/** The row with which a case can be undone; none where it cannot, as far as the case says when it was changed last. */
export function undoRow(record: Case, t: Translate) {
  if (!isUndoable(record)) return [];
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: t('undo.label'),
    custom_id: `undo:${record.number}`,
  };
  return [{ type: ComponentType.ActionRow as const, components: [button] }];
}

function isUndoable({ status, ending, deletedAt, undoUntil, changedAt }: Case): boolean {
  if (status !== 'applied' || ending || deletedAt || !undoUntil) return false;
  return changedAt.getTime() < undoUntil.getTime();
}

/** Reads such a button; null for an id that is none of ours. */
export function fromUndoId(customId: string): { readonly number: number } | null {
  const match = /^undo:([1-9]\d{0,9})$/.exec(customId);
  return match ? { number: Number(match[1]) } : null;
}
