import { container, InteractionHandler, InteractionHandlerTypes } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import type { CaseKey } from '../moderation/case-key';
import { inTime } from '../piece-kit/in-time';
import { say } from '../piece-kit/say';
import { showForm } from '../piece-kit/show-form';
import { appealForm } from '../views/appeal-form';
import { fromBanId } from '../views/appeal-id';
import { refusalText } from '../views/refusal-text';

/** The button in the notice of a ban, outside of any server. That the ban is theirs, the use case sees to. */
export class AppealOpening extends InteractionHandler {
  public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
    super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.Button });
  }

  public override parse(interaction: ButtonInteraction) {
    const key = fromBanId('open', interaction.customId);
    return key ? this.some(key) : this.none();
  }

  public run(interaction: ButtonInteraction, key: CaseKey): Promise<void> {
    return container.work.during(open(interaction, key));
  }
}

async function open(interaction: ButtonInteraction, key: CaseKey): Promise<void> {
  const t = translator(interaction.locale);
  const prepared = await inTime(container.moderation.prepareAppeal(key, interaction.user.id));
  if (!prepared) return say(interaction, t('failed.database'));
  if (!prepared.ok) return say(interaction, refusalText(prepared.refusal, t));
  await showForm(interaction, appealForm(key, t));
}
