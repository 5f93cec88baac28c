import { ButtonStyle, ComponentType } from 'discord.js';
import type { Translate } from '../locales/translator';

const shape = /^undo-batch:([1-9]\d{0,9})$/;

/** The button that undoes a batch of which so many bans are in force. */
export function undoBatchButton(batch: number, count: number, t: Translate) {
  const type = ComponentType.Button as const;
  const style = ButtonStyle.Secondary as const;
  const customId = `undo-batch:${batch}`;
  const button = { type, style, label: t('batch.undo', { count }) };
  return {
    /** As discord.js sends it. */
    inReply: { type: ComponentType.ActionRow as const, components: [{ ...button, customId }] },
    /** As Discord takes it. */
    inPost: { type: ComponentType.ActionRow as const, components: [{ ...button, custom_id: customId }] },
  };
}

/** Which batch a button undoes; null for an id that is none of ours. */
export function fromUndoBatchId(customId: string): { readonly number: number } | null {
  const number = Number(shape.exec(customId)?.[1] ?? 0);
  return number > 0 && number < 2 ** 31 ? { number } : null;
}
