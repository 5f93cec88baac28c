import { container, InteractionHandler, InteractionHandlerTypes } from '@sapphire/framework';
import type { ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { inTime } from '../piece-kit/in-time';
import { say } from '../piece-kit/say';
import { showForm } from '../piece-kit/show-form';
import { permissionName } from '../views/permission-name';
import { refusalText } from '../views/refusal-text';
import { reportActionForm } from '../views/report-form';
import { fromChoiceId, type ReportChoice } from '../views/report-id';

const permission = 'ModerateMembers';

/** The buttons with which a moderator chooses what to do about a report: each opens a form, which is sent then. */
export class ReportActionChoice extends InteractionHandler {
  public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
    super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.Button });
  }

  public override parse(interaction: ButtonInteraction) {
    const choice = fromChoiceId('choice', interaction.customId);
    return choice ? this.some(choice) : this.none();
  }

  public run(interaction: ButtonInteraction<'cached'>, choice: ReportChoice): Promise<void> {
    return container.work.during(choose(interaction, choice));
  }
}

async function choose(interaction: ButtonInteraction<'cached'>, { id, type }: ReportChoice): Promise<void> {
  const t = translator(interaction.locale);
  const { guildId, user, memberPermissions } = interaction;
  if (!memberPermissions.has(permission)) {
    return say(interaction, t('failed.notAllowed', { permission: permissionName(permission, t) }));
  }
  const prepared = await inTime(container.moderation.prepareReportAction({ guildId, id }, type, user.id));
  if (!prepared) return say(interaction, t('failed.database'));
  if (!prepared.ok) return say(interaction, refusalText(prepared.refusal, t));
  await showForm(interaction, reportActionForm(prepared.value, t));
}
