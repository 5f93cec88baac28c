import { container, Events, Listener } from '@sapphire/framework';
import type { Interaction } from 'discord.js';
import { correlated } from '../piece-kit/correlation';
import { handledEvent, interactionName } from '../piece-kit/interaction-name';
import { SeenInteractions } from '../piece-kit/seen-interactions';

/**
 * Takes the place of Sapphire's own listener, by its name: a session that is resumed may bring an event again
 * (Discord: "Resuming"), and each interaction is carried out and answered once.
 */
export class CoreInteractionCreateListener extends Listener<typeof Events.InteractionCreate> {
  readonly #seen = new SeenInteractions();

  public constructor(context: Listener.LoaderContext, options: Listener.Options) {
    super(context, { ...options, name: 'CoreInteractionCreate', event: Events.InteractionCreate });
  }

  public async run(interaction: Interaction): Promise<void> {
    if (!this.#seen.isNew(interaction.id, Date.now())) return;
    const { id, guildId } = interaction;
    const says = { correlationId: id, guildId, interaction: interactionName(interaction) };
    await correlated(says, () => this.#pass(interaction));
  }

  async #pass(interaction: Interaction): Promise<void> {
    const { client, logger, stores } = container;
    logger.debug('interaction received');
    if (interaction.isChatInputCommand()) client.emit(Events.PossibleChatInputCommand, interaction);
    else if (interaction.isContextMenuCommand()) client.emit(Events.PossibleContextMenuCommand, interaction);
    else if (interaction.isAutocomplete()) client.emit(Events.PossibleAutocompleteInteraction, interaction);
    else if (!interaction.isPrimaryEntryPointCommand()) {
      await stores.get('interaction-handlers').run(interaction);
      client.emit(handledEvent, interaction);
    }
  }
}
