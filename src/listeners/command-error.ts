import { type ChatInputCommandErrorPayload, Events, Listener } from '@sapphire/framework';
import { apologise } from '../piece-kit/apologise';

export class CommandErrorListener extends Listener<typeof Events.ChatInputCommandError> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.ChatInputCommandError });
  }

  public run(error: unknown, { interaction }: ChatInputCommandErrorPayload): Promise<void> {
    return apologise(interaction, error);
  }
}
