import { container } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { ErasureOrder } from '../moderation/erasure-order';
import { ButtonHandler } from '../piece-kit/button-handler';
import { ownerRequest } from '../piece-kit/owner-request';
import { respond } from '../piece-kit/respond';
import { fromErasureId } from '../views/erasure-id';
import { erasureReply } from '../views/erasure-reply';

/** The button that confirms an erasure. That it is the owner who presses it, the use case sees to. */
export class ErasureConfirmation extends ButtonHandler<ErasureOrder> {
  protected readonly permission = null;
  protected readonly read = fromErasureId;

  protected async press(interaction: ButtonInteraction<'cached'>, order: ErasureOrder): Promise<void> {
    const { erasePerson, eraseGuild } = container.moderation;
    const request = ownerRequest(interaction);
    const erased =
      order.what === 'person' ? await erasePerson(order, request) : await eraseGuild(order, request);
    await respond(interaction, erased, (value) => erasureReply(order, value, translator(interaction.locale)));
  }
}
