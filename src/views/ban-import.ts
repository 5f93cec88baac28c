import { ButtonStyle, ComponentType } from 'discord.js';
import type { Translate } from '../locales/translator';

const customId = 'import:bans';

/** A row with the button that asks what importing the server's existing bans would do. */
export function banImportRow(t: Translate) {
  const button = {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: t('import.bans.ask'),
    customId,
  };
  return { type: ComponentType.ActionRow as const, components: [button] };
}

/** Reads that button; null for an id that is none of ours. */
export function fromBanImportId(id: string): { readonly imports: 'bans' } | null {
  return id === customId ? { imports: 'bans' } : null;
}
