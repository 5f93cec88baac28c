import { container, InteractionHandler, InteractionHandlerTypes } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { inTime } from '../piece-kit/in-time';
import { say } from '../piece-kit/say';
import { showForm } from '../piece-kit/show-form';
import { refuseForm, shortenForm } from '../views/appeal-form';
import { type AppealPress, fromAppealId } from '../views/appeal-id';
import { refusalText } from '../views/refusal-text';

/** The buttons that shorten a ban or refuse an appeal: each opens a form. Who may, the gate says before and after. */
export class AppealAnswering extends InteractionHandler {
  public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
    super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.Button });
  }

  public override parse(interaction: ButtonInteraction) {
    const press = fromAppealId('press', interaction.customId);
    return press && press.verb !== 'accept' ? this.some(press) : this.none();
  }

  public run(interaction: ButtonInteraction<'cached'>, press: AppealPress): Promise<void> {
    return container.work.during(ask(interaction, press));
  }
}

async function ask(interaction: ButtonInteraction<'cached'>, { verb, id }: AppealPress): Promise<void> {
  const t = translator(interaction.locale);
  const { guildId, user } = interaction;
  const prepared = await inTime(container.moderation.prepareDecision({ guildId, id }, { id: user.id }, verb));
  if (!prepared) return say(interaction, t('failed.database'));
  if (!prepared.ok) return say(interaction, refusalText(prepared.refusal, t));
  const { value } = prepared;
  await showForm(interaction, verb === 'shorten' ? shortenForm(value, t) : refuseForm(value.appeal, t));
}
