import { Events, type InteractionHandlerError, Listener } from '@sapphire/framework';
import { apologise } from '../piece-kit/apologise';

export class HandlerErrorListener extends Listener<typeof Events.InteractionHandlerError> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.InteractionHandlerError });
  }

  public async run(error: unknown, { interaction }: InteractionHandlerError): Promise<void> {
    if (interaction.isRepliable()) await apologise(interaction, error);
  }
}
