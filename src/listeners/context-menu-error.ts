import { type ContextMenuCommandErrorPayload, Events, Listener } from '@sapphire/framework';
import { apologise } from '../piece-kit/apologise';

export class ContextMenuErrorListener extends Listener<typeof Events.ContextMenuCommandError> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ContextMenuCommandError });
  }

  public async run(error: unknown, { interaction }: ContextMenuCommandErrorPayload): Promise<void> {
    if (interaction.isRepliable()) await apologise(interaction, error);
  }
}
