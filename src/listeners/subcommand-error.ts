import { Listener } from '@sapphire/framework';
import { type ChatInputSubcommandErrorPayload, SubcommandPluginEvents } from '@sapphire/plugin-subcommands';
import { apologise } from '../piece-kit/apologise';

export class SubcommandErrorListener extends Listener<
  typeof SubcommandPluginEvents.ChatInputSubcommandError
> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: SubcommandPluginEvents.ChatInputSubcommandError });
  }

  public run(error: unknown, { interaction }: ChatInputSubcommandErrorPayload): Promise<void> {
    return apologise(interaction, error);
  }
}
