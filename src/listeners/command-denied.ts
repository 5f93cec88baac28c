import {
  type ChatInputCommandDeniedPayload,
  container,
  Events,
  Listener,
  type UserError,
} from '@sapphire/framework';
import { translator } from '../locales/translator';
import { say } from '../piece-kit/say';
import { type NamedPermission, permissionName } from '../views/permission-name';

/** A permission that Discord's own settings lent to somebody does not replace the one a command needs. */
export class CommandDeniedListener extends Listener<typeof Events.ChatInputCommandDenied> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ChatInputCommandDenied });
  }

  public async run({ context }: UserError, { interaction }: ChatInputCommandDeniedPayload): Promise<void> {
    const missing = (context as { missing?: readonly NamedPermission[] }).missing?.[0];
    const t = translator(interaction.locale);
    const sentence = missing
      ? t('failed.notAllowed', { permission: permissionName(missing, t) })
      : t('failed.unexpected');
    await container.work.during(say(interaction, sentence));
  }
}
