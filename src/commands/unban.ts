import { type Command, container } from '@sapphire/framework';
import type { AutocompleteInteraction } from 'discord.js';
import { ActionCommand } from '../piece-kit/action-command';
import { banChoices } from '../views/ban-choices';

export class UnbanCommand extends ActionCommand {
  public constructor(context: Command.LoaderContext, options: Command.Options) {
    super(context, options, {
      type: 'unban',
      description: 'Lift a ban',
      permission: 'BanMembers',
      options: ['banned', 'reason'],
    });
  }

  public override async autocompleteRun(interaction: AutocompleteInteraction<'cached'>): Promise<void> {
    const typed = interaction.options.getFocused();
    await interaction.respond(banChoices(await container.moderation.suggestBans(interaction.guildId, typed)));
  }
}
