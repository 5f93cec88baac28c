import { container } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { CaseKey } from '../moderation/case-key';
import { ModalHandler } from '../piece-kit/modal-handler';
import { respond } from '../piece-kit/respond';
import { appealField } from '../views/appeal-form';
import { fromBanId } from '../views/appeal-id';
import { reply } from '../views/reply';

/** The form in which somebody says what is to be said against their ban, outside of any server. */
export class AppealForm extends ModalHandler<CaseKey> {
  protected readonly permission = null;

  protected read(customId: string): CaseKey | null {
    return fromBanId('form', customId);
  }

  protected async submit(interaction: ModalSubmitInteraction, key: CaseKey): Promise<void> {
    const t = translator(interaction.locale);
    const { id, username: name } = interaction.user;
    const text = interaction.fields.getTextInputValue(appealField);
    const filed = await container.moderation.fileAppeal(key, { id, name, text });
    await respond(interaction, filed, () => reply(t('appeal.filed')));
  }
}
