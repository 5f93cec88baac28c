import { container, InteractionHandler, InteractionHandlerTypes } from '@sapphire/framework';
import type { ModalSubmitInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { type NamedPermission, permissionName } from '../views/permission-name';
import { reply } from '../views/reply';
import { defer } from './defer';
import { show } from './respond';

/**
 * A kind of form: what its id carries, and what sending it does. Whoever sends it needs the permission at that
 * moment, whoever it was shown to first.
 */
export abstract class ModalHandler<T extends object> extends InteractionHandler {
  /** Null where everybody may. */
  protected abstract readonly permission: NamedPermission | null;

  public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
    super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.ModalSubmit });
  }

  /** What the id of a form says; null for a form of another kind. */
  protected abstract read(customId: string): T | null;

  /** Does what the form says. The interaction is deferred with an answer that only its author sees. */
  protected abstract submit(interaction: ModalSubmitInteraction<'cached'>, says: T): Promise<void>;

  public override parse(interaction: ModalSubmitInteraction) {
    const says = this.read(interaction.customId);
    return says ? this.some(says) : this.none();
  }

  public run(interaction: ModalSubmitInteraction<'cached'>, says: T): Promise<void> {
    return container.work.during(this.#run(interaction, says));
  }

  async #run(interaction: ModalSubmitInteraction<'cached'>, says: T): Promise<void> {
    if (!(await defer(interaction))) return;
    const { permission } = this;
    if (!permission || interaction.memberPermissions.has(permission)) return this.submit(interaction, says);
    const t = translator(interaction.locale);
    await show(interaction, reply(t('failed.notAllowed', { permission: permissionName(permission, t) })));
  }
}
