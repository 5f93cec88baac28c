import { container, InteractionHandler, InteractionHandlerTypes } from '@sapphire/framework';
import { type ButtonInteraction } from 'discord.js';
import { translator } from '../locales/translator';
import { type NamedPermission, permissionName } from '../views/permission-name';
import { reply } from '../views/reply';
import { defer } from './defer';
import { say } from './say';
import { whisper } from './whisper';

/**
 * A kind of button: what its id carries, and what a press does. Whoever presses needs the permission at that
 * moment, whoever the message was shown to first.
 */
export abstract class ButtonHandler<T extends object> extends InteractionHandler {
  /** One or several; null where the use case decides who may, because no permission does. */
  protected abstract readonly permission: NamedPermission | readonly NamedPermission[] | null;

  public constructor(context: InteractionHandler.LoaderContext, options: InteractionHandler.Options) {
    super(context, { ...options, interactionHandlerType: InteractionHandlerTypes.Button });
  }

  /** Whether a press asks for nothing but what is recorded: it finds its interaction not deferred, for `showSoon`. */
  protected readonly isReading: boolean = false;

  /** What the id of a button says; null for a button of another kind. */
  protected abstract read(customId: string): T | null;

  /** Does what the button says. The interaction is deferred as an update of its message, unless it `isReading`. */
  protected abstract press(interaction: ButtonInteraction<'cached'>, says: T): Promise<void>;

  public override parse(interaction: ButtonInteraction) {
    const says = this.read(interaction.customId);
    return says ? this.some(says) : this.none();
  }

  public run(interaction: ButtonInteraction<'cached'>, says: T): Promise<void> {
    return container.work.during(this.#run(interaction, says));
  }

  async #run(interaction: ButtonInteraction<'cached'>, says: T): Promise<void> {
    if (!this.isReading && !(await defer(interaction))) return;
    const permission = [this.permission ?? []]
      .flat()
      .find((each) => !interaction.memberPermissions.has(each));
    if (!permission) return this.press(interaction, says);
    const t = translator(interaction.locale);
    const sentence = t('failed.notAllowed', { permission: permissionName(permission, t) });
    await (this.isReading ? say(interaction, sentence) : whisper(interaction, reply(sentence)));
  }
}
