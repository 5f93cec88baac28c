import { type AutocompleteInteractionPayload, container, Events, Listener } from '@sapphire/framework';
import { offer } from '../piece-kit/complete';

/** A completion that fails offers nothing; what is typed can still be sent. */
export class AutocompleteErrorListener extends Listener<typeof Events.CommandAutocompleteInteractionError> {
  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, event: Events.CommandAutocompleteInteractionError });
  }

  public async run(_error: unknown, { interaction }: AutocompleteInteractionPayload): Promise<void> {
    if (!interaction.responded) await container.work.during(offer(interaction, []));
  }
}
